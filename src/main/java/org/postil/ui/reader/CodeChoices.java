package org.postil.ui.reader;

import org.postil.codebook.NewCodes;
import org.postil.codebook.Problem;
import org.postil.coding.AgencySuggestion;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Fuzzy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Which codes are offered for what is typed, and in which order. Knows no nodes. */
final class CodeChoices {
    private static final int TIER = 100_000;
    private static final int RECENT = 1_000;
    private static final int MOST = 60;

    private final Codebook codebook;
    private final List<Long> recent;
    private final List<AgencySuggestion> suggestions;
    private final Set<Long> parents = new HashSet<>();

    /**
     * @param recent ids of the codes used last, newest first
     * @param selected the words that are coded
     */
    CodeChoices(Codebook codebook, List<Long> recent, String selected) {
        this.codebook = codebook;
        this.recent = recent;
        this.suggestions = AgencySuggestion.in(codebook, selected);
        codebook.codes().forEach(code -> parents.add(code.parent()));
    }

    private record Scored(Code code, int score, int position) {}

    /**
     * The best first; with nothing typed the codes used last, then the others in the order of the
     * codebook. Retired codes and those picked already are not offered.
     */
    List<Code> of(String typed, Set<Long> picked) {
        String wanted = fold(typed);
        var scored = new ArrayList<Scored>();
        int position = 0;
        for (Code code : codebook.codes()) {
            position++;
            if (!code.retired() && !picked.contains(code.id())) {
                int score = wanted.isEmpty() ? 0 : score(wanted, code);
                if (score >= 0) {
                    scored.add(new Scored(code, score + recency(code), position));
                }
            }
        }
        scored.sort(
                Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparingInt(Scored::position));
        return scored.stream().limit(MOST).map(Scored::code).toList();
    }

    private int recency(Code code) {
        int at = recent.indexOf(code.id());
        return at < 0 ? 0 : RECENT - 10 * at;
    }

    /** Key, then name, then path, then alias; from the start of a word before inside one. */
    private int score(String wanted, Code code) {
        String key = code.key() == null ? "" : fold(Objects.requireNonNull(code.key()));
        String name = fold(code.name());
        String keyed = (key + " " + name).strip();
        if (key.equals(wanted) || name.equals(wanted)) {
            return 8 * TIER;
        }
        if (!key.isEmpty() && key.startsWith(wanted) || keyed.startsWith(wanted)) {
            return 7 * TIER - key.length();
        }
        if (name.startsWith(wanted)) {
            return 6 * TIER;
        }
        if (startsWord(name, wanted)) {
            return 5 * TIER;
        }
        if (code.aliases().stream().anyMatch(alias -> startsWord(fold(alias), wanted))) {
            return 4 * TIER;
        }
        if (startsWord(fold(codebook.path(code)), wanted)) {
            return 3 * TIER;
        }
        if (name.contains(wanted)) {
            return 2 * TIER;
        }
        var fuzzy = Fuzzy.score(wanted, keyed);
        return fuzzy.isPresent() ? Math.max(0, TIER + fuzzy.getAsInt()) : -1;
    }

    private static boolean startsWord(String text, String wanted) {
        for (int at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1)) {
            if (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1))) {
                return true;
            }
        }
        return false;
    }

    private static String fold(String text) {
        return text.strip().replace('\u2019', '\'').toLowerCase(Locale.ROOT);
    }

    /** The agency that the selected words name first and that is not picked yet. */
    Optional<AgencySuggestion> suggestion(Set<Long> picked) {
        return suggestions.stream().filter(s -> !picked.contains(s.agency().id())).findFirst();
    }

    /**
     * The facets in which a code of this name could be made, themes first; none if there is one.
     */
    List<Facet> newIn(String typed) {
        boolean there =
                codebook.facets().stream().anyMatch(f -> !codebook.find(f, typed).isEmpty());
        return typed.isBlank() || there
                ? List.of()
                : codebook.facets().stream()
                        .filter(f -> NewCodes.problem(codebook, f, typed).isEmpty())
                        .sorted(Comparator.comparing(f -> !f.key().equals(Facet.THEME)))
                        .toList();
    }

    /** Why nothing is offered for what is typed. */
    String whyNone(String typed) {
        if (typed.isBlank()) {
            return Words.of(codebook.codes().isEmpty() ? "reader.pick_first" : "reader.pick_none");
        }
        for (Facet facet : codebook.facets()) {
            var there = codebook.find(facet, typed).stream().filter(Code::retired).findFirst();
            if (there.isPresent()) {
                return Words.of("reader.pick_retired", there.get().name());
            }
        }
        return codebook.facets().stream()
                .map(facet -> NewCodes.problem(codebook, facet, typed))
                .flatMap(Optional::stream)
                .findFirst()
                .map(Problem::words)
                .orElseGet(() -> Words.of("reader.pick_none"));
    }

    Optional<Code> favourite(Favourites favourites, int digit) {
        return favourites.at(digit, codebook);
    }

    boolean isTheme(Code code) {
        return codebook.facet(Facet.THEME).filter(f -> f.id() == code.facet()).isPresent();
    }

    /** What stands above a code: the path without itself; the facet's name for a top code. */
    String above(Code code) {
        return codebook.parentOf(code)
                .map(codebook::path)
                .orElseGet(() ->
                        codebook.facets().stream()
                                .filter(f -> f.id() == code.facet())
                                .findFirst()
                                .map(Facet::name)
                                .orElse(""));
    }

    /** True for a code with others under it. */
    boolean isParent(Code code) {
        return parents.contains(code.id());
    }
}
