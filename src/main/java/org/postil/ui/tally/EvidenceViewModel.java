package org.postil.ui.tally;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.postil.tally.Evidence;
import org.postil.tally.Tally;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.tally.TallyViewModel.CellKey;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The passages behind the number that was opened; read again when the table is counted again. */
final class EvidenceViewModel {
    private final ProjectSession session;
    private final LatestOnly reading;
    private final BooleanProperty open = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<CellKey>> cell =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>(Shown.NOTHING);
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();

    /**
     * What the panel shows.
     *
     * @param about "Theme 1 × Education"
     * @param rule how the two are counted together; empty without columns
     */
    record Shown(String about, String rule, int reviews, int passages, List<EvidenceItem> items) {
        static final Shown NOTHING = new Shown("", "", 0, 0, List.of());

        /** The quotes as text, each with its place, as they are pasted into a draft. */
        String asText() {
            return items.stream()
                    .filter(EvidenceItem::hasPassage)
                    .map(i -> "“" + i.quote() + "” (" + i.review() + ", " + i.place() + ")")
                    .collect(Collectors.joining("\n\n"));
        }
    }

    EvidenceViewModel(ProjectSession session, Threads threads, Failures failures) {
        this.session = session;
        this.reading = new LatestOnly(threads.background(), threads.fx(), failures);
    }

    BooleanProperty openProperty() {
        return open;
    }

    ReadOnlyObjectProperty<Optional<CellKey>> cellProperty() {
        return cell.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /** Opens a number of a table; one that the table does not have closes the panel. */
    void show(Tally tally, CellKey key) {
        int row = indexOf(tally.rows().stream().map(Tally.Row::code).toList(), key.row());
        int column =
                indexOf(tally.columns().stream().map(Tally.Column::code).toList(), key.column());
        if (row < 0 || column < 0 && !key.column().isEmpty()) {
            close();
            return;
        }
        cell.set(Optional.of(key));
        open.set(true);
        busy.set(true);
        var project = session.project();
        var snapshot = session.snapshot();
        reading.ask(
                Words.of("tally.reading_evidence"),
                () -> {
                    List<Evidence.InReview> found =
                            column < 0
                                    ? tally.evidence().row(row)
                                    : tally.evidence().cell(row, column);
                    var items = new EvidenceReader(project, snapshot).read(found);
                    return new Shown(
                            about(tally, row, column),
                            column < 0 || tally.rows().get(row).kind() != Tally.Kind.CODE
                                    ? ""
                                    : Words.of("tally.link_" + tally.request().link().key()),
                            found.size(),
                            (int) items.stream().filter(EvidenceItem::hasPassage).count(),
                            items);
                },
                now -> {
                    busy.set(false);
                    shown.set(now);
                },
                failure -> busy.set(false));
    }

    private static String about(Tally tally, int row, int column) {
        var name = tally.rows().get(row).name();
        return column < 0 ? name : name + " × " + tally.columns().get(column).name();
    }

    private static int indexOf(List<String> codes, String wanted) {
        return codes.indexOf(wanted);
    }

    void close() {
        open.set(false);
        cell.set(Optional.empty());
        shown.set(Shown.NOTHING);
    }
}
