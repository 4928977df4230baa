package org.postil;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Habits that are easier to keep with a test: each failure says what to do. */
class StructureTest {
    private static final int LONGEST = 500;

    private static List<Path> sources(String root) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(root))) {
            return files.filter(f -> f.toString().endsWith(".java")).sorted().toList();
        }
    }

    @Test
    void noFileIsLongerThanOneCanHoldInMind() throws IOException {
        var tooLong = new ArrayList<String>();
        for (Path file : sources("src")) {
            long lines = Files.readAllLines(file).size();
            if (lines > LONGEST) {
                tooLong.add(file + ": " + lines);
            }
        }
        assertThat(tooLong)
                .as("split by reason to change, not by size: what are the two things it does?")
                .isEmpty();
    }

    @Test
    void everyPackageSaysWhatLivesThereAndIsNullMarked() throws IOException {
        var missing = new ArrayList<String>();
        for (Path file : sources("src/main/java")) {
            Path info = file.resolveSibling("package-info.java");
            if (!Files.exists(info)) {
                missing.add("write " + info);
            } else if (!Files.readString(info).contains("@NullMarked")
                    || !Files.readString(info).startsWith("/**")) {
                missing.add("give " + info + " a caption and @NullMarked");
            }
        }
        assertThat(missing.stream().distinct()).isEmpty();
    }

    @Test
    void sqlNeverReplacesARow() throws IOException {
        // OR REPLACE deletes rows past the history triggers (SQLite, recursive_triggers)
        var replace = Pattern.compile("\\bOR\\s+REPLACE\\b|\\bREPLACE\\s+INTO\\b");
        var found = new ArrayList<String>();
        try (Stream<Path> files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|sql)")).toList()) {
                if (replace.matcher(Files.readString(file)).find()) {
                    found.add(file.toString());
                }
            }
        }
        assertThat(found).as("use ON CONFLICT DO UPDATE, which is logged").isEmpty();
    }
}
