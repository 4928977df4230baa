package org.postil.ui.nav;

import javafx.geometry.Bounds;

import org.postil.domain.Code;
import org.postil.domain.Facet;

import java.util.List;
import java.util.function.Consumer;

/**
 * Asks for codes at a place in the window. The screen that asks does not know how it is done. On
 * the FX thread only.
 */
public interface CodePicking {
    /** What a person picked. */
    sealed interface Picked {
        /** What it is called in the names of steps. */
        String name();

        record Known(Code code) implements Picked {
            @Override
            public String name() {
                return code.name();
            }
        }

        /** One that is to be made in a facet. */
        record New(Facet facet, String name) implements Picked {}
    }

    /**
     * @param anchor in the scene
     * @param words that are coded, for what is suggested by them
     * @param before codes to begin with; taking them all off is then a choice too
     * @param apply gets what was picked; not called when a person thinks better of it
     */
    void pick(Bounds anchor, String words, List<Code> before, Consumer<List<Picked>> apply);
}
