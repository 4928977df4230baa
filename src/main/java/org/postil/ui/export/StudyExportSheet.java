package org.postil.ui.export;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

import org.postil.domain.Snapshot;
import org.postil.exchange.StudyExport;
import org.postil.exchange.StudyExport.Form;
import org.postil.exchange.WholeFile;
import org.postil.tally.Layer;
import org.postil.task.Job;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Asks in which form the study goes out and to where, writes it beside the window in the layer
 * shown in the top bar, and tells how it went.
 */
public final class StudyExportSheet {
    public static final String COMMAND = "export.study";
    private static final double WIDTH = 520;
    private static final double INDENT = 22;

    private final Workbench bench;

    public StudyExportSheet(Workbench bench) {
        this.bench = bench;
    }

    private sealed interface Outcome {
        record Written(Form form, Path file, String layer, StudyExport.Written what)
                implements Outcome {}

        record NotWritten(String why) implements Outcome {}
    }

    public Command command() {
        return Command.of(COMMAND, Command.Group.PROJECT, Words.of("export.study"), "", this::ask);
    }

    private void ask() {
        var group = new ToggleGroup();
        var choices = new VBox(12);
        choices.getStyleClass().add("export-forms");
        for (Form form : Form.values()) {
            choices.getChildren().add(choice(form, group));
        }
        group.selectToggle(group.getToggles().getFirst());
        var whose =
                new Label(
                        Words.of(
                                "export.study_layer",
                                bench.session().layerProperty().get().label()));
        whose.getStyleClass().add("muted");
        whose.setWrapText(true);
        var sheet =
                new Sheet(bench.overlays(), Words.of("export.study_title"), choices, whose)
                        .wide(WIDTH)
                        .cancel();
        sheet.main(
                        Words.of("export.study_go"),
                        () -> where((Form) group.getSelectedToggle().getUserData()))
                .setId("export-go");
        sheet.show();
        if (group.getSelectedToggle() instanceof RadioButton first) {
            first.requestFocus();
        }
    }

    private static Node choice(Form form, ToggleGroup group) {
        String key = "export.form_" + form.name().toLowerCase(Locale.ROOT);
        var button = new RadioButton(Words.of(key));
        button.setId("export-" + form.name().toLowerCase(Locale.ROOT));
        button.setUserData(form);
        button.setToggleGroup(group);
        var words = new Label(Words.of(key + "_words"));
        words.getStyleClass().add("muted");
        words.setWrapText(true);
        words.setLabelFor(button);
        words.setTranslateX(INDENT);
        words.setMaxWidth(WIDTH - INDENT * 3);
        // what the choice means is read aloud with it
        button.setAccessibleText(button.getText() + ". " + words.getText());
        return new VBox(2, button, words);
    }

    private void where(Form form) {
        String title = Words.of("export.study_title");
        Optional<Path> chosen;
        if (form == Form.TIDY) {
            chosen = bench.files().folder(Words.of("export.study_folder"));
        } else {
            var kind =
                    new FileChoosing.Kind(
                            Words.of("export.form_" + form.name().toLowerCase(Locale.ROOT)),
                            List.of(form.ending()));
            chosen =
                    bench.files()
                            .save(title, Words.of("export.study_name") + "." + form.ending(), kind)
                            .map(path -> ended(path, form));
        }
        chosen.ifPresent(path ->
                bench.jobs()
                        .start(
                                Words.of("export.study_job"),
                                job(
                                        form,
                                        path,
                                        bench.session().snapshot(),
                                        bench.session().layerProperty().get()),
                                this::tell));
    }

    private static Path ended(Path chosen, Form form) {
        String ending = "." + form.ending();
        return chosen.toString().toLowerCase(Locale.ROOT).endsWith(ending)
                ? chosen
                : chosen.resolveSibling(chosen.getFileName() + ending);
    }

    private Job<Outcome> job(Form form, Path out, Snapshot snapshot, Layer layer) {
        var project = bench.session().project();
        var engine = bench.session().tallies();
        return (progress, cancellation) -> {
            try {
                var written =
                        StudyExport.write(
                                project,
                                snapshot,
                                layer,
                                engine,
                                Clock.systemDefaultZone(),
                                form,
                                out,
                                progress,
                                cancellation);
                return new Outcome.Written(form, out, layer.label(), written);
            } catch (IOException e) {
                return new Outcome.NotWritten(
                        form == Form.TIDY
                                ? Words.of("export.study_folder_not", out)
                                : WholeFile.why(out, e));
            }
        };
    }

    private void tell(Outcome outcome) {
        switch (outcome) {
            case Outcome.Written written -> {
                String words =
                        Words.of(
                                written.form() == Form.TIDY
                                        ? "export.study_files"
                                        : "export.study_written",
                                written.what().count(),
                                written.layer(),
                                Objects.toString(written.file()));
                var left = written.what().left();
                if (left.isEmpty()) {
                    bench.notices().tell(words);
                } else {
                    bench.notices()
                            .warn(words + " " + Words.of("export.study_left", left.getFirst()));
                }
            }
            case Outcome.NotWritten not -> bench.notices().warn(not.why());
        }
    }
}
