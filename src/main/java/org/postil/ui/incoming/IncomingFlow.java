package org.postil.ui.incoming;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.util.StringConverter;

import org.postil.exchange.SheetReader;
import org.postil.extraction.AnswerOutcome;
import org.postil.merge.AnswerIncoming;
import org.postil.merge.SheetRows;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** From a file to answers: what its columns mean, what would change, and then one step. */
public final class IncomingFlow {
    private static final double WIDTH = 900;

    private final Workbench bench;

    public IncomingFlow(Workbench bench) {
        this.bench = bench;
    }

    public Command command() {
        return Command.of(
                Command.IMPORT_VALUES,
                Command.Group.PROJECT,
                Words.of("incoming.command"),
                "",
                this::begin);
    }

    private void begin() {
        if (bench.session().coderProperty().get().isEmpty()) {
            bench.commands().find(Command.CODER).ifPresent(Command::run);
            return;
        }
        bench.files()
                .open(
                        Words.of("incoming.choose"),
                        new FileChoosing.Kind(
                                Words.of("incoming.kind"), List.of("xlsx", "csv", "tsv", "txt")))
                .ifPresent(this::read);
    }

    private void read(Path file) {
        bench.jobs()
                .<SheetReader.Outcome>start(
                        Words.of("incoming.reading", file.getFileName().toString()),
                        (progress, cancellation) -> SheetReader.read(file),
                        outcome -> {
                            switch (outcome) {
                                case SheetReader.Unreadable(var reason) ->
                                        bench.notices()
                                                .warn(
                                                        Words.of(
                                                                "incoming.unreadable",
                                                                file.getFileName().toString(),
                                                                reason));
                                case SheetReader.Sheets(var sheets) ->
                                        columns(
                                                file.getFileName().toString(),
                                                new IncomingViewModel(bench.session(), sheets));
                            }
                        });
    }

    /** The step in which columns are said to mean something. */
    private void columns(String file, IncomingViewModel model) {
        if (bench.session().snapshot().variables().isEmpty()) {
            bench.notices().warn(Words.of("incoming.no_template"));
            return;
        }
        var content = new ArrayList<Node>();
        content.add(
                Labels.body(
                        Words.of(
                                model.isRemembered()
                                        ? "incoming.remembered_words"
                                        : "incoming.columns_words",
                                model.sheet().rows().size())));
        if (model.sheets().size() > 1) {
            content.add(sheets(model));
        }
        content.add(new ColumnList(model).node());
        content.add(new ValueList(model));
        var problem = new Label();
        problem.setId("incoming-problem");
        problem.getStyleClass().add("incoming-problem");
        problem.setWrapText(true);
        problem.managedProperty().bind(problem.visibleProperty());
        content.add(problem);
        for (Node node : content) {
            if (node instanceof Parent parent) {
                parent.getStylesheets().add(sheet());
            }
        }
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of("incoming.title", file),
                                content.toArray(Node[]::new))
                        .wide(WIDTH)
                        .cancel();
        var main =
                sheet.main(
                        Words.of("incoming.look"),
                        () -> model.look().then(incoming -> look(file, model, incoming)));
        main.setId("incoming-look");
        Runnable follow =
                () -> {
                    var wrong = model.mapping().problems();
                    problem.setText(
                            wrong.isEmpty()
                                    ? ""
                                    : Words.of("incoming.wrong", String.join("; ", wrong)));
                    problem.setVisible(!wrong.isEmpty());
                    main.setDisable(!wrong.isEmpty());
                };
        model.mappingProperty().addListener((property, was, now) -> follow.run());
        follow.run();
        sheet.show();
        if (!main.isDisabled()) {
            main.requestFocus();
        }
    }

    static String sheet() {
        return Objects.requireNonNull(IncomingFlow.class.getResource("incoming.css"))
                .toExternalForm();
    }

    private static Node sheets(IncomingViewModel model) {
        var choice = new ChoiceBox<SheetRows>();
        choice.setId("incoming-sheet");
        choice.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(SheetRows one) {
                        return one == null
                                ? ""
                                : Words.of("incoming.sheet", one.name(), one.rows().size());
                    }

                    @Override
                    public SheetRows fromString(String text) {
                        return model.sheet();
                    }
                });
        choice.getItems().setAll(model.sheets());
        choice.setValue(model.sheet());
        choice.setAccessibleText(Words.of("incoming.sheet_choice"));
        choice.valueProperty().addListener((property, was, now) -> model.choose(now));
        return choice;
    }

    private void look(String file, IncomingViewModel model, AnswerIncoming incoming) {
        new LookSheet(bench.overlays(), incoming)
                .show(
                        new LookSheet.Actions() {
                            @Override
                            public void back() {
                                columns(file, model);
                            }

                            @Override
                            public void apply(boolean keep) {
                                IncomingFlow.this.apply(incoming, keep);
                            }
                        });
    }

    private void apply(AnswerIncoming incoming, boolean keep) {
        bench.session()
                .coderProperty()
                .get()
                .ifPresent(coder ->
                        bench.jobs()
                                .<AnswerOutcome>start(
                                        Words.of("incoming.storing"),
                                        (progress, cancellation) ->
                                                incoming.apply(
                                                        bench.session().project(), coder, keep),
                                        outcome ->
                                                bench.notices()
                                                        .tell(
                                                                Words.of(
                                                                        "incoming.done",
                                                                        outcome.stored(),
                                                                        incoming.problems()
                                                                                .size()))));
    }
}
