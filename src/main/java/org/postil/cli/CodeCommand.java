package org.postil.cli;

import org.postil.coding.QuoteCoding;
import org.postil.coding.QuoteOutcome;
import org.postil.coding.QuoteRow;
import org.postil.exchange.CsvTable;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

@Command(
        name = "code",
        description = {
            "Places the quotes of a CSV file as coded passages.",
            "Columns: document, quote, codes (;), agencies (;), kind (recommendation,"
                    + " good_practice, quote)",
            "and, as wanted, id, section, page, paragraph, occurrence, reach, in_scope, memo.",
            "A quote that stands several times and is not told apart is reported, not guessed."
        },
        mixinStandardHelpOptions = true)
final class CodeCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "CODINGS.csv", description = "The quotes.")
    Path codings;

    @Option(
            names = "--coder",
            required = true,
            paramLabel = "NAME",
            description = "Whose passages they become.")
    String coder;

    @Option(
            names = "--create",
            description = "Makes codes and agencies the codebook does not know.")
    boolean create;

    CodeCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var table = CsvRows.read(codings, QuoteRow::headerProblems);
        var rows = new ArrayList<QuoteRow>();
        var malformed = new ArrayList<QuoteOutcome.NotPlaced>();
        for (CsvTable.Problem problem : table.problems()) {
            malformed.add(malformed(problem.line(), problem.message()));
        }
        for (CsvTable.Row row : table.rows()) {
            switch (QuoteRow.parse(row.line(), row.cells())) {
                case QuoteRow.Row parsed -> rows.add(parsed.row());
                case QuoteRow.Problem problem ->
                        malformed.add(malformed(problem.line(), problem.message()));
            }
        }
        var outcome = new QuoteCoding(project).code(rows, () -> coder(project, coder), create);
        if (!malformed.isEmpty()) {
            outcome = outcome.withProblems(malformed);
        }
        report(outcome);
        return outcome.isComplete() ? Exit.OK : Exit.REFUSED;
    }

    private static QuoteOutcome.NotPlaced malformed(long line, String message) {
        return new QuoteOutcome.NotPlaced(line, "", "", message, "");
    }

    private void report(QuoteOutcome outcome) {
        console.print(format, () -> QuoteReport.table(outcome), () -> QuoteReport.json(outcome));
        console.say(
                outcome.placed().size()
                        + " placed, "
                        + outcome.notFound().size()
                        + " not found, "
                        + outcome.ambiguous().size()
                        + " ambiguous, "
                        + outcome.problems().size()
                        + " malformed; "
                        + outcome.chosen().size()
                        + " of the placed were chosen by rule.");
        List<String> unknown =
                outcome.unknown().stream()
                        .map(u ->
                                u.facet()
                                        + " "
                                        + u.word()
                                        + (u.created()
                                                ? ": created"
                                                : " (line " + u.line() + "): " + u.reason()))
                        .distinct()
                        .toList();
        console.sayList("Codes the codebook did not know:", unknown);
    }
}
