package org.postil.ui.tally;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.ReportMaterial;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.TableFiles;
import org.postil.exchange.TitledTable;
import org.postil.tally.Tally;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Takes the table that is shown to other programs: copied, as an Excel, Word or CSV file, or as a
 * chart.
 */
final class TableExport {
    private final Workbench bench;
    private final Supplier<Optional<Tally>> shown;
    private final Function<Tally, TitledTable> titled;
    private final Runnable copy;
    private final HBox node = new HBox(8);

    /**
     * @param shown the table that is exported
     * @param titled the same with what stands above it in print and the counts to be marked
     * @param copy puts it on the clipboard
     * @param chart shows it as a chart
     */
    TableExport(
            Workbench bench,
            Supplier<Optional<Tally>> shown,
            Function<Tally, TitledTable> titled,
            Runnable copy,
            Runnable chart) {
        this.bench = bench;
        this.shown = shown;
        this.titled = titled;
        this.copy = copy;
        var button = new Button(Words.of("tally.copy"), Icons.of(Feather.COPY));
        button.setId("tally-copy");
        button.setOnAction(event -> copy.run());
        button.setMinWidth(Region.USE_PREF_SIZE);
        var drawn = new Button(Words.of("chart.button"), Icons.of(Feather.BAR_CHART_2));
        drawn.setId("tally-chart");
        drawn.setOnAction(event -> chart.run());
        drawn.setMinWidth(Region.USE_PREF_SIZE);
        node.getChildren().addAll(drawn, button, menu());
    }

    /** The button that copies and the menu of files. */
    Node node() {
        return node;
    }

    private MenuButton menu() {
        var menu = new MenuButton(Words.of("tally.export"), Icons.of(Feather.DOWNLOAD));
        menu.setId("tally-export");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        var copyItem = new MenuItem(Words.of("tally.copy_command"));
        copyItem.setOnAction(event -> copy.run());
        menu.getItems().addAll(copyItem, new SeparatorMenuItem());
        for (var form : TableFiles.Form.values()) {
            var item = new MenuItem(Words.of("tally.export_" + form.ending()));
            item.setId("tally-export-" + form.ending());
            item.setOnAction(event -> ask(form));
            menu.getItems().add(item);
        }
        var study = new MenuItem(Words.of("tally.export_study"));
        study.setOnAction(event -> bench.commands().find("export.study").ifPresent(Command::run));
        menu.getItems().addAll(new SeparatorMenuItem(), study);
        return menu;
    }

    List<Command> commands() {
        var commands = new ArrayList<Command>();
        for (var form : TableFiles.Form.values()) {
            commands.add(
                    Command.of(
                            "tally.export_" + form.ending(),
                            Command.Group.HERE,
                            Words.of("tally.export_" + form.ending()),
                            "",
                            () -> ask(form)));
        }
        return commands;
    }

    private void ask(TableFiles.Form form) {
        var tally = shown.get();
        if (tally.isEmpty()) {
            bench.notices().tell(Words.of("tally.export_nothing"));
            return;
        }
        new FileExport(
                        Words.of("tally.export_title"),
                        Words.of("tally.export_name"),
                        Words.of("tally.export_" + form.ending() + "_kind"),
                        form.ending(),
                        Words.of("tally.export_job"))
                .save(
                        bench,
                        writing(form, titled.apply(tally.get())),
                        (tables, file) ->
                                Words.of(
                                        form == TableFiles.Form.CSV
                                                ? "tally.export_written_csv"
                                                : "tally.export_written",
                                        file.toString()));
    }

    private FileExport.Writing<Integer> writing(TableFiles.Form form, TitledTable table) {
        var session = bench.session();
        var snapshot = session.snapshot();
        var layer = session.layerProperty().get();
        return (file, progress, cancellation) -> {
            var facts = StudyFacts.of(session.project(), Clock.systemDefaultZone());
            var material =
                    new ReportMaterial(
                            snapshot,
                            layer,
                            new ProjectTexts(session.project()),
                            facts,
                            session.tallies(),
                            List.of(table));
            if (form == TableFiles.Form.CSV) {
                TableFiles.csvWithCompanions(material, file, progress, cancellation);
            } else {
                TableFiles.write(material, form, file, progress, cancellation);
            }
            return 1;
        };
    }
}
