package org.postil.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Asks for frame, file and coder of a new project, all at once. */
final class NewProjectSheet {
    private static final Map<String, String> FRAMES =
            Map.of(
                    "children", "welcome.children",
                    "homeoffice", "welcome.homeoffice",
                    "blank", "welcome.blank");

    private NewProjectSheet() {}

    static void show(
            OverlayPane overlays,
            FileChoosing files,
            NewProjectForm form,
            Consumer<NewProject> make) {
        var frame = new ComboBox<String>();
        frame.getItems().addAll("children", "homeoffice", "blank");
        frame.setConverter(new FrameNames());
        frame.valueProperty().bindBidirectional(form.frameProperty());
        frame.setMaxWidth(Double.MAX_VALUE);
        var chosen = Labels.muted("");
        chosen.textProperty()
                .bind(
                        form.fileProperty()
                                .map(file ->
                                        file.map(Path::toString)
                                                .orElse(Words.of("opening.new_no_file"))));
        chosen.setMaxWidth(270);
        chosen.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        var choose = new Button(Words.of("opening.new_choose"));
        choose.setId("choose-file");
        choose.setOnAction(event ->
                files.save(
                                Words.of("opening.new_title"),
                                Words.of("opening.new_name"),
                                FileChoosing.project())
                        .ifPresent(file -> form.fileProperty().set(Optional.of(file))));
        var place = new HBox(10, choose, chosen);
        place.setAlignment(Pos.CENTER_LEFT);
        var coder = new TextField();
        coder.setId("coder-name");
        coder.setPromptText(Words.of("opening.new_coder_prompt"));
        coder.textProperty().bindBidirectional(form.coderProperty());
        var colours = CoderSheet.choice(form.colourProperty().get());
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("opening.new_title"),
                                field("opening.new_start", frame),
                                field("opening.new_file", place),
                                field("opening.new_coder", coder),
                                colours)
                        .cancel();
        var main =
                sheet.main(
                        Words.of("opening.new_make"),
                        () -> {
                            form.colourProperty().set(colours.colour());
                            form.wanted().ifPresent(make::accept);
                        });
        main.disableProperty().bind(form.completeProperty().not());
        sheet.show();
    }

    private static VBox field(String key, Node control) {
        var label = new Label(Words.of(key));
        label.getStyleClass().add("strong");
        label.setLabelFor(control);
        return new VBox(5, label, control);
    }

    private static final class FrameNames extends StringConverter<String> {
        @Override
        public String toString(@Nullable String frame) {
            var key = frame == null ? null : FRAMES.get(frame);
            return key == null ? "" : Words.of(key);
        }

        @Override
        public String fromString(String name) {
            return FRAMES.entrySet().stream()
                    .filter(entry -> Words.of(entry.getValue()).equals(name))
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse("blank");
        }
    }
}
