package org.postil.cli;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Option;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The passphrase of a file that travels: typed, or in a file, never in the command line. */
final class PassphraseOptions {
    @Option(
            names = "--passphrase",
            description = "Asks for the passphrase that the file is under.",
            interactive = true,
            arity = "0")
    char @Nullable [] typed;

    @Option(
            names = "--passphrase-file",
            paramLabel = "FILE",
            description = "Takes the passphrase from the first line of a file.")
    @Nullable Path file;

    /** Null when none is wanted. */
    char @Nullable [] passphrase() {
        if (file == null) {
            return typed == null || typed.length == 0 ? null : typed;
        }
        try (var lines = Files.lines(file, StandardCharsets.UTF_8)) {
            String first = lines.findFirst().orElse("");
            if (first.isEmpty()) {
                throw Refusal.refused("There is no passphrase in the first line of " + file + ".");
            }
            return first.toCharArray();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw Refusal.refused(file + " cannot be read.");
        }
    }
}
