package org.postil.cli;

import org.postil.merge.PackageCipher;

import picocli.CommandLine.Command;

import java.io.IOException;

@Command(
        name = "unseal",
        description = "Makes a file to work in of a package that is under a passphrase.",
        mixinStandardHelpOptions = true)
final class UnsealCommand extends SealedCopyCommand {
    UnsealCommand(Console console) {
        super(console);
    }

    @Override
    void make(char[] passphrase) throws IOException {
        if (!PackageCipher.isSealed(file)) {
            throw Refusal.refused(file + " is not under a passphrase. Open it as it is.");
        }
        switch (PackageCipher.open(file, out, passphrase)) {
            case WRONG_PASSPHRASE ->
                    throw Refusal.refused(
                            "The passphrase is not the one of " + file + ". Try again.");
            case DAMAGED ->
                    throw Refusal.refused(
                            file
                                    + " is damaged or was cut off on its way. Nothing was made of"
                                    + " it; ask for it again.");
            case OPENED -> console.say(out + " is no longer under a passphrase.");
        }
    }
}
