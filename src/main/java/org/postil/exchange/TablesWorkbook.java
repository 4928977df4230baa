package org.postil.exchange;

import org.postil.tally.Tally;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Writes counted tables as a workbook, a sheet for each. */
public final class TablesWorkbook {
    private TablesWorkbook() {}

    /** A table and what stands above it. */
    public record Titled(String title, Tally tally) {}

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @throws IOException when it cannot be written; an old file is then as it was
     */
    public static void write(List<Titled> tables, StudyFacts facts, Path out) throws IOException {
        Book.write(
                out,
                "Tables",
                facts,
                book -> {
                    for (var table : tables) {
                        TallySheet.write(book, table.title(), table.title(), table.tally());
                    }
                    var layers = tables.stream().map(t -> t.tally().layer()).distinct().toList();
                    new AboutSheet(facts, String.join(", ", layers))
                            .with("tables", tables.size())
                            .write(book);
                });
    }
}
