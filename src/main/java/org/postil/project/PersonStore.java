package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.postil.domain.Person;
import org.postil.domain.Person.Role;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The persons of the reviews and their roles. */
public final class PersonStore {
    private final Rows rows;

    PersonStore(Rows rows) {
        this.rows = rows;
    }

    /**
     * Makes a person after the review's others; returns the id. The label must not be taken there.
     */
    public long add(long review, String label, String pseudonym) {
        int position =
                rows.handle()
                        .createQuery(
                                "SELECT coalesce(max(position), 0) + 1 FROM person WHERE review ="
                                        + " ?")
                        .bind(0, review)
                        .mapTo(Integer.class)
                        .one();
        return rows.add(
                "person",
                Rows.values()
                        .set("review", review)
                        .set("label", label)
                        .set("pseudonym", pseudonym)
                        .set("position", position));
    }

    /** Gives a person a role, or changes whether it is the primary person of it. */
    public void setRole(long person, Role role, boolean primary) {
        rows.handle()
                .createUpdate(
                        """
                        INSERT INTO person_role (person, role, is_primary) VALUES (:person, :role, :primary)
                        ON CONFLICT (person, role) DO UPDATE SET is_primary = excluded.is_primary\
                        """)
                .bind("person", person)
                .bind("role", role.key())
                .bind("primary", primary ? 1 : 0)
                .execute();
    }

    public void setPseudonym(long person, String pseudonym) {
        rows.change("person", person, Rows.values().set("pseudonym", pseudonym));
    }

    /**
     * Takes a role away from a person; answers given about them in it stay until they are removed.
     */
    public void removeRole(long person, Role role) {
        rows.handle()
                .execute(
                        "DELETE FROM person_role WHERE person = ? AND role = ?",
                        person,
                        role.key());
    }

    /** The label must be free in the person's review. */
    public void setLabel(long person, String label) {
        rows.change("person", person, Rows.values().set("label", label));
    }

    public void setPosition(long person, int position) {
        rows.change("person", person, Rows.values().set("position", position));
    }

    public void remove(long person) {
        MemoStore.forgetPerson(rows, person);
        rows.remove("person", person);
    }

    static List<Person> load(Handle handle) {
        var roles = new HashMap<Long, Map<Role, Boolean>>();
        handle.createQuery("SELECT person, role, is_primary FROM person_role")
                .map((r, c) ->
                        Map.entry(
                                r.getLong(1),
                                Map.entry(
                                        Role.valueOf(r.getString(2).toUpperCase(Locale.ROOT)),
                                        r.getBoolean(3))))
                .forEach(e ->
                        roles.computeIfAbsent(e.getKey(), k -> new EnumMap<>(Role.class))
                                .put(e.getValue().getKey(), e.getValue().getValue()));
        return handle.createQuery(
                        """
                        SELECT id, guid, review, label, pseudonym, position
                          FROM person ORDER BY review, position, id\
                        """)
                .map((r, c) ->
                        new Person(
                                r.getLong(1),
                                r.getString(2),
                                r.getLong(3),
                                r.getString(4),
                                r.getString(5),
                                r.getInt(6),
                                roles.getOrDefault(r.getLong(1), Map.of())))
                .list();
    }
}
