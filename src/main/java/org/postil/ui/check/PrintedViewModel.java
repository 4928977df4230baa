package org.postil.ui.check;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.postil.audit.printed.CheckedFigure;
import org.postil.audit.printed.Figures;
import org.postil.audit.printed.PrintedCheck;
import org.postil.audit.printed.StudyCell;
import org.postil.audit.printed.Verdict;
import org.postil.task.Cancellation;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

/** A pasted text, its figures and what was found about each; knows no nodes. */
final class PrintedViewModel {
    /** Longer texts are not checked: a draft's tables are far shorter. */
    static final int LONGEST = 400_000;

    /**
     * A figure in the list.
     *
     * @param index among all figures of the text
     * @param printed as it stands in the text, on one line
     */
    record Line(int index, CheckedFigure checked, String printed) {
        Mark mark() {
            return Mark.of(checked.verdict());
        }

        /** The cell that can be opened. */
        Optional<StudyCell> cell() {
            return switch (checked.verdict()) {
                case Verdict.Right right -> Optional.of(right.cell());
                case Verdict.Stale stale -> Optional.of(stale.cell());
                case Verdict.Wrong wrong -> wrong.cell();
                case Verdict.NotFound not -> not.alike().stream().findFirst();
            };
        }
    }

    private record Answer(List<CheckedFigure> figures, int unread, List<MarkedLine> lines) {}

    private final ProjectSession session;
    private final LatestOnly latest;
    private final ObservableList<MarkedLine> lines = FXCollections.observableArrayList();
    private final ObservableList<Line> listed = FXCollections.observableArrayList();
    private final ObjectProperty<Optional<Mark>> filter =
            new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final ReadOnlyStringWrapper summary = new ReadOnlyStringWrapper("");
    private List<CheckedFigure> figures = List.of();
    private int unread;
    private String text = "";
    private boolean cut;
    private boolean active;
    private Cancellation running = new Cancellation();

    PrintedViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        latest = new LatestOnly(threads.background(), threads.fx(), failures);
        filter.addListener((property, was, now) -> list());
        session.snapshotProperty().addListener((property, was, now) -> checkIfShown());
        session.layerProperty().addListener((property, was, now) -> checkIfShown());
    }

    String text() {
        return text;
    }

    /** Takes another text and checks it. */
    void setText(String pasted) {
        text = pasted.replace("\r\n", "\n").replace('\r', '\n');
        cut = text.length() > LONGEST;
        if (cut) {
            text = text.substring(0, LONGEST);
        }
        check();
    }

    /** The text line by line. */
    ObservableList<MarkedLine> lines() {
        return lines;
    }

    /** The figures that the filter lets through, in the order of the text. */
    ObservableList<Line> listed() {
        return listed;
    }

    ObjectProperty<Optional<Mark>> filterProperty() {
        return filter;
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * "70 figures: 1 wrong, 0 stale", how many cells with digits were not read, and that the end
     * was cut off when it was.
     */
    ReadOnlyStringProperty summaryProperty() {
        return summary.getReadOnlyProperty();
    }

    /** How many figures have each verdict. */
    Map<Mark, Integer> counts() {
        var counts = new EnumMap<Mark, Integer>(Mark.class);
        for (Mark mark : Mark.values()) {
            counts.put(mark, 0);
        }
        figures.forEach(f -> counts.merge(Mark.of(f.verdict()), 1, Integer::sum));
        return counts;
    }

    Mark mark(int figure) {
        return Mark.of(figures.get(figure).verdict());
    }

    /** Checks again after each change, until deactivated. */
    void activate() {
        active = true;
        check();
    }

    void deactivate() {
        active = false;
        running.request();
    }

    private void checkIfShown() {
        if (active) {
            check();
        }
    }

    private void check() {
        running.request();
        var cancellation = new Cancellation();
        running = cancellation;
        String asked = text;
        if (asked.isBlank()) {
            latest.ask(
                    Words.of("check.printed_checking"),
                    () -> new Answer(List.of(), 0, List.of()),
                    this::show);
            return;
        }
        busy.set(true);
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        latest.ask(
                Words.of("check.printed_checking"),
                () -> {
                    try {
                        var reading = Figures.read(asked);
                        var found =
                                new PrintedCheck(snapshot, session.tallies(), layer, cancellation)
                                        .check(reading);
                        return Optional.of(
                                new Answer(found, reading.unread(), MarkedLine.of(asked, found)));
                    } catch (CancellationException e) {
                        // the screen was left, or something newer is asked
                        return Optional.<Answer>empty();
                    }
                },
                answer -> {
                    answer.ifPresent(this::show);
                    busy.set(false);
                },
                failure -> busy.set(false));
    }

    private void show(Answer answer) {
        figures = answer.figures;
        unread = answer.unread;
        lines.setAll(answer.lines);
        list();
        busy.set(false);
    }

    private void list() {
        var wanted = filter.get();
        listed.setAll(
                IntStream.range(0, figures.size())
                        .mapToObj(this::line)
                        .filter(line -> wanted.map(m -> line.mark() == m).orElse(true))
                        .toList());
        var counts = counts();
        String found =
                figures.isEmpty()
                        ? text.isBlank() ? "" : Words.of("check.printed_none")
                        : Words.of(
                                "check.printed_summary",
                                figures.size(),
                                counts.getOrDefault(Mark.WRONG, 0),
                                counts.getOrDefault(Mark.STALE, 0));
        if (unread > 0) {
            found += ". " + Words.of("check.printed_unread", unread);
        }
        summary.set(cut ? found + ". " + Words.of("check.printed_cut", LONGEST) : found);
    }

    private Line line(int index) {
        var checked = figures.get(index);
        String printed =
                checked.figure().span().of(text).replace("\t", " \u00b7 ").replaceAll("\\s+", " ");
        return new Line(index, checked, printed);
    }

    /** The list as text with tabs, for a colleague. */
    String asText() {
        var out = new StringBuilder();
        listed.forEach(line ->
                out.append(line.mark().words())
                        .append('\t')
                        .append(line.printed())
                        .append('\t')
                        .append(line.checked().words())
                        .append('\n'));
        return out.toString();
    }
}
