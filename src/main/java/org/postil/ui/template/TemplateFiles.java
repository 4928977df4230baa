package org.postil.ui.template;

import javafx.geometry.Side;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.codebook.Frame;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.TemplateFile;
import org.postil.exchange.TemplateRuleCheck;
import org.postil.exchange.TemplateTable;
import org.postil.exchange.WholeFile;
import org.postil.extraction.TemplateEntry;
import org.postil.extraction.TemplateImport;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** The template to a file and from one; what an import does is shown before it is done. */
final class TemplateFiles {
    private static final double WIDTH = 680;
    private static final double HIGHEST = 340;
    private static final int MOST = 200;
    private static final double LINE = 21;
    private static final int A_LINE = 44;

    private final Workbench bench;
    private final TemplateViewModel model;

    TemplateFiles(Workbench bench, TemplateViewModel model) {
        this.bench = bench;
        this.model = model;
    }

    Button button() {
        var button = new Button("", Icons.of(Feather.MORE_HORIZONTAL));
        button.setId("template-more");
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(Words.of("template.more"));
        button.setTooltip(new Tooltip(Words.of("template.more")));
        button.setOnAction(event -> menu().show(button, Side.BOTTOM, 0, 4));
        return button;
    }

    private ContextMenu menu() {
        var menu = new ContextMenu();
        menu.setId("template-menu");
        menu.getItems()
                .addAll(
                        item("template.export_excel", () -> export("xlsx")),
                        item("template.export_csv", () -> export("csv")),
                        new SeparatorMenuItem(),
                        item("template.import", this::read),
                        new SeparatorMenuItem());
        for (Frame frame : FrameEntries.frames()) {
            var item = new MenuItem(Words.of("template.from_frame", frame.name()));
            item.setOnAction(event -> take(frame));
            menu.getItems().add(item);
        }
        return menu;
    }

    private static MenuItem item(String words, Runnable action) {
        var item = new MenuItem(Words.of(words));
        item.setOnAction(event -> action.run());
        return item;
    }

    // ---- out

    /**
     * @param ending "xlsx" or "csv"
     */
    void export(String ending) {
        var kind =
                new FileChoosing.Kind(
                        Words.of(
                                ending.equals("xlsx")
                                        ? "template.kind_excel"
                                        : "template.kind_csv"),
                        List.of(ending));
        bench.files()
                .save(
                        Words.of("template.export_title"),
                        Words.of("template.file_name") + "." + ending,
                        kind)
                .ifPresent(file -> write(file, ending));
    }

    private record Written(int variables, Optional<String> refused) {}

    private void write(Path file, String ending) {
        var snapshot = model.snapshot();
        bench.session()
                .read(
                        Words.of("template.exporting"),
                        project -> {
                            try {
                                return new Written(
                                        ending.equals("xlsx")
                                                ? TemplateTable.workbook(
                                                        snapshot,
                                                        StudyFacts.of(project, Clock.systemUTC()),
                                                        file)
                                                : TemplateTable.csv(snapshot, file),
                                        Optional.empty());
                            } catch (IOException e) {
                                return new Written(0, Optional.of(WholeFile.why(file, e)));
                            }
                        })
                .then(written ->
                        written.refused()
                                .ifPresentOrElse(
                                        bench.notices()::warn,
                                        () ->
                                                bench.notices()
                                                        .tell(
                                                                Words.of(
                                                                        "template.exported",
                                                                        written.variables(),
                                                                        file.getFileName()))));
    }

    // ---- in

    void read() {
        var kind = new FileChoosing.Kind(Words.of("template.kind_any"), List.of("xlsx", "csv"));
        bench.files()
                .open(Words.of("template.import_title"), kind)
                .ifPresent(file ->
                        bench.session()
                                .read(
                                        Words.of("template.reading"),
                                        project -> TemplateFile.read(file))
                                .then(outcome -> {
                                    switch (outcome) {
                                        case TemplateFile.Unreadable not ->
                                                bench.notices()
                                                        .warn(
                                                                Words.of(
                                                                        "template.not_read",
                                                                        file.getFileName(),
                                                                        not.reason()));
                                        case TemplateFile.Read found -> ask(found.entries());
                                    }
                                }));
    }

    /** Takes over the variables of a frame, after a look at what that does. */
    private void take(Frame frame) {
        ask(FrameEntries.of(frame));
    }

    private void ask(List<TemplateEntry> entries) {
        var plan = TemplateImport.plan(model.snapshot(), entries, new TemplateRuleCheck());
        boolean nothing = plan.plan().changes().isEmpty();
        var lead =
                Labels.body(
                        Words.of(
                                "template.import_words",
                                plan.made().size(),
                                plan.changed().size(),
                                plan.unchanged(),
                                plan.problems().size()));
        var box = new VBox(12, lead, preview(plan));
        box.getStylesheets().add(TemplateScreen.sheet());
        VBox.setVgrow(box, Priority.ALWAYS);
        var sheet =
                new Sheet(bench.overlays(), Words.of("template.import_title"), box)
                        .wide(WIDTH)
                        .cancel();
        var main =
                sheet.main(
                        Words.of("template.import_step"),
                        () ->
                                model.confirm(
                                        plan.plan(),
                                        edits ->
                                                TemplateImport.plan(
                                                                model.snapshot(),
                                                                entries,
                                                                new TemplateRuleCheck())
                                                        .plan()));
        main.setId("template-import-step");
        main.setDisable(nothing);
        sheet.show();
    }

    private static Node preview(TemplateImport plan) {
        var grid = new GridPane(14, 6);
        grid.getStyleClass().add("template-preview-grid");
        var first = new ColumnConstraints();
        first.setMinWidth(86);
        var second = new ColumnConstraints();
        second.setPercentWidth(34);
        var third = new ColumnConstraints();
        third.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(first, second, third);
        int row = 0;
        for (var problem : plan.problems().subList(0, Math.min(MOST, plan.problems().size()))) {
            var state = new Label(Words.of("template.import_wrong"));
            state.getStyleClass().add("template-problem");
            grid.addRow(
                    row++,
                    state,
                    new Label(Words.of("template.import_line", problem.line())),
                    wrapped(problem.words()));
        }
        for (String path : plan.made().subList(0, Math.min(MOST, plan.made().size()))) {
            grid.addRow(
                    row++, Labels.muted(Words.of("template.import_new")), path(path), new Label());
        }
        for (var changed : plan.changed().subList(0, Math.min(MOST, plan.changed().size()))) {
            grid.addRow(
                    row++,
                    Labels.muted(Words.of("template.import_changed")),
                    path(changed.path()),
                    wrapped(String.join("\n", changed.what())));
        }
        for (String name : plan.plan().rewritten()) {
            grid.addRow(
                    row++,
                    Labels.muted(Words.of("template.import_follows")),
                    new Label(name),
                    wrapped(Words.of("template.import_follows_words")));
        }
        // what is long on the right does not push its name down
        grid.getChildren().forEach(node -> GridPane.setValignment(node, VPos.TOP));
        var scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        // a scroll pane asks how high without a width: lines that wrap are counted by length
        scroll.setPrefHeight(Math.min(HIGHEST, lines(plan) * LINE + 2 * LINE));
        scroll.setMinHeight(ScrollPane.USE_PREF_SIZE);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("template-preview");
        scroll.setVisible(row > 0);
        scroll.setManaged(row > 0);
        return scroll;
    }

    private static int lines(TemplateImport plan) {
        int lines = plan.made().size() + plan.plan().rewritten().size();
        for (var problem : plan.problems()) {
            lines += 1 + problem.words().length() / A_LINE;
        }
        for (var changed : plan.changed()) {
            for (String what : changed.what()) {
                lines += 1 + what.length() / A_LINE;
            }
        }
        return lines;
    }

    private static Label path(String path) {
        var label = new Label(path);
        label.getStyleClass().add("template-key");
        return label;
    }

    private static Label wrapped(String words) {
        var label = new Label(words);
        label.setWrapText(true);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }
}
