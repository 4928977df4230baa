package org.postil.ui.reader;

import javafx.geometry.Orientation;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.Region;

import java.util.HashMap;
import java.util.Map;

/** The page with a part at its left and right, each of which keeps its width and can be hidden. */
final class Sides {
    private static final double LEFT = 214;
    private static final double RIGHT = 306;
    private static final double FORM = 400;

    private final Region left;
    private final Region centre;
    private final Region right;
    private final SplitPane split = new SplitPane();
    private double leftWidth = LEFT;
    private final double usualRight;
    private double rightWidth;
    private boolean leftShown = true;
    private boolean rightShown = true;

    /**
     * @param form at the right something to be written in, which needs more room
     */
    Sides(Region left, Region centre, Region right, boolean form) {
        this.left = left;
        this.centre = centre;
        this.right = right;
        usualRight = form ? FORM : RIGHT;
        rightWidth = usualRight;
        split.setOrientation(Orientation.HORIZONTAL);
        split.getStyleClass().add("reader-split");
        SplitPane.setResizableWithParent(left, false);
        SplitPane.setResizableWithParent(right, false);
        left.setMinWidth(150);
        right.setMinWidth(230);
        centre.setMinWidth(320);
        fill();
        split.widthProperty()
                .addListener((property, was, now) -> {
                    if (was.doubleValue() <= 0) {
                        place();
                    }
                });
    }

    SplitPane node() {
        return split;
    }

    boolean isLeftShown() {
        return leftShown;
    }

    boolean isRightShown() {
        return rightShown;
    }

    void showLeft(boolean shown) {
        measure();
        leftShown = shown;
        fill();
    }

    void showRight(boolean shown) {
        measure();
        rightShown = shown;
        fill();
    }

    private void fill() {
        split.getItems().clear();
        if (leftShown) {
            split.getItems().add(left);
        }
        split.getItems().add(centre);
        if (rightShown) {
            split.getItems().add(right);
        }
        place();
    }

    private void place() {
        double width = split.getWidth();
        if (width > 0) {
            if (leftShown) {
                split.setDividerPosition(0, leftWidth / width);
            }
            if (rightShown) {
                split.setDividerPosition(leftShown ? 1 : 0, 1 - rightWidth / width);
            }
        }
    }

    private void measure() {
        if (leftShown && left.getWidth() > 0) {
            leftWidth = left.getWidth();
        }
        if (rightShown && right.getWidth() > 0) {
            rightWidth = right.getWidth();
        }
    }

    Map<String, String> save() {
        measure();
        var state = new HashMap<String, String>();
        state.put("left", Long.toString(Math.round(leftWidth)));
        state.put("right", Long.toString(Math.round(rightWidth)));
        state.put("leftShown", Boolean.toString(leftShown));
        state.put("rightShown", Boolean.toString(rightShown));
        return state;
    }

    void restore(Map<String, String> state) {
        leftWidth = Numbers.whole(state.get("left"), (int) LEFT);
        rightWidth = Numbers.whole(state.get("right"), (int) usualRight);
        leftShown = !"false".equals(state.get("leftShown"));
        rightShown = !"false".equals(state.get("rightShown"));
        fill();
    }
}
