package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.exchange.ReviewList;
import org.postil.exchange.SampleWords;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.WholeFile;
import org.postil.project.Project;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.SampleFlow;
import org.postil.tally.TallyEngine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

@Command(
        name = "sample",
        description = {
            "Prints how the sample came about: identified, excluded by reason,"
                    + " included, read, coded.",
            "Candidates and double-coded reviews are told, too. With OUT it writes"
                    + " the list of reviews with their documents, as an appendix prints it:"
                    + " an Excel workbook, a table or a Word document. A file of that name is"
                    + " replaced."
        },
        mixinStandardHelpOptions = true)
final class SampleCommand extends ProjectCommand {
    @Parameters(
            index = "1",
            arity = "0..1",
            paramLabel = "OUT.xlsx|OUT.csv|OUT.docx",
            description = "The file to write.")
    @Nullable Path out;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = {
                "Whose reading and coding counts: a coder, any or final. If not given, the only",
                "coder's, else final."
            })
    @Nullable String coder;

    SampleCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var snapshot = project.snapshot();
        var layer =
                coder == null
                        ? Layer.standard(snapshot)
                        : switch (Layer.parse(coder, snapshot)) {
                            case Parsed.Ok<Layer> ok -> ok.value();
                            case Parsed.Error<Layer> error -> throw Refusal.usage(error.message());
                        };
        var flow = SampleFlow.of(new TallyEngine(), snapshot, layer);
        if (out != null) {
            write(new ReviewList(snapshot, flow), StudyFacts.of(project, services.clock()), out);
            console.say(
                    "Wrote "
                            + Counted.of(snapshot.reviews().size(), "review")
                            + " to "
                            + out
                            + ".");
        } else {
            console.print(format, () -> table(flow), () -> json(flow));
            if (format == Format.TABLE) {
                console.line("");
                console.line(SampleWords.paragraph(flow));
            }
        }
        return Exit.OK;
    }

    private static void write(ReviewList list, StudyFacts facts, Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        try {
            if (name.endsWith(".xlsx")) {
                list.workbook(facts, file);
            } else if (name.endsWith(".csv")) {
                list.csv(file);
            } else if (name.endsWith(".docx")) {
                list.document(facts, file);
            } else {
                throw Refusal.usage(
                        "The list of reviews is written as a workbook, a table or a Word document:"
                                + " name a file that ends in .xlsx, .csv or .docx.");
            }
        } catch (IOException e) {
            throw Refusal.refused(WholeFile.why(file, e));
        }
    }

    private static TextTable table(SampleFlow flow) {
        var table = new TextTable("reviews that are", "#n", "reason");
        SampleWords.lines(flow)
                .forEach(line -> table.row(line.what(), line.reviews(), line.reason()));
        return table;
    }

    private static Map<String, ?> json(SampleFlow flow) {
        var json = new LinkedHashMap<String, Object>();
        json.put("identified", flow.identified());
        json.put("candidate", flow.candidates());
        json.put("excluded", flow.excludedInAll());
        json.put("reasons", flow.excluded());
        json.put("included", flow.included());
        json.put("read", flow.read());
        json.put("coded", flow.coded());
        json.put("double_coded", flow.doubleCoded());
        json.put("layer", flow.layer());
        return json;
    }
}
