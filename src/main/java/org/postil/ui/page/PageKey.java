package org.postil.ui.page;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The keys of a page: this table is what the page goes by, and what a sheet of keys is made from.
 * Printable characters and Enter are no part of it: they are handed on through {@link PageActions}.
 */
public enum PageKey {
    LEFT(Group.CARET, Move.LEFT, "LEFT", "KP_LEFT"),
    RIGHT(Group.CARET, Move.RIGHT, "RIGHT", "KP_RIGHT"),
    LINE_UP(Group.CARET, Move.LINE_UP, "UP", "KP_UP"),
    LINE_DOWN(Group.CARET, Move.LINE_DOWN, "DOWN", "KP_DOWN"),
    WORD_LEFT(Group.CARET, Move.WORD_LEFT, "Shortcut+LEFT", "Shortcut+KP_LEFT"),
    WORD_RIGHT(Group.CARET, Move.WORD_RIGHT, "Shortcut+RIGHT", "Shortcut+KP_RIGHT"),
    LINE_START(Group.CARET, Move.LINE_START, "HOME"),
    LINE_END(Group.CARET, Move.LINE_END, "END"),
    SENTENCE_BACK(Group.CARET, Move.SENTENCE_BACK, "Alt+UP", "Alt+KP_UP"),
    SENTENCE_ON(Group.CARET, Move.SENTENCE_ON, "Alt+DOWN", "Alt+KP_DOWN"),
    PARAGRAPH_BACK(Group.CARET, Move.PARAGRAPH_BACK, "Shortcut+UP", "Shortcut+KP_UP"),
    PARAGRAPH_ON(Group.CARET, Move.PARAGRAPH_ON, "Shortcut+DOWN", "Shortcut+KP_DOWN"),
    HEADING_BACK(Group.PLACE, Move.HEADING_BACK, "Alt+HOME"),
    HEADING_ON(Group.PLACE, Move.HEADING_ON, "Alt+END"),
    PAGE_BACK(Group.PLACE, Move.PAGE_BACK, "Shortcut+PAGE_UP"),
    PAGE_ON(Group.PLACE, Move.PAGE_ON, "Shortcut+PAGE_DOWN"),
    MARK_BACK(Group.PLACE, true, (view, extend) -> view.goToMark(false, extend), "Alt+PAGE_UP"),
    MARK_ON(Group.PLACE, true, (view, extend) -> view.goToMark(true, extend), "Alt+PAGE_DOWN"),
    SCREEN_UP(Group.PLACE, Move.SCREEN_UP, "PAGE_UP"),
    SCREEN_DOWN(Group.PLACE, Move.SCREEN_DOWN, "PAGE_DOWN"),
    TEXT_START(Group.PLACE, Move.TEXT_START, "Shortcut+HOME"),
    TEXT_END(Group.PLACE, Move.TEXT_END, "Shortcut+END"),
    WIDEN(Group.SELECTION, PageView::widenSelection, "F8"),
    NARROW(Group.SELECTION, PageView::narrowSelection, "Shift+F8"),
    SELECT_ALL(Group.SELECTION, PageView::selectAll, "Shortcut+A"),
    COPY(Group.SELECTION, PageView::copy, "Shortcut+C", "Shortcut+INSERT", "COPY"),
    GIVE_UP(
            Group.SELECTION,
            false,
            (view, extend) -> {
                boolean selected = !view.getSelection().isEmpty();
                view.clearSelection();
                return selected;
            },
            "ESCAPE");

    /** What keys have to do with, as a sheet of keys puts them together. */
    public enum Group {
        CARET,
        PLACE,
        SELECTION;

        public String words() {
            return Words.of("page.keys_" + name().toLowerCase(Locale.ROOT));
        }
    }

    /** What is done; false when there is nothing to do and the key is for others. */
    private interface Deed {
        boolean on(PageView view, boolean extend);
    }

    private final Group group;
    private final boolean extending;
    private final Deed deed;
    private final List<KeyCombination> keys = new ArrayList<>();
    private final List<KeyCombination> extendingKeys = new ArrayList<>();

    PageKey(Group group, Move move, String... keys) {
        this(
                group,
                true,
                (view, extend) -> {
                    view.move(move, extend);
                    return true;
                },
                keys);
    }

    PageKey(Group group, Consumer<PageView> deed, String... keys) {
        this(
                group,
                false,
                (view, extend) -> {
                    deed.accept(view);
                    return true;
                },
                keys);
    }

    PageKey(Group group, boolean extending, Deed deed, String... keys) {
        this.group = group;
        this.extending = extending;
        this.deed = deed;
        for (String key : keys) {
            this.keys.add(combination(key));
            if (extending) {
                extendingKeys.add(combination("Shift+" + key));
            }
        }
    }

    /** Of modifiers and the name of a key code; JavaFX's own reading does not know all of them. */
    private static KeyCombination combination(String written) {
        var parts = new ArrayList<>(List.of(written.split("\\+")));
        KeyCode code = KeyCode.valueOf(parts.removeLast());
        var modifiers = new ArrayList<KeyCombination.Modifier>();
        for (String part : parts) {
            modifiers.add(
                    switch (part) {
                        case "Shortcut" -> KeyCombination.SHORTCUT_DOWN;
                        case "Alt" -> KeyCombination.ALT_DOWN;
                        case "Shift" -> KeyCombination.SHIFT_DOWN;
                        default -> throw new IllegalArgumentException("no modifier: " + part);
                    });
        }
        return new KeyCodeCombination(code, modifiers.toArray(KeyCombination.Modifier[]::new));
    }

    public Group group() {
        return group;
    }

    /** The keys that do the same, the one to be told first. */
    public List<KeyCombination> keys() {
        return List.copyOf(keys);
    }

    /** Whether with Shift the selection goes along. */
    public boolean isExtending() {
        return extending;
    }

    /** What it does, in words. */
    public String words() {
        return Words.of("page.key_" + name().toLowerCase(Locale.ROOT));
    }

    /** Does what a key means on a page; false when it means nothing there. */
    static boolean press(PageView view, KeyEvent event) {
        for (PageKey key : values()) {
            if (matches(key.keys, event)) {
                return key.deed.on(view, false);
            }
            if (matches(key.extendingKeys, event)) {
                return key.deed.on(view, true);
            }
        }
        return false;
    }

    private static boolean matches(List<KeyCombination> keys, KeyEvent event) {
        for (KeyCombination key : keys) {
            if (key.match(event)) {
                return true;
            }
        }
        return false;
    }
}
