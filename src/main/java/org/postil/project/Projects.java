package org.postil.project;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.UUID;
import java.util.function.Consumer;

/** Makes and opens project files. */
public final class Projects {
    private final Clock clock;
    private final BackupPolicy backups;
    private final Path backupFolder;

    /**
     * @param home where backups go
     */
    public Projects(UserHome home, Clock clock) {
        this.clock = clock;
        this.backups = new BackupPolicy(home, clock);
        this.backupFolder = home.backups();
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
