package org.postil.ui.tally;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.postil.charts.Chart;
import org.postil.charts.ChartKind;
import org.postil.charts.ChartLabels;
import org.postil.charts.ChartOptions;
import org.postil.charts.ChartPixels;
import org.postil.charts.WhyNot;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.ui.i18n.Words;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * How the table that is shown is drawn, and the drawing: made anew off the FX thread whenever a
 * choice or the table changes. Knows no nodes.
 */
final class ChartViewModel {
    /** Pixels to a point: sharp on screens of twice the density. */
    private static final double SCALE = 2;

    private final LatestOnly drawing;
    private final ReadOnlyObjectWrapper<ChartOptions> options =
            new ReadOnlyObjectWrapper<>(ChartOptions.of(ChartKind.BARS, ""));
    private final ReadOnlyObjectWrapper<Shown> shown =
            new ReadOnlyObjectWrapper<>(new Shown.NoTable());
    private Optional<Tally> tally = Optional.empty();

    /** What was proposed as title, so that one that was typed is kept. */
    private String proposed = "";

    private Function<ChartKind, String> titles = kind -> "";

    /** What stands where the drawing goes. */
    sealed interface Shown {
        /** There is no table to draw. */
        record NoTable() implements Shown {}

        record Nothing(WhyNot why) implements Shown {}

        /**
         * @param tally and with which options it was drawn
         */
        record Drawn(Tally tally, ChartOptions options, ChartPixels pixels, String description)
                implements Shown {}

        record Failed() implements Shown {}
    }

    ChartViewModel(Threads threads, Failures failures) {
        drawing = new LatestOnly(threads.background(), threads.fx(), failures);
    }

    ReadOnlyObjectProperty<ChartOptions> optionsProperty() {
        return options.getReadOnlyProperty();
    }

    /** The last drawing stays until the next is made. */
    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /**
     * Draws a table, from now on and whenever it changes.
     *
     * @param now empty where the choices make no table
     * @param proposals titles; one that was typed for the table before stays
     */
    void show(Optional<Tally> now, Function<ChartKind, String> proposals) {
        tally = now;
        titles = proposals;
        var next = titled(options.get());
        options.set(next.withLevels(Math.clamp(next.levels(), 1, depth())));
        draw();
    }

    /**
     * The sheet is opened on a table. A kind stays with rows and columns it was chosen for; others
     * begin with their usual one.
     */
    void begin(Optional<Tally> now, Function<ChartKind, String> proposals) {
        boolean other =
                now.isPresent()
                        && !now.map(ChartViewModel::axes).equals(tally.map(ChartViewModel::axes));
        proposed = options.get().title();
        tally = now;
        if (other) {
            now.flatMap(ChartKind::usual)
                    .ifPresent(kind -> options.set(withKind(options.get(), kind)));
        }
        show(now, proposals);
    }

    /** With the title proposed for its kind, unless another was typed. */
    private ChartOptions titled(ChartOptions was) {
        String proposal = titles.apply(was.kind());
        var next = was.title().equals(proposed) ? was.withTitle(proposal) : was;
        proposed = proposal;
        return next;
    }

    private static List<@Nullable Axis> axes(Tally tally) {
        return Arrays.asList(tally.request().rows(), tally.request().columns());
    }

    void change(UnaryOperator<ChartOptions> by) {
        var next = by.apply(options.get());
        if (!next.equals(options.get())) {
            options.set(next);
            draw();
        }
    }

    void choose(ChartKind kind) {
        change(o -> titled(withKind(o, kind)));
    }

    /** Labels that are usual for one kind give way to those of the other. */
    private static ChartOptions withKind(ChartOptions options, ChartKind kind) {
        ChartLabels labels =
                options.labels() == options.kind().labels() ? kind.labels() : options.labels();
        return options.withKind(kind).withLabels(labels);
    }

    /** Whether the table has a chart of the kind, drawn as chosen otherwise. */
    boolean fits(ChartKind kind) {
        return tally.filter(table -> Chart.whyNot(table, options.get().withKind(kind)).isEmpty())
                .isPresent();
    }

    /** How many levels the table has, at least 1. */
    int depth() {
        return tally.map(table ->
                        Math.max(
                                table.rows().stream().mapToInt(Tally.Row::level).max().orElse(1),
                                table.columns().stream()
                                        .mapToInt(Tally.Column::level)
                                        .max()
                                        .orElse(1)))
                .orElse(1);
    }

    private void draw() {
        var asked = options.get();
        var table = tally;
        drawing.ask(
                Words.of("chart.drawing"),
                () -> table.map(t -> drawn(t, asked)).orElseGet(Shown.NoTable::new),
                shown::set,
                failure -> shown.set(new Shown.Failed()));
    }

    private static Shown drawn(Tally table, ChartOptions asked) {
        var why = Chart.whyNot(table, asked);
        if (why.isPresent()) {
            return new Shown.Nothing(why.get());
        }
        var chart = Chart.of(table, asked).orElseThrow();
        return new Shown.Drawn(table, asked, ChartPixels.of(chart, SCALE), chart.description());
    }
}
