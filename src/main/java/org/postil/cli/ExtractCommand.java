package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Coder;
import org.postil.exchange.CsvTable;
import org.postil.exchange.SheetReader;
import org.postil.extraction.AnswerLoading;
import org.postil.extraction.AnswerOutcome;
import org.postil.extraction.AnswerRow;
import org.postil.merge.ColumnMapping;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Command(
        name = "extract",
        description = {
            "Loads extracted facts from a CSV file or an Excel workbook.",
            "A row for each answer: review, person, roles (;), primary, variable,"
                    + " value, missing (not_recorded, redacted, not_applicable); or a row for"
                    + " each review or person with a column for each variable.",
            "The column evidence quotes the words of the report that say so; document, section,"
                    + " page, paragraph and occurrence tell where they stand. Further rows with"
                    + " the same answer bring further words. inferred (yes) marks what the coder"
                    + " concluded.",
            "A person is made at first mention. A wrong row is reported with its"
                    + " line; the others go in."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand extends ProjectCommand {
    @Parameters(
            index = "1",
            paramLabel = "ANSWERS.csv",
            description = "The answers: .csv or .xlsx.")
    Path answers;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Whose answers they become; may be left out while there is one coder.")
    @Nullable String coder;

    @Mixin SheetOptions sheets = new SheetOptions();

    @Option(
            names = "--keep",
            description = "Where the coder has another answer already, that one stays.")
    boolean keep;

    ExtractCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        if (!sheets.isPlain(answers) || keep || isWide(project)) {
            return new IncomingAnswers(console, format, sheets, keep)
                    .work(project, answers, Optional.ofNullable(coder), this::whose);
        }
        var table =
                CsvRows.read(answers, AnswerRow::headerProblems, SheetOptions.remedy("victim.age"));
        var by = whose(project);
        var problems = new ArrayList<AnswerOutcome.Problem>();
        var rows = new ArrayList<AnswerRow>();
        for (CsvTable.Problem problem : table.problems()) {
            problems.add(new AnswerOutcome.Problem(problem.line(), problem.message()));
        }
        for (CsvTable.Row row : table.rows()) {
            switch (AnswerRow.parse(row.line(), row.cells())) {
                case AnswerRow.Row parsed -> rows.add(parsed.row());
                case AnswerRow.Problem problem ->
                        problems.add(new AnswerOutcome.Problem(problem.line(), problem.message()));
            }
        }
        var outcome = new AnswerLoading(project).load(rows, by);
        problems.addAll(outcome.problems());
        problems.sort(Comparator.comparingLong(AnswerOutcome.Problem::line));
        report(outcome, problems);
        return problems.isEmpty() && outcome.notCited().isEmpty() ? Exit.OK : Exit.REFUSED;
    }

    /** A CSV file with a column for each variable, whose columns are recognised. */
    private boolean isWide(Project project) {
        return SheetReader.read(answers) instanceof SheetReader.Sheets(var read)
                && !AnswerRow.headerProblems(read.getFirst().header()).isEmpty()
                && ColumnMapping.guess(read.getFirst().header(), project.snapshot())
                        .problems()
                        .isEmpty();
    }

    private Coder whose(Project project) {
        return coderOrOnly(project, coder)
                .orElseThrow(() ->
                        Refusal.usage(
                                "Say whose answers these are: --coder NAME. The project has "
                                        + names(project)
                                        + "."));
    }

    private static String names(Project project) {
        var snapshot = project.snapshot();
        return snapshot.coders().isEmpty() ? "no coder yet" : names(snapshot);
    }

    private void report(AnswerOutcome outcome, List<AnswerOutcome.Problem> problems) {
        // an empty table of what is wrong would only puzzle
        if (format != Format.TABLE || !problems.isEmpty() || !outcome.notCited().isEmpty()) {
            console.print(
                    format,
                    () -> {
                        var table = new TextTable("#line", "not loaded because");
                        problems.forEach(p -> table.row(p.line(), p.reason()));
                        outcome.notCited()
                                .forEach(p ->
                                        table.row(p.line(), "only its evidence: " + p.reason()));
                        return table;
                    },
                    () -> json(outcome, problems));
        }
        console.say(
                Counted.of(outcome.stored(), "answer")
                        + " stored ("
                        + outcome.changed()
                        + " in place of another), "
                        + outcome.same()
                        + " there already, "
                        + Counted.of(outcome.persons(), "person")
                        + " made, "
                        + Counted.of(problems.size(), "row")
                        + " not loaded.");
        if (outcome.cited() > 0 || !outcome.notCited().isEmpty()) {
            console.say(
                    Counted.of(outcome.cited(), "quote")
                            + " found in the reports as evidence, "
                            + outcome.notCited().size()
                            + " not.");
        }
        RosterReport.say(console, outcome, false);
    }

    private static Map<String, Object> json(
            AnswerOutcome outcome, List<AnswerOutcome.Problem> problems) {
        var json = new LinkedHashMap<String, Object>();
        json.put("stored", outcome.stored());
        json.put("changed", outcome.changed());
        json.put("same", outcome.same());
        json.put("empty", outcome.empty());
        json.put("persons", outcome.persons());
        json.put("roster", RosterReport.json(outcome));
        json.put("cited", outcome.cited());
        json.put("problems", json(problems));
        json.put("not_cited", json(outcome.notCited()));
        return json;
    }

    private static List<Map<String, Object>> json(List<AnswerOutcome.Problem> problems) {
        return problems.stream()
                .map(p -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("line", p.line());
                    entry.put("reason", p.reason());
                    return entry;
                })
                .toList();
    }
}
