package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.exchange.CsvTable.Row;
import org.postil.exchange.CsvTable.Table;
import org.postil.exchange.CsvTable.Unreadable;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

class CsvTableTest {
    @TempDir Path folder;

    private static CsvTable table(CsvTable.Outcome outcome) {
        return switch (outcome) {
            case Table t -> t.table();
            case Unreadable u -> throw new AssertionError(u.reason());
        };
    }

    private static String refused(String text) {
        return CsvTable.parse(text) instanceof Unreadable u ? u.reason() : "";
    }

    private CsvTable.Outcome read(byte[] bytes) throws IOException {
        return CsvTable.read(Files.write(folder.resolve("t.csv"), bytes));
    }

    @Test
    void keepsTheLineAtWhichARowBegins() {
        var table =
                table(CsvTable.parse("a,b\n1,\"two\nlines, \"\"quoted\"\"\"\n\n3,4\n\"\n\",6\n"));
        assertThat(table.header()).containsExactly("a", "b");
        assertThat(table.rows()).extracting(Row::line).containsExactly(2L, 5L, 6L);
        assertThat(table.rows().getFirst().get("b")).isEqualTo("two\nlines, \"quoted\"");
        assertThat(table.rows().getFirst().get("none")).isEmpty();
        var windows = table(CsvTable.parse("\r\na,b\r\n1,2\r\n3,\"x\r\ny\"\r\n5,6"));
        assertThat(windows.rows()).extracting(Row::line).containsExactly(3L, 4L, 6L);
    }

    @Test
    void knowsTheDelimiterFromTheHeader() {
        for (String text :
                List.of(
                        "a;b, or c;d\n1;2,5;3\n",
                        "a\tb, or c\td\n1\t2,5\t3\n",
                        "\"a\",\"b, or c\",d\n1,\"2,5\",3\n",
                        "sep=;\na;b, or c;d\n1;2,5;3\n")) {
            var table = table(CsvTable.parse(text));
            assertThat(table.header()).as(text).containsExactly("a", "b, or c", "d");
            assertThat(table.rows().getFirst().cells().values()).containsExactly("1", "2,5", "3");
        }
        var named = table(CsvTable.parse("sep=;\na;b\n1;2\n"));
        assertThat(named.rows().getFirst().line()).isEqualTo(3);
        assertThat(table(CsvTable.parse("quote\n\"a, b; c\"\n")).rows()).hasSize(1);
    }

    @Test
    void readsTheCharsetsPeopleHave() throws IOException {
        var text = "name,é\nchild’s,ü\n";
        for (byte[] bytes :
                List.of(
                        text.getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                        ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE),
                        text.getBytes(Charset.forName("windows-1252")))) {
            var table = table(read(bytes));
            assertThat(table.header()).containsExactly("name", "é");
            assertThat(table.rows().getFirst().get("name")).isEqualTo("child’s");
        }
    }

    @Test
    void reportsRowsThatDoNotFitTheHeader() {
        var table = table(CsvTable.parse("a,b,\n1\n1,2,\n1,2,3\n4,5,,\n"));
        assertThat(table.rows()).extracting(Row::line).containsExactly(2L, 3L, 5L);
        assertThat(table.problems())
                .singleElement()
                .satisfies(p -> assertThat(p.line()).isEqualTo(4))
                .satisfies(p -> assertThat(p.message()).contains("3 cells, the header has 2"));
        assertThat(table.notices()).singleElement().extracting(p -> p.line()).isEqualTo(2L);
    }

    @Test
    void refusesInWordsWhatIsNoTable() throws IOException {
        assertThat(refused("")).isEqualTo("the file is empty");
        assertThat(refused(" \n\n")).isEqualTo("the file is empty");
        assertThat(refused("a,,b\n1,2,3\n")).isEqualTo("column 2 has no name in the header");
        assertThat(refused("a,a\n1,2\n")).contains("two columns");
        assertThat(refused("a,b\n1,2\n3,\"x\" y\n4,5")).contains("twice").contains("line");
        assertThat(refused("a,b\n1,\"never closed\n")).contains("not closed");
        assertThat(CsvTable.read(folder.resolve("none.csv")))
                .isEqualTo(new Unreadable("there is no such file"));
        assertThat(CsvTable.read(folder)).isInstanceOf(Unreadable.class);
        assertThat(read(new byte[] {'P', 'K', 3, 4, 0, 0, 0})).isInstanceOf(Unreadable.class);
    }
}
