package org.postil.ui.page;

/** A way for the caret to go; {@link PageKey} has the keys. */
enum Move {
    LEFT,
    RIGHT,
    WORD_LEFT,
    WORD_RIGHT,
    LINE_UP,
    LINE_DOWN,
    LINE_START,
    LINE_END,
    SENTENCE_BACK,
    SENTENCE_ON,
    PARAGRAPH_BACK,
    PARAGRAPH_ON,
    HEADING_BACK,
    HEADING_ON,
    SCREEN_UP,
    SCREEN_DOWN,
    PAGE_BACK,
    PAGE_ON,
    TEXT_START,
    TEXT_END;

    /** Whether the caret keeps its column through such a move. */
    boolean isVertical() {
        return this == LINE_UP || this == LINE_DOWN || this == SCREEN_UP || this == SCREEN_DOWN;
    }
}
