package org.postil.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes and opens project files. */
public final class Projects {
    /** What a file under a passphrase begins with, in ASCII. */
    public static final String SEALED = "POSTIL-SEALED-1\n";

    private final Clock clock;
    private final BackupPolicy backups;
    private final Path backupFolder;
    private final Path temporary;

    /**
     * @param home where backups go
     */
    public Projects(UserHome home, Clock clock) {
        this.clock = clock;
        this.backups = new BackupPolicy(home, clock);
        this.backupFolder = home.backups();
        this.temporary = home.temporary();
    }

    /**
     * Makes a project where no file is yet.
     *
     * @param setUp the first action: what the new project holds from the start
     */
    public ProjectResult create(Path path, Consumer<Edit> setUp) {
        var result =
                start(
                        ProjectConnection.create(path),
                        connection -> {
                            ProjectSchema.migrations().create(connection);
                            return new MigrationResult.UpToDate();
                        });
        if (result instanceof ProjectResult.Opened opened) {
            fill(opened.project(), path, setUp);
        }
        return result;
    }

    private static void fill(Project project, Path path, Consumer<Edit> setUp) {
        boolean filled = false;
        try {
            project.begin(edit -> {
                edit.settings().set(SettingStore.PROJECT_GUID, UUID.randomUUID().toString());
                setUp.accept(edit);
            });
            filled = true;
        } finally {
            if (!filled) {
                project.close();
                discard(path);
            }
        }
    }

    private static void discard(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Writes a project to a file where none is yet, to be given away: nothing of it stays open, and
     * it is not backed up.
     *
     * @return why it was not written, for the user; empty when it was
     */
    public Optional<String> write(Path path, Consumer<Edit> setUp) {
        return switch (create(path, setUp)) {
            case ProjectResult.NotOpened refused -> Optional.of(refused.reason());
            case ProjectResult.Opened opened -> {
                opened.project().letGo();
                yield Optional.empty();
            }
        };
    }

    /** A copy of somebody's project that only the owner can read, or why there is none. */
    public sealed interface Copied {
        /**
         * @param file to be deleted by the caller
         */
        record Copy(Path file) implements Copied {}

        /**
         * @param reason for the user
         */
        record NotCopied(String reason) implements Copied {}
    }

    /** Copies a project so that it can be opened without touching it. */
    public Copied copy(Path path) throws IOException {
        var header = ProjectHeader.read(path, ProjectSchema.migrations().current());
        if (!(header instanceof ProjectHeader.Ok ok)) {
            return new Copied.NotCopied(header.words());
        }
        if (ok.interrupted()) {
            return new Copied.NotCopied(
                    path
                            + " is being written, or was when Postil was stopped. Close it there,"
                            + " or open it once and close it again, and try again.");
        }
        var copy = temporaryFile(".postil");
        Files.copy(path, copy, StandardCopyOption.REPLACE_EXISTING);
        return new Copied.Copy(copy);
    }

    /** An empty file in the user's folder for such, readable by its owner only. */
    public Path temporaryFile(String end) throws IOException {
        OwnerOnly.createFolders(temporary);
        var file = temporary.resolve(UUID.randomUUID() + end);
        OwnerOnly.createFile(file);
        return file;
    }

    /** Opens a project; one of an older version is backed up and upgraded first. */
    public ProjectResult open(Path path) {
        var migrations = ProjectSchema.migrations();
        return start(
                ProjectConnection.open(path, migrations.current()),
                connection ->
                        migrations.migrate(
                                connection,
                                () -> backups.make(connection, "before upgrade"),
                                clock.instant()));
    }

    private interface SchemaStep {
        MigrationResult run(Connection connection) throws SQLException;
    }

    private ProjectResult start(OpenResult result, SchemaStep schema) {
        return switch (result) {
            case OpenResult.NotOpened refused ->
                    new ProjectResult.NotOpened(refused.words() + whereBackupsAre(refused));
            case OpenResult.Opened opened -> start(opened, schema);
        };
    }

    /** For a file that is lost, if there is anything to look for. */
    private String whereBackupsAre(OpenResult.NotOpened refused) {
        boolean lost =
                refused instanceof OpenResult.Refused(var header)
                        && (header instanceof ProjectHeader.Damaged
                                || header instanceof ProjectHeader.Empty);
        return lost && Files.isDirectory(backupFolder)
                ? " Postil keeps copies of projects in " + backupFolder + "."
                : "";
    }

    private ProjectResult start(OpenResult.Opened opened, SchemaStep schema) {
        var thread = new ProjectThread();
        boolean started = false;
        try {
            var result = thread.call(() -> ready(opened, schema, thread));
            started = result instanceof ProjectResult.Opened;
            return result;
        } finally {
            if (!started) {
                thread.call(() -> {
                    opened.connection().close();
                    return true;
                });
                thread.close();
            }
        }
    }

    /** On the project thread. */
    private ProjectResult ready(OpenResult.Opened opened, SchemaStep schema, ProjectThread thread)
            throws SQLException {
        var notes = new ArrayList<String>();
        if (opened.recovered()) {
            notes.add(
                    "Postil was stopped in the middle of a step last time. That step was taken"
                            + " back; everything before it is safe.");
        }
        switch (schema.run(opened.connection().connection())) {
            case MigrationResult.NotMigrated not -> {
                return new ProjectResult.NotOpened(not.words());
            }
            case MigrationResult.UpToDate same -> {}
            case MigrationResult.Migrated upgraded ->
                    notes.add(
                            "The file was upgraded from version "
                                    + upgraded.from()
                                    + " to "
                                    + upgraded.to()
                                    + ". A copy of it as it was is "
                                    + upgraded.safetyCopy().file()
                                    + ".");
        }
        return new ProjectResult.Opened(
                Project.ready(opened.connection(), backups, clock, thread), notes);
    }
}
