package org.postil.ui.facsimile;

import javafx.scene.input.KeyEvent;

/** What keys do on the pages: moving about, zooming, and acting on the selection. */
final class ColumnKeys {
    private static final double LINE = 48;
    private static final double PAGE = 0.9;

    private final PageColumn column;
    private final FacsimileView view;
    private final Shown shown;

    ColumnKeys(PageColumn column, FacsimileView view, Shown shown) {
        this.column = column;
        this.view = view;
        this.shown = shown;
        column.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        column.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent key) {
        boolean done =
                key.isAltDown() || key.isMetaDown() || key.isControlDown()
                        ? chord(key)
                        : !key.isShiftDown() && plain(key);
        if (done) {
            key.consume();
        }
    }

    private boolean plain(KeyEvent key) {
        return switch (key.getCode()) {
            case PAGE_DOWN -> does(() -> column.scrollBy(0, column.viewHeight() * PAGE));
            case PAGE_UP -> does(() -> column.scrollBy(0, -column.viewHeight() * PAGE));
            case DOWN -> does(() -> column.scrollBy(0, LINE));
            case UP -> does(() -> column.scrollBy(0, -LINE));
            case RIGHT -> does(() -> column.scrollBy(LINE, 0));
            case LEFT -> does(() -> column.scrollBy(-LINE, 0));
            case HOME -> does(() -> column.goTo(1));
            case END -> does(() -> column.goTo(shown.sizes.size()));
            case ENTER -> does(() -> view.actions().entered());
            case ESCAPE -> !shown.selection.isEmpty() && does(() -> view.actions().escaped());
            default -> false;
        };
    }

    private boolean chord(KeyEvent key) {
        boolean shortcut = key.isShortcutDown() && !key.isAltDown() && !key.isShiftDown();
        return switch (key.getCode()) {
            case C, INSERT -> shortcut && does(() -> view.actions().copied());
            case PAGE_DOWN -> shortcut && does(() -> view.goTo(view.page() + 1));
            case PAGE_UP -> shortcut && does(() -> view.goTo(view.page() - 1));
            case HOME -> shortcut && does(() -> column.goTo(1));
            case END -> shortcut && does(() -> column.goTo(shown.sizes.size()));
            default -> false;
        };
    }

    private static boolean does(Runnable action) {
        action.run();
        return true;
    }

    private void typed(KeyEvent key) {
        // with Control and Alt both down a character was typed by AltGr
        boolean shortcut = key.isControlDown() != key.isAltDown() || key.isMetaDown();
        String character = key.getCharacter();
        if (shortcut || character.isEmpty()) {
            return;
        }
        int code = character.codePointAt(0);
        if (code == '+') {
            view.step(1);
        } else if (code == '-') {
            view.step(-1);
        } else if (!Character.isISOControl(code) && !character.equals(KeyEvent.CHAR_UNDEFINED)) {
            view.actions().typed(character, shown.selection);
        } else {
            return;
        }
        key.consume();
    }
}
