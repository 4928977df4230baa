package org.postil.ui.nav;

import javafx.scene.Node;

import org.postil.domain.Code;
import org.postil.domain.Ids;

import java.util.List;
import java.util.Optional;
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

    /**
     * The code under a point of the scene while a text is dragged over the codebook, which shows it
     * and scrolls near its edges; empty where there is none that could be put on a text.
     */
    Optional<Code> dropTarget(double sceneX, double sceneY);

    /** Nothing is dragged over the codebook any more, or it was let go of. */
    void dropEnded();

    /** What is done with a code that is dragged out of the codebook. */
    void whenDragged(Dragged hooks);

    /** A code dragged out of the codebook, to what the screen shows beside it. */
    interface Dragged {
        /** It is over a point of the scene now; true where it could be dropped. */
        boolean over(Code code, double sceneX, double sceneY);

        /** It was let go of over a point of the scene, also where nothing takes it. */
        void dropped(Code code, double sceneX, double sceneY);

        /** The person thought better of it. */
        void cancelled();
    }

    /** Commands of the codebook, for the palette and the sheet of keys. */
    List<Command> commands();
}
