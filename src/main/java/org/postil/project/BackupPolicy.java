package org.postil.project;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;

/** When a project is backed up, and to where. */
final class BackupPolicy {
    /** A project that was changed is backed up when it is closed, but not more often than this. */
    private static final Duration INTERVAL = Duration.ofHours(1);

    private final Backups backups;
    private final Clock clock;

    BackupPolicy(UserHome home, Clock clock) {
        this.clock = clock;
        this.backups = new Backups(home.backups(), clock, Thinning.USUAL);
    }

    BackupResult make(Connection connection, String reason) throws SQLException {
        return backups.make(connection, guid(connection), reason);
    }

    /** Backs up a project that was changed, unless the newest backup is young. */
    void atClose(Connection connection) throws SQLException {
        if (isDue(guid(connection))) {
            make(connection, "closed");
        }
    }

    private boolean isDue(String guid) {
        try {
            return backups.list(guid).stream()
                    .findFirst()
                    .map(newest -> newest.at().plus(INTERVAL).isBefore(clock.instant()))
                    .orElse(true);
        } catch (IOException e) {
            // a folder that cannot be listed: making the backup tells more
            return true;
        }
    }

    private static String guid(Connection connection) throws SQLException {
        return Sql.texts(
                        connection,
                        "SELECT value FROM setting WHERE key = ?",
                        SettingStore.PROJECT_GUID)
                .stream()
                .findFirst()
                .orElse("unknown");
    }
}
