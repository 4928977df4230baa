package org.postil.exchange;

import org.postil.domain.Passage;
import org.postil.domain.TextLayout;

/** A text version while its passages are written. */
record HeldText(String text, TextLayout layout) {
    /** An empty one where there is no such version. */
    static HeldText of(StudyTexts texts, long version) {
        return new HeldText(
                texts.text(version).orElse(""), texts.layout(version).orElse(TextLayout.EMPTY));
    }

    String quote(Passage passage) {
        return passage.span().end() <= text.length() ? passage.span().of(text) : "";
    }

    /** As printed in front of it, empty without a label. */
    String paragraph(Passage passage) {
        return paragraph(passage.span().start());
    }

    /** As printed in front of the paragraph of an offset, empty without a label. */
    String paragraph(int offset) {
        if (layout.paragraphs().isEmpty()) {
            return "";
        }
        var paragraph = layout.paragraphs().get(layout.paragraphIndexAt(offset));
        var label = paragraph.label();
        String printed = label == null || label.end() > text.length() ? "" : label.of(text).strip();
        // a bullet says nothing of where it stands
        return printed.codePoints().anyMatch(Character::isLetterOrDigit) ? printed : "";
    }
}
