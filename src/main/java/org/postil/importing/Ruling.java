package org.postil.importing;

/** A straight line drawn on a page, in the coordinates of who reads it; start is before end. */
record Ruling(boolean horizontal, float at, float start, float end) {
    static Ruling between(float x0, float y0, float x1, float y1) {
        return Math.abs(x1 - x0) >= Math.abs(y1 - y0)
                ? new Ruling(true, (y0 + y1) / 2, Math.min(x0, x1), Math.max(x0, x1))
                : new Ruling(false, (x0 + x1) / 2, Math.min(y0, y1), Math.max(y0, y1));
    }
}
