package org.postil.tables;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What has changed since a table was saved.
 *
 * @param savedAt when it was
 * @param savedAction id of the last action that the numbers of then include
 * @param passagesWas how many passages there were in the reviews counted over
 * @param differences numbers that are not what they were, rows first
 */
public record Changes(
        Instant savedAt,
        long savedAction,
        Count universe,
        Count units,
        Count read,
        Count passages,
        List<ReviewChange> reviews,
        List<CodeChange> codes,
        List<Difference> differences) {
    private static final int NAMED = 12;

    public Changes {
        reviews = List.copyOf(reviews);
        codes = List.copyOf(codes);
        differences = List.copyOf(differences);
    }

    /** A number of the whole table. */
    public record Count(long was, long now) {
        boolean same() {
            return was == now;
        }
    }

    /** Whether every number is what it was. */
    public boolean sameNumbers() {
        return differences.isEmpty() && universe.same() && units.same() && read.same();
    }

    /** Whether nothing has changed at all. */
    public boolean nothing() {
        return sameNumbers() && reviews.isEmpty() && codes.isEmpty() && passages.same();
    }

    /** One sentence, such as "12 numbers are not what they were when the table was saved." */
    public String headline() {
        if (nothing()) {
            return "The same numbers as when it was saved.";
        }
        if (sameNumbers()) {
            return "The same numbers as when it was saved, though what is behind them has changed.";
        }
        int n = differences.size();
        return switch (n) {
            case 0 -> "The reviews counted are not those of when it was saved; its cells are.";
            case 1 -> "1 number is not what it was when the table was saved.";
            default -> n + " numbers are not what they were when the table was saved.";
        };
    }

    /** Why, a sentence each; empty when nothing has changed. */
    public List<String> reasons() {
        var lines = new ArrayList<String>();
        add(lines, universe, "reviews counted over");
        if (units.was() != universe.was() || units.now() != universe.now()) {
            add(lines, units, "units counted");
        }
        add(lines, read, "reviews read");
        reviews(lines, ReviewChange.What.ADDED, "added");
        reviews(lines, ReviewChange.What.REMOVED, "no longer counted");
        reviews(lines, ReviewChange.What.CHANGED, "changed");
        add(lines, passages, "coded passages in the reviews counted");
        if (!codes.isEmpty()) {
            lines.add(
                    some(codes.stream().map(CodeChange::text).toList(), "; ")
                                    .replaceFirst("^.", "" + upper(codes.getFirst().text()))
                            + ".");
        }
        return lines;
    }

    private static char upper(String text) {
        return Character.toUpperCase(text.charAt(0));
    }

    private static void add(List<String> lines, Count count, String what) {
        if (!count.same()) {
            lines.add(count.was() + " " + what + ", now " + count.now() + ".");
        }
    }

    private void reviews(List<String> lines, ReviewChange.What what, String words) {
        var found = reviews.stream().filter(r -> r.what() == what).toList();
        if (!found.isEmpty()) {
            String number = found.size() == 1 ? "1 review " : found.size() + " reviews ";
            var each =
                    what == ReviewChange.What.ADDED
                            ? found.stream().map(ReviewChange::reference).toList()
                            : found.stream()
                                    .map(r -> r.reference() + " (" + r.words() + ")")
                                    .toList();
            lines.add(number + words + ": " + some(each, ", ") + ".");
        }
    }

    private static String some(List<String> all, String between) {
        String named = all.stream().limit(NAMED).collect(Collectors.joining(between));
        return all.size() <= NAMED ? named : named + " and " + (all.size() - NAMED) + " more";
    }
}
