package org.postil.merge;

import org.postil.coding.QuoteRow;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Nearest;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Snapshot;
import org.postil.merge.ColumnMeaning.OfQuote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Takes a sheet apart into coded quotes, as its columns and words were said to mean. */
public final class QuoteSheet {
    private static final Pattern SEPARATOR = Pattern.compile("[;\\n]");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final int MOST_ALLOWED = 2000;

    private final SheetRows sheet;
    private final ColumnMapping mapping;
    private final Snapshot snapshot;

    /** Rows say the same words again and again. */
    private final Map<String, Boolean> known = new HashMap<>();

    private final Map<String, Optional<String>> documents = new HashMap<>();

    public QuoteSheet(SheetRows sheet, ColumnMapping mapping, Snapshot snapshot) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.snapshot = snapshot;
    }

    record Read(List<QuoteRow> rows, List<QuoteRow.Problem> problems) {}

    Read read() {
        var rows = new ArrayList<QuoteRow>();
        var problems = new ArrayList<QuoteRow.Problem>();
        for (SheetRows.Problem problem : sheet.problems()) {
            problems.add(new QuoteRow.Problem(problem.line(), problem.message()));
        }
        for (SheetRows.Row row : sheet.rows()) {
            switch (QuoteRow.parse(row.line(), cells(row))) {
                case QuoteRow.Row parsed -> rows.add(parsed.row());
                case QuoteRow.Problem problem -> problems.add(problem);
            }
        }
        return new Read(List.copyOf(rows), List.copyOf(problems));
    }

    private Map<String, String> cells(SheetRows.Row row) {
        var cells = new HashMap<String, String>();
        for (int column = 0; column < sheet.header().size(); column++) {
            if (mapping.meanings().get(column) instanceof OfQuote(var name)) {
                int at = column;
                String cell = row.cells().get(column);
                String meant =
                        switch (name) {
                            case "codes", "agencies" ->
                                    String.join(
                                            ";",
                                            words(facet(name), cell).stream()
                                                    .map(word -> mapping.meant(at, word))
                                                    .toList());
                            case "document" -> {
                                String meantFile = mapping.meant(at, cell);
                                yield document(meantFile).orElse(meantFile);
                            }
                            case "quote", "memo" -> cell;
                            default -> mapping.meant(at, cell);
                        };
                cells.merge(name, meant, (one, other) -> one + ";" + other);
            }
        }
        return cells;
    }

    private static String facet(String column) {
        return column.equals("codes") ? Facet.THEME : Facet.AGENCY;
    }

    /**
     * The codes that a cell names, between semicolons or line ends; between commas where each of
     * them is a code and the whole is none.
     */
    private List<String> words(String facet, String cell) {
        return SEPARATOR
                .splitAsStream(cell)
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .flatMap(word -> {
                    var parts = COMMA.splitAsStream(word).map(String::strip).toList();
                    return !isCode(facet, word) && parts.stream().allMatch(p -> isCode(facet, p))
                            ? parts.stream()
                            : Stream.of(word);
                })
                .toList();
    }

    private boolean isCode(String facet, String word) {
        var codebook = snapshot.codebook();
        return known.computeIfAbsent(
                facet + ' ' + word,
                asked ->
                        codebook.facet(facet)
                                .filter(f -> codebook.find(f, word).size() == 1)
                                .isPresent());
    }

    /** The file that a name means: its own, or the only one of the review called so. */
    private Optional<String> document(String named) {
        return documents.computeIfAbsent(
                named.strip(),
                name -> {
                    var called = snapshot.documentsCalled(name);
                    if (called.isEmpty()) {
                        called =
                                snapshot.reviewCalled(name).stream()
                                        .flatMap(review ->
                                                snapshot.documents().stream()
                                                        .filter(d -> d.review() == review.id()))
                                        .toList();
                    }
                    return called.size() == 1
                            ? Optional.of(called.getFirst().fileName())
                            : Optional.empty();
                });
    }

    // ---- words that mean nothing yet

    /**
     * A word of a column that the project does not know.
     *
     * @param count in how many rows it stands
     */
    public record Odd(int column, String word, int count) {}

    /** The words that have to be said to mean something, or whose rows are left out. */
    public List<Odd> odd() {
        var all = new ArrayList<Odd>();
        for (int column = 0; column < sheet.header().size(); column++) {
            if (mapping.meanings().get(column) instanceof OfQuote(var name)
                    && !allowed(name).isEmpty()) {
                int at = column;
                var counts = new LinkedHashMap<String, Integer>();
                var written = new HashMap<String, String>();
                for (SheetRows.Row row : sheet.rows()) {
                    oddWords(name, row.cells().get(column))
                            .forEach(word -> {
                                counts.merge(Nearest.folded(word), 1, Integer::sum);
                                written.putIfAbsent(Nearest.folded(word), word);
                            });
                }
                counts.forEach((word, count) ->
                        all.add(new Odd(at, written.getOrDefault(word, word), count)));
            }
        }
        return List.copyOf(all);
    }

    private List<String> oddWords(String name, String cell) {
        String word = cell.strip();
        if (word.isEmpty()) {
            return List.of();
        }
        return switch (name) {
            case "codes", "agencies" ->
                    words(facet(name), cell).stream().filter(w -> !isCode(facet(name), w)).toList();
            case "document" -> document(word).isPresent() ? List.of() : List.of(word);
            default ->
                    allowed(name).stream()
                                    .anyMatch(a -> Nearest.folded(a).equals(Nearest.folded(word)))
                            ? List.of()
                            : List.of(word);
        };
    }

    /** What a word of such a column may mean, as it is written; empty where anything goes. */
    public List<String> allowed(String name) {
        return switch (name) {
            case "codes", "agencies" -> codes(facet(name));
            case "document" ->
                    snapshot.documents().stream()
                            .map(d -> d.fileName())
                            .limit(MOST_ALLOWED)
                            .toList();
            case "kind" ->
                    Stream.of(
                                    PassageKind.RECOMMENDATION,
                                    PassageKind.GOOD_PRACTICE,
                                    PassageKind.QUOTE)
                            .map(PassageKind::key)
                            .toList();
            case "reach" -> Stream.of(Reach.values()).map(Reach::key).toList();
            default -> List.of();
        };
    }

    private List<String> codes(String facet) {
        Codebook codebook = snapshot.codebook();
        return codebook.facet(facet).stream()
                .flatMap(f -> codebook.codesOf(f).stream())
                .filter(code -> !code.retired())
                .map(codebook::path)
                .limit(MOST_ALLOWED)
                .toList();
    }
}
