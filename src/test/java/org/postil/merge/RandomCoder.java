package org.postil.merge;

import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Ids;
import org.postil.domain.MemoKind;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.project.Edit;
import org.postil.project.NewCode;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Works in a project as a team does, at random: everything that a merge has to carry. */
final class RandomCoder {
    private final Project project;
    private final Coder coder;
    private final Random random;

    RandomCoder(Project project, Coder coder, Random random) {
        this.project = project;
        this.coder = coder;
        this.random = random;
    }

    void work(int steps) {
        for (int i = 0; i < steps; i++) {
            var newest = project.history(1).getFirst();
            // after an undo the next one could take back that the coder is there at all
            boolean own = newest.label().equals("Step") && newest.kind().equals("do");
            if (own && random.nextInt(12) == 0) {
                project.undo(1, Optional.of(coder));
            } else {
                var snapshot = project.snapshot();
                var memos = project.memos();
                project.act(
                        Optional.of(coder),
                        "Step",
                        edit -> {
                            step(edit, snapshot);
                            if (!memos.isEmpty() && random.nextInt(9) == 0) {
                                edit.memos()
                                        .write(
                                                pick(memos),
                                                random.nextBoolean()
                                                        ? ""
                                                        : "again " + random.nextInt(9));
                            }
                            return true;
                        });
            }
        }
    }

    private void step(Edit edit, Snapshot s) {
        switch (random.nextInt(27)) {
            case 0, 1, 2, 3, 4 -> passage(edit, s, PassageKind.QUOTE);
            case 5, 6 -> passage(edit, s, PassageKind.RECOMMENDATION);
            case 7 -> code(edit, s);
            case 8 -> anyPassage(s).ifPresent(p -> edit.passages().remove(p.id()));
            case 9 ->
                    anyPassage(s)
                            .ifPresent(p ->
                                    codeOf(p)
                                            .ifPresent(c -> edit.passages().removeCode(p.id(), c)));
            case 10 -> edit.codebook().rename(anyCode(s).id(), name());
            case 11 ->
                    edit.codebook()
                            .define(
                                    anyCode(s).id(),
                                    "Means " + random.nextInt(9),
                                    "",
                                    "",
                                    random.nextBoolean());
            case 12 -> move(edit, s);
            case 13 -> edit.codebook().remove(anyCode(s).id());
            case 14 -> memo(edit, s);
            case 15 -> person(edit, s);
            case 16, 17 -> answer(edit, s);
            case 18 ->
                    edit.reviews()
                            .mark(
                                    pick(s.reviews()).id(),
                                    coder.id(),
                                    random.nextBoolean()
                                            ? ReadMark.State.READ
                                            : ReadMark.State.IN_PROGRESS);
            case 19 -> edit.reviews().assign(pick(s.reviews()).id(), coder.id());
            case 20 -> record(edit, s);
            case 21 -> alias(edit, s);
            case 22 ->
                    anyPassage(s)
                            .ifPresent(
                                    p -> edit.quotations().set(p.id(), "", random.nextBoolean()));
            case 23, 24 -> decide(edit, s);
            case 25 -> decideAnswer(edit, s);
            default -> filter(edit, s);
        }
    }

    private <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private String name() {
        return "Name " + random.nextInt(12);
    }

    private Code anyCode(Snapshot s) {
        var themes =
                s.codebook().codes().stream()
                        .filter(c -> c.facet() == s.codebook().facets().getFirst().id())
                        .toList();
        return pick(themes);
    }

    private Optional<Passage> anyPassage(Snapshot s) {
        var all =
                s.passages().values().stream()
                        .map(DocumentPassages::passages)
                        .flatMap(List::stream)
                        .filter(p -> p.coder() == coder.id())
                        .toList();
        return all.isEmpty() ? Optional.empty() : Optional.of(pick(all));
    }

    private static Optional<Long> codeOf(Passage passage) {
        return passage.codes().stream().boxed().findFirst();
    }

    private void passage(Edit edit, Snapshot s, PassageKind kind) {
        Document document = pick(s.documents());
        int start = 10 * random.nextInt(6);
        var span = new Span(start, start + 5 + 10 * random.nextInt(3));
        String text = Team.text(document.title());
        long record = 0;
        if (kind == PassageKind.RECOMMENDATION) {
            record =
                    s.recommendations().stream()
                            .filter(r -> r.text() == document.text() && r.main().overlaps(span))
                            .mapToLong(r -> r.id())
                            .findFirst()
                            .orElseGet(() ->
                                    edit.recommendations()
                                            .add(
                                                    document.review(),
                                                    document.id(),
                                                    document.text(),
                                                    span,
                                                    "R" + random.nextInt(5)));
        }
        long passage =
                edit.passages()
                        .add(
                                new NewPassage(
                                        document.id(),
                                        document.text(),
                                        span,
                                        text.substring(span.start(), span.end()),
                                        coder.id(),
                                        kind,
                                        record));
        for (int i = random.nextInt(3); i > 0; i--) {
            edit.passages().addCode(passage, anyCode(s).id());
        }
    }

    private void code(Edit edit, Snapshot s) {
        var facet = s.codebook().facets().getFirst().id();
        edit.codebook()
                .addCode(NewCode.named(name(), facet, random.nextBoolean() ? 0 : anyCode(s).id()));
    }

    /** Under a code at the top, itself without codes below. */
    private void move(Edit edit, Snapshot s) {
        var code = anyCode(s);
        var top = anyCode(s);
        boolean leaf = s.codebook().codes().stream().noneMatch(c -> c.parent() == code.id());
        if (leaf && top.parent() == 0 && top.id() != code.id()) {
            edit.codebook().move(code.id(), top.id());
        }
    }

    private void memo(Edit edit, Snapshot s) {
        var passage = anyPassage(s);
        if (passage.isPresent() && random.nextBoolean()) {
            edit.memos().addToPassage(passage.get().id(), coder.id(), "note " + random.nextInt(5));
        } else {
            edit.memos()
                    .add(
                            MemoKind.CODE,
                            anyCode(s).guid(),
                            coder.id(),
                            "on code " + random.nextInt(5));
        }
    }

    private void person(Edit edit, Snapshot s) {
        long review = pick(s.reviews()).id();
        String label = "Person " + random.nextInt(4);
        boolean taken =
                s.persons().stream().anyMatch(p -> p.review() == review && p.label().equals(label));
        if (!taken) {
            long person = edit.persons().add(review, label, "");
            var role = random.nextBoolean() ? Person.Role.VICTIM : Person.Role.OTHER;
            boolean primary =
                    s.persons().stream()
                            .noneMatch(p ->
                                    p.review() == review
                                            && Boolean.TRUE.equals(p.roles().get(role)));
            edit.persons().setRole(person, role, primary);
        } else if (random.nextInt(3) == 0) {
            s.persons().stream()
                    .filter(p -> p.review() == review && p.label().equals(label))
                    .findFirst()
                    .ifPresent(p -> edit.persons().remove(p.id()));
        }
    }

    private void decide(Edit edit, Snapshot s) {
        anyPassage(s)
                .ifPresent(p ->
                        codeOf(p)
                                .ifPresent(c ->
                                        edit.decisions()
                                                .add(
                                                        p.document(),
                                                        p.text(),
                                                        p.span(),
                                                        c,
                                                        random.nextBoolean(),
                                                        "because " + random.nextInt(9),
                                                        coder.id())));
    }

    private void decideAnswer(Edit edit, Snapshot s) {
        if (s.answers().isEmpty()) {
            return;
        }
        var answer = pick(s.answers());
        edit.decisions()
                .setAnswer(
                        answer.variable(),
                        answer.review(),
                        answer.person(),
                        answer.value(),
                        "because " + random.nextInt(9),
                        coder.id());
    }

    private void answer(Edit edit, Snapshot s) {
        Variable variable = pick(s.variables());
        if (!variable.rule().isEmpty()) {
            return;
        }
        boolean ofReview = variable.level() == Variable.Level.REVIEW;
        if (!ofReview && s.persons().isEmpty()) {
            return;
        }
        var person = ofReview ? null : pick(s.persons());
        long review = person == null ? pick(s.reviews()).id() : person.review();
        edit.answers()
                .set(
                        variable.id(),
                        review,
                        person == null ? 0 : person.id(),
                        coder.id(),
                        value(variable),
                        false);
    }

    private AnswerValue value(Variable variable) {
        if (random.nextInt(4) == 0) {
            return new AnswerValue.Missing(AnswerValue.MissingReason.NOT_RECORDED);
        }
        return switch (variable.type()) {
            case CATEGORY, CATEGORIES ->
                    new AnswerValue.Chosen(Ids.of(List.of(pick(variable.categories()).id())));
            case NUMBER -> new AnswerValue.Number(BigDecimal.valueOf(random.nextInt(90)), "");
            case DATE -> new AnswerValue.PartialDate("20" + (10 + random.nextInt(15)));
            case YES_NO -> new AnswerValue.YesNo(random.nextBoolean());
            case TEXT -> new AnswerValue.Text("text " + random.nextInt(9));
        };
    }

    private void record(Edit edit, Snapshot s) {
        if (!s.recommendations().isEmpty()) {
            var record = pick(s.recommendations());
            if (random.nextBoolean()) {
                edit.recommendations()
                        .setScope(record.id(), random.nextBoolean() ? Scope.IN : Scope.OUT, "");
            } else {
                edit.recommendations()
                        .complete(record.id(), "Agency " + random.nextInt(5), "", "done");
            }
        }
    }

    private void alias(Edit edit, Snapshot s) {
        var code = anyCode(s);
        if (code.aliases().isEmpty()) {
            edit.codebook().addAlias(code.id(), "alias " + random.nextInt(4));
        } else {
            edit.codebook().removeAlias(code.id(), code.aliases().getFirst());
        }
    }

    private void filter(Edit edit, Snapshot s) {
        if (s.savedFilters().isEmpty() || random.nextBoolean()) {
            String name = "Filter " + random.nextInt(40);
            if (s.savedFilters().stream().noneMatch(f -> f.name().equals(name))) {
                edit.savedFilters().add(name, "read");
            }
        } else {
            edit.savedFilters().remove(pick(s.savedFilters()).id());
        }
    }
}
