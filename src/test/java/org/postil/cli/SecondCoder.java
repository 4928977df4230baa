package org.postil.cli;

import org.postil.Program;
import org.postil.exchange.CsvWriter;
import org.postil.ui.SampleProject;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The sample study read and coded by a second coder too, by the commands a user has. */
public final class SecondCoder {
    public static final String NAME = "Ben";

    private SecondCoder() {}

    /** Holds the study once it is needed. */
    private static final class Made {
        static final Path FILE = make();

        private static Path make() {
            try {
                Path folder = Files.createTempDirectory(Path.of("target"), "two-coders");
                return study(new Program(folder.resolve("home")), folder.resolve("two.postil"));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A copy of the study, which is made once for all tests of a run. */
    public static Path copyTo(Path file) {
        try {
            return Files.copy(Made.FILE, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the study at a place where no file is yet. */
    public static Path study(Program program, Path file) {
        SampleProject.copyTo(file);
        Path rows = file.resolveSibling("second coder.csv");
        write(rows);
        program.run("code", file, rows, "--coder", NAME).exits(0);
        program.run("read", file, "--coder", NAME, "--all").exits(0);
        return file;
    }

    private static void write(Path file) {
        var rows = new ArrayList<List<String>>();
        for (JsonNode coding : SampleFiles.known("coder_b.json").get("codings")) {
            rows.add(
                    List.of(
                            coding.get("dhr").asString(),
                            coding.get("text").asString(),
                            joined(coding.get("codes")),
                            joined(coding.get("agencies")),
                            coding.get("kind").asString(),
                            coding.get("id").asString()));
        }
        try {
            CsvWriter.write(
                    file,
                    List.of("document", "quote", "codes", "agencies", "kind", "id"),
                    rows.stream(),
                    CsvWriter.Cells.RAW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String joined(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(JsonNode::asString)
                .collect(Collectors.joining(";"));
    }
}
