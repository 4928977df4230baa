package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.ReportMaterial;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.TableFiles;
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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;

@Command(
        name = "tables",
        description = {
            "Counts all saved tables again and says of each whether it gives the same numbers as"
                    + " when it",
            "was saved, and if not, what has changed since and which numbers differ. With --out"
                    + " they are",
            "written: tables.xlsx with a sheet for each and the evidence behind each number,"
                    + " tables.docx, and",
            "a CSV file for each. Files of these names are replaced.",
            ""
        },
        footer = {
            "",
            "Examples:",
            "  postil tables P",
            "  postil tables P --out results",
            "  postil tables P --out results --files xlsx,csv"
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
            description = "Which to write: xlsx, csv, docx; all if not given.")
    List<TableFiles.Form> files;

    @Option(names = "--list", description = "Only the names of the tables, in their order.")
    boolean list;

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
        var titled =
                runs.stream()
                        .map(run ->
                                new TitledTable(run.table().name(), run.title(), run.arranged()))
                        .toList();
        if (titled.isEmpty()) {
            return;
        }
        var facts = StudyFacts.of(project, services.clock());
        Path file = folder;
        try {
            Files.createDirectories(folder);
            for (TableFiles.Form form : files) {
                if (form == TableFiles.Form.CSV) {
                    for (int i = 0; i < titled.size(); i++) {
                        file = folder.resolve(fileName(i + 1, runs.get(i).table().name()));
                        write(project, snapshot, engine, facts, List.of(titled.get(i)), form, file);
                    }
                } else {
                    file = folder.resolve("tables." + form.ending());
                    write(project, snapshot, engine, facts, titled, form, file);
                }
            }
            console.say("Wrote " + titled.size() + " tables to " + folder + ".");
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
            TableFiles.Form form,
            Path file)
            throws IOException {
        var material =
                new ReportMaterial(
                        snapshot,
                        Layer.standard(snapshot),
                        new ProjectTexts(project),
                        facts,
                        engine,
                        tables,
                        List.of());
        TableFiles.write(material, form, file, new ProgressLine(console), cancellation);
    }

    /** "02-themes-by-agency.csv" */
    private static String fileName(int number, String name) {
        String plain =
                name.toLowerCase(Locale.ROOT)
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
        return String.join("-", kept) + ".csv";
    }
}
