package org.postil.importing;

import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.util.Matrix;

import java.util.List;

/** Follows the paths a page draws and notes the straight lines among them. */
final class RulingPath {
    /** Thicker than this, a filled shape is an area and no line. */
    private static final float THICKEST = 3;

    private static final float SHORTEST = 4;
    private static final int MOST_RULINGS = 20_000;
    private static final int MOST_POINTS = 1_000;

    private final PDFStreamEngine engine;
    private PageFrame frame = PageFrame.NONE;
    private PrintedPage page = new PrintedPage(0, 0, 0, 0);

    /** Points of the path: x, y; a new part begins where starts says so. */
    private final float[] points = new float[MOST_POINTS * 2];

    private final boolean[] starts = new boolean[MOST_POINTS];
    private int count;

    RulingPath(PDFStreamEngine engine) {
        this.engine = engine;
        on("m", numbers -> point(numbers[0], numbers[1], true), 2);
        on("l", numbers -> point(numbers[0], numbers[1], false), 2);
        on("c", numbers -> point(numbers[4], numbers[5], true), 6);
        on("v", numbers -> point(numbers[2], numbers[3], true), 4);
        on("y", numbers -> point(numbers[2], numbers[3], true), 4);
        on("re", this::rectangle, 4);
        on("h", numbers -> close(), 0);
        on("n", numbers -> count = 0, 0);
        on("S", numbers -> stroke(), 0);
        on("s", numbers -> closeAndStroke(), 0);
        on("f", numbers -> fill(), 0);
        on("F", numbers -> fill(), 0);
        on("f*", numbers -> fill(), 0);
        on("B", numbers -> stroke(), 0);
        on("B*", numbers -> stroke(), 0);
        on("b", numbers -> closeAndStroke(), 0);
        on("b*", numbers -> closeAndStroke(), 0);
    }

    void begin(PageFrame newFrame, PrintedPage newPage) {
        frame = newFrame;
        page = newPage;
        count = 0;
    }

    private interface Step {
        void take(float[] numbers);
    }

    private void on(String name, Step step, int operands) {
        engine.addOperator(
                new OperatorProcessor(engine) {
                    @Override
                    public void process(Operator operator, List<COSBase> arguments) {
                        if (arguments.size() < operands) {
                            return;
                        }
                        var numbers = new float[operands];
                        for (int i = 0; i < operands; i++) {
                            if (arguments.get(i) instanceof COSNumber number) {
                                numbers[i] = number.floatValue();
                            }
                        }
                        step.take(numbers);
                    }

                    @Override
                    public String getName() {
                        return name;
                    }
                });
    }

    private void point(float x, float y, boolean start) {
        if (count == MOST_POINTS) {
            return;
        }
        Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
        float px = matrix.getScaleX() * x + matrix.getShearX() * y + matrix.getTranslateX();
        float py = matrix.getShearY() * x + matrix.getScaleY() * y + matrix.getTranslateY();
        points[count * 2] = frame.x(px, py);
        points[count * 2 + 1] = frame.y(px, py);
        starts[count++] = start;
    }

    private void rectangle(float[] numbers) {
        float right = numbers[0] + numbers[2];
        float top = numbers[1] + numbers[3];
        point(numbers[0], numbers[1], true);
        point(right, numbers[1], false);
        point(right, top, false);
        point(numbers[0], top, false);
        close();
    }

    private void close() {
        if (count == 0 || count == MOST_POINTS) {
            return;
        }
        int first = count - 1;
        while (first > 0 && !starts[first]) {
            first--;
        }
        points[count * 2] = points[first * 2];
        points[count * 2 + 1] = points[first * 2 + 1];
        starts[count++] = false;
    }

    private void closeAndStroke() {
        close();
        stroke();
    }

    private void stroke() {
        for (int i = 1; i < count; i++) {
            if (!starts[i]) {
                line(points[i * 2 - 2], points[i * 2 - 1], points[i * 2], points[i * 2 + 1]);
            }
        }
        count = 0;
    }

    /** A filled shape is a line when it is thin. */
    private void fill() {
        int i = 0;
        while (i < count) {
            float left = points[i * 2];
            float right = left;
            float top = points[i * 2 + 1];
            float bottom = top;
            int first = i++;
            while (i < count && !starts[i]) {
                left = Math.min(left, points[i * 2]);
                right = Math.max(right, points[i * 2]);
                top = Math.min(top, points[i * 2 + 1]);
                bottom = Math.max(bottom, points[i * 2 + 1]);
                i++;
            }
            if (i - first >= 3 && Math.min(right - left, bottom - top) <= THICKEST) {
                line(
                        right - left >= bottom - top ? left : (left + right) / 2,
                        right - left >= bottom - top ? (top + bottom) / 2 : top,
                        right - left >= bottom - top ? right : (left + right) / 2,
                        right - left >= bottom - top ? (top + bottom) / 2 : bottom);
            }
        }
        count = 0;
    }

    private void line(float x0, float y0, float x1, float y1) {
        float width = Math.abs(x1 - x0);
        float height = Math.abs(y1 - y0);
        if (Math.max(width, height) >= SHORTEST
                && Math.min(width, height) <= 1
                && page.rulings.size() < MOST_RULINGS) {
            page.rulings.add(Ruling.between(x0, y0, x1, y1));
        }
    }
}
