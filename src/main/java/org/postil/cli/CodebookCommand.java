package org.postil.cli;

import org.postil.exchange.CodebookCsv;
import org.postil.project.Project;
import org.postil.tally.TallyEngine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

@Command(
        name = "codebook",
        description = {
            "Writes the codebook with its counts to a CSV file: path, key, facet, definition,"
                    + " include,",
            "exclude, example, colour, passages, reviews, percent."
        },
        mixinStandardHelpOptions = true)
final class CodebookCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "OUT.csv", description = "The file to write.")
    Path out;

    CodebookCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        if (!out.toString().toLowerCase(Locale.ROOT).endsWith(".csv")) {
            throw Refusal.usage("The codebook is written as CSV: name a file that ends in .csv.");
        }
        var snapshot = project.snapshot();
        try {
            int codes = new CodebookCsv(new TallyEngine()).write(snapshot, out);
            console.say("Wrote " + codes + " codes to " + out + ".");
            return Exit.OK;
        } catch (IOException e) {
            throw Refusal.refused(
                    out
                            + " could not be written. Check that its folder is there and may be"
                            + " written.");
        }
    }
}
