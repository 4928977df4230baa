package org.postil.ui.reader;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

import org.postil.coding.Edges;
import org.postil.domain.PassageKind;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Command.Group;

import java.util.List;
import java.util.Locale;

/** What can be done on the Read screen, with the keys. */
final class ReaderCommands {
    /** What the screen does itself. */
    interface Steps {
        void find();

        void findNext();

        void findPrevious();

        void passage(int by);

        void nextRecommendation();

        void document(int by);

        void markRead();

        void larger(int by);

        void toggleLeft();

        void toggleRight();

        void toggleOthers();

        void memo();
    }

    private final Command find;
    private final Command nextPassage;
    private final Command previousPassage;
    private final Command markRead;
    private final Command larger;
    private final Command smaller;
    private final Command toggleLeft;
    private final Command toggleRight;
    private final List<Command> all;

    ReaderCommands(Steps steps, Coding coding, ReaderViewModel model) {
        BooleanBinding own =
                Bindings.createBooleanBinding(
                        () -> model.focusedProperty().get().filter(model::isOwn).isPresent(),
                        model.focusedProperty());
        BooleanBinding codable =
                Bindings.createBooleanBinding(
                        () ->
                                model.codableProperty().get().isPresent()
                                        || model.focusedProperty()
                                                .get()
                                                .filter(model::isOwn)
                                                .isPresent(),
                        model.codableProperty(),
                        model.focusedProperty());
        BooleanBinding trimmable =
                Bindings.createBooleanBinding(
                        () -> model.codableProperty().get().isPresent() && own.get(),
                        model.codableProperty(),
                        own);
        find = of("reader.find", "Shortcut+F", steps::find);
        nextPassage = of("reader.next_passage", "F4", () -> steps.passage(1));
        previousPassage = of("reader.previous_passage", "Shift+F4", () -> steps.passage(-1));
        markRead = of("reader.mark_read", "F9", steps::markRead);
        larger = of("reader.larger", "Shortcut+Shift+EQUALS", () -> steps.larger(1));
        smaller = of("reader.smaller", "Shortcut+Shift+MINUS", () -> steps.larger(-1));
        toggleLeft = of("reader.toggle_left", "Shortcut+Shift+L", steps::toggleLeft);
        toggleRight = of("reader.toggle_right", "Shortcut+Shift+K", steps::toggleRight);
        all =
                List.of(
                        of("reader.code", "", () -> coding.code("")).when(codable),
                        of("reader.highlight", "Shortcut+Shift+H", coding::highlight),
                        of("reader.retag", "F2", coding::retag).when(own),
                        of("reader.another", "Shortcut+ENTER", coding::another).when(own),
                        of("reader.remove", "Shortcut+DELETE", coding::remove).when(own),
                        of("reader.memo", "Shortcut+M", steps::memo).when(own),
                        trim(Edges.Step.START_OUT, "Shortcut+Alt+LEFT", coding).when(own),
                        trim(Edges.Step.START_IN, "Shortcut+Alt+RIGHT", coding).when(own),
                        trim(Edges.Step.END_IN, "Alt+Shift+LEFT", coding).when(own),
                        trim(Edges.Step.END_OUT, "Alt+Shift+RIGHT", coding).when(own),
                        of("reader.trim_selection", "Shortcut+Shift+T", coding::trimToSelection)
                                .when(trimmable),
                        kind("reader.kind_to_recommendation", PassageKind.RECOMMENDATION, coding)
                                .when(own),
                        kind("reader.kind_to_quote", PassageKind.QUOTE, coding).when(own),
                        kind("reader.kind_to_good_practice", PassageKind.GOOD_PRACTICE, coding)
                                .when(own),
                        nextPassage,
                        previousPassage,
                        of("reader.next_recommendation", "F7", steps::nextRecommendation),
                        of(
                                "reader.next_document",
                                "Shortcut+Shift+PAGE_DOWN",
                                () -> steps.document(1)),
                        of(
                                "reader.previous_document",
                                "Shortcut+Shift+PAGE_UP",
                                () -> steps.document(-1)),
                        find,
                        of("reader.find_next", "F3", steps::findNext),
                        of("reader.find_previous", "Shift+F3", steps::findPrevious),
                        markRead,
                        of("reader.others", "", steps::toggleOthers),
                        larger,
                        smaller,
                        toggleLeft,
                        toggleRight);
    }

    private static Command of(String words, String key, Runnable action) {
        return Command.of(
                words.replace("reader.", "read.").replace('_', '.'),
                Group.HERE,
                Words.of(words),
                key,
                action);
    }

    private static Command trim(Edges.Step step, String key, Coding coding) {
        return Command.of(
                "read.trim." + step.name().toLowerCase(Locale.ROOT).replace('_', '.'),
                Group.HERE,
                Coding.words(step),
                key,
                () -> coding.trim(step));
    }

    private static Command kind(String words, PassageKind kind, Coding coding) {
        return of(words, "", () -> coding.setKind(kind));
    }

    /** What is offered for a selection, or for the passage that was pointed at. */
    List<Command> menu(boolean selected) {
        var wanted =
                selected
                        ? List.of("read.code", "read.highlight", "read.trim.selection", "read.find")
                        : List.of(
                                "read.code",
                                "read.retag",
                                "read.another",
                                "read.memo",
                                "read.remove");
        return all.stream().filter(c -> wanted.contains(c.id())).toList();
    }

    List<Command> all() {
        return all;
    }

    Command find() {
        return find;
    }

    Command nextPassage() {
        return nextPassage;
    }

    Command previousPassage() {
        return previousPassage;
    }

    Command markRead() {
        return markRead;
    }

    Command larger() {
        return larger;
    }

    Command smaller() {
        return smaller;
    }

    Command toggleLeft() {
        return toggleLeft;
    }

    Command toggleRight() {
        return toggleRight;
    }
}
