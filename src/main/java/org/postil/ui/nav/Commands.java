package org.postil.ui.nav;

import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The one table of everything that can be done. On the FX thread only. */
public final class Commands {
    private final ObservableList<Command> all = FXCollections.observableArrayList();

    /** For reading. */
    public ObservableList<Command> all() {
        return FXCollections.unmodifiableObservableList(all);
    }

    /**
     * @throws IllegalArgumentException when the id or the key is taken: two screens would fight
     */
    public void add(Command command) {
        for (Command other : all) {
            if (other.id().equals(command.id())) {
                throw new IllegalArgumentException("two commands are called " + other.id());
            }
            if (command.key().isPresent() && other.key().equals(command.key())) {
                throw new IllegalArgumentException(
                        command.id() + " and " + other.id() + " have the same key");
            }
            if (!command.letter().isEmpty() && other.letter().equals(command.letter())) {
                throw new IllegalArgumentException(
                        command.id() + " and " + other.id() + " have the same letter");
            }
        }
        all.add(command);
    }

    public void addAll(List<Command> commands) {
        commands.forEach(this::add);
    }

    public void removeAll(List<Command> commands) {
        all.removeAll(commands);
    }

    /** The command that a plain character does. */
    public Optional<Command> lettered(String character) {
        return all.stream().filter(c -> c.letter().equals(character)).findFirst();
    }

    public Optional<Command> find(String id) {
        return all.stream().filter(c -> c.id().equals(id)).findFirst();
    }

    /**
     * Those whose title fits what was typed, the best first; what cannot be done now is left out.
     */
    public List<Command> matching(String typed) {
        record Scored(Command command, int score) {}
        var found = new ArrayList<Scored>();
        for (Command command : all) {
            var score = Fuzzy.score(typed, command.title().get());
            if (command.enabled().get() && command.isInPalette() && score.isPresent()) {
                found.add(new Scored(command, score.getAsInt()));
            }
        }
        found.sort(
                Comparator.comparingInt(Scored::score)
                        .reversed()
                        .thenComparing(scored -> scored.command().group()));
        return found.stream().map(Scored::command).toList();
    }
}
