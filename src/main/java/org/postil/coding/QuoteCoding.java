package org.postil.coding;

import org.postil.coding.QuoteOutcome.NotPlaced;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.SectionRole;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Edit;
import org.postil.project.Project;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
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
        return code(rows, coder, create, edit -> {});
    }

    /**
     * @param also is done in the same action; not at all when nothing is placed
     */
    public QuoteOutcome code(
            List<QuoteRow> rows, Supplier<Coder> coder, boolean create, Consumer<Edit> also) {
        var snapshot = project.snapshot();
        var outcome = new Collector();
        var plans = plans(snapshot, rows, create, outcome);
        if (!plans.isEmpty()) {
            var by = coder.get();
            project.act(
                    Optional.of(by),
                    "Code " + plans.size() + (plans.size() == 1 ? " quote" : " quotes"),
                    edit -> {
                        var codes = new WantedCodes(snapshot.codebook(), plans);
                        codes.make(edit);
                        codes.made(outcome::created);
                        plans.replaceAll(plan -> plan.with(codes.of(plan.row())));
                        var there = new PassagesThere(snapshot, Optional.of(by), plans);
                        var writer = new PassageWriter(edit, by, there);
                        plans.forEach(plan -> outcome.placed(plan, writer.write(plan)));
                        also.accept(edit);
                        return plans.size();
                    });
        }
        return outcome.done();
    }

    /**
     * Looks up what {@link #code} would do, and writes nothing: what is told as placed and as
     * created would be.
     *
     * @param coder empty for one who is still to be made
     */
    public QuoteOutcome look(List<QuoteRow> rows, Optional<Coder> coder, boolean create) {
        var snapshot = project.snapshot();
        var outcome = new Collector();
        var plans = plans(snapshot, rows, create, outcome);
        var codes = new WantedCodes(snapshot.codebook(), plans);
        codes.suppose();
        codes.made(outcome::created);
        plans.replaceAll(plan -> plan.with(codes.of(plan.row())));
        var there = new PassagesThere(snapshot, coder, plans);
        plans.forEach(plan -> outcome.placed(plan, there.of(plan).isEmpty()));
        return outcome.done();
    }

    private List<Plan> plans(
            Snapshot snapshot, List<QuoteRow> rows, boolean create, Collector outcome) {
        var plans = new ArrayList<Plan>();
        byDocument(snapshot, rows, outcome)
                .forEach((document, of) -> plan(snapshot, document, of, create, plans, outcome));
        plans.sort(Comparator.comparingLong(plan -> plan.row().line()));
        return plans;
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
            List<WantedCodes.Target> codes) {
        Plan with(List<WantedCodes.Target> found) {
            return new Plan(row, document, span, quote, label, page, section, found);
        }

        boolean hasTheme() {
            return codes.stream().anyMatch(WantedCodes.Target::theme);
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
            var missing = new ArrayList<>(WantedCodes.missing(snapshot.codebook(), row));
            if (create) {
                missing.removeIf(unknown -> WantedCodes.canMake(snapshot.codebook(), unknown));
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

        void created(QuoteRow row, CodeWords.Unknown word) {
            unknown(row, word, true);
        }

        void problem(QuoteRow row, String reason) {
            problems.add(new NotPlaced(row.line(), row.id(), row.document(), reason, ""));
        }

        QuoteOutcome done() {
            return new QuoteOutcome(placed, notFound, ambiguous, chosen, unknown, problems);
        }
    }
}
