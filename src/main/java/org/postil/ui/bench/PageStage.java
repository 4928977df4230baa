package org.postil.ui.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.Stage;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Span;
import org.postil.ui.page.Alignment;
import org.postil.ui.page.Mark;
import org.postil.ui.page.PageView;
import org.postil.ui.theme.Appearance;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/**
 * A window with nothing but a page in it, on the toolkit's own platform without a display, painted
 * by its software pipeline. What is asked of the page is timed on the toolkit's thread; calls come
 * from any other thread, one at a time.
 */
public final class PageStage {
    public static final int WIDTH = 1_000;
    public static final int HEIGHT = 900;

    private static final int NEW_MARK = 160;
    private static final double STEP = 200;
    private static final int FRAME_MS = 17;
    private static final int PICTURES = 7;

    private final PageView page;
    private final Scene scene;
    private LongText shown = LongText.of(1, 0);
    private @Nullable WritableImage frame;
    private int added;

    private PageStage(PageView page, Scene scene) {
        this.page = page;
        this.scene = scene;
    }

    /**
     * What one request took.
     *
     * @param nanos until it was shown
     * @param result what was shown then
     */
    public record Shown(long nanos, String result) {}

    /**
     * Starts the toolkit; once in the life of the program, which must not have a window besides.
     *
     * @throws UnsupportedOperationException when the toolkit cannot start
     */
    public static PageStage open() {
        return HeadlessToolkit.start(PageStage::make);
    }

    private static PageStage make() {
        var page = new PageView();
        var scene = new Scene(page, WIDTH, HEIGHT);
        new Appearance().style(scene);
        var stage = new Stage();
        stage.setScene(scene);
        stage.show();
        page.requestFocus();
        return new PageStage(page, scene);
    }

    /** Makes a text of a length with so many marks, to be shown by {@link #show}. */
    public void prepare(int characters, int marks) {
        shown = LongText.of(characters, marks);
    }

    /** Shows the prepared text: from the request to the second pulse that shows text and marks. */
    public Shown show() throws InterruptedException {
        HeadlessToolkit.onFx(() -> {
            page.show(LongText.of(1, 0).page(), List.of());
            return true;
        });
        settle();
        long nanos = untilPulse(2, () -> page.show(shown.page(), shown.marks()));
        return new Shown(nanos, HeadlessToolkit.onFx(this::seen));
    }

    /** Goes to the middle of the text, where marks lie thickest on each other. */
    public void goToTheMiddle() throws InterruptedException {
        HeadlessToolkit.onFx(() -> {
            page.scrollTo(shown.page().length() / 2, Alignment.TOP);
            return true;
        });
        settle();
    }

    /** Puts a mark on a sentence in view: from the call to the pulse that shows it. */
    public Shown add() throws InterruptedException {
        String id = "new" + added++;
        int start = HeadlessToolkit.onFx(() -> page.visibleSpanProperty().get().start()) + NEW_MARK;
        var mark = new Mark(id, new Span(start, start + NEW_MARK), Color.CRIMSON, "New");
        // a user's key comes at any moment between two frames
        Thread.sleep(added * 5L % FRAME_MS);
        long nanos = untilPulse(1, () -> page.putMark(mark));
        boolean there = HeadlessToolkit.onFx(() -> page.marksAt(start).contains(mark));
        String result =
                HeadlessToolkit.onFx(this::seen)
                        + (there ? ", the new one among them" : ", NOT the new");
        HeadlessToolkit.onFx(() -> {
            page.removeMark(id);
            return true;
        });
        settle();
        return new Shown(nanos, result);
    }

    /** The same without waiting for the pulse: the toolkit's thread at work. */
    public Shown addWork() throws InterruptedException {
        int start = HeadlessToolkit.onFx(() -> page.visibleSpanProperty().get().start()) + NEW_MARK;
        var mark = new Mark("work", new Span(start, start + NEW_MARK), Color.CRIMSON, "New");
        long nanos = HeadlessToolkit.onFx(() -> worked(() -> page.putMark(mark)));
        HeadlessToolkit.onFx(() -> {
            page.removeMark("work");
            return true;
        });
        settle();
        return new Shown(nanos, "");
    }

    /**
     * Scrolls by about seven lines: style and layout of what comes into view, and the painting of
     * the whole window by the software pipeline, waited for.
     */
    public Shown scroll() throws InterruptedException {
        long nanos =
                HeadlessToolkit.onFx(() -> {
                    long begun = System.nanoTime();
                    worked(() -> page.scrollBy(STEP));
                    frame = Objects.requireNonNull(scene.snapshot(frame));
                    return System.nanoTime() - begun;
                });
        return new Shown(nanos, HeadlessToolkit.onFx(this::seen));
    }

    /** The median time to paint what is in view into a picture, in nanoseconds. */
    public long picture() throws InterruptedException {
        var nanos = new ArrayList<Long>();
        for (int i = 0; i < PICTURES; i++) {
            nanos.add(
                    HeadlessToolkit.onFx(() -> {
                        long begun = System.nanoTime();
                        var image = Objects.requireNonNull(scene.snapshot(null));
                        return image.getWidth() > 0 ? System.nanoTime() - begun : 0L;
                    }));
        }
        nanos.sort(null);
        return nanos.get(PICTURES / 2);
    }

    private long worked(Runnable request) {
        long begun = System.nanoTime();
        request.run();
        scene.getRoot().applyCss();
        scene.getRoot().layout();
        return System.nanoTime() - begun;
    }

    private String seen() {
        var painted = page.painted();
        return painted.paragraphs()
                + " paragraphs and "
                + painted.marks()
                + " marks painted, checksum "
                + Long.toHexString(painted.checksum());
    }

    /** From a request to the end of the layout of the n-th pulse after it. */
    private long untilPulse(int n, Runnable request) throws InterruptedException {
        var pulses = new CountDownLatch(n);
        long[] times = new long[2];
        Runnable count =
                () -> {
                    if (pulses.getCount() > 0) {
                        times[1] = System.nanoTime();
                        pulses.countDown();
                        Platform.requestNextPulse();
                    }
                };
        HeadlessToolkit.onFx(() -> {
            scene.addPostLayoutPulseListener(count);
            times[0] = System.nanoTime();
            request.run();
            Platform.requestNextPulse();
            return true;
        });
        pulses.await();
        long last =
                HeadlessToolkit.onFx(() -> {
                    scene.removePostLayoutPulseListener(count);
                    return times[1];
                });
        return last - times[0];
    }

    /** Lets what was begun come to its end: background measuring of a text that was opened. */
    private void settle() throws InterruptedException {
        while (!HeadlessToolkit.onFx(page::isMeasured)) {
            Thread.sleep(5);
        }
        for (int i = 0; i < 2; i++) {
            untilPulse(1, () -> {});
        }
    }
}
