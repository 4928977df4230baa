package org.postil.cli;

import org.postil.domain.Snapshot;
import org.postil.exchange.CodebookWorkbook;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.ReportMaterial;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.StudyTables;
import org.postil.exchange.StudyWorkbook;
import org.postil.exchange.TitledTable;
import org.postil.exchange.WholeFile;
import org.postil.merge.MergeItem.State;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.study.SampleStudy;
import org.postil.study.SecondCoder;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;

@Command(
        name = "demo",
        description = {
            "Makes the sample study (33 invented reports, coded and extracted) and prints its"
                    + " tables.",
            "The tables are also in tables.xlsx with the evidence behind each number, the codebook"
                    + " with the coded passages is in codebook.xlsx. A second coder's work comes"
                    + " back in second-coder.postil; two-coders.postil has it merged in, and how"
                    + " far both agree is printed. The folder is made; what is there of these"
                    + " names is replaced."
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

    @Override
    public Integer call() throws IOException {
        var cancellation = new Cancellation();
        try (var _ = new Interrupt(cancellation)) {
            return make(cancellation);
        } catch (CancellationException e) {
            throw Refusal.refused("Stopped. What was not finished was removed again.");
        }
    }

    private int make(Cancellation cancellation) throws IOException {
        Path reports = Files.createDirectories(folder.resolve("reports"));
        Path file = folder.resolve("sample.postil");
        Path given = folder.resolve("second-coder.postil");
        Path together = folder.resolve("two-coders.postil");
        for (Path old : List.of(file, given, together)) {
            replace(old);
        }
        return switch (services.sample()
                .make(file, reports, new ProgressLine(console), cancellation)) {
            case SampleStudy.Result.Failed failed -> throw Refusal.refused(failed.reason());
            case SampleStudy.Result.Done done -> {
                try (var project = done.study().project()) {
                    var snapshot = project.snapshot();
                    var engine = new TallyEngine();
                    var tables =
                            StudyTables.of(engine, snapshot, Layer.standard(snapshot)).tables();
                    tables.forEach(this::print);
                    workbooks(project, snapshot, engine, tables, cancellation);
                }
                boolean agreed = secondCoder(file, given, together, cancellation);
                yield report(done.study(), file) && agreed ? Exit.OK : Exit.REFUSED;
            }
        };
    }

    private void workbooks(
            Project project,
            Snapshot snapshot,
            TallyEngine engine,
            List<TitledTable> tables,
            Cancellation cancellation) {
        var layer = Layer.standard(snapshot);
        var texts = new ProjectTexts(project);
        var facts = StudyFacts.of(project, services.clock());
        var material = new ReportMaterial(snapshot, layer, texts, facts, engine, tables);
        Path out = folder.resolve("tables.xlsx");
        try {
            StudyWorkbook.write(material, out, Progress.NONE, cancellation);
            out = folder.resolve("codebook.xlsx");
            new CodebookWorkbook(engine)
                    .write(snapshot, layer, texts, facts, out, Progress.NONE, cancellation);
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

    private void print(TitledTable table) {
        console.line("");
        console.line(table.title());
        console.line("=".repeat(table.title().length()));
        console.print(Format.TABLE, () -> TallyReport.table(table.tally()), Map::of);
        TallyReport.caption(table.tally()).stream().skip(1).forEach(console::line);
    }

    /** The coding of another, taken in as a colleague's is, and how far the two agree. */
    private boolean secondCoder(Path sample, Path given, Path together, Cancellation cancellation)
            throws IOException {
        var second = new SecondCoder(services.projects(), services.clock());
        return switch (second.make(sample, given, together, cancellation)) {
            case SecondCoder.Result.Failed failed -> throw Refusal.refused(failed.reason());
            case SecondCoder.Result.Done done -> {
                String title = "Agreement of " + SampleStudy.CODER + " and " + SecondCoder.CODER;
                console.line("");
                console.line(title);
                console.line("=".repeat(title.length()));
                new ComparisonRun(services, console, Format.TABLE)
                        .of(together, ComparisonRun.Wanted.ofReviews());
                console.say("");
                console.say(
                        done.coded().placed().size()
                                + " quotes of the second coder came back in "
                                + given
                                + " and were merged with the study in "
                                + together
                                + ".");
                yield done.coded().isComplete() && done.plan().count(State.UNMATCHED) == 0;
            }
        };
    }

    private boolean report(SampleStudy.Made study, Path file) {
        long stored = study.files().stream().filter(f -> f.outcome().isStored()).count();
        console.say("");
        console.say(
                Counted.of(stored, "report")
                        + " imported, "
                        + Counted.of(study.coded().placed().size(), "quote")
                        + " coded, "
                        + Counted.of(study.answers().stored(), "answer")
                        + " loaded: "
                        + file);
        console.say(
                "The tables with their evidence are in "
                        + folder.resolve("tables.xlsx")
                        + ", the codebook with the coded passages in "
                        + folder.resolve("codebook.xlsx")
                        + ".");
        console.say(
                "Ask it more, for example: postil tally " + file + " --rows theme --evidence T1.3");
        return stored == study.files().size()
                && study.coded().isComplete()
                && study.outOfScope().isComplete()
                && study.answers().problems().isEmpty();
    }
}
