package org.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.Test;

import java.util.List;

class GeneralCommandsTest {
    private final AnyKey larger =
            new AnyKey("Shortcut+EQUALS", "Shortcut+Shift+EQUALS", "Shortcut+PLUS", "Shortcut+ADD");

    private static KeyEvent pressed(KeyCode code, boolean shift, boolean control) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false);
    }

    @Test
    void everyKeyWithThePlusSignIsTheSameCommand() {
        for (var code : List.of(KeyCode.EQUALS, KeyCode.PLUS, KeyCode.ADD)) {
            assertThat(larger.match(pressed(code, false, true))).as(code.name()).isTrue();
            assertThat(larger.match(pressed(code, false, false))).as(code.name()).isFalse();
        }
        assertThat(larger.match(pressed(KeyCode.EQUALS, true, true))).isTrue();
        assertThat(larger.match(pressed(KeyCode.MINUS, false, true))).isFalse();
    }

    @Test
    void otherKeysAreAnotherCombination() {
        assertThat(larger).isNotEqualTo(new AnyKey("Shortcut+MINUS", "Shortcut+SUBTRACT"));
        assertThat(new AnyKey("Shortcut+MINUS")).isEqualTo(new AnyKey("Shortcut+MINUS"));
    }
}
