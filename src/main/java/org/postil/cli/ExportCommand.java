package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.exchange.StudyExport;
import org.postil.exchange.StudyExport.Form;
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
import java.util.concurrent.CancellationException;

@Command(
        name = "export",
        description = {
            "Writes the study for others: as an Excel workbook, a Word report, a"
                    + " page or tidy tables.",
            "The Excel workbook (.xlsx) has the tables with the evidence behind"
                    + " each number; the report (.docx, or .html as one page) has methods"
                    + " paragraph, tables, quotes and codebook; a folder gets tidy tables"
                    + " (CSV with a data dictionary) for R, SPSS and pandas. Files of these"
                    + " names are replaced."
        },
        footer = {
            "",
            "Examples:",
            "  postil export study.postil report.docx",
            "  postil export study.postil data/"
        },
        mixinStandardHelpOptions = true)
final class ExportCommand extends ProjectCommand {
    @Parameters(
            index = "1",
            paramLabel = "OUT.xlsx|OUT.docx|OUT.html|FOLDER/",
            description = "The file to write, or the folder for tidy tables.")
    String out;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = {
                "A coder's work, any (all coders' together) or final (what they share). If not",
                "given, the only coder's, else final."
            })
    @Nullable String coder;

    ExportCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var form =
                Form.of(out)
                        .orElseThrow(() ->
                                Refusal.usage(
                                        "A study is written as .xlsx, .docx or .html, or as tidy"
                                                + " tables into a folder: end its name with /."));
        var snapshot = project.snapshot();
        var layer = layer(snapshot);
        Path file = Path.of(out);
        try {
            var written =
                    StudyExport.write(
                            project,
                            snapshot,
                            layer,
                            new TallyEngine(),
                            services.clock(),
                            form,
                            file,
                            new ProgressLine(console),
                            cancellation);
            written.left().forEach(left -> console.say("Left out, cannot be counted: " + left));
            console.say(
                    "Wrote "
                            + Counted.of(written.count(), form == Form.TIDY ? "file" : "table")
                            + " ("
                            + layer.label()
                            + ") to "
                            + file
                            + ".");
            return written.left().isEmpty() ? Exit.OK : Exit.REFUSED;
        } catch (IOException e) {
            throw Refusal.refused(
                    form == Form.TIDY
                            ? file
                                    + " could not be written to. Check that it is a folder that may"
                                    + " be written, and that no other program has its files open."
                            : WholeFile.why(file, e));
        } catch (CancellationException e) {
            throw Refusal.refused(
                    form == Form.TIDY
                            ? "Stopped. Files written before stay."
                            : "Stopped. Nothing was written.");
        }
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
