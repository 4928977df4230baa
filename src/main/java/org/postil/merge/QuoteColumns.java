package org.postil.merge;

import org.postil.coding.QuoteRow;
import org.postil.domain.ColumnNames;
import org.postil.merge.ColumnMeaning.Ignored;
import org.postil.merge.ColumnMeaning.OfQuote;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the columns of a sheet of coded quotes mean. */
public final class QuoteColumns {
    /** Names that people and other programs give to the columns, besides our own. */
    private static final Map<String, List<String>> ALSO =
            Map.of(
                    "document",
                    List.of(
                            "document_name",
                            "file",
                            "file_name",
                            "filename",
                            "report",
                            "source",
                            "source_name",
                            "review",
                            "reference",
                            "case",
                            "dhr"),
                    "quote",
                    List.of(
                            "text",
                            "quotation",
                            "quotation_content",
                            "excerpt",
                            "extract",
                            "passage",
                            "segment",
                            "coded_segment",
                            "coded_text"),
                    "codes",
                    List.of("code", "theme", "themes", "sub_theme", "sub_themes", "subtheme"),
                    "agencies",
                    List.of("agency", "organisation", "organisations", "organization"),
                    "kind",
                    List.of("type"),
                    "page",
                    List.of("page_number", "page_no"),
                    "paragraph",
                    List.of("para", "paragraph_number", "para_no"),
                    "memo",
                    List.of("comment", "comments", "note", "notes"),
                    "in_scope",
                    List.of("scope"));

    private QuoteColumns() {}

    /** All that a column may hold. */
    public static List<ColumnMeaning> all() {
        return QuoteRow.COLUMNS.stream().<ColumnMeaning>map(OfQuote::new).toList();
    }

    /** By the names of the columns; what is not recognised is ignored. */
    public static ColumnMapping guess(List<String> header) {
        var meanings = new ArrayList<ColumnMeaning>();
        var taken = new HashSet<ColumnMeaning>();
        for (String name : header) {
            var meaning = called(name).filter(m -> m.isRepeatable() || !taken.contains(m));
            meaning.ifPresent(taken::add);
            meanings.add(meaning.orElseGet(Ignored::new));
        }
        return new ColumnMapping(meanings, Map.of());
    }

    private static Optional<ColumnMeaning> called(String name) {
        String folded = ColumnNames.folded(name);
        // "Theme 1", "Theme 2" are columns of one kind
        String plain = folded.replaceAll("_?\\d+$", "");
        return QuoteRow.COLUMNS.stream()
                .filter(column ->
                        column.equals(folded)
                                || ALSO.getOrDefault(column, List.of()).contains(folded)
                                || ALSO.getOrDefault(column, List.of()).contains(plain))
                .findFirst()
                .map(OfQuote::new);
    }

    /** What a word of the command line means; empty when it means nothing. */
    public static Optional<ColumnMeaning> meaning(String word) {
        String folded = ColumnNames.folded(word);
        return folded.isEmpty() || folded.equals("ignore")
                ? Optional.of(new Ignored())
                : called(word);
    }

    /** Why no quotes can be read with it, a sentence each; empty when they can. */
    public static List<String> problems(ColumnMapping mapping) {
        var problems = new ArrayList<String>();
        if (!mapping.meanings().contains(new OfQuote("document"))) {
            problems.add("no column says which document a quote is from");
        }
        if (!mapping.meanings().contains(new OfQuote("quote"))) {
            problems.add("no column holds the quotes");
        }
        return problems;
    }
}
