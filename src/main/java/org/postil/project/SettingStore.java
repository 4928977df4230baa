package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.ReviewNoun;

import java.util.Map;

/** Settings that belong to the project, by key. */
public final class SettingStore {
    /** GUID of the project: never changes, so that backups and copies are known as its own. */
    public static final String PROJECT_GUID = "project.guid";

    /** Key of the frame it was started from. */
    public static final String FRAME = "project.frame";

    /** What a review is called on screen and in outputs. */
    public static final String REVIEW_NOUN = ReviewNoun.KEY;

    private final Rows rows;

    SettingStore(Rows rows) {
        this.rows = rows;
    }

    public void set(String key, String value) {
        rows.handle()
                .createUpdate(
                        "INSERT INTO setting (key, value) VALUES (:key, :value)"
                                + " ON CONFLICT (key) DO UPDATE SET value = excluded.value")
                .bind("key", key)
                .bind("value", value)
                .execute();
    }

    /** One that is not set stays so. */
    public void remove(String key) {
        rows.handle().execute("DELETE FROM setting WHERE key = ?", key);
    }

    static Map<String, String> load(Handle handle) {
        return handle.createQuery("SELECT key, value FROM setting")
                .reduceRows(
                        new java.util.HashMap<String, String>(),
                        (map, row) -> {
                            map.put(
                                    row.getColumn("key", String.class),
                                    row.getColumn("value", String.class));
                            return map;
                        });
    }
}
