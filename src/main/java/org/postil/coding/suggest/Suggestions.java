package org.postil.coding.suggest;

import org.postil.coding.AgencyNames;
import org.postil.coding.AgencySuggestion;
import org.postil.coding.suggest.Repeats.Found;
import org.postil.domain.Codebook;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Looks through the documents of a review for its recommendations. */
public final class Suggestions {
    private final AgencyNames agencies;

    private Suggestions(Codebook codebook) {
        agencies = new AgencyNames(codebook);
    }

    /**
     * @param documents of one review, in their order; the order of the suggestions is theirs
     */
    public static List<Suggestion> in(Codebook codebook, List<SourceText> documents) {
        var suggestions = new Suggestions(codebook);
        var candidates = new ArrayList<Candidate>();
        for (SourceText source : documents) {
            var areas = Areas.of(source, suggestions.agencies);
            candidates.addAll(Listed.in(source, areas));
            candidates.addAll(PlanTables.in(source, areas));
        }
        candidates.removeIf(c -> candidates.stream().anyMatch(o -> isWithin(c, o)));
        return Repeats.of(documents, candidates).stream()
                .map(suggestions::suggestion)
                .sorted(
                        Comparator.comparingInt((Suggestion s) -> position(documents, s))
                                .thenComparing(s -> s.main().span()))
                .toList();
    }

    private static boolean isWithin(Candidate one, Candidate other) {
        return one != other
                && one.source() == other.source()
                && other.span().contains(one.span())
                && !one.span().equals(other.span());
    }

    private static int position(List<SourceText> documents, Suggestion suggestion) {
        for (int i = 0; i < documents.size(); i++) {
            if (documents.get(i).document().id() == suggestion.main().document().id()) {
                return i;
            }
        }
        return documents.size();
    }

    private Suggestion suggestion(Found found) {
        var main = found.main;
        var all = new ArrayList<Candidate>();
        all.add(main);
        all.addAll(found.plan);
        String text = main.words();
        var reasons = EnumSet.noneOf(Reason.class);
        all.forEach(c -> reasons.addAll(c.reasons()));
        var addressee = AgencySuggestion.addressee(agencies, text);
        return new Suggestion(
                main.place(),
                text,
                found.mirrors.stream()
                        .sorted(
                                Comparator.comparingInt((Place p) -> p.document().position())
                                        .thenComparing(Place::span))
                        .toList(),
                reasons,
                agencies(text, all),
                addressee
                        .map(span -> printed(span, text))
                        .orElseGet(() -> elsewhere(all).orElse("")),
                first(all, c -> c.context().targetDate()),
                first(all, c -> c.context().outcome()),
                reach(all));
    }

    private static String printed(Span span, String text) {
        return span.of(text).replaceFirst("^(?i:the)\\s+", "").replaceAll("\\s+", " ").strip();
    }

    private interface Field {
        String of(Candidate candidate);
    }

    private static String first(List<Candidate> all, Field field) {
        return all.stream()
                .map(field::of)
                .map(words -> words.replaceAll("\\s+", " ").strip())
                .filter(Predicate.not(String::isEmpty))
                .findFirst()
                .orElse("");
    }

    /**
     * Those who should, then those who lead by the action plan, then whom the sentence before the
     * list or the heading names, then those who are merely mentioned.
     */
    private List<AgencySuggestion> agencies(String text, List<Candidate> all) {
        var own = AgencySuggestion.in(agencies, text);
        var found = new ArrayList<AgencySuggestion>();
        own.stream().filter(AgencySuggestion::isAddressee).forEach(a -> add(found, a, true));
        named(first(all, c -> c.context().lead())).forEach(a -> add(found, a, true));
        if (found.isEmpty()) {
            AgencySuggestion.in(agencies, first(all, c -> c.context().leadIn())).stream()
                    .forEach(a -> add(found, a, true));
        }
        if (found.isEmpty()) {
            named(all.getFirst().context().heading()).forEach(a -> add(found, a, true));
        }
        own.forEach(a -> add(found, a, false));
        return found;
    }

    private List<AgencySuggestion> named(String words) {
        return words.length() > 200 ? List.of() : AgencySuggestion.in(agencies, words);
    }

    private static void add(
            List<AgencySuggestion> found, AgencySuggestion agency, boolean isAddressee) {
        if (found.stream().noneMatch(f -> f.agency().id() == agency.agency().id())) {
            found.add(new AgencySuggestion(agency.agency(), agency.words(), isAddressee));
        }
    }

    private Optional<String> elsewhere(List<Candidate> all) {
        String lead = first(all, c -> c.context().lead());
        if (!lead.isEmpty()) {
            return Optional.of(lead);
        }
        String leadIn = first(all, c -> c.context().leadIn());
        var asked = AgencySuggestion.addressee(agencies, leadIn).map(span -> printed(span, leadIn));
        if (asked.isPresent()) {
            return asked;
        }
        String heading = all.getFirst().context().heading();
        return named(heading).stream().findFirst().map(AgencySuggestion::words);
    }

    private static Optional<Reach> reach(List<Candidate> all) {
        return reach(first(all, c -> c.context().scope()))
                .or(() -> reach(all.getFirst().context().heading()));
    }

    /** The one reach that words name; empty where they name none or several. */
    static Optional<Reach> reach(String words) {
        String folded = words.toLowerCase(Locale.ROOT);
        var named = EnumSet.noneOf(Reach.class);
        for (Reach reach : Reach.values()) {
            if (folded.contains(reach.key())) {
                named.add(reach);
            }
        }
        if (folded.contains("wider region")) {
            named.add(Reach.REGIONAL);
        }
        return named.size() == 1 ? Optional.of(named.iterator().next()) : Optional.empty();
    }
}
