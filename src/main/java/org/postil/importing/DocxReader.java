package org.postil.importing;

import org.jspecify.annotations.Nullable;
import org.postil.domain.ParagraphKind;
import org.postil.domain.TextLayout;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Reads Word files (.docx, .docm, .dotx). */
final class DocxReader implements FormatReader {
    private static final String NAME = "docx";
    private static final String VERSION = "1";

    @Override
    public Extracted read(byte[] file, String name, Cancellation cancellation) throws Exception {
        try (var parts = ZipParts.open(file)) {
            if (parts.isEncrypted()) {
                return Refusal.password("Word");
            }
            var word = DocxPackage.of(parts);
            return word.hasDocument()
                    ? new OneFile(word, cancellation).read()
                    : Refusal.damaged("a Word document");
        } catch (ZipBombException e) {
            return Refusal.unfolds();
        } catch (IOException | XMLStreamException e) {
            return Refusal.damaged("a Word document");
        }
    }

    /** The reading of one file. */
    private static final class OneFile {
        private final DocxPackage word;
        private final Cancellation cancellation;
        private final DocxStyles styles = new DocxStyles();
        private final DocxNumbering numbering = new DocxNumbering();
        private final DocxNotes notes = new DocxNotes();
        private final List<DocxParagraph> paragraphs = new ArrayList<>();
        private final LayoutBuilder builder = new LayoutBuilder();
        private final List<String> warnings = new ArrayList<>();
        private long characters;
        private boolean partial;

        OneFile(DocxPackage word, Cancellation cancellation) {
            this.word = word;
            this.cancellation = cancellation;
        }

        Extracted read() throws IOException, XMLStreamException {
            readOr(
                    "styles",
                    "The styles of the file are damaged: headings may be missing.",
                    styles);
            readOr(
                    "numbering",
                    "The lists of the file are damaged: numbers may be missing.",
                    numbering);
            var noteBody = new DocxBody(styles, notes::collect, cancellation);
            readOr("footnotes", "The footnotes are damaged and were left out.", noteBody);
            readOr("endnotes", "The endnotes are damaged and were left out.", noteBody);
            var body = new DocxBody(styles, this::collect, cancellation);
            word.read(word.document(), body);
            addAll();
            furniture(body.furniture());
            comments();
            if (body.hiddenRuns() > 0) {
                warnings.add("Text that is marked as hidden in the file was left out.");
            }
            if (body.embedded() > 0) {
                partial = true;
                warnings.add(
                        "The file holds other files as part of its text; those were left out. Save"
                                + " it anew with Word to have them read.");
            }
            return Reading.of(builder, 0, partial, warnings, NAME, VERSION);
        }

        private void readOr(String type, String warning, SafeXml.Listener listener)
                throws ZipBombException {
            try {
                word.read(word.part(type), listener);
            } catch (ZipBombException e) {
                throw e;
            } catch (IOException | XMLStreamException e) {
                partial = true;
                warnings.add(warning);
            }
        }

        private void collect(DocxParagraph paragraph) {
            characters += paragraph.text().length();
            if (characters > ReadingLimits.CHARACTERS) {
                throw new TextTooLongException();
            }
            paragraphs.add(paragraph);
        }

        private void addAll() {
            boolean styled = paragraphs.stream().anyMatch(p -> styledLevel(p) > 0);
            for (var paragraph : paragraphs) {
                var label = label(paragraph);
                if (paragraph.text().isBlank()) {
                    continue;
                }
                int level = paragraph.cell() != null ? 0 : level(paragraph, styled);
                if (level > 0) {
                    notes.flush(this::addNote);
                }
                add(paragraph, label, level);
                paragraph.notes().forEach(notes::refer);
            }
            notes.flush(this::addNote);
        }

        private void add(
                DocxParagraph paragraph, DocxNumbering.@Nullable Label label, int headingLevel) {
            var text = paragraph.text().strip();
            int labelEnd = -1;
            if (label != null && !label.text().isEmpty()) {
                text = label.text() + " " + text;
                labelEnd = paragraph.cell() == null ? label.text().length() : 0;
            }
            var kind = ParagraphKind.BODY;
            int level = 0;
            if (paragraph.cell() != null) {
                kind = ParagraphKind.TABLE_CELL;
            } else if (headingLevel > 0) {
                kind = ParagraphKind.HEADING;
                level = headingLevel;
            } else if (isListItem(text, label)) {
                kind = ParagraphKind.LIST;
                level = 1 + Math.max(0, numLevel(paragraph));
            }
            builder.add(
                    new DraftParagraph(
                            text, kind, level, 0, paragraph.cell(), List.of(), List.of()),
                    labelEnd);
        }

        private static boolean isListItem(String text, DocxNumbering.@Nullable Label label) {
            if (label != null && !label.text().isEmpty()) {
                return label.depth() < 2;
            }
            int end = Labels.end(text);
            return end > 0 && Labels.isListItem(text.substring(0, end));
        }

        private void addNote(String text, int labelEnd) {
            builder.add(DraftParagraph.of(text, ParagraphKind.FOOTNOTE, 0), labelEnd);
        }

        private DocxNumbering.@Nullable Label label(DocxParagraph paragraph) {
            var list =
                    paragraph.numId() == null ? styles.numId(paragraph.style()) : paragraph.numId();
            return list == null || list.equals("0")
                    ? null
                    : numbering.next(list, Math.max(0, numLevel(paragraph)));
        }

        private int numLevel(DocxParagraph paragraph) {
            if (paragraph.numLevel() >= 0) {
                return paragraph.numLevel();
            }
            int ofStyle = styles.numLevel(paragraph.style());
            var list = styles.numId(paragraph.style());
            return ofStyle >= 0 || list == null || paragraph.style() == null
                    ? ofStyle
                    : numbering.levelOfStyle(list, paragraph.style());
        }

        private int level(DocxParagraph paragraph, boolean styled) {
            int level = styledLevel(paragraph);
            if (level > 0) {
                return paragraph.text().length() <= 2 * Headings.LONGEST ? level : 0;
            }
            if (styled || !paragraph.bold()) {
                return 0;
            }
            // no heading styles at all: what is bold, short and no sentence was meant as a heading
            var text = TidyText.of(paragraph.text()).text();
            boolean title =
                    text.length() <= Headings.LONGEST
                            && text.length() > 2
                            && ".;:,?!".indexOf(text.charAt(text.length() - 1)) < 0
                            && !text.startsWith("Recommendation ");
            if (!title) {
                return 0;
            }
            int depth = Headings.title(text).depth();
            return depth > 0 ? depth : text.equals(text.toUpperCase(java.util.Locale.ROOT)) ? 1 : 2;
        }

        private int styledLevel(DocxParagraph paragraph) {
            if (paragraph.outline() >= 0) {
                return paragraph.outline() < 9 ? paragraph.outline() + 1 : 0;
            }
            int level = styles.headingLevel(paragraph.style());
            return level == 0 && styles.isTitle(paragraph.style()) ? 1 : level;
        }

        private void furniture(List<String> ids) throws ZipBombException {
            var seen = new LinkedHashSet<TextLayout.Furniture>();
            for (var id : ids) {
                var relation = word.relations().get(id);
                if (relation == null) {
                    continue;
                }
                boolean top = relation.type().equals("header");
                var listener =
                        new DocxBody(
                                styles,
                                p -> {
                                    var line = TidyText.of(p.text()).text();
                                    if (!line.isEmpty()) {
                                        seen.add(new TextLayout.Furniture(0, top, line));
                                    }
                                },
                                cancellation);
                try {
                    word.read(relation.target(), listener);
                } catch (ZipBombException e) {
                    throw e;
                } catch (IOException | XMLStreamException e) {
                    // furniture is no part of the text
                    continue;
                }
            }
            seen.forEach(builder::furniture);
        }

        private void comments() throws ZipBombException {
            var counter = new CommentCounter();
            readOr("comments", "The comments are damaged.", counter);
            if (counter.count > 0) {
                warnings.add(
                        counter.count == 1
                                ? "One comment in the margin was left out."
                                : counter.count + " comments in the margin were left out.");
            }
        }
    }

    private static final class CommentCounter implements SafeXml.Listener {
        private int count;

        @Override
        public void start(XMLStreamReader element) {
            if (element.getLocalName().equals("comment")) {
                count++;
            }
        }

        @Override
        public void end(String localName) {}

        @Override
        public void characters(String text) {}
    }
}
