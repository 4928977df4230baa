package org.postil.ui.control;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What can have the focus inside a part of the scene, in the order of its nodes. */
public final class FocusRing {
    private FocusRing() {}

    static List<Node> of(Node root) {
        var found = new ArrayList<Node>();
        collect(root, found);
        return found;
    }

    private static void collect(Node node, List<Node> found) {
        if (!node.isVisible() || node.isDisabled()) {
            return;
        }
        if (node.isFocusTraversable()) {
            found.add(node);
        }
        // what is inside a control is the control's own business
        boolean inside = node.isFocusTraversable() && node instanceof Control;
        if (node instanceof Parent parent && !inside) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, found));
        }
    }

    /** Focuses the first node that can have it. False when there is none. */
    public static boolean focusFirst(Node root) {
        Optional<Node> first = of(root).stream().findFirst();
        first.ifPresent(Node::requestFocus);
        return first.isPresent();
    }

    /** Whether the first node that can have the focus lies inside a part. */
    public static boolean isFirst(Node root, Node part) {
        return of(root).stream().findFirst().filter(first -> contains(part, first)).isPresent();
    }

    /** Whether the node is the root or inside it. */
    public static boolean contains(Node root, Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }
}
