package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Coder;
import org.postil.merge.Giving;
import org.postil.merge.WorkPackage;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Command(
        name = "package",
        description = {
            "Writes a file for a coder to work in, with the reviews assigned to" + " them.",
            "All included ones are in it when none are assigned, with their texts,"
                    + " the codebook and the extraction template. Nothing that anybody coded,"
                    + " answered or noted is in it, and no history. 'postil merge' takes it"
                    + " back."
        },
        mixinStandardHelpOptions = true)
final class PackageCommand extends ProjectCommand {
    @Parameters(index = "1", paramLabel = "OUT.postil", description = "The file for the coder.")
    Path out;

    @Option(names = "--for", required = true, paramLabel = "CODER", description = "Who gets it.")
    String name;

    @Option(
            names = "--again",
            description = "Brings codebook and template of a package that is there up to date.")
    boolean again;

    @Option(
            names = "--originals",
            description = "Puts in the PDF and Word files, for the pages beside the text.")
    boolean originals;

    @Mixin PassphraseOptions secret = new PassphraseOptions();

    PackageCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        char[] passphrase = secret.passphrase();
        var coder = coder(project, CoderName.checked(name));
        try {
            if (again) {
                return again(project, coder, passphrase);
            }
            if (Files.exists(out)) {
                throw Refusal.refused(
                        "There is a file "
                                + out
                                + " already. It was left as it is. --again brings the codebook of"
                                + " a package up to date.");
            }
            return write(project, coder, passphrase);
        } catch (IOException e) {
            throw Refusal.refused(out + " cannot be written. Nothing of it was left there.");
        }
    }

    private Giving giving() {
        return new Giving(services.projects(), services.clock());
    }

    private int write(Project project, Coder coder, char @Nullable [] passphrase)
            throws IOException {
        var given =
                giving().give(project, coder, out, new Giving.Wish(false, originals), passphrase);
        return switch (given) {
            case WorkPackage.Given.NotWritten not -> throw Refusal.refused(not.reason());
            case WorkPackage.Given.Written written -> {
                console.say(
                        written.assigned()
                                ? "The reviews assigned to " + coder.name() + " are in " + out + "."
                                : "No review is assigned to "
                                        + coder.name()
                                        + ", so all that are included are in "
                                        + out
                                        + ".");
                report(coder, written.reviews());
                yield Exit.OK;
            }
        };
    }

    private void report(Coder coder, List<String> reviews) {
        console.print(
                format,
                () -> {
                    var table = new TextTable("review", "for");
                    reviews.forEach(review -> table.row(review, coder.name()));
                    return table;
                },
                () -> Map.of("package", out.toString(), "coder", coder.name(), "reviews", reviews));
    }

    private int again(Project project, Coder coder, char @Nullable [] passphrase)
            throws IOException {
        return switch (giving().again(project, Optional.of(coder), out, passphrase)) {
            case Giving.Again.Sealed _ ->
                    throw Refusal.refused(
                            out
                                    + " is under a passphrase. Give it with --passphrase or"
                                    + " --passphrase-file.");
            case Giving.Again.WrongPassphrase _ ->
                    throw Refusal.refused("The passphrase is not the one of " + out + ".");
            case Giving.Again.Refused refused ->
                    throw Refusal.refused(out + " was left as it is. " + refused.reason());
            case Giving.Again.Updated updated -> {
                console.say(
                        updated.plan().changesNothing()
                                ? "The package is up to date."
                                : "Codebook and template of the package are up to date; what "
                                        + coder.name()
                                        + " did in it is as it was.");
                new MergeReport(console, MergeReport.NEWS).print(updated.plan(), format, Map.of());
                yield Exit.OK;
            }
        };
    }
}
