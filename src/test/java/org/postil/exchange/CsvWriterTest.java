package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.exchange.CsvTable.Table;
import org.postil.exchange.CsvWriter.Cells;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

class CsvWriterTest {
    @TempDir Path folder;

    private static List<@Nullable Object> row(@Nullable Object... cells) {
        return Arrays.asList(cells);
    }

    @Test
    void writesWhatTheReaderReadsBack() throws IOException {
        var file = folder.resolve("t.csv");
        CsvWriter.write(
                file,
                List.of("a", "b"),
                Stream.of(row("x, \"y\"\nz", 1), row(null, new BigDecimal("-2.50"))),
                Cells.RAW);
        assertThat(CsvTable.read(file))
                .isInstanceOfSatisfying(
                        Table.class,
                        t ->
                                assertThat(t.table().rows())
                                        .extracting(r -> List.copyOf(r.cells().values()))
                                        .containsExactly(
                                                List.of("x, \"y\"\nz", "1"), List.of("", "-2.50")));
    }

    @Test
    void disarmsWhatASpreadsheetWouldRun() throws IOException {
        var out = new StringBuilder();
        var cells = row("=1+1", "+x", "-x", "@x", "\tx", "\rx", "-5", -5, "a=b", "");
        CsvWriter.print(out, List.of("h"), Stream.of(cells), Cells.FORMULA_SAFE);
        assertThat(out.toString()).isEqualTo("h\r\n'=1+1,'+x,'-x,'@x,'\tx,\"'\rx\",-5,-5,a=b,\r\n");
        var raw = new StringBuilder();
        CsvWriter.print(raw, List.of("h"), Stream.of(row("=1+1")), Cells.RAW);
        assertThat(raw.toString()).isEqualTo("h\r\n=1+1\r\n");
    }

    @Test
    void leavesTheOldFileWhenWritingFails() throws IOException {
        var file = Files.writeString(folder.resolve("t.csv"), "old");
        Stream<List<Object>> broken =
                Stream.of(1)
                        .map(i -> {
                            throw new IllegalStateException("broken");
                        });
        assertThatThrownBy(() -> CsvWriter.write(file, List.of("h"), broken, Cells.RAW))
                .isInstanceOf(IllegalStateException.class);
        assertThat(file).hasContent("old");
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(file);
        }
    }
}
