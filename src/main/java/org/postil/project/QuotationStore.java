package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.Quotation;

import java.util.List;
import java.util.Optional;

/** How passages are printed when they are quoted; one quotation for a passage. */
public final class QuotationStore {
    private final Rows rows;

    QuotationStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Sets how a passage is printed.
     *
     * @param form see {@link Quotation}
     * @return id of the quotation
     */
    public long set(long passage, String form, boolean used) {
        var values = Rows.values().set("form", form).flag("used", used);
        return find(passage)
                .map(id -> {
                    rows.change("quotation", id, values);
                    return id;
                })
                .orElseGet(() -> rows.add("quotation", values.set("passage", passage)));
    }

    /** The passage is printed as it stands and not marked as used. */
    public void remove(long passage) {
        find(passage).ifPresent(id -> rows.remove("quotation", id));
    }

    private Optional<Long> find(long passage) {
        return rows.handle()
                .createQuery("SELECT id FROM quotation WHERE passage = ?")
                .bind(0, passage)
                .mapTo(Long.class)
                .findOne();
    }

    static List<Quotation> load(Handle handle) {
        return handle.createQuery("SELECT id, guid, passage, form, used FROM quotation ORDER BY id")
                .map((r, c) ->
                        new Quotation(
                                r.getLong(1),
                                r.getString(2),
                                r.getLong(3),
                                r.getString(4),
                                r.getBoolean(5)))
                .list();
    }
}
