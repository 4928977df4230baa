package org.postil.ui.reader;

import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.StringBinding;

import org.postil.coding.Edges;
import org.postil.domain.Code;
import org.postil.domain.PassageKind;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.ProjectSession;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What can be done to the selection and to the passage at the caret, with the keys. */
final class CodingCommands {
    private final ReaderViewModel model;
    private final Coding coding;
    private final DirectCoding direct;
    private final BooleanBinding own;
    private final BooleanBinding selected;
    private final List<Command> all = new ArrayList<>();

    /**
     * @param outOfScope takes a recommendation out of what is counted
     * @param memo writes a memo on the selection or the passage
     */
    CodingCommands(
            ReaderViewModel model,
            ProjectSession session,
            Coding coding,
            DirectCoding direct,
            OutOfScope outOfScope,
            Runnable memo) {
        this.model = model;
        this.coding = coding;
        this.direct = direct;
        own =
                Bindings.createBooleanBinding(
                        () -> model.focusedProperty().get().filter(model::isOwn).isPresent(),
                        model.focusedProperty(),
                        session.coderProperty());
        selected =
                Bindings.createBooleanBinding(
                        () -> model.codableProperty().get().isPresent(), model.codableProperty());
        putOn(memo);
        trims();
        kinds();
        all.add(
                of("reader.out_of_scope", "Shortcut+Shift+O", outOfScope::ask)
                        .lettered("o")
                        .when(own.or(selected)));
        for (int digit = 1; digit <= Favourites.MOST; digit++) {
            all.add(favourite(digit, session));
        }
        all.add(
                of("reader.toggle_favourite", "Shortcut+D", direct::toggleFavourite)
                        .lettered("f")
                        .when(own));
    }

    private void putOn(Runnable memo) {
        all.add(of("reader.code", "", () -> coding.code("")).when(own.or(selected)));
        all.add(of("reader.highlight", "Shortcut+Shift+H", direct::highlight).when(selected));
        all.add(of("reader.in_vivo", "F5", direct::inVivo).when(selected));
        all.add(of("reader.retag", "F2", coding::retag).lettered("r").when(own));
        all.add(of("reader.another", "Shortcut+ENTER", coding::another).when(own));
        all.add(of("reader.remove", "Shortcut+DELETE", coding::remove).when(own));
        all.add(of("reader.memo", "Shortcut+M", memo).lettered("m").when(own.or(selected)));
    }

    private void trims() {
        all.add(trim(Edges.Step.START_OUT, "Shortcut+Alt+LEFT", "["));
        all.add(trim(Edges.Step.START_IN, "Shortcut+Alt+RIGHT", "{"));
        all.add(trim(Edges.Step.END_IN, "Alt+Shift+LEFT", "}"));
        all.add(trim(Edges.Step.END_OUT, "Alt+Shift+RIGHT", "]"));
        all.add(
                of("reader.trim_selection", "Shortcut+Shift+T", coding::trimToSelection)
                        .when(selected.and(own)));
    }

    private void kinds() {
        kind("reader.kind_to_recommendation", PassageKind.RECOMMENDATION);
        kind("reader.kind_to_quote", PassageKind.QUOTE);
        kind("reader.kind_to_good_practice", PassageKind.GOOD_PRACTICE);
    }

    private void kind(String words, PassageKind kind) {
        all.add(of(words, "", () -> coding.setKind(kind)).when(own));
    }

    private Command trim(Edges.Step step, String key, String letter) {
        return Command.of(
                        "read.trim." + step.name().toLowerCase(Locale.ROOT).replace('_', '.'),
                        Command.Group.HERE,
                        Coding.words(step),
                        key,
                        () -> coding.trim(step))
                .lettered(letter)
                .when(own);
    }

    /** Named after the code it puts on; only the first says what it is for while there is none. */
    private Command favourite(int digit, ProjectSession session) {
        var favourites = model.favourites();
        StringBinding title =
                Bindings.createStringBinding(
                        () ->
                                favouriteAt(digit)
                                        .map(c ->
                                                Words.of(
                                                        "reader.favourite",
                                                        digit,
                                                        PassageMarks.name(c)))
                                        .orElse(
                                                digit == 1
                                                        ? Words.of("reader.favourite_first")
                                                        : ""),
                        favourites.guidsProperty(),
                        session.snapshotProperty());
        BooleanBinding there =
                Bindings.createBooleanBinding(
                        () -> favouriteAt(digit).isPresent(),
                        favourites.guidsProperty(),
                        session.snapshotProperty());
        return Command.of(
                        "read.favourite." + digit,
                        Command.Group.HERE,
                        "",
                        "Alt+" + digit,
                        () -> direct.favourite(digit))
                .titled(title)
                .when(there);
    }

    private Optional<Code> favouriteAt(int digit) {
        return model.favourites().at(digit, model.snapshot().codebook());
    }

    private static Command of(String words, String key, Runnable action) {
        return ReaderCommands.of(words, key, action);
    }

    List<Command> all() {
        return all;
    }
}
