package org.postil.merge;

import org.jspecify.annotations.Nullable;
import org.postil.project.CheckResult;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A colleague's file, opened to be taken in. The file itself is not touched: a copy that only the
 * owner can read is opened, brought to the current version and checked, and deleted again.
 */
public final class IncomingFile implements AutoCloseable {
    private final Project project;
    private final Path copy;

    private IncomingFile(Project project, Path copy) {
        this.project = project;
        this.copy = copy;
    }

    /** The file, or why it cannot be taken in. */
    public sealed interface Result {
        record Opened(IncomingFile file) implements Result {}

        /** It is under a passphrase and none was given. */
        record Sealed() implements Result {}

        /**
         * @param reason for the user
         * @param again it may be right with another passphrase
         */
        record Refused(String reason, boolean again) implements Result {}
    }

    /**
     * @param passphrase null when none was given; ignored for a file that is not sealed
     */
    public static Result open(Projects projects, Path file, char @Nullable [] passphrase)
            throws IOException {
        if (Files.isRegularFile(file) && PackageCipher.isSealed(file)) {
            if (passphrase == null) {
                return new Result.Sealed();
            }
            var clear = projects.temporaryFile(".postil");
            return kept(
                    clear,
                    () ->
                            switch (PackageCipher.open(file, clear, passphrase)) {
                                case OPENED -> open(projects, clear, file);
                                case WRONG_PASSPHRASE ->
                                        new Result.Refused(
                                                "The passphrase is not the one of "
                                                        + file
                                                        + ". Nothing was read; try again.",
                                                true);
                                case DAMAGED ->
                                        new Result.Refused(
                                                file
                                                        + " is damaged or was cut off on its way."
                                                        + " Nothing was taken from it; ask for it"
                                                        + " again.",
                                                false);
                            });
        }
        return switch (projects.copy(file)) {
            case Projects.Copied.NotCopied refused -> new Result.Refused(refused.reason(), false);
            case Projects.Copied.Copy made ->
                    kept(made.file(), () -> open(projects, made.file(), file));
        };
    }

    private interface Opening {
        Result open() throws IOException;
    }

    /** The copy stays only with a file that is open. */
    private static Result kept(Path copy, Opening opening) throws IOException {
        boolean open = false;
        try {
            var result = opening.open();
            open = result instanceof Result.Opened;
            return result;
        } finally {
            if (!open) {
                delete(copy);
            }
        }
    }

    private static Result open(Projects projects, Path copy, Path file) {
        return switch (projects.open(copy)) {
            case ProjectResult.NotOpened refused ->
                    new Result.Refused(
                            refused.reason().replace(copy.toString(), file.toString()), false);
            case ProjectResult.Opened opened -> {
                var project = opened.project();
                var failed =
                        project.check().stream()
                                .filter(c -> !c.ok())
                                .map(CheckResult::name)
                                .toList();
                if (failed.isEmpty()) {
                    yield new Result.Opened(new IncomingFile(project, copy));
                }
                project.close();
                yield new Result.Refused(
                        file
                                + " is not sound (failed: "
                                + String.join("; ", failed)
                                + "). Nothing was taken from it. Run 'postil check' on it, or ask"
                                + " for it again.",
                        false);
            }
        };
    }

    /**
     * @param name where it comes from, for the history
     */
    public Incoming incoming(String name) {
        return Incoming.of(name, project);
    }

    public Project project() {
        return project;
    }

    private static void delete(Path copy) throws IOException {
        Files.deleteIfExists(copy);
        Files.deleteIfExists(copy.resolveSibling(copy.getFileName() + "-journal"));
    }

    @Override
    public void close() throws IOException {
        project.close();
        delete(copy);
    }
}
