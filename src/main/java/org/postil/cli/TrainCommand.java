package org.postil.cli;

import picocli.CommandLine.Command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Walks the common paths once, so that the start-up cache made in the build knows their classes.
 */
@Command(name = "train", hidden = true)
final class TrainCommand implements Callable<Integer> {
    private final Services services;

    TrainCommand(Services services) {
        this.services = services;
    }

    @Override
    public Integer call() throws IOException {
        Path folder = Files.createTempDirectory("postil-train");
        try {
            String project = folder.resolve("train.postil").toString();
            var report =
                    Files.writeString(folder.resolve("report.txt"), "1. Introduction\n\nWords.\n");
            int worst = 0;
            for (String[] command :
                    List.of(
                            new String[] {"--help"},
                            new String[] {"new", project, "--frame", "children", "--coder", "A"},
                            new String[] {"import", project, report.toString()},
                            new String[] {"read", project, "--coder", "A", "--all"},
                            new String[] {"tally", project, "--format", "json"},
                            new String[] {
                                "tally", project, "--rows", "theme", "--columns", "agency"
                            },
                            new String[] {"history", project},
                            new String[] {"check", project},
                            new String[] {"undo", project},
                            new String[] {"redo", project})) {
                worst = Math.max(worst, run(command));
            }
            return worst;
        } finally {
            try (var files = Files.walk(folder)) {
                files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
            }
        }
    }

    private int run(String... command) {
        var nowhere = new PrintWriter(new StringWriter());
        return PostilCommand.run(services, nowhere, nowhere, command);
    }
}
