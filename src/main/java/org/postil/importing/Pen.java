package org.postil.importing;

import org.apache.pdfbox.util.Matrix;

/** Where a string is being shown: turns distances along it into the reader's coordinates. */
final class Pen {
    final Direction direction;

    /** Of the type as it appears on the page, in points. */
    final float size;

    private final float x;
    private final float y;
    private final float perUnitX;
    private final float perUnitY;

    /**
     * @param matrix from text space to the page's own coordinates
     */
    Pen(PageFrame frame, PrintedPage page, Matrix matrix, float fontSize, float rise) {
        float a = matrix.getScaleX();
        float b = matrix.getShearY();
        float c = matrix.getShearX();
        float d = matrix.getScaleY();
        float originX = matrix.getTranslateX() + rise * c;
        float originY = matrix.getTranslateY() + rise * d;
        float dx = frame.xx() * a + frame.xy() * b;
        float dy = frame.yx() * a + frame.yy() * b;
        // a negative size with a mirrored matrix is print like any other
        float sign = fontSize < 0 ? -1 : 1;
        direction = Direction.of(dx * sign, dy * sign);
        size = (float) Math.hypot(c, d) * Math.abs(fontSize);
        float pageX = frame.x(originX, originY);
        float pageY = frame.y(originX, originY);
        x = direction.x(pageX, pageY, page.width, page.height);
        y = direction.y(pageX, pageY, page.width, page.height);
        perUnitX = direction.x(pageX + dx, pageY + dy, page.width, page.height) - x;
        perUnitY = direction.y(pageX + dx, pageY + dy, page.width, page.height) - y;
    }

    float x(float distance) {
        return x + perUnitX * distance;
    }

    float y(float distance) {
        return y + perUnitY * distance;
    }
}
