package org.postil.ui.grid;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.postil.domain.AnswerValue.MissingReason;

import java.util.Optional;

/** What keys do in the grid while no cell is written in. */
final class GridKeys {
    private static final int FAR = 1_000_000;

    /** What the screen does for a key. */
    interface Actions {
        /** Goes to the form at the cell that is worked on. */
        void form();

        /** Begins to write: after what stands there, or in its place. */
        void write(Optional<String> instead);

        void copy();

        void paste();

        /** Orders the lines by the column that is worked on. */
        void sort();

        /** How many lines are in view. */
        int page();
    }

    private final GridViewModel model;
    private final Actions actions;

    GridKeys(GridViewModel model, Actions actions) {
        this.model = model;
        this.actions = actions;
    }

    static Optional<MissingReason> reason(KeyCode code) {
        return switch (code) {
            case N -> Optional.of(MissingReason.NOT_RECORDED);
            case R -> Optional.of(MissingReason.REDACTED);
            case A -> Optional.of(MissingReason.NOT_APPLICABLE);
            default -> Optional.empty();
        };
    }

    void pressed(KeyEvent event) {
        boolean taken;
        if (event.isAltDown()) {
            var reason =
                    event.isShortcutDown()
                            ? Optional.<MissingReason>empty()
                            : reason(event.getCode());
            reason.ifPresent(model::setMissing);
            boolean sorts = event.getCode() == KeyCode.S && !event.isShortcutDown();
            if (sorts) {
                actions.sort();
            }
            taken = sorts || reason.isPresent();
        } else {
            taken =
                    moved(event.getCode(), event.isShortcutDown(), event.isShiftDown())
                            || (event.isShortcutDown()
                                    ? shortcut(event.getCode())
                                    : plain(event.getCode(), event.isShiftDown()));
        }
        if (taken) {
            event.consume();
        }
    }

    private boolean moved(KeyCode code, boolean far, boolean extending) {
        int step = far ? FAR : 1;
        switch (code) {
            case UP -> model.move(-step, 0, extending);
            case DOWN -> model.move(step, 0, extending);
            case LEFT -> model.move(0, -step, extending);
            case RIGHT -> model.move(0, step, extending);
            case PAGE_UP -> model.move(-actions.page(), 0, extending);
            case PAGE_DOWN -> model.move(actions.page(), 0, extending);
            case HOME -> model.move(far ? -FAR : 0, -FAR, extending);
            case END -> model.move(far ? FAR : 0, FAR, extending);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean shortcut(KeyCode code) {
        switch (code) {
            case A -> model.selectAll();
            case C -> actions.copy();
            case V -> actions.paste();
            case D -> model.fillDown();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode code, boolean shift) {
        switch (code) {
            case ENTER -> actions.form();
            case F2 -> actions.write(Optional.empty());
            case DELETE, BACK_SPACE -> model.clear();
            case TAB -> {
                var at = model.selection();
                boolean end =
                        at.isEmpty()
                                || (shift
                                        ? at.get().toColumn() == 0
                                        : at.get().toColumn() == model.data().columns().size() - 1);
                // at the end of a line the keyboard goes on to the next control
                if (end) {
                    return false;
                }
                model.move(0, shift ? -1 : 1, false);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A character begins to write in place of what stands in the cell. */
    void typed(KeyEvent event) {
        String sign = event.getCharacter();
        if (!event.isAltDown()
                && !event.isShortcutDown()
                && !sign.isEmpty()
                && !Character.isISOControl(sign.charAt(0))) {
            actions.write(Optional.of(sign));
            event.consume();
        }
    }
}
