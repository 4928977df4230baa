package org.postil.project;

/** Notes on passages, codes, documents, reviews and the project. */
public final class MemoStore {
    private final Rows rows;

    MemoStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Adds a note to a passage, unless the coder has written the same there before.
     *
     * @return false when it was there
     */
    public boolean addToPassage(long passage, long coder, String body) {
        String guid =
                rows.handle()
                        .createQuery("SELECT guid FROM passage WHERE id = ?")
                        .bind(0, passage)
                        .mapTo(String.class)
                        .one();
        boolean there =
                rows.handle()
                        .createQuery(
                                "SELECT count(*) FROM memo WHERE target = ? AND coder = ? AND body"
                                        + " = ?")
                        .bind(0, guid)
                        .bind(1, coder)
                        .bind(2, body)
                        .mapTo(Boolean.class)
                        .one();
        if (!there) {
            rows.add(
                    "memo",
                    Rows.values()
                            .set("target_kind", "passage")
                            .set("target", guid)
                            .set("coder", coder)
                            .set("title", "")
                            .set("body", body)
                            .set("created_at", rows.stamp().time()));
        }
        return !there;
    }
}
