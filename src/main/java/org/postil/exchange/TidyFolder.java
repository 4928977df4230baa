package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Writes a study as tables of commas for R, SPSS and pandas, with a dictionary that says of each
 * column what it holds. Only included reviews are in them.
 */
public final class TidyFolder {
    private static final int FILES = 7;

    private TidyFolder() {}

    /**
     * What was written.
     *
     * @param rows of each file without its header, in the order written
     */
    public record Written(List<Count> rows) {
        public Written {
            rows = List.copyOf(rows);
        }
    }

    /** A file and its number of rows. */
    public record Count(String file, int rows) {}

    /**
     * Makes the folder where it is missing. Files of these names are replaced, each whole or not at
     * all; others are left alone.
     *
     * @param layer whose work it is
     * @throws java.util.concurrent.CancellationException when it was asked to stop; files already
     *     written stay
     */
    public static Written write(
            Snapshot snapshot,
            Layer layer,
            StudyTexts texts,
            StudyFacts facts,
            TallyEngine engine,
            Path folder,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        Files.createDirectories(folder);
        var counts = new ArrayList<Count>();
        var dictionary = new ArrayList<List<@Nullable Object>>();
        about(dictionary, layer, facts);
        var tables = new TidyTables(snapshot, layer, texts, engine);
        for (var filled :
                List.<Filling>of(
                        tables::reviews,
                        tables::persons,
                        tables::answers,
                        tables::recommendations,
                        tables::codings,
                        tables::matrix)) {
            cancellation.check();
            var table = filled.made(cancellation);
            progress.report(counts.size(), FILES, table.table().file());
            counts.add(table.write(folder));
            table.describe(dictionary);
        }
        CsvWriter.write(
                folder.resolve("dictionary.csv"),
                List.of("file", "column", "type", "label", "unit", "values", "missing"),
                dictionary.stream(),
                CsvWriter.Cells.FORMULA_SAFE);
        counts.add(new Count("dictionary.csv", dictionary.size()));
        progress.report(FILES, FILES, "");
        return new Written(counts);
    }

    private interface Filling {
        Filled<?> made(Cancellation cancellation);
    }

    /** A table and its rows. */
    record Filled<R>(TidyTable<R> table, List<R> rows) {
        Count write(Path folder) throws IOException {
            table.write(folder, rows);
            return new Count(table.file(), rows.size());
        }

        void describe(List<List<@Nullable Object>> dictionary) {
            for (var column : table.columns()) {
                dictionary.add(
                        Arrays.asList(
                                table.file(),
                                column.name(),
                                column.type().key(),
                                column.label(),
                                column.unit(),
                                column.values(),
                                column.missing()));
            }
        }
    }

    /** What holds for all files stands above their columns. */
    private static void about(
            List<List<@Nullable Object>> dictionary, Layer layer, StudyFacts facts) {
        String whose =
                switch (layer) {
                    case Layer.Of one -> "the work of " + one.coderName();
                    case Layer.Any any -> "any: what at least one coder found";
                    case Layer.Final last ->
                            "final: what all coders of a review share, else the only coder's";
                };
        all(
                dictionary,
                "layer",
                "Whose work it is, in every file but answers.csv and codings.csv",
                whose);
        all(dictionary, "universe", "Which reviews", "all included reviews");
        all(dictionary, "study", "Name of the project", facts.study());
        all(dictionary, "written", "When", facts.at().toLocalDate().toString());
        all(
                dictionary,
                "program",
                "By which program",
                "Postil " + facts.program() + ", schema version " + facts.schema());
        all(
                dictionary,
                "format",
                "How to read the files",
                "UTF-8, commas, a header; an empty cell is no value; a text that begins like a"
                        + " formula has an apostrophe in front");
    }

    private static void all(
            List<List<@Nullable Object>> dictionary, String what, String label, String value) {
        dictionary.add(Arrays.asList("(all files)", what, "", label, "", value, ""));
    }
}
