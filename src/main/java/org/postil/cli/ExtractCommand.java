package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.exchange.CsvTable;
import org.postil.extraction.AnswerLoading;
import org.postil.extraction.AnswerOutcome;
import org.postil.extraction.AnswerRow;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Command(
        name = "extract",
        description = {
            "Loads extracted facts from a CSV file: review, person, roles (;), primary, variable,"
                    + " value,",
            "missing (not_recorded, redacted, not_applicable). A person is made at first mention.",
            "A wrong row is reported with its line; the others go in."
        },
        mixinStandardHelpOptions = true)
final class ExtractCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "ANSWERS.csv", description = "The answers.")
    Path answers;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = "Whose answers they become; may be left out while there is one coder.")
    @Nullable String coder;

    ExtractCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var table = CsvRows.read(answers, AnswerRow::headerProblems);
        var by =
                coderOrOnly(project, coder)
                        .orElseThrow(() ->
                                Refusal.usage(
                                        "Say whose answers these are: --coder NAME. The"
                                                + " project has "
                                                + names(project)
                                                + "."));
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
        return problems.isEmpty() ? Exit.OK : Exit.REFUSED;
    }

    private static String names(Project project) {
        var snapshot = project.snapshot();
        return snapshot.coders().isEmpty() ? "no coder yet" : names(snapshot);
    }

    private void report(AnswerOutcome outcome, List<AnswerOutcome.Problem> problems) {
        console.print(
                format,
                () -> {
                    var table = new TextTable("#line", "not loaded because");
                    problems.forEach(p -> table.row(p.line(), p.reason()));
                    return table;
                },
                () -> json(outcome, problems));
        console.say(
                outcome.stored()
                        + " answers stored ("
                        + outcome.changed()
                        + " in place of another), "
                        + outcome.same()
                        + " were there already, "
                        + outcome.persons()
                        + " persons made, "
                        + problems.size()
                        + " rows not loaded.");
    }

    private static Map<String, Object> json(
            AnswerOutcome outcome, List<AnswerOutcome.Problem> problems) {
        var json = new LinkedHashMap<String, Object>();
        json.put("stored", outcome.stored());
        json.put("changed", outcome.changed());
        json.put("same", outcome.same());
        json.put("empty", outcome.empty());
        json.put("persons", outcome.persons());
        json.put(
                "problems",
                problems.stream()
                        .map(p -> {
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("line", p.line());
                            entry.put("reason", p.reason());
                            return entry;
                        })
                        .toList());
        return json;
    }
}
