package org.postil.project;

import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Facets, codes, aliases and groups. */
public final class CodebookStore {
    private final Rows rows;

    CodebookStore(Rows rows) {
        this.rows = rows;
    }

    /** Makes a facet after the existing ones; returns its id. */
    public long addFacet(String key, String name) {
        return rows.add(
                "facet",
                Rows.values()
                        .set("key", key)
                        .set("name", name)
                        .set("position", next("facet", "1", 1)));
    }

    /** Makes a code after its siblings; returns its id. */
    public long addCode(NewCode code) {
        long id =
                rows.add(
                        "code",
                        Rows.values()
                                .set("facet", code.facet())
                                .reference("parent", code.parent())
                                .set("key", code.key())
                                .set("name", code.name())
                                .set("definition", code.definition())
                                .set("include_when", code.include())
                                .set("exclude_when", code.exclude())
                                .set("example", code.example())
                                .set("colour", code.colour())
                                .set("position", next("code", "facet", code.facet()))
                                .flag("retired", false)
                                .set("succeeded_by", null)
                                .set("decided_on", "")
                                .set("created_at", rows.stamp().time())
                                .set("meaning_changed_at", null));
        code.aliases().forEach(alias -> addAlias(id, alias));
        return id;
    }

    /** The id of the top code of this name in a facet, which is made when there is none. */
    public long ensure(long facet, String name) {
        return rows.handle()
                .createQuery(
                        "SELECT id FROM code WHERE facet = ? AND parent IS NULL AND name = ? ORDER"
                                + " BY id LIMIT 1")
                .bind(0, facet)
                .bind(1, name)
                .mapTo(Long.class)
                .findOne()
                .orElseGet(() -> addCode(NewCode.named(name, facet, 0)));
    }

    public void addAlias(long code, String alias) {
        rows.addIfAbsent("code_alias", Rows.values().set("code", code).set("alias", alias));
    }

    public void removeAlias(long code, String alias) {
        rows.handle().execute("DELETE FROM code_alias WHERE code = ? AND alias = ?", code, alias);
    }

    public void rename(long code, String name) {
        rows.change("code", code, Rows.values().set("name", name));
    }

    /**
     * @param key null for none; must not be another's of the facet
     */
    public void setKey(long code, @Nullable String key) {
        rows.change("code", code, Rows.values().set("key", key));
    }

    /**
     * @param colour as #RRGGBB
     */
    public void setColour(long code, String colour) {
        rows.change("code", code, Rows.values().set("colour", colour));
    }

    public void setExample(long code, String example) {
        rows.change("code", code, Rows.values().set("example", example));
    }

    public void setDecidedOn(long code, String decidedOn) {
        rows.change("code", code, Rows.values().set("decided_on", decidedOn));
    }

    /** Reviews read before now say nothing about the code any more. */
    public void meaningChanged(long code) {
        rows.change("code", code, Rows.values().set("meaning_changed_at", rows.stamp().time()));
    }

    /**
     * Changes what a code means.
     *
     * @param meaningChanged true when reviews read before must be looked at again for this code
     */
    public void define(
            long code, String definition, String include, String exclude, boolean meaningChanged) {
        var values =
                Rows.values()
                        .set("definition", definition)
                        .set("include_when", include)
                        .set("exclude_when", exclude);
        if (meaningChanged) {
            values.set("meaning_changed_at", rows.stamp().time());
        }
        rows.change("code", code, values);
    }

    /** Moves a code, with what is below it, under another of its facet; 0 for the top. */
    public void move(long code, long parent) {
        rows.change("code", code, Rows.values().reference("parent", parent));
    }

    /** Puts a code at a place among its siblings. */
    public void setPosition(long code, int position) {
        rows.change("code", code, Rows.values().set("position", position));
    }

    /**
     * Says which code took the place of another.
     *
     * @param successor 0 for none
     */
    public void setSucceededBy(long code, long successor) {
        rows.change("code", code, Rows.values().reference("succeeded_by", successor));
    }

    public void retire(long code, boolean retired) {
        rows.change("code", code, Rows.values().flag("retired", retired));
    }

    /** Removes a code with its children and all their codings. */
    public void remove(long code) {
        MemoStore.forgetCode(rows, code);
        rows.remove("code", code);
    }

    /** Removes a code unless it is on a passage, in a decision, or has codes below it. */
    public boolean removeUnused(long code) {
        boolean used =
                rows.handle()
                        .createQuery(
                                """
                                SELECT EXISTS (SELECT 1 FROM coding WHERE code = :code)
                                    OR EXISTS (SELECT 1 FROM decision WHERE code = :code)
                                    OR EXISTS (SELECT 1 FROM code WHERE parent = :code)\
                                """)
                        .bind("code", code)
                        .mapTo(Boolean.class)
                        .one();
        if (!used) {
            remove(code);
        }
        return !used;
    }

    /** Takes a code into a group, unless it is in. */
    public void addToGroup(long group, long code) {
        rows.addIfAbsent(
                "code_group_member", Rows.values().set("code_group", group).set("code", code));
    }

    /** What was decided about one code on spans holds for another from now on. */
    public void moveDecisions(long from, long to) {
        rows.handle()
                .createUpdate(
                        "UPDATE decision SET code = :to, modified_at = :at, modified_by = :by"
                                + " WHERE code = :from")
                .bind("to", to)
                .bind("from", from)
                .bind("at", rows.stamp().time())
                .bind("by", rows.stamp().coder())
                .execute();
    }

    public void removeFromGroup(long group, long code) {
        rows.handle()
                .execute(
                        "DELETE FROM code_group_member WHERE code_group = ? AND code = ?",
                        group,
                        code);
    }

    public void setGroup(long group, String name, String definition) {
        rows.change(
                "code_group", group, Rows.values().set("name", name).set("definition", definition));
    }

    /** Removes a group; its codes stay. */
    public void removeGroup(long group) {
        rows.remove("code_group", group);
    }

    /** Makes a group of codes of one facet; returns its id. */
    public long addGroup(long facet, String name, Ids members) {
        long id =
                rows.add(
                        "code_group",
                        Rows.values().set("facet", facet).set("name", name).set("definition", ""));
        members.stream()
                .forEach(code ->
                        rows.addIfAbsent(
                                "code_group_member",
                                Rows.values().set("code_group", id).set("code", code)));
        return id;
    }

    private int next(String table, String column, long value) {
        return rows.handle()
                .createQuery(
                        "SELECT coalesce(max(position), 0) + 1 FROM "
                                + table
                                + " WHERE "
                                + column
                                + " = ?")
                .bind(0, value)
                .mapTo(Integer.class)
                .one();
    }

    static Codebook load(Handle handle) {
        var facets =
                handle.createQuery("SELECT id, guid, key, name, position FROM facet")
                        .map((r, c) ->
                                new Facet(
                                        r.getLong(1),
                                        r.getString(2),
                                        r.getString(3),
                                        r.getString(4),
                                        r.getInt(5)))
                        .list();
        return new Codebook(facets, codes(handle), groups(handle));
    }

    private static List<Code> codes(Handle handle) {
        Map<Long, List<String>> aliases = new HashMap<>();
        handle.createQuery("SELECT code, alias FROM code_alias ORDER BY code, alias")
                .map((r, c) -> Map.entry(r.getLong(1), r.getString(2)))
                .forEach(e ->
                        aliases.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                .add(e.getValue()));
        return handle.createQuery(
                        """
                        SELECT id, guid, facet, coalesce(parent, 0), key, name, definition, include_when,
                               exclude_when, example, colour, position, retired,
                               coalesce(succeeded_by, 0), created_at, meaning_changed_at,
                               decided_on
                          FROM code\
                        """)
                .map((r, c) -> {
                    String changed = r.getString(16);
                    return new Code(
                            r.getLong(1),
                            r.getString(2),
                            r.getLong(3),
                            r.getLong(4),
                            r.getString(5),
                            r.getString(6),
                            r.getString(7),
                            r.getString(8),
                            r.getString(9),
                            r.getString(10),
                            r.getString(11),
                            r.getInt(12),
                            r.getBoolean(13),
                            r.getLong(14),
                            aliases.getOrDefault(r.getLong(1), List.of()),
                            Instant.parse(r.getString(15)),
                            changed == null ? null : Instant.parse(changed),
                            r.getString(17));
                })
                .list();
    }

    private static List<CodeGroup> groups(Handle handle) {
        Map<Long, List<Long>> members = new HashMap<>();
        handle.createQuery("SELECT code_group, code FROM code_group_member")
                .map((r, c) -> Map.entry(r.getLong(1), r.getLong(2)))
                .forEach(e ->
                        members.computeIfAbsent(e.getKey(), k -> new ArrayList<>())
                                .add(e.getValue()));
        return handle.createQuery(
                        "SELECT id, guid, facet, name, definition FROM code_group ORDER BY id")
                .map((r, c) ->
                        new CodeGroup(
                                r.getLong(1),
                                r.getString(2),
                                r.getLong(3),
                                r.getString(4),
                                r.getString(5),
                                Ids.of(members.getOrDefault(r.getLong(1), List.of()))))
                .list();
    }
}
