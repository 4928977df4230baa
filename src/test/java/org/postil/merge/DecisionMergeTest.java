package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.compare.Choice;
import org.postil.compare.CodeItem;
import org.postil.compare.DecisionEdits;
import org.postil.compare.Worklist;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Ids;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What was decided between coders stays when more of their work comes in, and goes along. */
class DecisionMergeTest {
    @TempDir Path folder;

    private static void read(Project project, String coder) {
        var by = Team.coder(project, coder);
        var reviews = project.snapshot().reviews();
        project.act(
                Optional.of(by),
                "Mark read",
                edit -> {
                    reviews.forEach(r -> edit.reviews().mark(r.id(), by.id(), ReadMark.State.READ));
                    return true;
                });
    }

    private static void code(Project project, String coder, Span span, String key) {
        var by = Team.coder(project, coder);
        var document = project.snapshot().documents().getFirst();
        var code = Team.code(project, key);
        project.act(
                Optional.of(by),
                "Code",
                edit -> {
                    long passage =
                            edit.passages()
                                    .add(
                                            new NewPassage(
                                                    document.id(),
                                                    document.text(),
                                                    span,
                                                    Team.text("Ash")
                                                            .substring(span.start(), span.end()),
                                                    by.id(),
                                                    PassageKind.QUOTE,
                                                    0));
                    return edit.passages().addCode(passage, code.id());
                });
    }

    private static List<CodeItem> items(Project project) {
        return Worklist.of(project.snapshot(), project.snapshot().coders()).items().stream()
                .map(CodeItem.class::cast)
                .toList();
    }

    private static void decide(Project project, String coder, Choice choice) {
        var by = Team.coder(project, coder);
        var item = items(project).getFirst();
        project.act(
                Optional.of(by),
                "Decide",
                edit -> {
                    new DecisionEdits(edit, by).decide(item, choice, "page 2");
                    return true;
                });
    }

    @Test
    void aLaterMergeKeepsWhatWasDecidedAndBringsItToTheOther() throws Exception {
        var team = Team.ofTwo(folder);
        team.with(
                "a",
                p -> {
                    code(p, "Ann", new Span(0, 20), "T1.1");
                    code(p, "Ann", new Span(100, 120), "T2.1");
                    read(p, "Ann");
                });
        team.with(
                "b",
                p -> {
                    code(p, "Ben", new Span(5, 30), "T1.2");
                    read(p, "Ben");
                });
        try (var a = team.open("a")) {
            team.merge(a, "b", MergeChoices.USUAL);
            assertThat(items(a)).hasSize(2);
            decide(a, "Ann", new Choice.Take(1));
        }
        team.with("b", p -> code(p, "Ben", new Span(100, 125), "T2.1"));
        try (var a = team.open("a")) {
            team.merge(a, "b", MergeChoices.USUAL);
            var made = items(a).getFirst().made().orElseThrow();
            assertThat(made.choice()).contains(new Choice.Take(1));
            assertThat(made.reason()).isEqualTo("page 2");
            assertThat(items(a).getLast().kind()).isEqualTo(CodeItem.Kind.EDGES);
            assertThat(items(a).getLast().isDecided()).isFalse();
        }
        try (var b = team.open("b")) {
            team.merge(b, "a", MergeChoices.USUAL);
            assertThat(items(b).getFirst().made().orElseThrow().choice())
                    .contains(new Choice.Take(1));
            assertThat(team.plan(b, "a", MergeChoices.USUAL).changesNothing()).isTrue();
        }
    }

    @Test
    void answersDecidedGoAlongWithTheirCategories() throws Exception {
        var team = Team.ofTwo(folder);
        try (var a = team.open("a")) {
            var variable =
                    a.snapshot().variables().stream()
                            .filter(v -> v.level() == Variable.Level.REVIEW && !v.isDerived())
                            .filter(v -> v.type() == Variable.Type.CATEGORY)
                            .findFirst()
                            .orElseThrow();
            var reviews = a.snapshot().reviews();
            var ann = Team.coder(a, "Ann");
            a.act(
                    Optional.of(ann),
                    "Decide",
                    edit -> {
                        edit.decisions()
                                .setAnswer(
                                        variable.id(),
                                        reviews.get(0).id(),
                                        0,
                                        new AnswerValue.Chosen(
                                                Ids.of(variable.categories().getLast().id())),
                                        "as the summary has it",
                                        ann.id());
                        return edit.decisions()
                                .setAnswer(
                                        variable.id(),
                                        reviews.get(1).id(),
                                        0,
                                        new AnswerValue.Missing(MissingReason.REDACTED),
                                        "",
                                        ann.id());
                    });
            try (var b = team.open("b")) {
                assertThat(b.snapshot().decisions().answers()).isEmpty();
            }
        }
        try (var b = team.open("b")) {
            team.merge(b, "a", MergeChoices.USUAL);
            var decided = b.snapshot().decisions().answers();
            assertThat(decided).hasSize(2);
            assertThat(decided.getFirst().value()).isInstanceOf(AnswerValue.Chosen.class);
            assertThat(((AnswerValue.Chosen) decided.getFirst().value()).categories().size())
                    .isEqualTo(1);
            assertThat(decided.getFirst().reason()).isEqualTo("as the summary has it");
            assertThat(decided.getLast().value())
                    .isEqualTo(new AnswerValue.Missing(MissingReason.REDACTED));
        }
    }
}
