package org.postil.ui.nav;

import javafx.scene.Node;

import org.postil.domain.Code;
import org.postil.domain.Ids;

import java.util.List;
import java.util.function.Consumer;

/**
 * The codebook beside a text. The screen that shows it does not know how it is made, and it does
 * not know what a chosen code is put on. On the FX thread only.
 */
public interface CodebookSide {
    Node node();

    /** Where the keyboard goes when one comes to the codebook by F6 or by its key. */
    Node focusTarget();

    /** What is done when a person chooses a code to be put on what is selected in the text. */
    void whenChosen(Consumer<Code> action);

    /** What is done when a person goes to a code, by mouse or by keys. */
    void whenSelected(Consumer<Code> action);

    /** Marks the codes that the passage at the caret carries. */
    void mark(Ids codes);

    /** Selects a code and brings it into view. */
    void reveal(Code code);

    /** Commands of the codebook, for the palette and the sheet of keys. */
    List<Command> commands();
}
