package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.exchange.CodebookCsv;
import org.postil.exchange.CodebookDocument;
import org.postil.exchange.CodebookWorkbook;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.WholeFile;
import org.postil.project.Project;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.TallyEngine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.CancellationException;

@Command(
        name = "codebook",
        description = {
            "Writes the codebook with its counts: as an Excel workbook, a Word"
                    + " document or a table.",
            "The workbook (.xlsx) has the codes, themes by agencies, reviews by"
                    + " codes and the coded passages on sheets of their own; the document"
                    + " (.docx) is made for an appendix; the table is .csv. A file of that"
                    + " name is replaced."
        },
        mixinStandardHelpOptions = true)
final class CodebookCommand extends ProjectCommand {
    @Parameters(
            index = "1",
            paramLabel = "OUT.xlsx|OUT.docx|OUT.csv",
            description = "The file to write.")
    Path out;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = {
                "A coder's work, any (all coders' together) or final (what they share). If not",
                "given, the only coder's, else final."
            })
    @Nullable String coder;

    CodebookCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        boolean workbook = name.endsWith(".xlsx");
        boolean document = name.endsWith(".docx");
        if (!workbook && !document && !name.endsWith(".csv")) {
            throw Refusal.usage(
                    "The codebook is written as a workbook, a Word document or a table: name a file"
                            + " that ends in .xlsx, .docx or .csv.");
        }
        var snapshot = project.snapshot();
        var layer = layer(snapshot);
        try {
            console.say(
                    workbook
                            ? workbook(project, snapshot, layer)
                            : document
                                    ? document(project, snapshot, layer)
                                    : table(snapshot, layer));
            return Exit.OK;
        } catch (IOException e) {
            throw Refusal.refused(WholeFile.why(out, e));
        } catch (CancellationException e) {
            throw Refusal.refused("Stopped. Nothing was written.");
        }
    }

    private String workbook(Project project, Snapshot snapshot, Layer layer) throws IOException {
        var written =
                new CodebookWorkbook(new TallyEngine())
                        .write(
                                snapshot,
                                layer,
                                new ProjectTexts(project),
                                StudyFacts.of(project, services.clock()),
                                out,
                                new ProgressLine(console),
                                cancellation);
        return "Wrote "
                + Counted.of(written.codes(), "code")
                + " and "
                + Counted.of(written.passages(), "coded passage")
                + " ("
                + layer.label()
                + ") to "
                + out
                + ".";
    }

    private String document(Project project, Snapshot snapshot, Layer layer) throws IOException {
        int codes =
                CodebookDocument.write(
                        snapshot,
                        layer,
                        new TallyEngine(),
                        StudyFacts.of(project, services.clock()),
                        out);
        return "Wrote " + Counted.of(codes, "code") + " (" + layer.label() + ") to " + out + ".";
    }

    private String table(Snapshot snapshot, Layer layer) throws IOException {
        int codes = new CodebookCsv(new TallyEngine()).write(snapshot, layer, out);
        return "Wrote " + Counted.of(codes, "code") + " (" + layer.label() + ") to " + out + ".";
    }

    private Layer layer(Snapshot snapshot) {
        if (coder == null) {
            return Layer.standard(snapshot);
        }
        return switch (Layer.parse(coder, snapshot)) {
            case Parsed.Ok<Layer> ok -> ok.value();
            case Parsed.Error<Layer> error -> throw Refusal.usage(error.message());
        };
    }
}
