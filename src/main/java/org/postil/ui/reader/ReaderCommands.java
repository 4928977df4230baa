package org.postil.ui.reader;

import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Command.Group;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can be done on the Read screen, with the keys. */
final class ReaderCommands {
    /** What the screen does itself. */
    interface Steps {
        void find();

        void findNext();

        void findPrevious();

        void codeAll();

        void passage(int by);

        void nextRecommendation();

        void document(int by);

        void markRead();

        void nextRevisit();

        void larger(int by);

        void togglePassages();

        void toggleLeft();

        void toggleRight();

        void toggleOthers();
    }

    private final Command find;
    private final Command nextPassage;
    private final Command previousPassage;
    private final Command markRead;
    private final Command nextRevisit;
    private final Command larger;
    private final Command smaller;
    private final Command toggleLeft;
    private final Command toggleRight;
    private final Command pageBeside;
    private final List<Command> all;

    /**
     * @param coding what can be done to passages
     * @param pageBeside shows or hides the printed pages
     */
    ReaderCommands(Steps steps, CodingCommands coding, Command pageBeside) {
        this.pageBeside = pageBeside;
        find = of("reader.find", "Shortcut+F", steps::find).lettered("/");
        nextPassage = of("reader.next_passage", "F4", () -> steps.passage(1)).lettered("n");
        previousPassage =
                of("reader.previous_passage", "Shift+F4", () -> steps.passage(-1)).lettered("p");
        markRead = of("reader.mark_read", "F9", steps::markRead);
        nextRevisit = of("reader.next_revisit", "Shift+F9", steps::nextRevisit);
        larger = of("reader.larger", "Shortcut+Shift+EQUALS", () -> steps.larger(1));
        smaller = of("reader.smaller", "Shortcut+Shift+MINUS", () -> steps.larger(-1));
        toggleLeft = of("reader.toggle_left", "Shortcut+Shift+L", steps::toggleLeft);
        toggleRight = of("reader.toggle_right", "Shortcut+Shift+K", steps::toggleRight);
        all = new ArrayList<>(coding.all());
        all.addAll(
                List.of(
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
                        of("reader.code_all_hits", "Shortcut+Shift+A", steps::codeAll),
                        markRead,
                        nextRevisit,
                        of("reader.others", "", steps::toggleOthers),
                        larger,
                        smaller,
                        pageBeside,
                        of("reader.passages", "Shortcut+Shift+G", steps::togglePassages),
                        toggleLeft,
                        toggleRight));
    }

    static Command of(String words, String key, Runnable action) {
        return Command.of(
                words.replace("reader.", "read.").replace('_', '.'),
                Group.HERE,
                Words.of(words),
                key,
                action);
    }

    /** What is offered for a selection, or for the passage that was pointed at. */
    List<Command> menu(boolean selected) {
        var wanted =
                selected
                        ? List.of(
                                "read.code",
                                "read.in.vivo",
                                "read.highlight",
                                "read.memo",
                                "read.out.of.scope",
                                "read.trim.selection",
                                "read.find")
                        : List.of(
                                "read.code",
                                "read.retag",
                                "read.another",
                                "read.memo",
                                "read.out.of.scope",
                                "read.toggle.favourite",
                                "read.remove");
        return all.stream().filter(c -> wanted.contains(c.id())).toList();
    }

    /** What a plain character does in the text while nothing is selected. */
    Optional<Command> lettered(String character) {
        return all.stream().filter(command -> command.letter().equals(character)).findFirst();
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

    Command nextRevisit() {
        return nextRevisit;
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

    Command pageBeside() {
        return pageBeside;
    }

    Command toggleRight() {
        return toggleRight;
    }
}
