package org.postil.cli;

import org.postil.coding.QuoteCoding;
import org.postil.coding.QuoteOutcome;
import org.postil.coding.QuoteRow;
import org.postil.exchange.CsvTable;
import org.postil.merge.SheetRows;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@Command(
        name = "code",
        description = {
            "Places the quotes of a CSV file or an Excel workbook (.xlsx) as coded passages.",
            "Columns: document, quote, codes (;), agencies (;), kind (recommendation,"
                    + " good_practice, quote)",
            "and, as wanted, id, section, page, paragraph, occurrence, reach, in_scope, memo.",
            "A quote that stands several times and is not told apart is reported, not guessed."
        },
        mixinStandardHelpOptions = true)
final class CodeCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "CODINGS.csv", description = "The quotes: .csv or .xlsx.")
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

    @Mixin SheetOptions sheets = new SheetOptions();

    CodeCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var rows = new ArrayList<QuoteRow>();
        var malformed = new ArrayList<QuoteOutcome.NotPlaced>();
        if (sheets.isPlain(codings)) {
            var table = CsvRows.read(codings, QuoteRow::headerProblems);
            for (CsvTable.Problem problem : table.problems()) {
                malformed.add(malformed(problem.line(), problem.message()));
            }
            table.rows().forEach(row -> parse(row.line(), row.cells(), rows, malformed));
        } else {
            var sheet = sheets.read(codings);
            var header = named(sheet.header());
            for (SheetRows.Problem problem : sheet.problems()) {
                malformed.add(malformed(problem.line(), problem.message()));
            }
            sheet.rows().forEach(row -> parse(row.line(), row.named(header), rows, malformed));
        }
        if (sheets.dryRun) {
            return look(project, rows, malformed);
        }
        var outcome = new QuoteCoding(project).code(rows, () -> coder(project, coder), create);
        if (!malformed.isEmpty()) {
            outcome = outcome.withProblems(malformed);
        }
        report(outcome);
        return outcome.isComplete() ? Exit.OK : Exit.REFUSED;
    }

    private static void parse(
            long line,
            Map<String, String> cells,
            List<QuoteRow> rows,
            List<QuoteOutcome.NotPlaced> malformed) {
        switch (QuoteRow.parse(line, cells)) {
            case QuoteRow.Row parsed -> rows.add(parsed.row());
            case QuoteRow.Problem problem ->
                    malformed.add(malformed(problem.line(), problem.message()));
        }
    }

    /** The columns by the names that mean something; what is to be ignored is called by none. */
    private List<String> named(List<String> header) {
        var named = new ArrayList<>(header);
        for (SheetOptions.Said said : sheets.said(header)) {
            named.set(said.column(), said.meaning());
        }
        var wrong =
                QuoteRow.headerProblems(
                        named.stream().filter(n -> !n.equalsIgnoreCase("ignore")).toList());
        if (!wrong.isEmpty()) {
            throw Refusal.refused(
                    codings
                            + " was not read, nothing was changed: "
                            + String.join("; ", wrong)
                            + ". Say what a column means with --map \"Column=quote\", or"
                            + " \"Column=ignore\".");
        }
        // names stay apart, also of what is ignored
        for (int i = 0; i < named.size(); i++) {
            if (named.get(i).equalsIgnoreCase("ignore")) {
                named.set(i, "ignore " + i);
            }
        }
        return named;
    }

    private int look(Project project, List<QuoteRow> rows, List<QuoteOutcome.NotPlaced> malformed) {
        var look = new QuoteCoding(project).look(rows, create);
        var outcome = malformed.isEmpty() ? look.outcome() : look.outcome().withProblems(malformed);
        console.print(format, () -> QuoteReport.table(outcome), () -> QuoteReport.json(outcome));
        console.say(
                look.placed()
                        + " would be placed, "
                        + outcome.notFound().size()
                        + " not found, "
                        + outcome.ambiguous().size()
                        + " ambiguous, "
                        + outcome.problems().size()
                        + " malformed. Nothing was written.");
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
