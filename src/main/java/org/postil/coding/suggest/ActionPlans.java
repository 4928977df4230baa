package org.postil.coding.suggest;

import org.postil.coding.AgencyNames;
import org.postil.coding.AgencySuggestion;
import org.postil.coding.PrintedLabel;
import org.postil.coding.suggest.PlanRow.Match;
import org.postil.domain.Codebook;
import org.postil.domain.Recommendation;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Reads the tables of action plans, row by row, and finds the recommendation of each row. */
public final class ActionPlans {
    private static final double ALIKE = 0.62;
    private static final double ALIKE_WITH_LABEL = 0.4;
    private static final double WITHIN = 0.85;
    private static final int FEWEST_WORDS = 5;

    private final AgencyNames agencies;
    private final List<SourceText> documents;
    private final List<Recommendation> records;
    private final List<Suggestion> suggestions;

    private ActionPlans(
            Codebook codebook, List<SourceText> documents, List<Recommendation> records) {
        this.documents = documents;
        this.records = records;
        agencies = new AgencyNames(codebook);
        suggestions = Suggestions.in(codebook, documents);
    }

    /**
     * @param documents of one review, in their order
     * @param records of that review
     */
    public static List<PlanRow> in(
            Codebook codebook, List<SourceText> documents, List<Recommendation> records) {
        var plans = new ActionPlans(codebook, documents, records);
        var rows = new ArrayList<PlanRow>();
        for (SourceText source : documents) {
            for (Candidate candidate : PlanTables.in(source, Areas.of(source, plans.agencies))) {
                if (isOfPlan(candidate)) {
                    rows.add(plans.row(candidate));
                }
            }
        }
        return rows;
    }

    /** A list of recommendations that says neither who nor when is no plan. */
    private static boolean isOfPlan(Candidate candidate) {
        var context = candidate.context();
        return !(context.lead() + context.targetDate() + context.outcome() + context.scope())
                .isBlank();
    }

    private PlanRow row(Candidate candidate) {
        var place = candidate.place();
        var context = candidate.context();
        var suggestion = suggestions.stream().filter(s -> isOf(s, place)).findFirst();
        var at = at(place);
        Match match = Match.PLACE;
        if (at.isEmpty() && suggestion.isPresent()) {
            at = at(suggestion.get());
            match = sameLabel(candidate.label(), suggestion.get().main().label());
        }
        if (at.isEmpty()) {
            at = alike(candidate);
            match = at.map(r -> sameLabel(candidate.label(), r.label())).orElse(Match.NONE);
        }
        String lead = plain(context.lead());
        return new PlanRow(
                place,
                candidate.words(),
                at.map(r -> OptionalLong.of(r.id())).orElseGet(OptionalLong::empty),
                match,
                suggestion.map(Suggestion::main).orElse(place),
                lead.isEmpty() ? addressee(candidate.words()) : lead,
                plain(context.targetDate()),
                plain(context.outcome()),
                Suggestions.reach(context.scope()));
    }

    private static Match sameLabel(String one, String other) {
        String number = PrintedLabel.number(one);
        return !number.isEmpty() && number.equals(PrintedLabel.number(other))
                ? Match.LABEL
                : Match.WORDS;
    }

    private static String plain(String words) {
        return words.replaceAll("\\s+", " ").strip();
    }

    private String addressee(String words) {
        return AgencySuggestion.addressee(agencies, words)
                .map(span -> plain(span.of(words)).replaceFirst("^(?i:the)\\s+", ""))
                .orElse("");
    }

    private static boolean isOf(Suggestion suggestion, Place place) {
        return lies(suggestion.main(), place)
                || suggestion.mirrors().stream().anyMatch(mirror -> lies(mirror, place));
    }

    private static boolean lies(Place one, Place other) {
        return one.document().id() == other.document().id() && one.span().overlaps(other.span());
    }

    /** The record that is printed at a place. */
    private Optional<Recommendation> at(Place place) {
        return records.stream().filter(r -> isAt(r, place)).findFirst();
    }

    private Optional<Recommendation> at(Suggestion suggestion) {
        return at(suggestion.main())
                .or(() ->
                        suggestion.mirrors().stream()
                                .map(this::at)
                                .flatMap(Optional::stream)
                                .findFirst());
    }

    private static boolean isAt(Recommendation record, Place place) {
        long text = place.document().text();
        return record.text() == text && record.main().overlaps(place.span())
                || record.mirrors().stream()
                        .anyMatch(m -> m.text() == text && m.span().overlaps(place.span()));
    }

    /** The record whose words are most like a row's, where they are like enough. */
    private Optional<Recommendation> alike(Candidate candidate) {
        var words = WordSet.of(candidate.words());
        Recommendation best = null;
        double most = 0;
        for (Recommendation record : records) {
            double score = score(candidate, words, record);
            if (score > most) {
                most = score;
                best = record;
            }
        }
        return Optional.ofNullable(best);
    }

    private double score(Candidate candidate, WordSet words, Recommendation record) {
        var own = WordSet.of(words(record));
        double alike = own.likeness(words);
        boolean label = sameLabel(candidate.label(), record.label()) == Match.LABEL;
        boolean enough = Math.min(own.size(), words.size()) >= FEWEST_WORDS;
        boolean same =
                alike >= ALIKE
                        || label && alike >= ALIKE_WITH_LABEL
                        || enough && own.within(words) >= WITHIN;
        return same ? alike + (label ? 0.15 : 0) : 0;
    }

    private String words(Recommendation record) {
        Span main = record.main();
        return documents.stream()
                .filter(d -> d.document().text() == record.text())
                .filter(d -> main.end() <= d.text().length())
                .findFirst()
                .map(d -> main.of(d.text()))
                .orElse("");
    }
}
