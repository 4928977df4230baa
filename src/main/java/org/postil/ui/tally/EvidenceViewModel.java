package org.postil.ui.tally;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.ReviewNoun;
import org.postil.tally.Absence;
import org.postil.tally.Axis;
import org.postil.tally.Evidence;
import org.postil.tally.Tally;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.tally.EvidenceGroups.By;
import org.postil.ui.tally.TallyViewModel.CellKey;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.ArrayList;
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
    private Which which = Which.COUNTED;
    private By by = By.REVIEW;

    /** Of what about a number the evidence is asked. */
    enum Which {
        COUNTED,
        /** What the coders have not decided. */
        UNDECIDED,
        /** Reviews without it that were read before the code was made or changed its meaning. */
        NOT_RECHECKED,
        /** Reviews without a value of the row's variable, by reason. */
        MISSING
    }

    /**
     * What the panel shows.
     *
     * @param about "Theme 1 × Education"
     * @param rule how the two are counted together; empty without columns
     * @param which of the evidence it is
     * @param choices what else there is about the number; one alone for most
     * @param passages each once, in however many groups it stands
     * @param found review by review
     * @param codes that the number counts together
     * @param items in their groups
     */
    record Shown(
            String about,
            String rule,
            Which which,
            List<Which> choices,
            int reviews,
            int passages,
            List<EvidenceItem> found,
            List<Code> codes,
            By by,
            List<EvidenceItem> items) {
        static final Shown NOTHING =
                new Shown(
                        "",
                        "",
                        Which.COUNTED,
                        List.of(Which.COUNTED),
                        0,
                        0,
                        List.of(),
                        List.of(),
                        By.REVIEW,
                        List.of());

        /** Whether the passages can stand by code as well. */
        boolean hasGroups() {
            return codes.size() > 1 && passages > 0;
        }

        Shown grouped(By wanted, Codebook codebook) {
            boolean coded = wanted == By.CODE && hasGroups();
            return new Shown(
                    about,
                    rule,
                    which,
                    choices,
                    reviews,
                    passages,
                    found,
                    codes,
                    coded ? By.CODE : By.REVIEW,
                    coded ? EvidenceGroups.byCode(found, codes, codebook) : found);
        }

        /** What the passages are the answer to, for a file. */
        String question() {
            return rule.isEmpty() ? about : about + ", " + rule;
        }

        /**
         * The quotes as text, each with its place, as they are pasted into a draft; by code below
         * the code's name.
         */
        String asText() {
            return items.stream()
                    .filter(EvidenceItem::hasPassage)
                    .map(i ->
                            by == By.CODE && i.first()
                                    ? i.heading() + "\n\n" + i.cited()
                                    : i.cited())
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

    /** What a review is called. */
    ReviewNoun noun() {
        return ReviewNoun.of(session.snapshot());
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

    /** Turns to what else there is about the number that is open. */
    void turnTo(Tally tally, Which wanted) {
        which = wanted;
        cell.get().ifPresent(key -> show(tally, key));
    }

    /** By review or by code; kept for the numbers that are opened next. */
    void group(By wanted) {
        by = wanted;
        shown.set(shown.get().grouped(wanted, session.snapshot().codebook()));
    }

    private static List<Which> choices(Tally tally, int at, int column) {
        var row = tally.rows().get(at);
        var choices = new ArrayList<>(List.of(Which.COUNTED));
        if ((column < 0 ? row.undecided() : row.cells().get(column).undecided()) > 0) {
            choices.add(Which.UNDECIDED);
        }
        if (column < 0 && row.notRechecked() > 0) {
            choices.add(Which.NOT_RECHECKED);
        }
        if (column < 0
                && tally.request().rows() instanceof Axis.OfVariable
                && Extra.missing(row) > 0) {
            choices.add(Which.MISSING);
        }
        return choices;
    }

    private static List<Evidence.InReview> find(Tally tally, int row, int column, Which asked) {
        return switch (asked) {
            case COUNTED ->
                    column < 0 ? tally.evidence().row(row) : tally.evidence().cell(row, column);
            case UNDECIDED ->
                    column < 0
                            ? tally.evidence().undecided(row)
                            : tally.evidence().undecided(row, column);
            case NOT_RECHECKED -> tally.evidence().notRechecked(row);
            case MISSING -> List.of();
        };
    }

    private static List<EvidenceItem> missing(Tally tally, EvidenceReader reader) {
        var items = new ArrayList<EvidenceItem>();
        for (Absence reason : Absence.values()) {
            items.addAll(
                    reader.read(
                            tally.evidence().missing(reason),
                            Words.of("evidence.missing_" + reason.key())));
        }
        return items;
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
        var choices = choices(tally, row, column);
        var wanted = by;
        boolean same = cell.get().filter(key::equals).isPresent();
        var asked = same && choices.contains(which) ? which : Which.COUNTED;
        which = asked;
        cell.set(Optional.of(key));
        open.set(true);
        busy.set(true);
        var project = session.project();
        var snapshot = session.snapshot();
        reading.ask(
                Words.of("tally.reading_evidence"),
                () -> {
                    var reader = new EvidenceReader(project, snapshot);
                    var items =
                            asked == Which.MISSING
                                    ? missing(tally, reader)
                                    : reader.read(find(tally, row, column, asked), "");
                    return new Shown(
                                    about(tally, row, column),
                                    column < 0 || tally.rows().get(row).kind() != Tally.Kind.CODE
                                            ? ""
                                            : Words.of(
                                                    "tally.link_" + tally.request().link().key(),
                                                    ReviewNoun.of(snapshot).one()),
                                    asked,
                                    choices,
                                    (int)
                                            items.stream()
                                                    .map(EvidenceItem::review)
                                                    .distinct()
                                                    .count(),
                                    (int) items.stream().filter(EvidenceItem::hasPassage).count(),
                                    items,
                                    EvidenceGroups.codes(tally, row, column, snapshot.codebook()),
                                    By.REVIEW,
                                    items)
                            .grouped(wanted, snapshot.codebook());
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
