package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.bench.Bench;
import org.postil.bench.BenchSizes;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;

@Command(
        name = "bench",
        description = {
            "Measures how long things take on this machine and prints it as JSON.",
            "The material, some 500 MB for all operations, is made in the folder"
                    + " and used again the next time; up to 2 GB more are needed on the way."
        },
        mixinStandardHelpOptions = true)
final class BenchCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "DIR", description = "The folder to work in; it is made.")
    Path folder;

    @Option(
            names = "--only",
            split = ",",
            paramLabel = "NAME",
            description = {
                "Only these operations, with commas between: start_window, import_33_pdf,",
                "import_1000_txt, open_300k_2k, open_1m_10k, add_highlight, scroll_frame,",
                "grid_frame, page_image, tally_100k_cold, tally_100k_edit, tally_1m_cold,"
                        + " evidence,",
                "search_1000, agreement_char_60x33, bootstrap_2000, xlsx_100k."
            })
    List<String> only = List.of();

    @Option(
            names = "--pdfs",
            paramLabel = "DIR",
            description = "Measures import_33_pdf on the PDFs of this folder.")
    @Nullable Path pdfs;

    @Option(
            names = "--scale",
            defaultValue = "1",
            hidden = true,
            description = "Makes less material, to try the command out.")
    double scale;

    BenchCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        check();
        var bench = new Bench(services.importer(), BenchSizes.scaled(scale));
        var request = new Bench.Request(folder, Set.copyOf(only), Optional.ofNullable(pdfs));
        try {
            var report = bench.run(request, console::say);
            console.print(Format.JSON, TextTable::new, report::json);
        } catch (IOException e) {
            throw Refusal.refused(
                    "The measuring could not go on ("
                            + e.getMessage()
                            + "). Check that "
                            + folder
                            + " can be written and has room.");
        }
        return Exit.OK;
    }

    private void check() {
        var unknown = only.stream().filter(name -> !Bench.names().contains(name)).toList();
        if (!unknown.isEmpty()) {
            throw Refusal.usage(
                    "There is no operation "
                            + String.join(", ", unknown)
                            + ". There are "
                            + String.join(", ", Bench.names())
                            + ".");
        }
        if (!(scale > 0)) {
            throw Refusal.usage("--scale takes a number above 0.");
        }
        if (pdfs != null && !Files.isDirectory(pdfs)) {
            throw Refusal.usage("There is no folder " + pdfs + " to take PDFs from.");
        }
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw Refusal.usage(folder + " is a file. Name a folder.");
        }
    }
}
