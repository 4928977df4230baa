package org.postil.cli;

import org.postil.domain.Snapshot;
import org.postil.exchange.CodebookWorkbook;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.TablesWorkbook;
import org.postil.exchange.WholeFile;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.study.SampleStudy;
import org.postil.tally.Axis;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOutcome;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

@Command(
        name = "demo",
        description = {
            "Makes the sample study (33 invented reports, coded and extracted) in a folder and"
                    + " prints its",
            "tables; they are also in tables.xlsx, the codebook with the coded passages is in",
            "codebook.xlsx. The folder is made; what is there of these names is replaced."
        },
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder.")
    Path folder;

    DemoCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    /** A table of the published study: how it is asked for. */
    private record Table(String title, String rows, String columns, Unit unit, String where) {
        Table(String title, String rows) {
            this(title, rows, "", Unit.REVIEWS, "");
        }

        Table of(Unit counted) {
            return new Table(title, rows, columns, counted, where);
        }

        Table by(String axis) {
            return new Table(title, rows, axis, unit, where);
        }

        Table when(String condition) {
            return new Table(title, rows, columns, unit, condition);
        }
    }

    private static final List<Table> TABLES =
            List.of(
                    new Table("Type of homicide", "review.homicide_type"),
                    new Table(
                                    "Relationship, intimate partner homicides",
                                    "review.relationship_perp_to_victim")
                            .when("review.homicide_type = IPH"),
                    new Table("Victims: sex", "victim.sex"),
                    new Table("Victims: ethnicity", "victim.ethnicity_group"),
                    new Table("Perpetrators: ethnicity", "perpetrator.ethnicity_group"),
                    new Table("Children: age", "child.age").of(Unit.PERSONS),
                    new Table("Children: sex", "child.sex").of(Unit.PERSONS),
                    new Table("Children: ethnicity", "child.ethnicity_group").of(Unit.PERSONS),
                    new Table("Risk rating, where risk was assessed", "review.risk_rating")
                            .when("review.dva_risk_assessed = yes"),
                    new Table("Themes and whom they are aimed at", "theme").by("agency"));

    @Override
    public Integer call() throws IOException {
        var cancellation = new Cancellation();
        try (var _ = new Interrupt(cancellation)) {
            return make(cancellation);
        } catch (CancellationException e) {
            throw Refusal.refused("Stopped. The unfinished sample was removed again.");
        }
    }

    private int make(Cancellation cancellation) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Path file = folder.resolve("sample.postil");
        replace(file);
        return switch (services.sample()
                .make(file, reports, new ProgressLine(console), cancellation)) {
            case SampleStudy.Result.Failed failed -> throw Refusal.refused(failed.reason());
            case SampleStudy.Result.Done done -> {
                try (var project = done.study().project()) {
                    var snapshot = project.snapshot();
                    var engine = new TallyEngine();
                    var counted = new ArrayList<TablesWorkbook.Titled>();
                    for (Table table : TABLES) {
                        var tally = count(engine, snapshot, table);
                        print(table, tally);
                        counted.add(new TablesWorkbook.Titled(table.title(), tally));
                    }
                    workbooks(project, snapshot, engine, counted);
                }
                yield report(done.study(), file);
            }
        };
    }

    private void workbooks(
            Project project,
            Snapshot snapshot,
            TallyEngine engine,
            List<TablesWorkbook.Titled> tables) {
        var facts = StudyFacts.of(project, services.clock());
        Path out = folder.resolve("tables.xlsx");
        try {
            TablesWorkbook.write(tables, facts, out);
            out = folder.resolve("codebook.xlsx");
            new CodebookWorkbook(engine)
                    .write(
                            snapshot,
                            Layer.standard(snapshot),
                            new ProjectTexts(project),
                            facts,
                            out,
                            Progress.NONE,
                            new Cancellation());
        } catch (IOException e) {
            throw Refusal.refused(WholeFile.why(out, e));
        }
    }

    /**
     * Makes room for the new sample; a file that somebody has open, or that is no project, is left.
     */
    private void replace(Path file) throws IOException {
        if (!Files.exists(file)) {
            return;
        }
        switch (services.projects().open(file)) {
            case ProjectResult.Opened before -> before.project().close();
            case ProjectResult.NotOpened refused ->
                    throw Refusal.refused(
                            "The sample there before could not be replaced. " + refused.reason());
        }
        Files.delete(file);
    }

    private static Tally count(TallyEngine engine, Snapshot snapshot, Table table) {
        var request =
                TallyRequest.of(parsed(Axis.parse(table.rows(), snapshot))).withUnit(table.unit());
        if (!table.columns().isEmpty()) {
            request = request.withColumns(parsed(Axis.parse(table.columns(), snapshot)));
        }
        if (!table.where().isEmpty()) {
            request = request.withWhere(parsed(Conditions.parse(table.where(), snapshot)));
        }
        return switch (engine.tally(snapshot, request)) {
            case Tally tally -> tally;
            case TallyOutcome.Refused refused -> throw new IllegalStateException(table.title());
        };
    }

    private static <T> T parsed(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T> ok -> ok.value();
            case Parsed.Error<T> error -> throw new IllegalStateException(error.message());
        };
    }

    private void print(Table table, Tally tally) {
        console.line("");
        console.line(table.title());
        console.line("=".repeat(table.title().length()));
        console.print(Format.TABLE, () -> TallyReport.table(tally), java.util.Map::of);
        TallyReport.caption(tally).stream().skip(1).forEach(console::line);
    }

    private int report(SampleStudy.Made study, Path file) {
        long stored = study.files().stream().filter(f -> f.outcome().isStored()).count();
        console.say("");
        console.say(
                stored
                        + " reports imported, "
                        + study.coded().placed().size()
                        + " quotes coded, "
                        + study.answers().stored()
                        + " answers loaded: "
                        + file);
        console.say(
                "The tables are in "
                        + folder.resolve("tables.xlsx")
                        + ", the codebook with the coded passages in "
                        + folder.resolve("codebook.xlsx")
                        + ".");
        console.say(
                "Ask it more, for example: postil tally " + file + " --rows theme --evidence T1.3");
        boolean whole =
                stored == study.files().size()
                        && study.coded().isComplete()
                        && study.outOfScope().isComplete()
                        && study.answers().problems().isEmpty();
        return whole ? Exit.OK : Exit.REFUSED;
    }
}
