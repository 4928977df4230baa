package org.postil.ui.check;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;
import org.postil.audit.Consistency;
import org.postil.audit.Finding;
import org.postil.audit.IgnoredFindings;
import org.postil.audit.Kind;
import org.postil.audit.Severity;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.JobRunner;
import org.postil.ui.task.Pending;
import org.postil.ui.task.RunningJob;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The findings of the check before publishing, narrowed and grouped by kind; knows no nodes. */
final class StudyViewModel {
    /** What the list shows. */
    enum State {
        /** No document is in the project. */
        NOTHING,
        CHECKING,
        STOPPED,
        /** Nothing was found, or everything is ignored. */
        CLEAN,
        LISTED,
        /** What was found is hidden by the filter. */
        FILTERED
    }

    private final ProjectSession session;
    private final JobRunner jobs;
    private final ObservableList<FindingRow> rows = FXCollections.observableArrayList();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Severity>> severity =
            new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty withIgnored = new SimpleBooleanProperty();
    private final ReadOnlyStringWrapper count = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>(State.CHECKING);
    private final Set<Kind> folded = EnumSet.noneOf(Kind.class);
    private List<Finding> found = List.of();
    private @Nullable RunningJob running;
    private boolean active;
    private boolean checked;
    private long checkedAction = -1;

    StudyViewModel(ProjectSession session, JobRunner jobs) {
        this.session = session;
        this.jobs = jobs;
        filter.addListener((property, was, now) -> list());
        severity.addListener((property, was, now) -> list());
        withIgnored.addListener((property, was, now) -> list());
        session.snapshotProperty().addListener((property, was, now) -> checkIfShown());
        session.layerProperty()
                .addListener((property, was, now) -> {
                    checkedAction = -1;
                    checkIfShown();
                });
    }

    ObservableList<FindingRow> rows() {
        return rows;
    }

    StringProperty filterProperty() {
        return filter;
    }

    /** Only findings of this severity; empty for all. */
    ObjectProperty<Optional<Severity>> severityProperty() {
        return severity;
    }

    BooleanProperty withIgnoredProperty() {
        return withIgnored;
    }

    /** "12 findings, 3 serious". */
    ReadOnlyStringProperty countProperty() {
        return count.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** Checks now and after each change, until deactivated. */
    void activate() {
        active = true;
        checkIfShown();
    }

    void deactivate() {
        active = false;
        stop();
    }

    private void checkIfShown() {
        if (active && session.snapshot().action() != checkedAction) {
            check();
        }
    }

    /** Checks again, whatever was found before. */
    void check() {
        stop();
        var snapshot = session.snapshot();
        checkedAction = snapshot.action();
        if (snapshot.documents().isEmpty() && snapshot.reviews().isEmpty()) {
            found = List.of();
            rows.clear();
            count.set("");
            state.set(State.NOTHING);
            return;
        }
        if (!checked) {
            state.set(State.CHECKING);
        }
        var layer = session.layerProperty().get();
        var job =
                jobs.start(
                        Words.of("check.job"),
                        (progress, cancellation) ->
                                Consistency.check(
                                        snapshot,
                                        session.tallies(),
                                        layer,
                                        session.project(),
                                        progress,
                                        cancellation),
                        this::show);
        running = job;
        job.whenCancelled(() -> {
            if (running == job) {
                running = null;
                checkedAction = -1;
                state.set(State.STOPPED);
            }
        });
    }

    private void stop() {
        var job = running;
        if (job != null) {
            running = null;
            checkedAction = -1;
            job.cancel();
        }
    }

    private void show(List<Finding> now) {
        running = null;
        found = now;
        checked = true;
        list();
        checkIfShown();
    }

    private void list() {
        if (!checked) {
            return;
        }
        var ignored = IgnoredFindings.of(session.snapshot());
        String wanted = filter.get().strip().toLowerCase(Locale.ROOT);
        var listed = new ArrayList<FindingRow>();
        long open = 0;
        long serious = 0;
        for (Kind kind : Kind.values()) {
            var items = new ArrayList<FindingRow>();
            for (Finding finding : found) {
                if (finding.kind() != kind) {
                    continue;
                }
                var reason = ignored.reason(finding);
                if (reason.isEmpty()) {
                    open++;
                    serious += kind.severity() == Severity.SERIOUS ? 1 : 0;
                }
                if ((reason.isEmpty() || withIgnored.get()) && matches(finding, wanted)) {
                    items.add(new FindingRow.Item(finding, reason));
                }
            }
            if (!items.isEmpty()) {
                boolean closed = folded.contains(kind);
                listed.add(new FindingRow.Head(kind, items.size(), closed));
                if (!closed) {
                    listed.addAll(items);
                }
            }
        }
        if (!rows.equals(listed)) {
            rows.setAll(listed);
        }
        long hidden = found.size() - open;
        count.set(
                Words.of("check.count", open, serious)
                        + (hidden == 0 ? "" : Words.of("check.count_ignored", hidden)));
        state.set(!listed.isEmpty() ? State.LISTED : open == 0 ? State.CLEAN : State.FILTERED);
    }

    private boolean matches(Finding finding, String wanted) {
        return severity.get().map(s -> finding.kind().severity() == s).orElse(true)
                && (wanted.isEmpty()
                        || (finding.about() + " " + finding.words() + " " + finding.kind().title())
                                .toLowerCase(Locale.ROOT)
                                .contains(wanted));
    }

    /** Closes or opens a kind. */
    void fold(Kind kind) {
        if (!folded.remove(kind)) {
            folded.add(kind);
        }
        list();
    }

    Pending<Boolean> ignore(List<Finding> findings, String reason) {
        return session.act(
                Words.of("check.ignoring", findings.size()),
                edit -> {
                    findings.forEach(f -> IgnoredFindings.ignore(edit, f, reason));
                    return true;
                });
    }

    Pending<Boolean> heed(List<Finding> findings) {
        return session.act(
                Words.of("check.heeding", findings.size()),
                edit -> {
                    findings.forEach(f -> IgnoredFindings.heed(edit, f));
                    return true;
                });
    }

    /** The reasons given so far, each once. */
    List<String> reasons() {
        return IgnoredFindings.of(session.snapshot()).reasons().values().stream()
                .distinct()
                .sorted()
                .toList();
    }
}
