package org.postil.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;

import org.controlsfx.control.StatusBar;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.JobRunner;
import org.postil.ui.task.RunningJob;
import org.postil.ui.theme.Icons;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** The line at the foot of the window: saved, how far the reading is, what runs, what undo does. */
final class StatusLine extends StatusBar {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** What is named at greater length is cut; its tooltip has the whole. */
    private static final double UNDO_WIDTH = 280;

    private final JobRunner jobs;
    private final ListChangeListener<RunningJob> jobsChange = this::showJobs;

    StatusLine(ProjectSession session, JobRunner jobs, Command undo, Command keys) {
        this.jobs = jobs;
        setText("");
        var saved = new Label("", Icons.of(Feather.CHECK, "saved-icon"));
        saved.setId("saved");
        saved.textProperty()
                .bind(
                        session.savedProperty()
                                .map(at ->
                                        Words.of(
                                                "shell.saved",
                                                TIME.format(at.atZone(ZoneId.systemDefault())))));
        var read = new Label();
        read.setId("status-read");
        read.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () ->
                                        reading(
                                                session.snapshotProperty().get(),
                                                session.coderProperty().get()),
                                session.snapshotProperty(),
                                session.coderProperty()));
        var passages = new Label();
        passages.textProperty().bind(session.snapshotProperty().map(StatusLine::passages));
        var any = session.snapshotProperty().map(snapshot -> !snapshot.reviews().isEmpty());
        read.visibleProperty().bind(any);
        passages.visibleProperty().bind(any);
        getLeftItems().addAll(saved, read, passages);
        for (RunningJob job : jobs.running()) {
            getRightItems().add(new JobStrip(job));
        }
        jobs.running().addListener(jobsChange);
        var undoButton = new Button();
        undoButton.setId("status-undo");
        undoButton.textProperty().bind(undo.title());
        undoButton.accessibleTextProperty().bind(undo.title());
        undoButton.setTextOverrun(OverrunStyle.ELLIPSIS);
        undoButton.setMaxWidth(UNDO_WIDTH);
        var whole = new Tooltip();
        whole.textProperty().bind(undo.title());
        undoButton.setTooltip(whole);
        undoButton
                .visibleProperty()
                .bind(Bindings.createBooleanBinding(() -> undo.enabled().get(), undo.enabled()));
        undoButton.setOnAction(event -> undo.run());
        var keysButton = new Button(Words.of("shell.keys"));
        keysButton.setOnAction(event -> keys.run());
        getRightItems().addAll(undoButton, keysButton);
    }

    /** Hears no more of the window's jobs, which outlive the project. */
    void close() {
        jobs.running().removeListener(jobsChange);
    }

    private void showJobs(ListChangeListener.Change<? extends RunningJob> change) {
        getRightItems().removeIf(JobStrip.class::isInstance);
        int at = 0;
        for (RunningJob job : change.getList()) {
            getRightItems().add(at++, new JobStrip(job));
        }
    }

    /** How many reviews the coder at work has read: what the list beside the text counts, too. */
    private static String reading(Snapshot snapshot, Optional<Coder> coder) {
        if (coder.isEmpty()) {
            return "";
        }
        long read =
                snapshot.readMarks().stream()
                        .filter(m -> m.coder() == coder.get().id())
                        .filter(m -> m.state() == ReadMark.State.READ)
                        .count();
        return Words.of("shell.reviews_read", read, snapshot.reviews().size(), coder.get().name());
    }

    private static String passages(Snapshot snapshot) {
        long count =
                snapshot.passages().values().stream()
                        .flatMap(document -> document.passages().stream())
                        .filter(passage -> passage.kind().isForCodes())
                        .count();
        return Words.of("shell.passages", count);
    }
}
