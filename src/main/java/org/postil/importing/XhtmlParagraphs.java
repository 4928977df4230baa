package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.ParagraphKind;
import org.postil.domain.TextLayout;
import org.postil.task.Cancellation;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;

/** Turns XHTML as Tika's parsers write it into paragraphs. */
final class XhtmlParagraphs extends DefaultHandler {
    private static final class Table {
        private final int number;
        private int row = -1;
        private int column = -1;
        private int span = 1;

        Table(int number) {
            this.number = number;
        }
    }

    private static final class Items {
        private final boolean numbered;
        private int next = 1;

        Items(boolean numbered) {
            this.numbered = numbered;
        }
    }

    private final LayoutBuilder builder;
    private final Cancellation cancellation;
    private final StringBuilder text = new StringBuilder();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Items> lists = new ArrayDeque<>();
    private int tableCount;
    private int skipping;
    private int furniture;
    private boolean top;
    private int heading;
    private @Nullable String itemLabel;
    private boolean inItem;
    private boolean lineBroken;
    private @Nullable Table marked;

    XhtmlParagraphs(LayoutBuilder builder, Cancellation cancellation) {
        this.builder = builder;
        this.cancellation = cancellation;
    }

    @Override
    public void startElement(String uri, String localName, String qName, Attributes attributes) {
        var name = (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
        if (skipping > 0) {
            skipping++;
            return;
        }
        if (isSkipped(name)) {
            skipping = 1;
            return;
        }
        if (furniture > 0) {
            furniture++;
        } else if (isFurniture(name, attributes)) {
            flush();
            furniture = 1;
        }
        switch (name) {
            case "br" -> lineBreak();
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = name.charAt(1) - '0';
            }
            case "table" -> {
                flush();
                tables.push(new Table(tableCount++));
            }
            case "tr" -> {
                flush();
                var table = tables.peek();
                if (table != null) {
                    table.row++;
                    table.column = -1;
                    table.span = 1;
                }
            }
            case "td", "th" -> {
                flush();
                var table = tables.peek();
                if (table != null) {
                    table.column += table.span;
                    table.span =
                            Math.clamp(Word.number(attributes.getValue("colspan"), 1), 1, 1000);
                }
            }
            case "ul", "ol" -> {
                flush();
                lists.push(new Items(name.equals("ol")));
            }
            case "li" -> {
                flush();
                inItem = true;
                var list = lists.peek();
                itemLabel = list == null ? null : list.numbered ? list.next++ + "." : "•";
            }
            default -> {
                if (isBlock(name)) {
                    flush();
                }
            }
        }
    }

    private boolean isFurniture(String name, Attributes attributes) {
        var kind = attributes.getValue("class");
        if (name.equals("div") && ("header".equals(kind) || "footer".equals(kind))) {
            top = "header".equals(kind);
            return true;
        }
        if (name.equals("footer")) {
            top = false;
            return true;
        }
        return false;
    }

    private static boolean isSkipped(String name) {
        return switch (name) {
            case "head",
                    "script",
                    "style",
                    "nav",
                    "noscript",
                    "template",
                    "title",
                    "select",
                    "button",
                    "iframe",
                    "object",
                    "svg" ->
                    true;
            default -> false;
        };
    }

    private static boolean isBlock(String name) {
        return switch (name) {
            case "p",
                    "div",
                    "blockquote",
                    "pre",
                    "dt",
                    "dd",
                    "dl",
                    "caption",
                    "section",
                    "article",
                    "main",
                    "header",
                    "footer",
                    "aside",
                    "body",
                    "hr",
                    "thead",
                    "tbody",
                    "tfoot",
                    "figure",
                    "figcaption",
                    "address",
                    "form",
                    "fieldset",
                    "details",
                    "summary" ->
                    true;
            default -> false;
        };
    }

    /** One line break is a space; two in a row end the paragraph. */
    private void lineBreak() {
        if (lineBroken) {
            flush();
        } else {
            text.append(' ');
            lineBroken = true;
        }
    }

    @Override
    public void endElement(String uri, String localName, String qName) {
        var name = (localName.isEmpty() ? qName : localName).toLowerCase(Locale.ROOT);
        if (skipping > 0) {
            skipping--;
            return;
        }
        switch (name) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                flush();
                heading = 0;
            }
            case "table" -> {
                flush();
                tables.poll();
            }
            case "td", "th", "tr" -> flush();
            case "ul", "ol" -> {
                flush();
                lists.poll();
            }
            case "li" -> {
                flush();
                inItem = false;
                itemLabel = null;
            }
            default -> {
                if (isBlock(name)) {
                    flush();
                }
            }
        }
        if (furniture > 0) {
            furniture--;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (skipping > 0) {
            return;
        }
        if (text.length() + length > ReadingLimits.CHARACTERS) {
            throw new TextTooLongException();
        }
        for (int i = start; i < start + length; i++) {
            switch (characters[i]) {
                case RtfPreparation.CELL_END -> endMarkedCell();
                case RtfPreparation.ROW_END -> endMarkedRow();
                default -> text.append(characters[i]);
            }
        }
        for (int i = start; lineBroken && i < start + length; i++) {
            lineBroken = Character.isWhitespace(characters[i]);
        }
    }

    @Override
    public void ignorableWhitespace(char[] characters, int start, int length) {
        characters(characters, start, length);
    }

    /** A file without table elements: marks tell where cells end. */
    private void endMarkedCell() {
        var table = marked;
        if (table == null) {
            table = new Table(tableCount++);
            table.row = 0;
            marked = table;
        }
        table.column++;
        tables.push(table);
        flush();
        tables.pop();
    }

    private void endMarkedRow() {
        var table = marked;
        if (table != null) {
            table.row++;
            table.column = -1;
        }
    }

    /** Gives what is left when the parser is through. */
    void finish() {
        flush();
    }

    private void flush() {
        lineBroken = false;
        if (text.isEmpty()) {
            return;
        }
        cancellation.check();
        var paragraph = TidyText.of(text.toString()).text();
        text.setLength(0);
        if (paragraph.isEmpty()) {
            return;
        }
        if (furniture > 0) {
            builder.furniture(new TextLayout.Furniture(0, top, paragraph));
            return;
        }
        add(paragraph);
    }

    private void add(String paragraph) {
        var table = tables.peek();
        if (table != null && table.row >= 0 && table.column >= 0) {
            var cell = new TextLayout.Cell(table.number, table.row, table.column);
            builder.add(
                    new DraftParagraph(
                            paragraph, ParagraphKind.TABLE_CELL, 0, 0, cell, List.of(), List.of()));
            return;
        }
        if (marked != null && marked.column < 0) {
            // text behind a row that is no cell: the next cell is of another table
            marked = null;
        }
        int printed = Labels.end(paragraph);
        if (heading > 0) {
            builder.add(DraftParagraph.of(paragraph, ParagraphKind.HEADING, heading));
        } else if (inItem && itemLabel != null && printed == 0) {
            var label = itemLabel;
            itemLabel = null;
            builder.add(
                    DraftParagraph.of(
                            label + " " + paragraph, ParagraphKind.LIST, Math.max(1, lists.size())),
                    label.length());
        } else {
            boolean item =
                    inItem || printed > 0 && Labels.isListItem(paragraph.substring(0, printed));
            builder.add(
                    DraftParagraph.of(
                            paragraph,
                            item ? ParagraphKind.LIST : ParagraphKind.BODY,
                            item ? Math.max(1, lists.size()) : 0));
        }
    }
}
