package org.postil.cli;

import org.postil.coding.QuoteCoding;
import org.postil.coding.QuoteOutcome;
import org.postil.coding.QuoteRow;
import org.postil.exchange.CsvTable;
import org.postil.exchange.SheetReader;
import org.postil.merge.ColumnMeaning;
import org.postil.merge.QuoteColumns;
import org.postil.merge.QuoteIncoming;
import org.postil.merge.RememberedMapping;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

@Command(
        name = "code",
        description = {
            "Places the quotes of a CSV file or an Excel workbook (.xlsx) as coded" + " passages.",
            "Columns: document, quote, codes (;), agencies (;), kind"
                    + " (recommendation, good_practice, quote) and, as wanted, id, section,"
                    + " page, paragraph, occurrence, reach, in_scope, memo.",
            "A quote that stands several times and is not told apart is reported," + " not guessed."
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
        var outcome = sheets.isPlain(codings) && !isRecognised() ? plain(project) : sheet(project);
        report(outcome);
        return outcome.isComplete() ? Exit.OK : Exit.REFUSED;
    }

    /** A CSV file that calls its columns otherwise ("agency", "Theme 1"), and all are known. */
    private boolean isRecognised() {
        if (!(SheetReader.read(codings) instanceof SheetReader.Sheets(var read))) {
            return false;
        }
        var header = read.getFirst().header();
        var guessed = QuoteColumns.guess(header);
        return !QuoteRow.headerProblems(header).isEmpty()
                && QuoteColumns.problems(guessed).isEmpty()
                && guessed.meanings().stream().noneMatch(ColumnMeaning.Ignored.class::isInstance);
    }

    /** A CSV file with the columns as they are called here. */
    private QuoteOutcome plain(Project project) {
        var rows = new ArrayList<QuoteRow>();
        var malformed = new ArrayList<QuoteOutcome.NotPlaced>();
        var table =
                CsvRows.read(codings, QuoteRow::headerProblems, SheetOptions.remedy("agencies"));
        for (CsvTable.Problem problem : table.problems()) {
            malformed.add(malformed(problem.line(), problem.message()));
        }
        table.rows().forEach(row -> parse(row.line(), row.cells(), rows, malformed));
        var outcome = new QuoteCoding(project).code(rows, () -> coder(project, coder), create);
        return malformed.isEmpty() ? outcome : outcome.withProblems(malformed);
    }

    /** A sheet whose columns are recognised or said. */
    private QuoteOutcome sheet(Project project) {
        var sheet = sheets.read(codings, console);
        var mapping =
                RememberedMapping.QUOTES
                        .find(sheet.header(), project.snapshot())
                        .orElseGet(() -> QuoteColumns.guess(sheet.header()));
        for (SheetOptions.Said said : sheets.said(sheet.header())) {
            mapping = mapping.with(said.column(), meaning(said.meaning()));
        }
        SheetOptions.require(codings, QuoteColumns.problems(mapping), "quote", sheet.header());
        var read = mapping;
        console.sayList(
                "Columns that are not read:",
                IntStream.range(0, sheet.header().size())
                        .filter(i -> read.meanings().get(i) instanceof ColumnMeaning.Ignored)
                        .mapToObj(sheet.header()::get)
                        .toList());
        var incoming =
                QuoteIncoming.plan(
                        sheet, mapping, project, project.snapshot().coderNamed(coder), create);
        return sheets.dryRun
                ? incoming.outcome()
                : incoming.apply(project, () -> coder(project, coder));
    }

    private static ColumnMeaning meaning(String word) {
        return QuoteColumns.meaning(word)
                .orElseThrow(() ->
                        Refusal.usage(
                                "--map: a column of coded quotes cannot mean "
                                        + word
                                        + "; it can mean "
                                        + String.join(", ", QuoteRow.COLUMNS)
                                        + " or ignore."));
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

    private static QuoteOutcome.NotPlaced malformed(long line, String message) {
        return new QuoteOutcome.NotPlaced(line, "", "", message, "");
    }

    private void report(QuoteOutcome outcome) {
        console.print(format, () -> QuoteReport.table(outcome), () -> QuoteReport.json(outcome));
        console.say(
                outcome.placed().size()
                        + (sheets.dryRun ? " would be placed, " : " placed, ")
                        + outcome.notFound().size()
                        + " not found, "
                        + outcome.ambiguous().size()
                        + " ambiguous, "
                        + outcome.problems().size()
                        + " malformed; "
                        + outcome.chosen().size()
                        + " of the placed were chosen by rule."
                        + (sheets.dryRun ? " Nothing was written." : ""));
        List<String> unknown =
                outcome.unknown().stream()
                        .map(u ->
                                u.facet()
                                        + " "
                                        + u.word()
                                        + (u.created()
                                                ? (sheets.dryRun
                                                        ? ": would be created"
                                                        : ": created")
                                                : " (line " + u.line() + "): " + u.reason()))
                        .distinct()
                        .toList();
        console.sayList("Codes the codebook did not know:", unknown);
    }
}
