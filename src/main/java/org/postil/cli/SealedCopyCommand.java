package org.postil.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** A command that makes one file of another with a passphrase; the first stays as it is. */
abstract class SealedCopyCommand implements Callable<Integer> {
    final Console console;

    @Parameters(index = "0", paramLabel = "FILE", description = "Stays as it is.")
    Path file;

    @Parameters(index = "1", paramLabel = "OUT", description = "A file that is not there yet.")
    Path out;

    @Mixin PassphraseOptions secret = new PassphraseOptions();

    SealedCopyCommand(Console console) {
        this.console = console;
    }

    @Override
    public final Integer call() {
        char[] passphrase = secret.passphrase();
        if (passphrase == null) {
            throw Refusal.usage("Give the passphrase with --passphrase or --passphrase-file.");
        }
        if (!Files.isRegularFile(file)) {
            throw Refusal.refused("There is no file " + file + ".");
        }
        if (Files.exists(out)) {
            throw Refusal.refused(
                    "There is a file " + out + " already. It was left as it is. Name another.");
        }
        try {
            make(passphrase);
            return Exit.OK;
        } catch (IOException e) {
            throw Refusal.refused(
                    file + " cannot be read, or " + out + " cannot be written. Nothing was left.");
        }
    }

    /** Makes the file or refuses. */
    abstract void make(char[] passphrase) throws IOException;
}
