package org.postil.ui.reader;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.page.DragPhase;
import org.postil.ui.page.Mark;
import org.postil.ui.page.PageActions;
import org.postil.ui.page.PageView;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/**
 * What clicks and keys on the page mean for passages. With something selected letters open the
 * picker; without, a few of them act on the passage at the caret.
 */
final class PageGestures implements PageActions {
    private final PageView page;
    private final ReaderViewModel model;
    private final Coding coding;
    private final ReaderCommands commands;
    private final LongConsumer show;
    private final Optional<DragCoding> drags;
    private final Consumer<String> others;

    /**
     * @param show gets the id of a passage that was pointed at
     * @param drags what is done with text that is dragged away; empty without a codebook beside
     * @param others gets a sign that was typed while something is selected
     */
    PageGestures(
            PageView page,
            ReaderViewModel model,
            Coding coding,
            ReaderCommands commands,
            LongConsumer show,
            Optional<DragCoding> drags,
            Consumer<String> others) {
        this.page = page;
        this.model = model;
        this.coding = coding;
        this.commands = commands;
        this.show = show;
        this.drags = drags;
        this.others = others;
        page.setActions(this);
        page.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        page.addEventHandler(KeyEvent.KEY_TYPED, this::letter);
    }

    @Override
    public void marksClicked(List<Mark> clicked, int offset) {
        show.accept(PassageMarks.passage(clicked.getFirst()));
    }

    @Override
    public void contextRequested(List<Mark> at, int offset, double screenX, double screenY) {
        if (!at.isEmpty()) {
            model.focus(PassageMarks.passage(at.getFirst()));
        }
        menu().show(page, screenX, screenY);
    }

    @Override
    public void entered(Span selected) {
        coding.code("");
    }

    @Override
    public void typed(String character, Span selected) {
        int typed = character.codePointAt(0);
        if (Character.isLetterOrDigit(typed) || typed == ' ') {
            coding.code(character);
        } else {
            // signs are free for what can always be done
            others.accept(character);
        }
    }

    @Override
    public void tickClicked(Mark mark) {
        show.accept(PassageMarks.passage(mark));
    }

    @Override
    public boolean canMoveEdges(Mark mark) {
        return own(mark).isPresent();
    }

    @Override
    public boolean edgeMoved(Mark mark, Span wanted) {
        return own(mark).filter(passage -> coding.moveEdges(passage, wanted)).isPresent();
    }

    private Optional<Passage> own(Mark mark) {
        return model.passage(PassageMarks.passage(mark)).filter(model::isOwn);
    }

    @Override
    public void selectionDragged(Span selected, DragPhase phase, double sceneX, double sceneY) {
        drags.ifPresent(drag -> drag.textDragged(phase, sceneX, sceneY));
    }

    private void pressed(KeyEvent event) {
        boolean plain =
                !event.isShortcutDown() && !event.isAltDown() && page.getSelection().isEmpty();
        if (!plain) {
            return;
        }
        KeyCode code = event.getCode();
        if (code == KeyCode.DELETE || code == KeyCode.BACK_SPACE) {
            coding.remove();
            event.consume();
        } else if (code == KeyCode.ENTER) {
            coding.code("");
            event.consume();
        }
    }

    private void letter(KeyEvent event) {
        // with Control and Alt both down a character was typed by AltGr
        boolean shortcut = event.isControlDown() != event.isAltDown() || event.isMetaDown();
        if (shortcut || !page.getSelection().isEmpty()) {
            return;
        }
        if (command(event.getCharacter())) {
            event.consume();
        }
    }

    /** Does what a plain character does while nothing is selected; false if it does nothing. */
    boolean command(String character) {
        var command = commands.lettered(character);
        command.ifPresent(Command::run);
        return command.isPresent();
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        boolean selected = model.codable().isPresent();
        for (Command command : commands.menu(selected)) {
            var item = new MenuItem(command.title().get());
            command.key().ifPresent(item::setAccelerator);
            item.setDisable(!command.enabled().get());
            item.setOnAction(event -> command.run());
            menu.getItems().add(item);
        }
        var copy = new MenuItem(Words.of("reader.copy"));
        copy.setDisable(!selected);
        copy.setOnAction(event -> page.copy());
        menu.getItems().addAll(new SeparatorMenuItem(), copy);
        return menu;
    }
}
