package org.postil.ui.page;

import javafx.scene.input.KeyEvent;

import java.util.ArrayDeque;
import java.util.Deque;

/** What keys do on a page. */
final class PageKeys {
    private final PageView view;
    private final Deque<Selection> widened = new ArrayDeque<>();

    PageKeys(PageView view) {
        this.view = view;
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        view.addEventHandler(KeyEvent.KEY_TYPED, this::typed);
    }

    private void pressed(KeyEvent key) {
        Move move = Move.of(key);
        if (move != null) {
            view.move(move, key.isShiftDown());
            key.consume();
        } else if (act(key)) {
            key.consume();
        }
    }

    private boolean act(KeyEvent key) {
        boolean shortcut = key.isShortcutDown() && !key.isAltDown();
        return switch (key.getCode()) {
            case A -> shortcut && !key.isShiftDown() && does(view::selectAll);
            case C -> shortcut && !key.isShiftDown() && does(view::copy);
            case INSERT -> shortcut && does(view::copy);
            case COPY -> does(view::copy);
            case F8 -> does(key.isShiftDown() ? this::narrow : this::widen);
            case PAGE_DOWN -> key.isAltDown() && does(view::nextMark);
            case PAGE_UP -> key.isAltDown() && does(view::previousMark);
            case ESCAPE -> !view.getSelection().isEmpty() && does(view::clearSelection);
            case ENTER -> !view.getSelection().isEmpty() && entered(key);
            default -> false;
        };
    }

    private static boolean does(Runnable action) {
        action.run();
        return true;
    }

    private boolean entered(KeyEvent key) {
        if (key.isShortcutDown() || key.isAltDown() || key.isShiftDown()) {
            return false;
        }
        view.actions().entered(view.getSelection().span());
        return true;
    }

    /** Word, sentence, paragraph, page, text: the first that holds more than is selected. */
    private void widen() {
        Selection now = view.getSelection();
        if (widened.isEmpty() || !now.span().contains(widened.peek().span())) {
            widened.clear();
        }
        widened.push(now);
        view.widenSelection();
    }

    private void narrow() {
        Selection before = widened.poll();
        if (before != null) {
            view.select(before);
        }
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
