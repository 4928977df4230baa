package org.postil.bench;

import org.jspecify.annotations.Nullable;
import org.postil.ui.bench.PageStage;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.Locale;

/** What a reader waits for in a text: shown by the toolkit without a display. */
final class PageTrials {
    private static final int FRAMES_BEFORE = 60;

    private final BenchSizes sizes;
    private @Nullable PageStage stage;

    PageTrials(BenchSizes sizes) {
        this.sizes = sizes;
    }

    private interface Asking {
        PageStage.Shown ask(PageStage stage) throws InterruptedException;
    }

    Measurement open(String name, int characters, int marks) throws IOException {
        var page = ready(characters, marks);
        ask(page, PageStage::show);
        return Timing.measure(
                name,
                what(characters, marks)
                        + ", from the request to the end of the layout of the second pulse that"
                        + " shows text and marks; heights of rows out of view are estimated and"
                        + " measured afterwards. "
                        + rendering(page),
                () -> ask(page, PageStage::show));
    }

    Measurement add(String name) throws IOException {
        var page = middle();
        var work = Timing.measure("work", "", () -> ask(page, PageStage::addWork));
        return Timing.measure(
                name,
                what(sizes.text(), sizes.marks())
                        + ", from the call to the end of the layout of the pulse that shows the"
                        + " mark; the call comes at any moment between two pulses, which come 60"
                        + " times a second, so most of it is waiting. The work alone takes "
                        + ms(work.medianMs())
                        + ". "
                        + rendering(page),
                () -> ask(page, PageStage::add));
    }

    /** The slowest frame is told in the note: a reader sees that one, not the median. */
    Measurement scroll(String name) throws IOException {
        var page = middle();
        for (int i = 0; i < FRAMES_BEFORE; i++) {
            ask(page, PageStage::scroll);
        }
        return Timing.measure(
                name,
                what(sizes.text(), sizes.marks())
                        + ", scrolled on by 200 pixels a frame: style, layout and painting of one"
                        + " frame by the software pipeline, waited for, after "
                        + FRAMES_BEFORE
                        + " frames before it. A frame may take 33 ms at most; the slowest is the"
                        + " slowest timed run",
                () -> ask(page, PageStage::scroll));
    }

    private PageStage middle() throws IOException {
        var page = ready(sizes.text(), sizes.marks());
        ask(page, PageStage::show);
        ask(
                page,
                each -> {
                    each.goToTheMiddle();
                    return new PageStage.Shown(0, "");
                });
        return page;
    }

    private PageStage ready(int characters, int marks) {
        var page = stage;
        if (page == null) {
            page = PageStage.open();
            stage = page;
        }
        page.prepare(characters, marks);
        return page;
    }

    private static String what(int characters, int marks) {
        return String.format(
                Locale.ROOT,
                "Text of %d characters with %d marks in a window of %d by %d",
                characters,
                marks,
                PageStage.WIDTH,
                PageStage.HEIGHT);
    }

    /** Painting goes on beside the toolkit's thread, and is not part of the times. */
    private static String rendering(PageStage page) throws IOException {
        long nanos;
        try {
            nanos = page.picture();
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while painting");
        }
        return "Painting all of it afresh by the software pipeline, as a picture, takes "
                + ms(nanos / 1e6);
    }

    private static String ms(double ms) {
        return String.format(Locale.ROOT, "%.1f ms", ms);
    }

    private static Timing.Timed ask(PageStage page, Asking asking) throws IOException {
        try {
            var shown = asking.ask(page);
            return new Timing.Timed(shown.nanos(), shown.result());
        } catch (InterruptedException e) {
            throw new InterruptedIOException("interrupted while measuring the page");
        }
    }
}
