package org.postil.ui.journeys;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;

import org.jspecify.annotations.Nullable;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** What a person does at the keyboard, and waits for. */
final class Person {
    private final FxRobot robot;

    Person(FxRobot robot) {
        this.robot = robot;
    }

    Person press(KeyCode... keys) {
        robot.type(keys);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    Person chord(KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    Person shiftChord(KeyCode key) {
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT)
                .type(key)
                .release(KeyCode.SHIFT, KeyCode.CONTROL);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    Person write(String text) {
        robot.write(text);
        WaitForAsyncUtils.waitForFxEvents();
        return this;
    }

    /** Presses a key until something with this id has the focus. */
    Person until(KeyCode key, String id) {
        for (int i = 0; i < 60 && !hasFocus(id); i++) {
            press(key);
        }
        if (!hasFocus(id)) {
            throw new AssertionError(id + " is not reached by " + key + "; at " + focused());
        }
        return this;
    }

    private boolean hasFocus(String id) {
        for (Node node = focused(); node != null; node = node.getParent()) {
            if (id.equals(node.getId())) {
                return true;
            }
        }
        return false;
    }

    private @Nullable Node focused() {
        return robot.listTargetWindows().getFirst().getScene().getFocusOwner();
    }

    Person waitFor(String query) {
        WindowFixture.waitUntil(60, () -> robot.lookup(query).tryQuery().isPresent());
        return this;
    }

    <T> ListView<T> filled(String query) {
        WindowFixture.waitUntil(
                60,
                () ->
                        robot.lookup(query)
                                .<ListView<T>>tryQuery()
                                .filter(list -> !list.getItems().isEmpty())
                                .isPresent());
        return robot.lookup(query).query();
    }

    /** The text, once one is shown. */
    PageView text() {
        waitFor("#reader-page");
        PageView page = robot.lookup("#reader-page").query();
        WindowFixture.waitUntil(60, () -> page.textProperty().get().length() > 0);
        return page;
    }

    /** What is selected in the text. */
    String selected() {
        var page = text();
        return page.getSelection().span().of(page.textProperty().get().text());
    }
}
