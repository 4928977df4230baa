package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.CodingMatrix;
import org.postil.agreement.SetMetric;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A coding matrix as a sheet: a column that names the unit, a column for each coder, and, if its
 * last column is called weight, how many units a row stands for. An empty cell is missing; a set of
 * codes is written with bars, the empty set as a bar alone.
 */
public final class CodingMatrixFile {
    private static final String WEIGHT = "weight";
    private static final char BAR = '|';

    private CodingMatrixFile() {}

    /** What became of a sheet. */
    public sealed interface Outcome {}

    /**
     * @param sets whether cells are sets of codes
     */
    public record Read(CodingMatrix matrix, boolean sets) implements Outcome {}

    /**
     * @param problems what is wrong, a sentence each, at least one
     */
    public record Wrong(List<String> problems) implements Outcome {
        public Wrong {
            problems = List.copyOf(problems);
        }
    }

    /** What was possible, as far as it was said. */
    public sealed interface Possible {}

    public record Unsaid() implements Possible {}

    public record Count(int categories) implements Possible {}

    /**
     * @param labels in their order, the least first
     */
    public record Labels(List<String> labels) implements Possible {
        public Labels {
            labels = List.copyOf(labels);
        }
    }

    public static Outcome read(CsvTable table, Possible possible) {
        var header = table.header();
        boolean weighted = header.getLast().strip().equalsIgnoreCase(WEIGHT);
        var coders = header.subList(1, header.size() - (weighted ? 1 : 0));
        var problems = new ArrayList<String>();
        table.problems().forEach(p -> problems.add("line " + p.line() + ": " + p.message()));
        if (coders.isEmpty()) {
            problems.add("there is no column for a coder: the header is unit,CODER,CODER,...");
        }
        if (!problems.isEmpty()) {
            return new Wrong(problems);
        }
        boolean sets = table.rows().stream().anyMatch(row -> hasBar(row, coders));
        var matrix = CodingMatrix.of(coders.stream().map(String::strip).toList());
        if (possible instanceof Labels(var labels)) {
            matrix.declare(labels);
        }
        var used = new HashSet<String>();
        for (CsvTable.Row row : table.rows()) {
            var ratings = ratings(row, coders, sets);
            ratings.stream().filter(r -> r != null).forEach(used::add);
            if (!weighted) {
                matrix.unit(ratings);
                continue;
            }
            double weight = weight(row.get(header.getLast()));
            if (Double.isNaN(weight)) {
                problems.add("line " + row.line() + ": the weight is not a whole number from 0");
            } else {
                matrix.units(ratings, weight);
            }
        }
        problems.addAll(against(used, possible));
        if (possible instanceof Count(int categories)) {
            matrix.declare(categories);
        }
        return problems.isEmpty() ? new Read(matrix.build(), sets) : new Wrong(problems);
    }

    private static boolean hasBar(CsvTable.Row row, List<String> coders) {
        return coders.stream().anyMatch(coder -> row.get(coder).indexOf(BAR) >= 0);
    }

    private static List<@Nullable String> ratings(
            CsvTable.Row row, List<String> coders, boolean sets) {
        var ratings = new ArrayList<@Nullable String>();
        for (String coder : coders) {
            String cell = row.get(coder);
            ratings.add(cell.isEmpty() ? null : sets ? set(cell) : cell);
        }
        return ratings;
    }

    private static String set(String cell) {
        var codes = new TreeSet<String>();
        for (String code : cell.split("\\|")) {
            if (!code.isBlank()) {
                codes.add(code.strip());
            }
        }
        return SetMetric.label(codes);
    }

    private static double weight(String cell) {
        try {
            double weight = Double.parseDouble(cell);
            return weight >= 0 && weight == Math.rint(weight) && Double.isFinite(weight)
                    ? weight
                    : Double.NaN;
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    private static List<String> against(Set<String> used, Possible possible) {
        return switch (possible) {
            case Unsaid unsaid -> List.of();
            case Count(int categories) ->
                    used.size() > categories
                            ? List.of(
                                    "there are "
                                            + used.size()
                                            + " categories, and "
                                            + categories
                                            + " were said to be possible")
                            : List.of();
            case Labels(var labels) -> {
                var more = new TreeSet<>(used);
                labels.forEach(more::remove);
                yield more.isEmpty()
                        ? List.of()
                        : List.of("not among the categories given: " + String.join(", ", more));
            }
        };
    }
}
