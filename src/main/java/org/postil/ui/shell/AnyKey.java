package org.postil.ui.shell;

import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.List;

/** Several keys that do the same; shown as the first of them. */
final class AnyKey extends KeyCombination {
    private final List<KeyCombination> keys;

    /**
     * @param keys at least one, as JavaFX writes them
     */
    AnyKey(String... keys) {
        this.keys = Arrays.stream(keys).map(KeyCombination::valueOf).toList();
    }

    @Override
    public boolean match(KeyEvent event) {
        return keys.stream().anyMatch(key -> key.match(event));
    }

    @Override
    public String getName() {
        return keys.getFirst().getName();
    }

    @Override
    public String getDisplayText() {
        return keys.getFirst().getDisplayText();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AnyKey any && any.keys.equals(keys);
    }

    @Override
    public int hashCode() {
        return keys.hashCode();
    }
}
