package org.postil.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import org.postil.agreement.UnitBootstrap;
import org.postil.agreement.comparison.Agreement;
import org.postil.agreement.comparison.ComparedTexts;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.agreement.comparison.Comparison;
import org.postil.agreement.comparison.ComparisonRequest;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.task.Cancellation;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.util.Optional;
import java.util.concurrent.CancellationException;

/** How far the coders agree, for one unit and facet. Always of what they coded themselves. */
final class MeasuresViewModel {
    private static final int DRAWS = 2000;
    private static final long SEED = 1;

    private final ProjectSession session;
    private final ComparedCoders who;
    private final LatestOnly measuring;
    private final ObjectProperty<ComparedUnit> unit =
            new SimpleObjectProperty<>(ComparedUnit.REVIEW);
    private final ObjectProperty<String> facet = new SimpleObjectProperty<>(Facet.THEME);
    private final ReadOnlyObjectWrapper<Optional<Agreement>> agreement =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private Cancellation running = new Cancellation();
    private Optional<Snapshot> measured = Optional.empty();
    private boolean active;

    MeasuresViewModel(
            ProjectSession session, ComparedCoders who, Threads threads, Failures failures) {
        this.session = session;
        this.who = who;
        measuring = new LatestOnly(threads.background(), threads.fx(), failures);
        unit.addListener((property, was, now) -> again());
        facet.addListener((property, was, now) -> again());
        who.chosenProperty().addListener((property, was, now) -> again());
        session.snapshotProperty().addListener((property, was, now) -> refresh());
    }

    ObjectProperty<ComparedUnit> unitProperty() {
        return unit;
    }

    /** Its key. */
    ObjectProperty<String> facetProperty() {
        return facet;
    }

    ReadOnlyObjectProperty<Optional<Agreement>> agreementProperty() {
        return agreement.getReadOnlyProperty();
    }

    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    void activate() {
        active = true;
        refresh();
    }

    void deactivate() {
        active = false;
    }

    private void again() {
        measured = Optional.empty();
        refresh();
    }

    /** What is compared now; empty while there are not two coders, or no codes. */
    Optional<ComparisonRequest> request() {
        var snapshot = session.snapshot();
        var coders = who.of(snapshot);
        return snapshot.codebook()
                .facet(facet.get())
                .filter(f -> coders.size() > 1)
                .map(f ->
                        new ComparisonRequest(
                                coders, unit.get(), f, true, new UnitBootstrap(DRAWS, SEED)));
    }

    private void refresh() {
        var snapshot = session.snapshot();
        if (!active || measured.filter(s -> sameWork(s, snapshot)).isPresent()) {
            return;
        }
        var wanted = request();
        measured = Optional.of(snapshot);
        running.request();
        if (wanted.isEmpty()) {
            agreement.set(Optional.empty());
            return;
        }
        var stop = new Cancellation();
        running = stop;
        var project = session.project();
        busy.set(true);
        measuring.ask(
                Words.of("compare.measuring"),
                () -> {
                    try {
                        return Optional.of(
                                Comparison.of(
                                        snapshot,
                                        wanted.get(),
                                        new ComparedTexts(project::text, project::layout),
                                        stop));
                    } catch (CancellationException e) {
                        // something newer was asked for, which drops this
                        return Optional.<Agreement>empty();
                    }
                },
                found -> {
                    busy.set(false);
                    agreement.set(found);
                },
                failure -> busy.set(false));
    }

    /** Decisions do not change what coders coded. */
    private static boolean sameWork(Snapshot one, Snapshot other) {
        return one.passages() == other.passages()
                && one.codebook() == other.codebook()
                && one.coders() == other.coders()
                && one.readMarks() == other.readMarks()
                && one.reviews() == other.reviews()
                && one.recommendations() == other.recommendations();
    }
}
