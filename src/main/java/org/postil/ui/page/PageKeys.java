package org.postil.ui.page;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Takes keys to a page: those of its table, and what is typed over a selection. */
final class PageKeys {
    private final PageView view;

    PageKeys(PageView view) {
        this.view = view;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent key) {
        if (PageKey.press(view, key) || entered(key)) {
            key.consume();
        }
    }

    private boolean entered(KeyEvent key) {
        boolean plain =
                key.getCode() == KeyCode.ENTER
                        && !key.isShortcutDown()
                        && !key.isAltDown()
                        && !key.isShiftDown();
        if (plain && !view.getSelection().isEmpty()) {
            view.actions().entered(view.getSelection().span());
            return true;
        }
        return false;
    }

    private void typed(KeyEvent key) {
        boolean shortcut = key.isControlDown() != key.isAltDown() || key.isMetaDown();
        String character = key.getCharacter();
        if (!shortcut
                && !view.getSelection().isEmpty()
                && !character.isEmpty()
                && character.codePoints().noneMatch(Character::isISOControl)
                && !character.equals(KeyEvent.CHAR_UNDEFINED)) {
            view.actions().typed(character, view.getSelection().span());
            key.consume();
        }
    }
}
