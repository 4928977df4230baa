package org.postil.coding;

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
    /** Where new themes go until somebody places them. */
    static final String UNSORTED = "Unsorted";

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
        if (create) {
            createMissing(rows, coder, outcome);
        }
        var snapshot = project.snapshot();
        var plans = new ArrayList<Plan>();
        byDocument(snapshot, rows, outcome)
                .forEach((document, of) -> plan(snapshot, document, of, plans, outcome));
        plans.sort(Comparator.comparingLong(plan -> plan.row().line()));
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

    /** One row about which nothing is open. */
    record Plan(
            QuoteRow row,
            Document document,
            Span span,
            String quote,
            String label,
            int page,
            SectionRole section,
            List<Code> codes) {
        boolean hasTheme(Snapshot snapshot) {
            long theme = snapshot.codebook().facet(Facet.THEME).map(Facet::id).orElse(0L);
            return codes.stream().anyMatch(code -> code.facet() == theme);
        }
    }

    private void plan(
            Snapshot snapshot,
            Document document,
            List<QuoteRow> rows,
            List<Plan> plans,
            Collector outcome) {
        String text = project.text(document.text()).orElse("");
        TextLayout layout = project.layout(document.text()).orElse(TextLayout.EMPTY);
        var placement = new QuotePlacement(new QuoteFinder(text, layout));
        for (QuoteRow row : rows) {
            var themes = CodeWords.resolve(snapshot.codebook(), Facet.THEME, row.codes());
            var agencies = CodeWords.resolve(snapshot.codebook(), Facet.AGENCY, row.agencies());
            if (!themes.missing().isEmpty() || !agencies.missing().isEmpty()) {
                themes.missing().forEach(unknown -> outcome.unknown(row, unknown, false));
                agencies.missing().forEach(unknown -> outcome.unknown(row, unknown, false));
                continue;
            }
            var codes = new ArrayList<>(themes.found());
            codes.addAll(agencies.found());
            switch (placement.place(row.quote(), row.hints())) {
                case QuotePlacement.Placed placed ->
                        plans.add(planned(row, document, placed.span(), text, layout, codes));
                case QuotePlacement.Chosen chosen -> {
                    var plan = planned(row, document, chosen.span(), text, layout, codes);
                    plans.add(plan);
                    outcome.chosen(plan, chosen);
                }
                case QuotePlacement.Ambiguous ambiguous -> outcome.ambiguous(row, ambiguous);
                case QuotePlacement.NotFound missing -> outcome.notFound(row, missing);
            }
        }
    }

    private static Plan planned(
            QuoteRow row,
            Document document,
            Span span,
            String text,
            TextLayout layout,
            List<Code> codes) {
        return new Plan(
                row,
                document,
                span,
                span.of(text),
                QuoteSpan.label(text, layout, span),
                layout.pageAt(span.start()),
                layout.sectionAt(span.start()),
                codes);
    }

    private void createMissing(List<QuoteRow> rows, Supplier<Coder> coder, Collector outcome) {
        var codebook = project.snapshot().codebook();
        var wanted = new LinkedHashMap<CodeWords.Unknown, QuoteRow>();
        for (QuoteRow row : rows) {
            CodeWords.resolve(codebook, Facet.THEME, row.codes())
                    .missing()
                    .forEach(unknown -> wanted.putIfAbsent(unknown, row));
            CodeWords.resolve(codebook, Facet.AGENCY, row.agencies())
                    .missing()
                    .forEach(unknown -> wanted.putIfAbsent(unknown, row));
        }
        if (wanted.isEmpty()) {
            return;
        }
        project.act(
                Optional.of(coder.get()),
                "Create " + wanted.size() + (wanted.size() == 1 ? " code" : " codes"),
                edit -> {
                    wanted.forEach((unknown, row) -> {
                        if (create(edit, codebook, unknown)) {
                            outcome.unknown(row, unknown, true);
                        }
                    });
                    return wanted.size();
                });
    }

    /** False when the facet is not there or the word means several codes: nothing to make then. */
    private static boolean create(Edit edit, Codebook codebook, CodeWords.Unknown unknown) {
        var facet = codebook.facet(unknown.facet());
        if (facet.isEmpty() || !codebook.find(facet.get(), unknown.word()).isEmpty()) {
            return false;
        }
        long id = facet.get().id();
        long parent =
                facet.get().key().equals(Facet.THEME) ? edit.codebook().ensure(id, UNSORTED) : 0;
        edit.codebook().addCode(NewCode.named(unknown.word(), id, parent));
        return true;
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
