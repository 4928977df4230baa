package org.postil.cli;

import org.postil.domain.Coder;
import org.postil.merge.Merge;
import org.postil.merge.PackageCipher;
import org.postil.merge.WorkPackage;
import org.postil.project.Project;
import org.postil.project.ProjectResult;

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
            return passphrase == null
                    ? write(project, coder, out)
                    : sealed(project, coder, passphrase);
        } catch (IOException e) {
            throw Refusal.refused(out + " cannot be written. Nothing of it was left there.");
        }
    }

    private int sealed(Project project, Coder coder, char[] passphrase) throws IOException {
        Path clear = services.projects().temporaryFile(".postil");
        Files.delete(clear);
        try {
            int exit = write(project, coder, clear);
            PackageCipher.seal(clear, out, passphrase);
            return exit;
        } finally {
            Files.deleteIfExists(clear);
        }
    }

    private int write(Project project, Coder coder, Path to) {
        var given =
                new WorkPackage(services.projects(), services.clock())
                        .write(project, coder, to, originals);
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

    private int again(
            Project project, Coder coder, char @org.jspecify.annotations.Nullable [] passphrase)
            throws IOException {
        if (passphrase == null) {
            return update(project, coder, out);
        }
        Path clear = services.projects().temporaryFile(".postil");
        try {
            switch (PackageCipher.open(out, clear, passphrase)) {
                case WRONG_PASSPHRASE ->
                        throw Refusal.refused("The passphrase is not the one of " + out + ".");
                case DAMAGED -> throw Refusal.refused(out + " is damaged or was cut off.");
                case OPENED -> {}
            }
            int exit = update(project, coder, clear);
            PackageCipher.seal(clear, out, passphrase);
            return exit;
        } finally {
            Files.deleteIfExists(clear);
        }
    }

    private int update(Project project, Coder coder, Path file) {
        return switch (services.projects().open(file)) {
            case ProjectResult.NotOpened refused -> throw Refusal.refused(refused.reason());
            case ProjectResult.Opened opened -> {
                try (var given = opened.project()) {
                    yield update(project, coder, given);
                }
            }
        };
    }

    private int update(Project project, Coder coder, Project given) {
        WorkPackage.whyNotOf(given, project, coder)
                .ifPresent(why -> {
                    throw Refusal.refused(out + " was left as it is. " + why);
                });
        var plan = WorkPackage.planAgain(given, project, path.getFileName().toString());
        switch (new Merge(given).apply(plan, Optional.empty())) {
            case Merge.Outcome.NotMerged not -> throw Refusal.refused(not.why());
            case Merge.Outcome.Unchanged _ -> console.say("The package is up to date.");
            case Merge.Outcome.Merged merged ->
                    console.say(
                            "Codebook and template of the package are up to date; what "
                                    + coder.name()
                                    + " did in it is as it was.");
        }
        new MergeReport(console, MergeReport.NEWS).print(plan, format, Map.of());
        return Exit.OK;
    }
}
