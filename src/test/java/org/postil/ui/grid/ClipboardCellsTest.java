package org.postil.ui.grid;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ClipboardCellsTest {
    @Test
    void aCellWithLineEndsAndTabsComesBackWhole() {
        assertThat(ClipboardCells.parse("a\t\"b\r\nc \"\"d\"\"\"\r\n\te\r\n"))
                .containsExactly(List.of("a", "b\r\nc \"d\""), List.of("", "e"));
    }

    @Test
    void aQuotationMarkThatIsNeverClosedIsText() {
        assertThat(ClipboardCells.parse("\"he said\tno\n"))
                .containsExactly(List.of("\"he said", "no"));
    }

    @Test
    void whatIsWrittenIsReadBack() {
        var random = new Random(20241124);
        var signs = List.of("a", "b", "\t", "\n", "\r\n", "\"", " ", ";", "\u00e9");
        for (int i = 0; i < 2_000; i++) {
            var lines = new ArrayList<List<String>>();
            int wide = 1 + random.nextInt(4);
            for (int row = 0; row < 1 + random.nextInt(4); row++) {
                var line = new ArrayList<String>();
                for (int column = 0; column < wide; column++) {
                    var cell = new StringBuilder();
                    for (int c = random.nextInt(6); c > 0; c--) {
                        cell.append(signs.get(random.nextInt(signs.size())));
                    }
                    line.add(cell.toString());
                }
                lines.add(line);
            }
            assertThat(ClipboardCells.parse(ClipboardCells.write(lines))).isEqualTo(lines);
        }
    }
}
