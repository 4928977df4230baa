package org.postil.ui.reader;

import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.postil.coding.Edges;
import org.postil.domain.Span;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.page.Mark;
import org.postil.ui.page.PageActions;
import org.postil.ui.page.PageView;

import java.util.List;
import java.util.function.IntConsumer;
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
    private final IntConsumer step;

    /**
     * @param show gets the id of a passage that was pointed at
     * @param step goes on by so many passages
     */
    PageGestures(
            PageView page,
            ReaderViewModel model,
            Coding coding,
            ReaderCommands commands,
            LongConsumer show,
            IntConsumer step) {
        this.page = page;
        this.model = model;
        this.coding = coding;
        this.commands = commands;
        this.show = show;
        this.step = step;
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
        coding.code(character);
    }

    @Override
    public void tickClicked(Mark mark) {
        show.accept(PassageMarks.passage(mark));
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
        switch (event.getCharacter()) {
            case "r" -> coding.retag();
            case "n" -> step.accept(1);
            case "p" -> step.accept(-1);
            case "[" -> coding.trim(Edges.Step.START_OUT);
            case "{" -> coding.trim(Edges.Step.START_IN);
            case "}" -> coding.trim(Edges.Step.END_IN);
            case "]" -> coding.trim(Edges.Step.END_OUT);
            default -> {
                return;
            }
        }
        event.consume();
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
