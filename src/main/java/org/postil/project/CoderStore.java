package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.Coder;

import java.util.List;
import java.util.UUID;

/** The people who code in this project. */
public final class CoderStore {
    /**
     * Told apart by people with any colour vision (Okabe and Ito 2008); the name always stands
     * beside.
     */
    private static final List<String> COLOURS =
            List.of("#0072B2", "#D55E00", "#009E73", "#CC79A7", "#E69F00", "#56B4E9");

    private final Rows rows;

    CoderStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Makes a coder with a new identity, in a colour that none has if there is one. The name must
     * not be taken; case does not make a difference.
     */
    public Coder add(String name) {
        return add(name, free(load(rows.handle())));
    }

    /** The colour that the next coder has unless another is chosen, as #RRGGBB. */
    public static String free(List<Coder> coders) {
        return COLOURS.stream()
                .filter(colour ->
                        coders.stream().noneMatch(c -> c.colour().equalsIgnoreCase(colour)))
                .findFirst()
                .orElseGet(() -> COLOURS.get(coders.size() % COLOURS.size()));
    }

    /**
     * Makes a coder with a new identity.
     *
     * @param name must not be taken; case does not make a difference
     * @param colour as #RRGGBB
     */
    public Coder add(String name, String colour) {
        String guid = UUID.randomUUID().toString();
        long id =
                rows.handle()
                        .createUpdate(
                                "INSERT INTO coder (guid, name, colour, modified_at) VALUES (?, ?,"
                                        + " ?, ?)")
                        .bind(0, guid)
                        .bind(1, name)
                        .bind(2, colour)
                        .bind(3, rows.stamp().time())
                        .executeAndReturnGeneratedKeys("id")
                        .mapTo(Long.class)
                        .one();
        return new Coder(id, guid, name, colour);
    }

    /**
     * Gives a coder another colour.
     *
     * @param colour as #RRGGBB
     */
    public void recolour(Coder coder, String colour) {
        rows.handle()
                .createUpdate("UPDATE coder SET colour = ?, modified_at = ? WHERE id = ?")
                .bind(0, colour)
                .bind(1, rows.stamp().time())
                .bind(2, coder.id())
                .execute();
    }

    static List<Coder> load(Handle handle) {
        return handle.createQuery("SELECT id, guid, name, colour FROM coder ORDER BY id")
                .map((r, c) ->
                        new Coder(r.getLong(1), r.getString(2), r.getString(3), r.getString(4)))
                .list();
    }
}
