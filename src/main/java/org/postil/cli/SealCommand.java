package org.postil.cli;

import org.postil.merge.PackageCipher;

import picocli.CommandLine.Command;

import java.io.IOException;

@Command(
        name = "seal",
        description =
                "Writes a copy of a package under a passphrase, to be sent. 'postil merge' takes it"
                        + " as it is.",
        mixinStandardHelpOptions = true)
final class SealCommand extends SealedCopyCommand {
    SealCommand(Console console) {
        super(console);
    }

    @Override
    void make(char[] passphrase) throws IOException {
        if (PackageCipher.isSealed(file)) {
            throw Refusal.refused(file + " is under a passphrase already.");
        }
        PackageCipher.seal(file, out, passphrase);
        console.say(out + " is under the passphrase. Without it there is no way back.");
    }
}
