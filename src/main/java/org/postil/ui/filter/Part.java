package org.postil.ui.filter;

import javafx.scene.Node;

/** What stands in a group of the builder. */
interface Part {
    Clause clause();

    Node node();
}
