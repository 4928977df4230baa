package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.TemplateFile;
import org.postil.exchange.TemplateRuleCheck;
import org.postil.exchange.TemplateTable;
import org.postil.exchange.WholeFile;
import org.postil.extraction.TemplateImport;
import org.postil.extraction.TemplateWriter;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

@Command(
        name = "template",
        description = {
            "Writes the extraction template as an Excel workbook or a table, or" + " reads one.",
            "The workbook (.xlsx) has a sheet of variables and one of categories,"
                    + " the table (.csv) both in one. What a file does not have stays; an"
                    + " import is one step that can be undone.",
            "Columns: level, key, name, type, required, help, unit, minimum,"
                    + " maximum, rule; category, definition."
        },
        mixinStandardHelpOptions = true)
final class TemplateCommand extends ProjectCommand {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUT.xlsx|OUT.csv",
            description = "The file to write. A file of that name is replaced.")
    @Nullable Path out;

    @Option(names = "--import", paramLabel = "FILE", description = "The template to read.")
    @Nullable Path read;

    @Option(
            names = "--dry-run",
            description = "With --import: only says what would be done; nothing is written.")
    boolean dryRun;

    TemplateCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var from = read;
        var to = out;
        if ((from == null) == (to == null)) {
            throw Refusal.usage("Name a file to write, or one to read with --import.");
        }
        if (dryRun && from == null) {
            throw Refusal.usage("--dry-run goes with --import.");
        }
        return from == null ? write(project, to) : read(project, from);
    }

    private int write(Project project, @Nullable Path to) {
        if (to == null) {
            throw Refusal.usage("Name a file to write.");
        }
        String name = to.toString().toLowerCase(Locale.ROOT);
        boolean workbook = name.endsWith(".xlsx");
        if (!workbook && !name.endsWith(".csv")) {
            throw Refusal.usage(
                    "The template is written as a workbook or as a table: name a file that ends in"
                            + " .xlsx or .csv.");
        }
        try {
            var snapshot = project.snapshot();
            int written =
                    workbook
                            ? TemplateTable.workbook(
                                    snapshot, StudyFacts.of(project, services.clock()), to)
                            : TemplateTable.csv(snapshot, to);
            console.say("Wrote " + Counted.of(written, "variable") + " to " + to + ".");
            return Exit.OK;
        } catch (IOException e) {
            throw Refusal.refused(WholeFile.why(to, e));
        }
    }

    private int read(Project project, Path from) {
        return switch (TemplateFile.read(from)) {
            case TemplateFile.Unreadable not ->
                    throw Refusal.refused(from + " was not read: " + not.reason() + ".");
            case TemplateFile.Read file -> {
                var plan =
                        TemplateImport.plan(
                                project.snapshot(), file.entries(), new TemplateRuleCheck());
                if (!dryRun && !plan.plan().changes().isEmpty()) {
                    project.act(
                            Project.PROGRAM,
                            plan.plan().label(),
                            edit -> TemplateWriter.write(edit, plan.plan()));
                }
                console.print(
                        format,
                        () -> TemplateReport.table(plan),
                        () -> TemplateReport.json(plan, dryRun));
                console.sayList("Rules that cannot be worked out:", TemplateReport.places(plan));
                if (!plan.plan().rewritten().isEmpty()) {
                    console.say(
                            "What names a category that is spelled otherwise now "
                                    + (dryRun ? "would follow: " : "has the new spelling: ")
                                    + String.join(", ", plan.plan().rewritten())
                                    + ". It goes on meaning the same.");
                }
                console.say(
                        "%d new, %d changed, %d unchanged, %d did not fit.%s"
                                .formatted(
                                        plan.made().size(),
                                        plan.changed().size(),
                                        plan.unchanged(),
                                        plan.problems().size(),
                                        dryRun ? " Nothing was written." : ""));
                yield plan.problems().isEmpty() ? Exit.OK : Exit.REFUSED;
            }
        };
    }
}
