package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Coder;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.InstantSource;
import java.util.Optional;

/**
 * The file of a package: written whole or not at all, under a passphrase or not, brought up to
 * date.
 */
public final class Giving {
    private final Projects projects;
    private final InstantSource clock;

    public Giving(Projects projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /**
     * What goes into a package.
     *
     * @param all all included reviews, whatever is assigned
     * @param originals the files that the texts came from
     */
    public record Wish(boolean all, boolean originals) {}

    /**
     * Writes a package.
     *
     * @param out written over; the caller has asked
     * @param passphrase null for a file that anybody can open
     */
    public WorkPackage.Given give(
            Project project, Coder coder, Path out, Wish wish, char @Nullable [] passphrase)
            throws IOException {
        Path clear = projects.temporaryFile(".postil");
        Files.delete(clear);
        try {
            var given =
                    new WorkPackage(projects, clock)
                            .write(project, coder, clear, wish.originals(), wish.all());
            if (given instanceof WorkPackage.Given.Written) {
                store(clear, out, passphrase);
            }
            return given;
        } finally {
            Files.deleteIfExists(clear);
        }
    }

    private static void store(Path clear, Path out, char @Nullable [] passphrase)
            throws IOException {
        if (passphrase != null) {
            PackageCipher.seal(clear, out, passphrase);
            return;
        }
        Path part = out.resolveSibling(out.getFileName() + ".part");
        try {
            Files.copy(clear, part, StandardCopyOption.REPLACE_EXISTING);
            Files.move(part, out, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What became of a package that was to be given again. */
    public sealed interface Again {
        /**
         * Codebook and template are as they are here.
         *
         * @param plan what was done for it; nothing where they were so before
         */
        record Updated(Coder coder, MergePlan plan) implements Again {}

        /** It is under a passphrase and none was given. */
        record Sealed() implements Again {}

        record WrongPassphrase() implements Again {}

        /**
         * It was left as it is.
         *
         * @param reason for the user
         */
        record Refused(String reason) implements Again {}
    }

    /**
     * Brings codebook and template of a package up to date, and nothing else of it.
     *
     * @param of whose it has to be; empty for any coder of the project
     * @param passphrase null when none was given; ignored for a file that is not sealed
     */
    public Again again(Project project, Optional<Coder> of, Path file, char @Nullable [] passphrase)
            throws IOException {
        if (!Files.isRegularFile(file) || !PackageCipher.isSealed(file)) {
            return updated(project, of, file);
        }
        if (passphrase == null) {
            return new Again.Sealed();
        }
        Path clear = projects.temporaryFile(".postil");
        try {
            return switch (PackageCipher.open(file, clear, passphrase)) {
                case WRONG_PASSPHRASE -> new Again.WrongPassphrase();
                case DAMAGED -> new Again.Refused("It is damaged or was cut off on its way.");
                case OPENED -> {
                    var result = updated(project, of, clear);
                    if (result instanceof Again.Updated done && !done.plan().changesNothing()) {
                        PackageCipher.seal(clear, file, passphrase);
                    }
                    yield result instanceof Again.Refused(String reason)
                            ? new Again.Refused(reason.replace(clear.toString(), file.toString()))
                            : result;
                }
            };
        } finally {
            Files.deleteIfExists(clear);
        }
    }

    private Again updated(Project project, Optional<Coder> of, Path file) {
        return switch (projects.open(file)) {
            case ProjectResult.NotOpened refused -> new Again.Refused(refused.reason());
            case ProjectResult.Opened opened -> {
                try (var given = opened.project()) {
                    yield updated(project, of, given);
                }
            }
        };
    }

    private static Again updated(Project project, Optional<Coder> of, Project given) {
        var guid = given.snapshot().settings().get(WorkPackage.CODER);
        var coder =
                of.or(() ->
                        project.snapshot().coders().stream()
                                .filter(c -> c.guid().equals(guid))
                                .findFirst());
        if (coder.isEmpty()) {
            return new Again.Refused(
                    guid == null
                            ? "It is no package that was given to a coder."
                            : "It was given to a coder who is not in this project.");
        }
        var whyNot = WorkPackage.whyNotOf(given, project, coder.get());
        if (whyNot.isPresent()) {
            return new Again.Refused(whyNot.get());
        }
        var plan =
                WorkPackage.planAgain(given, project, String.valueOf(project.path().getFileName()));
        return switch (new Merge(given).apply(plan, Optional.empty())) {
            case Merge.Outcome.NotMerged not -> new Again.Refused(not.why());
            case Merge.Outcome.Unchanged _, Merge.Outcome.Merged _ ->
                    new Again.Updated(coder.get(), plan);
        };
    }
}
