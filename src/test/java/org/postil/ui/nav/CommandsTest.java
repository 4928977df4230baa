package org.postil.ui.nav;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import javafx.beans.property.SimpleBooleanProperty;

import org.junit.jupiter.api.Test;
import org.postil.ui.nav.Command.Group;

import java.util.concurrent.atomic.AtomicInteger;

class CommandsTest {
    private final Commands commands = new Commands();
    private final AtomicInteger runs = new AtomicInteger();

    private Command command(String id, String title, String key) {
        return Command.of(id, Group.GO, title, key, runs::incrementAndGet);
    }

    @Test
    void twoCommandsNeverShareAnIdOrAKey() {
        commands.add(command("a", "First", "F2"));
        assertThatThrownBy(() -> commands.add(command("a", "Second", "F3")))
                .hasMessageContaining("two commands are called a");
        assertThatThrownBy(() -> commands.add(command("b", "Second", "F2")))
                .hasMessageContaining("same key");
        commands.add(command("c", "Without a key", ""));
        commands.add(command("d", "Without one too", ""));
        assertThat(commands.all()).hasSize(3);
    }

    @Test
    void whatCannotBeDoneNowIsNeitherOfferedNorDone() {
        var possible = new SimpleBooleanProperty(false);
        commands.add(command("redo", "Redo", "").when(possible));
        assertThat(commands.matching("redo")).isEmpty();
        commands.find("redo").orElseThrow().run();
        assertThat(runs).hasValue(0);
        possible.set(true);
        assertThat(commands.matching("redo")).hasSize(1);
        commands.find("redo").orElseThrow().run();
        assertThat(runs).hasValue(1);
    }

    @Test
    void theBestNameComesFirst() {
        commands.add(command("a", "Open the history", ""));
        commands.add(command("b", "History", ""));
        assertThat(commands.matching("his").getFirst().id()).isEqualTo("b");
    }
}
