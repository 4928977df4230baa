package org.postil.ui.page;

import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

/** A way for the caret to go. With Shift each of them extends the selection. */
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
    SCREEN_UP,
    SCREEN_DOWN,
    PAGE_BACK,
    PAGE_ON,
    TEXT_START,
    TEXT_END;

    /** The move a key asks for; null when it is no move. */
    static @Nullable Move of(KeyEvent key) {
        boolean shortcut = key.isShortcutDown();
        boolean alt = key.isAltDown();
        return switch (key.getCode()) {
            case LEFT, KP_LEFT -> alt ? null : shortcut ? WORD_LEFT : LEFT;
            case RIGHT, KP_RIGHT -> alt ? null : shortcut ? WORD_RIGHT : RIGHT;
            case UP, KP_UP -> alt ? SENTENCE_BACK : shortcut ? PARAGRAPH_BACK : LINE_UP;
            case DOWN, KP_DOWN -> alt ? SENTENCE_ON : shortcut ? PARAGRAPH_ON : LINE_DOWN;
            case HOME -> shortcut ? TEXT_START : LINE_START;
            case END -> shortcut ? TEXT_END : LINE_END;
            case PAGE_UP -> alt ? null : shortcut ? PAGE_BACK : SCREEN_UP;
            case PAGE_DOWN -> alt ? null : shortcut ? PAGE_ON : SCREEN_DOWN;
            default -> null;
        };
    }

    /** Whether the caret keeps its column through such a move. */
    boolean isVertical() {
        return this == LINE_UP || this == LINE_DOWN || this == SCREEN_UP || this == SCREEN_DOWN;
    }
}
