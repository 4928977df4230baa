package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.charts.Chart;
import org.postil.charts.ChartFiles;
import org.postil.charts.ChartKind;
import org.postil.charts.ChartOptions;
import org.postil.domain.Snapshot;
import org.postil.exchange.ChartFile;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.ReportMaterial;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.TableFiles;
import org.postil.exchange.TableFiles.Form;
import org.postil.exchange.TitledTable;
import org.postil.exchange.WholeFile;
import org.postil.project.Project;
import org.postil.tables.SavedTables;
import org.postil.tables.TableRun;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

@Command(
        name = "tables",
        description = {
            "Counts all saved tables again and says what has changed since they" + " were saved.",
            "Of each it says whether it gives the same numbers, and if not, what"
                    + " has changed and which numbers differ. With --out they are written:"
                    + " tables.xlsx with a sheet for each and the evidence behind each"
                    + " number, tables.docx, and a CSV file for each with dictionary.csv,"
                    + " which says what each column holds, settings.csv, which says how"
                    + " each table was counted, and evidence.csv, which has the passages"
                    + " behind each number. png (300 dpi) and svg write a chart of each"
                    + " as well, of the kind that fits its shape: bars of rows, grouped bars"
                    + " of a few columns, a heat map of many. Files of these names are"
                    + " replaced.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  postil tables P",
            "  postil tables P --out results",
            "  postil tables P --out results --files xlsx,csv",
            "  postil tables P --out figures --files png,svg"
        },
        mixinStandardHelpOptions = true)
final class TablesCommand extends ProjectCommand {
    private static final int LONGEST_NAME = 60;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The folder to write to; it is made.")
    @Nullable Path out;

    @Option(
            names = "--files",
            split = ",",
            defaultValue = "xlsx,csv,docx",
            paramLabel = "KINDS",
            description =
                    "Which to write: xlsx, csv, docx, and charts as png, svg; the tables if not"
                            + " given.")
    List<Kind> files;

    @Option(names = "--list", description = "Only the names of the tables, in their order.")
    boolean list;

    /** What is written of a table. */
    enum Kind {
        XLSX,
        CSV,
        DOCX,
        PNG,
        SVG
    }

    TablesCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var snapshot = project.snapshot();
        if (snapshot.savedTables().isEmpty()) {
            console.say("There are no saved tables. They are saved on the Tally screen.");
        }
        var engine = new TallyEngine();
        var runs = SavedTables.runAll(snapshot, engine);
        var report = new TablesReport(runs);
        if (list) {
            console.print(format, report::names, report::json);
            return Exit.OK;
        }
        Path folder = out;
        if (folder != null) {
            write(project, snapshot, engine, counted(runs), folder);
        }
        console.print(format, report::table, report::json);
        if (format == Format.TABLE) {
            report.lines().forEach(console::line);
        }
        return runs.stream().allMatch(TableRun.Counted.class::isInstance) ? Exit.OK : Exit.REFUSED;
    }

    private static List<TableRun.Counted> counted(List<TableRun> runs) {
        return runs.stream()
                .filter(TableRun.Counted.class::isInstance)
                .map(TableRun.Counted.class::cast)
                .toList();
    }

    private void write(
            Project project,
            Snapshot snapshot,
            TallyEngine engine,
            List<TableRun.Counted> runs,
            Path folder) {
        var titled = runs.stream().map(TitledTable::of).toList();
        if (titled.isEmpty()) {
            return;
        }
        var facts = StudyFacts.of(project, services.clock());
        Path file = folder;
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw Refusal.refused(
                        folder + " is a file. --out takes a folder; name one, it is made.");
            }
            Files.createDirectories(folder);
            var undrawn = new LinkedHashSet<String>();
            for (Kind kind : new LinkedHashSet<>(files)) {
                switch (kind) {
                    case XLSX -> {
                        file = folder.resolve("tables.xlsx");
                        write(project, snapshot, engine, facts, titled, Form.XLSX, file);
                    }
                    case DOCX -> {
                        file = folder.resolve("tables.docx");
                        write(project, snapshot, engine, facts, titled, Form.DOCX, file);
                    }
                    case CSV -> {
                        var named = new LinkedHashMap<String, TitledTable>();
                        for (int i = 0; i < titled.size(); i++) {
                            file = folder.resolve(fileName(i + 1, runs.get(i), ".csv"));
                            var one = List.of(titled.get(i));
                            write(project, snapshot, engine, facts, one, Form.CSV, file);
                            named.put(file.getFileName().toString(), titled.get(i));
                        }
                        file = folder.resolve("dictionary.csv");
                        TableFiles.dictionary(named, file);
                        file = folder.resolve("settings.csv");
                        TableFiles.settings(titled, file);
                        file = folder.resolve("evidence.csv");
                        TableFiles.evidence(
                                material(project, snapshot, engine, facts, titled),
                                named,
                                file,
                                new ProgressLine(console),
                                cancellation);
                    }
                    case PNG, SVG -> {
                        var form = ChartFiles.Form.valueOf(kind.name());
                        for (int i = 0; i < titled.size(); i++) {
                            file =
                                    folder.resolve(
                                            fileName(i + 1, runs.get(i), "." + form.ending()));
                            if (!writeChart(titled.get(i), form, file)) {
                                undrawn.add(titled.get(i).title());
                            }
                        }
                    }
                }
            }
            // whatever the forms of charts that were asked for
            undrawn.forEach(title ->
                    console.say("No chart of \"" + title + "\": it has no counts to draw."));
            console.say("Wrote " + Counted.of(titled.size(), "table") + " to " + folder + ".");
        } catch (IOException e) {
            throw Refusal.refused(WholeFile.why(file, e));
        } catch (CancellationException e) {
            throw Refusal.refused("Stopped. Files written before stay.");
        }
    }

    private void write(
            Project project,
            Snapshot snapshot,
            TallyEngine engine,
            StudyFacts facts,
            List<TitledTable> tables,
            Form form,
            Path file)
            throws IOException {
        TableFiles.write(
                material(project, snapshot, engine, facts, tables),
                form,
                file,
                new ProgressLine(console),
                cancellation);
    }

    private static ReportMaterial material(
            Project project,
            Snapshot snapshot,
            TallyEngine engine,
            StudyFacts facts,
            List<TitledTable> tables) {
        return new ReportMaterial(
                snapshot,
                Layer.standard(snapshot),
                new ProjectTexts(project),
                facts,
                engine,
                tables);
    }

    /** Whether the table has something to draw. */
    private boolean writeChart(TitledTable table, ChartFiles.Form form, Path file)
            throws IOException {
        cancellation.check();
        var chart =
                ChartKind.usual(table.tally())
                        .flatMap(kind ->
                                Chart.of(table.tally(), ChartOptions.of(kind, table.title())));
        if (chart.isPresent()) {
            ChartFile.write(chart.get(), form, file);
        }
        return chart.isPresent();
    }

    /** "02-themes-by-agency.csv" */
    private static String fileName(int number, TableRun.Counted run, String ending) {
        String plain =
                run.table()
                        .name()
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", "-")
                        .replaceAll("^-|-$", "");
        var kept = new ArrayList<String>();
        kept.add(String.format(Locale.ROOT, "%02d", number));
        if (!plain.isEmpty()) {
            int end = Math.min(plain.length(), LONGEST_NAME);
            kept.add(
                    plain.substring(
                            0, Character.isHighSurrogate(plain.charAt(end - 1)) ? end - 1 : end));
        }
        return String.join("-", kept) + ending;
    }
}
