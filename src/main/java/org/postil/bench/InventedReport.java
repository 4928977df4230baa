package org.postil.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A report that tells of nothing, with the shape of a real one: what is to be written to a file.
 */
record InventedReport(String title, List<Block> blocks) {
    InventedReport {
        blocks = List.copyOf(blocks);
    }

    /** A part of a report that stands by itself. */
    sealed interface Block {
        /**
         * @param level 1 for a chapter
         */
        record Heading(int level, String text) implements Block {}

        record Paragraph(String text) implements Block {}

        /** The first row is the header. */
        record Table(List<List<String>> rows) implements Block {
            public Table {
                rows = rows.stream().map(List::copyOf).toList();
            }
        }
    }

    /** As a text file: blocks with an empty line between them. */
    String asText() {
        return blocks.stream().map(InventedReport::asText).collect(Collectors.joining("\n\n"))
                + "\n";
    }

    private static String asText(Block block) {
        return switch (block) {
            case Block.Heading heading -> heading.text();
            case Block.Paragraph paragraph -> paragraph.text();
            case Block.Table table ->
                    table.rows().stream()
                            .map(row -> String.join("\t", row))
                            .collect(Collectors.joining("\n"));
        };
    }
}
