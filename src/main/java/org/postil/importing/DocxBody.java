package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.TextLayout;
import org.postil.task.Cancellation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import javax.xml.stream.XMLStreamReader;

/**
 * Walks a part of a Word file that holds text (document, notes, header, footer) and gives its
 * paragraphs in order, as a reader of the printed page would see them: tracked deletions, hidden
 * text, field codes and what is only a fallback for older programs are left out; a text box follows
 * the paragraph it hangs on; each paragraph in a table knows its cell.
 */
final class DocxBody implements SafeXml.Listener {
    private static final class Para {
        private final StringBuilder text = new StringBuilder();
        private final TextLayout.@Nullable Cell cell;
        private final List<DocxParagraph.Note> notes = new ArrayList<>(0);
        private final List<Para> boxes = new ArrayList<>(0);
        private @Nullable String style;
        private @Nullable String numId;
        private int numLevel = -1;
        private int outline = -1;
        private boolean markDeleted;
        private boolean plain;

        Para(TextLayout.@Nullable Cell cell) {
            this.cell = cell;
        }
    }

    private static final class Run {
        private boolean hidden;
        private boolean bold;
    }

    private static final class Table {
        private final int number;
        private int row = -1;
        private int column;
        private int span = 1;
        private boolean rowDeleted;

        Table(int number) {
            this.number = number;
        }
    }

    private final DocxStyles styles;
    private final Consumer<DocxParagraph> sink;
    private final Cancellation cancellation;

    private final Deque<String> open = new ArrayDeque<>();
    private final Deque<Boolean> alternatives = new ArrayDeque<>();
    private final Deque<Para> paragraphs = new ArrayDeque<>();
    private final Deque<Run> runs = new ArrayDeque<>();
    private final Deque<Table> tables = new ArrayDeque<>();
    private final Deque<Boolean> placeholders = new ArrayDeque<>();
    private final Deque<Boolean> fieldCodes = new ArrayDeque<>();
    private final List<String> furniture = new ArrayList<>();
    private @Nullable Para carried;
    private DocxParagraph.@Nullable Note note;
    private int tableCount;
    private int skipping;
    private boolean inText;
    private int hiddenRuns;
    private int embedded;

    DocxBody(DocxStyles styles, Consumer<DocxParagraph> sink, Cancellation cancellation) {
        this.styles = styles;
        this.sink = sink;
        this.cancellation = cancellation;
    }

    /** Relation ids of the headers and footers, in the order of the sections. */
    List<String> furniture() {
        return furniture;
    }

    /** How many pieces of hidden text were left out. */
    int hiddenRuns() {
        return hiddenRuns;
    }

    /** How many files embedded as text were left out. */
    int embedded() {
        return embedded;
    }

    @Override
    public void start(XMLStreamReader element) {
        if (skipping > 0) {
            skipping++;
            return;
        }
        var name = element.getLocalName();
        var namespace = element.getNamespaceURI();
        if (Word.isWord(namespace)) {
            if (isLeftOut(name)) {
                skipping = 1;
                return;
            }
            word(name, element);
            open.push(name);
        } else if (namespace != null && namespace.endsWith("markup-compatibility/2006")) {
            alternative(name);
        } else {
            inText = name.equals("t") && namespace != null && namespace.endsWith("/math");
            open.push("");
        }
    }

    /** Of several versions of the same content the first is taken. */
    private void alternative(String name) {
        boolean taken = !alternatives.isEmpty() && alternatives.peek();
        switch (name) {
            case "AlternateContent" -> {
                alternatives.push(false);
                open.push("AlternateContent");
            }
            case "Choice", "Fallback" -> {
                if (taken) {
                    skipping = 1;
                } else {
                    if (!alternatives.isEmpty()) {
                        alternatives.pop();
                        alternatives.push(true);
                    }
                    open.push("");
                }
            }
            default -> open.push("");
        }
    }

    private boolean isLeftOut(String name) {
        return switch (name) {
            case "del", "moveFrom" -> {
                var parent = open.peek();
                yield !"rPr".equals(parent) && !"trPr".equals(parent);
            }
            case "delText", "instrText", "delInstrText", "rt" -> true;
            default -> name.endsWith("Change");
        };
    }

    private void word(String name, XMLStreamReader element) {
        switch (name) {
            case "p" -> paragraphs.push(new Para(cell()));
            case "r" -> startRun();
            case "t" -> inText = true;
            case "tab", "ptab" -> {
                if ("r".equals(open.peek())) {
                    append(" ");
                }
            }
            case "br", "cr" -> append(" ");
            case "noBreakHyphen" -> append("-");
            case "sym" -> symbol(Word.attribute(element, "char"));
            case "fldChar" -> field(Word.attribute(element, "fldCharType"));
            case "tbl" -> tables.push(new Table(tableCount++));
            case "tr" -> startRow();
            case "footnoteReference" -> refer(false, element);
            case "endnoteReference" -> refer(true, element);
            case "footnote" -> startNote(false, element);
            case "endnote" -> startNote(true, element);
            case "headerReference", "footerReference" -> {
                var id = Word.attribute(element, "id");
                if (id != null) {
                    furniture.add(id);
                }
            }
            case "altChunk" -> embedded++;
            case "sdt" -> placeholders.push(false);
            case "showingPlcHdr" -> {
                if (!placeholders.isEmpty() && Word.isOn(Word.attribute(element, "val"), true)) {
                    placeholders.pop();
                    placeholders.push(true);
                }
            }
            default -> property(name, Word.attribute(element, "val"));
        }
    }

    private void property(String name, @Nullable String value) {
        var parent = open.peek();
        var paragraph = paragraphs.peek();
        var table = tables.peek();
        if (parent == null) {
            return;
        }
        switch (parent) {
            case "pPr" -> {
                if (paragraph != null && name.equals("pStyle")) {
                    paragraph.style = value;
                } else if (paragraph != null && name.equals("outlineLvl")) {
                    paragraph.outline = Word.number(value, 9);
                }
            }
            case "numPr" -> {
                if (paragraph != null && name.equals("numId")) {
                    paragraph.numId = value;
                } else if (paragraph != null && name.equals("ilvl")) {
                    paragraph.numLevel = Word.number(value, 0);
                }
            }
            case "rPr" -> runProperty(name, value, paragraph);
            case "trPr" -> {
                if (table != null && name.equals("gridBefore")) {
                    table.column += Math.clamp(Word.number(value, 0), 0, 1000);
                } else if (table != null && name.equals("del")) {
                    table.rowDeleted = true;
                }
            }
            case "tcPr" -> {
                if (table != null && name.equals("gridSpan")) {
                    table.span = Math.clamp(Word.number(value, 1), 1, 1000);
                }
            }
            default -> {}
        }
    }

    private void runProperty(String name, @Nullable String value, @Nullable Para paragraph) {
        var run = runs.peek();
        if (run != null) {
            switch (name) {
                case "vanish" -> run.hidden = Word.isOn(value, true);
                case "b" -> run.bold = Word.isOn(value, true);
                case "rStyle" -> {
                    run.hidden |= styles.isHidden(value);
                    run.bold |= styles.isBold(value);
                }
                default -> {}
            }
        } else if (paragraph != null && name.equals("del")) {
            paragraph.markDeleted = true;
        }
    }

    private void startRun() {
        var run = new Run();
        var paragraph = paragraphs.peek();
        if (paragraph != null) {
            run.hidden = styles.isHidden(paragraph.style);
            run.bold = styles.isBold(paragraph.style);
        }
        runs.push(run);
    }

    private void startRow() {
        var table = tables.peek();
        if (table != null) {
            table.row++;
            table.column = 0;
            table.rowDeleted = false;
        }
    }

    private TextLayout.@Nullable Cell cell() {
        var table = tables.peek();
        return table == null || table.row < 0
                ? null
                : new TextLayout.Cell(table.number, table.row, table.column);
    }

    private void refer(boolean endnote, XMLStreamReader element) {
        var paragraph = paragraphs.peek();
        var id = Word.attribute(element, "id");
        if (paragraph != null && id != null && isShown()) {
            paragraph.notes.add(new DocxParagraph.Note(endnote, id));
        }
    }

    /** Separators are notes too, of a type of their own. */
    private void startNote(boolean endnote, XMLStreamReader element) {
        var id = Word.attribute(element, "id");
        var type = Word.attribute(element, "type");
        note =
                id != null && (type == null || type.equals("normal"))
                        ? new DocxParagraph.Note(endnote, id)
                        : null;
    }

    private void field(@Nullable String type) {
        if ("begin".equals(type)) {
            fieldCodes.push(true);
        } else if (!fieldCodes.isEmpty()) {
            fieldCodes.pop();
            if ("separate".equals(type)) {
                fieldCodes.push(false);
            }
        }
    }

    private void symbol(@Nullable String hex) {
        if (hex == null) {
            return;
        }
        try {
            append(String.valueOf((char) Integer.parseInt(hex, 16)));
        } catch (NumberFormatException e) {
            // a symbol that has no number shows nothing in Word either
        }
    }

    private boolean isShown() {
        var run = runs.peek();
        return (run == null || !run.hidden)
                && !fieldCodes.contains(true)
                && !placeholders.contains(true);
    }

    private void append(String text) {
        var paragraph = paragraphs.peek();
        if (paragraph == null) {
            return;
        }
        var run = runs.peek();
        if (isShown()) {
            paragraph.text.append(text);
            paragraph.plain |= (run == null || !run.bold) && !text.isBlank();
        } else if (run != null && run.hidden && !text.isBlank()) {
            hiddenRuns++;
        }
    }

    @Override
    public void characters(String text) {
        if (inText && skipping == 0) {
            append(text);
        }
    }

    @Override
    public void end(String localName) {
        if (skipping > 0) {
            skipping--;
            return;
        }
        inText = false;
        switch (open.pop()) {
            case "AlternateContent" -> alternatives.pop();
            case "p" -> endParagraph();
            case "r" -> runs.poll();
            case "tc" -> endCell();
            case "tbl" -> tables.poll();
            case "sdt" -> placeholders.poll();
            case "footnote", "endnote", "body", "hdr", "ftr" -> endCarried();
            default -> {}
        }
    }

    private void endCell() {
        endCarried();
        var table = tables.peek();
        if (table != null) {
            table.column += table.span;
            table.span = 1;
        }
    }

    private void endParagraph() {
        var paragraph = paragraphs.poll();
        if (paragraph == null) {
            return;
        }
        if (!paragraphs.isEmpty()) {
            paragraphs.getFirst().boxes.add(paragraph);
            return;
        }
        cancellation.check();
        // a code without an end must not swallow the rest; a result may go on (contents)
        fieldCodes.removeIf(code -> code);
        var before = carried;
        carried = null;
        if (before != null) {
            if (Objects.equals(before.cell, paragraph.cell)) {
                paragraph.text.insert(0, before.text);
                paragraph.notes.addAll(0, before.notes);
                paragraph.boxes.addAll(0, before.boxes);
            } else {
                emit(before);
            }
        }
        if (paragraph.markDeleted) {
            carried = paragraph;
        } else {
            emit(paragraph);
        }
    }

    private void endCarried() {
        var before = carried;
        carried = null;
        if (before != null) {
            emit(before);
        }
    }

    private void emit(Para paragraph) {
        for (var table : tables) {
            if (table.rowDeleted) {
                return;
            }
        }
        sink.accept(
                new DocxParagraph(
                        paragraph.text.toString(),
                        paragraph.style,
                        paragraph.numId,
                        paragraph.numLevel,
                        paragraph.outline,
                        paragraph.cell,
                        !paragraph.plain,
                        paragraph.notes,
                        note));
        paragraph.boxes.forEach(this::emit);
    }
}
