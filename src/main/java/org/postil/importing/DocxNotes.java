package org.postil.importing;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Foot- and endnotes: kept until the section ends that refers to them. */
final class DocxNotes {
    private final Map<DocxParagraph.Note, List<String>> texts = new HashMap<>();
    private final List<Waiting> waiting = new ArrayList<>();
    private final Set<DocxParagraph.Note> referred = new HashSet<>();
    private int footnotes;
    private int endnotes;

    private record Waiting(DocxParagraph.Note note, String label) {}

    /** Takes a paragraph of the notes' own part. */
    void collect(DocxParagraph paragraph) {
        var note = paragraph.note();
        if (note != null && !paragraph.text().isBlank()) {
            texts.computeIfAbsent(note, n -> new ArrayList<>(1)).add(paragraph.text().strip());
        }
    }

    void refer(DocxParagraph.Note note) {
        if (texts.containsKey(note) && referred.add(note)) {
            var label =
                    note.endnote()
                            ? NumberFormats.roman(++endnotes)
                            : Integer.toString(++footnotes);
            waiting.add(new Waiting(note, label));
        }
    }

    interface Sink {
        /**
         * @param labelEnd where the note's number ends, 0 in the note's further paragraphs
         */
        void note(String text, int labelEnd);
    }

    /** Gives the notes referred to since the last time. */
    void flush(Sink sink) {
        for (var one : waiting) {
            var paragraphs = texts.getOrDefault(one.note(), List.of());
            for (int i = 0; i < paragraphs.size(); i++) {
                if (i == 0) {
                    sink.note(one.label() + " " + paragraphs.get(i), one.label().length());
                } else {
                    sink.note(paragraphs.get(i), 0);
                }
            }
        }
        waiting.clear();
    }
}
