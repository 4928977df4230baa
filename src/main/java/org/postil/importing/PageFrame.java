package org.postil.importing;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * How the coordinates of a PDF page become those of the upright page: origin at the top left of
 * what is shown, y downwards, the page turned as it is shown.
 */
record PageFrame(int rotation, float xx, float xy, float x0, float yx, float yy, float y0) {
    static final PageFrame NONE = new PageFrame(0, 1, 0, 0, 0, -1, 0);

    static PageFrame of(PDRectangle box, int degrees) {
        float left = box.getLowerLeftX();
        float bottom = box.getLowerLeftY();
        float right = box.getUpperRightX();
        float top = box.getUpperRightY();
        int rotation = Math.floorMod(degrees, 360);
        return switch (rotation) {
            case 90 -> new PageFrame(90, 0, 1, -bottom, 1, 0, -left);
            case 180 -> new PageFrame(180, -1, 0, right, 0, 1, -bottom);
            case 270 -> new PageFrame(270, 0, -1, top, -1, 0, right);
            default -> new PageFrame(0, 1, 0, -left, 0, -1, top);
        };
    }

    float x(float x, float y) {
        return xx * x + xy * y + x0;
    }

    float y(float x, float y) {
        return yx * x + yy * y + y0;
    }
}
