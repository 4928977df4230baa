package org.postil.ui.shell;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;

import org.postil.ui.i18n.Words;
import org.postil.ui.task.RunningJob;

/** A running job: what it does, how far it is, and a way to stop it. */
final class JobStrip extends HBox {
    JobStrip(RunningJob job) {
        getStyleClass().add("status-job");
        var words = new Label();
        words.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> line(job), job.itemProperty(), job.stoppingProperty()));
        var bar = new ProgressBar();
        bar.progressProperty().bind(job.shareProperty());
        bar.setFocusTraversable(false);
        var stop = new Button(Words.of("shell.job_cancel"));
        stop.disableProperty().bind(job.stoppingProperty());
        stop.setOnAction(event -> job.cancel());
        getChildren().addAll(words, bar, stop);
    }

    private static String line(RunningJob job) {
        if (job.stoppingProperty().get()) {
            return Words.of("shell.job_line", job.title(), Words.of("shell.job_stopping"));
        }
        String item = job.itemProperty().get();
        return item.isEmpty() ? job.title() : Words.of("shell.job_line", job.title(), item);
    }
}
