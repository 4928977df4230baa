package org.postil.importing;

/**
 * Which way a line of print runs on the upright page, and how a reader's coordinates (x along the
 * line, y from line to line) and the page's go over into each other.
 */
enum Direction {
    RIGHT,
    DOWN,
    LEFT,
    UP;

    static Direction of(float dx, float dy) {
        if (Math.abs(dx) >= Math.abs(dy)) {
            return dx >= 0 ? RIGHT : LEFT;
        }
        return dy >= 0 ? DOWN : UP;
    }

    boolean isSideways() {
        return this == DOWN || this == UP;
    }

    /** The reader's x of a point on a page of that size. */
    float x(float pageX, float pageY, float width, float height) {
        return switch (this) {
            case RIGHT -> pageX;
            case DOWN -> pageY;
            case LEFT -> width - pageX;
            case UP -> height - pageY;
        };
    }

    /** The reader's y of a point on a page of that size. */
    float y(float pageX, float pageY, float width, float height) {
        return switch (this) {
            case RIGHT -> pageY;
            case DOWN -> width - pageX;
            case LEFT -> height - pageY;
            case UP -> pageX;
        };
    }

    /** The page's x of a reader's point. */
    float pageX(float x, float y, float width, float height) {
        return switch (this) {
            case RIGHT -> x;
            case DOWN -> width - y;
            case LEFT -> width - x;
            case UP -> y;
        };
    }

    /** The page's y of a reader's point. */
    float pageY(float x, float y, float width, float height) {
        return switch (this) {
            case RIGHT -> y;
            case DOWN -> x;
            case LEFT -> height - y;
            case UP -> height - x;
        };
    }
}
