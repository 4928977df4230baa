package org.postil.coding;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * An agency that a text names.
 *
 * @param agency never a retired one
 * @param words as they stand in the text
 */
public record AgencySuggestion(Code agency, String words) {
    private record Found(Code agency, int start, int end) {}

    /**
     * The agencies whose name or alias occurs in a text as whole words, in the order in which they
     * are named: in a recommendation the one it is addressed to stands first. Of names within each
     * other the longest counts.
     */
    public static List<AgencySuggestion> in(Codebook codebook, String text) {
        var facet = codebook.facet(Facet.AGENCY);
        if (facet.isEmpty()) {
            return List.of();
        }
        String folded = fold(text);
        var found = new ArrayList<Found>();
        for (Code agency : codebook.codesOf(facet.get())) {
            if (!agency.retired()) {
                var names = new ArrayList<>(agency.aliases());
                names.add(agency.name());
                for (String name : names) {
                    find(agency, fold(name.strip()), folded, found);
                }
            }
        }
        found.sort(
                Comparator.comparingInt(Found::start)
                        .thenComparing(Comparator.comparingInt(Found::end).reversed()));
        var result = new ArrayList<AgencySuggestion>();
        int covered = 0;
        for (Found each : found) {
            boolean known = result.stream().anyMatch(r -> r.agency.id() == each.agency.id());
            if (each.start >= covered) {
                covered = each.end;
                if (!known) {
                    result.add(
                            new AgencySuggestion(
                                    each.agency, text.substring(each.start, each.end)));
                }
            }
        }
        return List.copyOf(result);
    }

    private static void find(Code agency, String name, String text, List<Found> found) {
        if (name.isEmpty()) {
            return;
        }
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean whole =
                    (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                            && (end == text.length()
                                    || !Character.isLetterOrDigit(text.charAt(end)));
            if (whole) {
                found.add(new Found(agency, at, end));
                return;
            }
        }
    }

    /** One unit for one unit, so that offsets stay. */
    private static String fold(String text) {
        var out = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            out.append(
                    switch (c) {
                        case '\u2019', '\u2018' -> '\'';
                        case '\u00A0', '\n' -> ' ';
                        default -> {
                            String lower = String.valueOf(c).toLowerCase(Locale.ROOT);
                            yield lower.length() == 1 ? lower.charAt(0) : c;
                        }
                    });
        }
        return out.toString();
    }
}
