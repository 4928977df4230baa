package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.audit.printed.CheckedFigure;
import org.postil.audit.printed.Figures;
import org.postil.audit.printed.PrintedCheck;
import org.postil.audit.printed.StudyCell;
import org.postil.audit.printed.Verdict;
import org.postil.domain.SavedTable;
import org.postil.exchange.DraftText;
import org.postil.project.Project;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Command(
        name = "check-table",
        description = {
            "Checks the figures of a draft against the study.",
            "It recomputes each n/N and percentage, and compares it with the study."
                    + " right: equals a cell; stale: the cell has other numbers now; wrong:"
                    + " its own numbers do not agree; not found: nothing wrong, and no cell"
                    + " is called so. Exit 1 when one is wrong."
        },
        footer = {
            "",
            "Example:",
            "  postil check-table study.postil table2.txt",
            "",
            "FILE is a draft of Word, OpenDocument, PDF, Excel or HTML, or plain text: sentences,",
            "or a table with tabs or bars between its cells."
        },
        mixinStandardHelpOptions = true)
final class CheckTableCommand extends ProjectCommand {
    private static final int LARGEST = 4_000_000;
    private static final String TOO_LONG =
            "The text is longer than 4 million characters; give the part with figures.";

    @Parameters(index = "1", paramLabel = "FILE", description = "The draft; - for standard input.")
    String file;

    private final InputStream in;

    CheckTableCommand(Services services, Console console, InputStream in) {
        super(services, console);
        this.in = in;
    }

    @Override
    int work(Project project) {
        String text = text();
        var snapshot = project.snapshot();
        var reading = Figures.read(text);
        var found =
                new PrintedCheck(
                                snapshot, new TallyEngine(), Layer.standard(snapshot), cancellation)
                        .check(reading);
        var lines = new LineNumbers(text);
        console.print(
                format,
                () -> table(text, lines, found),
                () -> json(text, lines, found, reading.unread()));
        long wrong = found.stream().filter(CheckedFigure::isWrong).count();
        console.say(
                (found.isEmpty()
                                ? "No figures were found in the text."
                                : found.size() + " figures, " + wrong + " wrong.")
                        + unread(reading.unread()));
        return wrong == 0 ? Exit.OK : Exit.REFUSED;
    }

    private static String unread(int cells) {
        return switch (cells) {
            case 0 -> "";
            case 1 -> " One cell of a table with digits was not read.";
            default -> " " + cells + " cells of tables with digits were not read.";
        };
    }

    private String text() {
        if (!file.equals("-")) {
            Path path = Path.of(file);
            if (!Files.isRegularFile(path)) {
                throw Refusal.refused("The file " + file + " cannot be read.");
            }
            return switch (DraftText.read(path, cancellation)) {
                case DraftText.Read read when read.text().length() > LARGEST ->
                        throw Refusal.refused(TOO_LONG);
                case DraftText.Read read -> read.text();
                case DraftText.Refused refused -> throw Refusal.refused(refused.reason());
            };
        }
        try {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw Refusal.refused(TOO_LONG);
            }
            return DraftText.pasted(new String(bytes, StandardCharsets.UTF_8), null, cancellation);
        } catch (IOException e) {
            throw Refusal.refused("The text cannot be read.");
        }
    }

    private static TextTable table(String text, LineNumbers lines, List<CheckedFigure> found) {
        var table = new TextTable("verdict", "#line", "printed", "found");
        found.forEach(f ->
                table.row(
                        f.verdict().word(),
                        lines.of(f.figure().span().start()),
                        f.figure().span().of(text).replaceAll("\\s+", " "),
                        f.words()));
        return table;
    }

    private static Map<String, Object> json(
            String text, LineNumbers lines, List<CheckedFigure> found, int unread) {
        var json = new LinkedHashMap<String, Object>();
        for (String word : List.of("right", "stale", "wrong", "not found")) {
            json.put(
                    word.replace(' ', '_'),
                    found.stream().filter(f -> f.verdict().word().equals(word)).count());
        }
        json.put("unread", unread);
        json.put("figures", found.stream().map(f -> json(text, lines, f)).toList());
        return json;
    }

    private static Map<String, Object> json(String text, LineNumbers lines, CheckedFigure found) {
        var json = new LinkedHashMap<String, Object>();
        var figure = found.figure();
        json.put("verdict", found.verdict().word().replace(' ', '_'));
        json.put("start", figure.span().start());
        json.put("end", figure.span().end());
        json.put("line", lines.of(figure.span().start()));
        json.put("printed", figure.span().of(text));
        json.put("n", figure.n());
        json.put("d", figure.d());
        var percent = figure.percent();
        json.put("percent", percent == null ? null : percent.value());
        json.put("cell", cell(found.verdict()));
        json.put("found", found.words());
        return json;
    }

    private static @Nullable Map<String, Object> cell(Verdict verdict) {
        StudyCell cell =
                switch (verdict) {
                    case Verdict.Right right -> right.cell();
                    case Verdict.Stale stale -> stale.cell();
                    case Verdict.Wrong wrong -> wrong.cell().orElse(null);
                    case Verdict.NotFound not -> null;
                };
        if (cell == null) {
            return null;
        }
        var json = new LinkedHashMap<String, Object>();
        var columns = cell.request().columns();
        json.put("table", cell.table().map(SavedTable::name).orElse(null));
        json.put("rows", cell.request().rows().key());
        json.put("columns", columns == null ? null : columns.key());
        json.put("unit", cell.request().unit().key());
        json.put("row", cell.row());
        json.put("column", cell.column());
        json.put("n", cell.n());
        json.put("d", cell.d());
        return json;
    }
}
