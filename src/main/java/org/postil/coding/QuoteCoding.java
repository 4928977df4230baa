package org.postil.coding;

import org.postil.codebook.NewCodes;
import org.postil.coding.QuoteOutcome.NotPlaced;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.SectionRole;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Edit;
import org.postil.project.NewCode;
import org.postil.project.Project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Places the quotes of a file as coded passages, in one action. All is looked up first; only rows
 * about which nothing is open are written.
 */
public final class QuoteCoding {
    private final Project project;

    public QuoteCoding(Project project) {
        this.project = project;
    }

    /**
     * @param coder whose passages they become; asked only when there is something to write, so that
     *     a file of which nothing can be placed brings no new coder
     * @param create makes codes and agencies that the codebook does not know, themes below Unsorted
     */
    public QuoteOutcome code(List<QuoteRow> rows, Supplier<Coder> coder, boolean create) {
        var outcome = new Collector();
        var plans = new ArrayList<Plan>();
        var before = project.snapshot();
        byDocument(before, rows, outcome)
                .forEach((document, of) -> plan(before, document, of, create, plans, outcome));
        plans.sort(Comparator.comparingLong(plan -> plan.row().line()));
        if (create) {
            createMissing(before.codebook(), plans, coder, outcome);
        }
        var snapshot = project.snapshot();
        plans.replaceAll(plan -> plan.with(codes(snapshot.codebook(), plan.row())));
        if (!plans.isEmpty()) {
            var by = coder.get();
            project.act(
                    Optional.of(by),
                    "Code " + plans.size() + (plans.size() == 1 ? " quote" : " quotes"),
                    edit -> {
                        var writer = new PassageWriter(edit, snapshot, by, plans);
                        plans.forEach(plan -> outcome.placed(plan, writer.write(plan)));
                        return plans.size();
                    });
        }
        return outcome.done();
    }

    /**
     * What {@link #code} would do.
     *
     * @param placed how many rows would be placed, as new passages or on ones that are there
     * @param outcome of the others
     */
    public record Look(int placed, QuoteOutcome outcome) {}

    /** Looks all up and writes nothing. */
    public Look look(List<QuoteRow> rows, boolean create) {
        var outcome = new Collector();
        var plans = new ArrayList<Plan>();
        var before = project.snapshot();
        byDocument(before, rows, outcome)
                .forEach((document, of) -> plan(before, document, of, create, plans, outcome));
        return new Look(plans.size(), outcome.done());
    }

    private static Map<Document, List<QuoteRow>> byDocument(
            Snapshot snapshot, List<QuoteRow> rows, Collector outcome) {
        var result = new LinkedHashMap<Document, List<QuoteRow>>();
        for (QuoteRow row : rows) {
            var documents = snapshot.documentsCalled(row.document());
            if (documents.size() == 1) {
                result.computeIfAbsent(documents.getFirst(), d -> new ArrayList<>()).add(row);
            } else {
                outcome.problem(
                        row,
                        documents.isEmpty()
                                ? "there is no document " + row.document() + " in the project"
                                : "several documents are called so: give the file name with its"
                                        + " extension");
            }
        }
        return result;
    }

    /**
     * One row about which nothing is open.
     *
     * @param codes all that the row names, once those that are to be made are there
     */
    record Plan(
            QuoteRow row,
            Document document,
            Span span,
            String quote,
            String label,
            int page,
            SectionRole section,
            List<Code> codes) {
        Plan with(List<Code> found) {
            return new Plan(row, document, span, quote, label, page, section, found);
        }

        boolean hasTheme(Snapshot snapshot) {
            long theme = snapshot.codebook().facet(Facet.THEME).map(Facet::id).orElse(0L);
            return codes.stream().anyMatch(code -> code.facet() == theme);
        }
    }

    private void plan(
            Snapshot snapshot,
            Document document,
            List<QuoteRow> rows,
            boolean create,
            List<Plan> plans,
            Collector outcome) {
        String text = project.text(document.text()).orElse("");
        TextLayout layout = project.layout(document.text()).orElse(TextLayout.EMPTY);
        var placement = new QuotePlacement(new QuoteFinder(text, layout));
        for (QuoteRow row : rows) {
            var missing = new ArrayList<>(missing(snapshot.codebook(), row));
            if (create) {
                missing.removeIf(unknown -> canCreate(snapshot.codebook(), unknown));
            }
            if (!missing.isEmpty()) {
                missing.forEach(unknown -> outcome.unknown(row, unknown, false));
                continue;
            }
            switch (placement.place(row.quote(), row.hints())) {
                case QuotePlacement.Placed placed ->
                        plans.add(planned(row, document, placed.span(), text, layout));
                case QuotePlacement.Chosen chosen -> {
                    var plan = planned(row, document, chosen.span(), text, layout);
                    plans.add(plan);
                    outcome.chosen(plan, chosen);
                }
                case QuotePlacement.Ambiguous ambiguous -> outcome.ambiguous(row, ambiguous);
                case QuotePlacement.NotFound notFound -> outcome.notFound(row, notFound);
            }
        }
    }

    private static List<CodeWords.Unknown> missing(Codebook codebook, QuoteRow row) {
        var result = new ArrayList<CodeWords.Unknown>();
        result.addAll(CodeWords.resolve(codebook, Facet.THEME, row.codes()).missing());
        result.addAll(CodeWords.resolve(codebook, Facet.AGENCY, row.agencies()).missing());
        return result;
    }

    private static List<Code> codes(Codebook codebook, QuoteRow row) {
        var result = new ArrayList<Code>();
        result.addAll(CodeWords.resolve(codebook, Facet.THEME, row.codes()).found());
        result.addAll(CodeWords.resolve(codebook, Facet.AGENCY, row.agencies()).found());
        return result;
    }

    /** False when the facet is not there or the word means several codes: nothing to make then. */
    private static boolean canCreate(Codebook codebook, CodeWords.Unknown unknown) {
        return codebook.facet(unknown.facet())
                .filter(facet -> codebook.find(facet, unknown.word()).isEmpty())
                .isPresent();
    }

    private static Plan planned(
            QuoteRow row, Document document, Span span, String text, TextLayout layout) {
        return new Plan(
                row,
                document,
                span,
                span.of(text),
                QuoteSpan.label(text, layout, span),
                layout.pageAt(span.start()),
                layout.sectionAt(span.start()),
                List.of());
    }

    /** Makes the codes that rows with a place name, and only those; a row left out makes none. */
    private void createMissing(
            Codebook codebook, List<Plan> plans, Supplier<Coder> coder, Collector outcome) {
        var wanted = new LinkedHashMap<Word, Wanted>();
        for (Plan plan : plans) {
            for (var unknown : missing(codebook, plan.row())) {
                wanted.putIfAbsent(Word.of(unknown), new Wanted(plan.row(), unknown));
            }
        }
        if (wanted.isEmpty()) {
            return;
        }
        project.act(
                Optional.of(coder.get()),
                "Create " + wanted.size() + (wanted.size() == 1 ? " code" : " codes"),
                edit -> {
                    wanted.values()
                            .forEach(first -> {
                                create(edit, codebook, first.unknown());
                                outcome.unknown(first.row(), first.unknown(), true);
                            });
                    return wanted.size();
                });
    }

    /** Rows may write one word in several ways; it is one code. */
    private record Word(String facet, String folded) {
        static Word of(CodeWords.Unknown unknown) {
            return new Word(unknown.facet(), Codebook.fold(unknown.word()));
        }
    }

    /**
     * @param row the first that names it
     */
    private record Wanted(QuoteRow row, CodeWords.Unknown unknown) {}

    private static void create(Edit edit, Codebook codebook, CodeWords.Unknown unknown) {
        var facet = codebook.facet(unknown.facet()).orElseThrow();
        if (!facet.key().equals(Facet.THEME)) {
            edit.codebook().addCode(NewCode.named(unknown.word(), facet.id(), 0));
            return;
        }
        long unsorted = edit.codebook().ensure(facet.id(), NewCodes.UNSORTED);
        if (!Codebook.fold(unknown.word()).equals(Codebook.fold(NewCodes.UNSORTED))) {
            edit.codebook().addCode(NewCode.named(unknown.word(), facet.id(), unsorted));
        }
    }

    /** Gathers what becomes of the rows. */
    private static final class Collector {
        private final List<QuoteOutcome.Placed> placed = new ArrayList<>();
        private final List<NotPlaced> notFound = new ArrayList<>();
        private final List<QuoteOutcome.Ambiguous> ambiguous = new ArrayList<>();
        private final List<QuoteOutcome.Chosen> chosen = new ArrayList<>();
        private final List<QuoteOutcome.Unknown> unknown = new ArrayList<>();
        private final List<NotPlaced> problems = new ArrayList<>();

        void placed(Plan plan, boolean isNew) {
            placed.add(
                    new QuoteOutcome.Placed(
                            plan.row().line(),
                            plan.row().id(),
                            plan.document().fileName(),
                            plan.span(),
                            plan.page(),
                            plan.section(),
                            isNew));
        }

        void chosen(Plan plan, QuotePlacement.Chosen choice) {
            chosen.add(
                    new QuoteOutcome.Chosen(
                            plan.row().line(),
                            plan.row().id(),
                            plan.document().fileName(),
                            plan.span(),
                            plan.section(),
                            choice.candidates(),
                            choice.reason()));
        }

        void ambiguous(QuoteRow row, QuotePlacement.Ambiguous found) {
            ambiguous.add(
                    new QuoteOutcome.Ambiguous(
                            row.line(),
                            row.id(),
                            row.document(),
                            found.reason(),
                            found.candidates()));
        }

        void notFound(QuoteRow row, QuotePlacement.NotFound missing) {
            notFound.add(
                    new NotPlaced(
                            row.line(),
                            row.id(),
                            row.document(),
                            missing.reason(),
                            missing.nearest()));
        }

        void unknown(QuoteRow row, CodeWords.Unknown word, boolean created) {
            unknown.add(
                    new QuoteOutcome.Unknown(
                            row.line(),
                            row.id(),
                            word.facet(),
                            word.word(),
                            word.reason(),
                            created));
        }

        void problem(QuoteRow row, String reason) {
            problems.add(new NotPlaced(row.line(), row.id(), row.document(), reason, ""));
        }

        QuoteOutcome done() {
            return new QuoteOutcome(placed, notFound, ambiguous, chosen, unknown, problems);
        }
    }
}
