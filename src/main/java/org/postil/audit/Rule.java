package org.postil.audit;

import java.util.function.Consumer;

/** One part of the check. */
interface Rule {
    /** Tells all it finds; stops with an exception when asked to. */
    void look(Material material, Consumer<Finding> found);
}
