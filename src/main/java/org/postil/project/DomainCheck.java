package org.postil.project;

import org.jdbi.v3.core.Handle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What must hold between the rows of a project, beyond what the database itself enforces. Reads
 * only.
 */
final class DomainCheck {
    private static final int SHOWN = 10;

    private final Handle handle;

    DomainCheck(Handle handle) {
        this.handle = handle;
    }

    /** One result per check, also when a check could not be finished. */
    List<CheckResult> run() {
        var results = new ArrayList<CheckResult>();
        var texts = texts();
        results.add(check("texts match their hashes", () -> texts.get().altered()));
        results.add(check("every document has its text, layout and file", this::contents));
        results.add(check("text versions are as long as their texts", () -> texts.get().lengths()));
        results.add(check("layouts cover their texts", () -> texts.get().layouts()));
        results.add(check("passages lie within their texts", this::bounds));
        results.add(check("quotes match their texts", () -> texts.get().quotes()));
        results.add(check("passages belong to a text of their document", this::versions));
        results.add(check("the codebook is a tree within each facet", this::tree));
        results.add(check("answers fit their variables", this::answers));
        results.add(check("single choices have one category", this::choices));
        results.add(check("persons have a role, at most one primary each", this::persons));
        results.add(check("recommendations have one main place in their review", this::places));
        results.add(check("memos are on something that is there", this::memos));
        return results;
    }

    /** Of one reading of all texts; what stopped it stops every check that needs it. */
    private Supplier<TextCheck.Found> texts() {
        try {
            var found = TextCheck.run(handle);
            return () -> found;
        } catch (RuntimeException e) {
            return () -> {
                throw e;
            };
        }
    }

    private static CheckResult check(String name, Supplier<List<String>> problems) {
        try {
            return CheckResult.of(name, problems.get());
        } catch (RuntimeException e) {
            // the message may quote a value of the project; the kind of trouble does not
            return new CheckResult(
                    name, false, "could not be checked (" + e.getClass().getSimpleName() + ")");
        }
    }

    private List<String> strings(String sql) {
        return handle.createQuery(sql + " LIMIT " + SHOWN).mapTo(String.class).list();
    }

    private List<String> contents() {
        return strings(
                """
                SELECT 'document ' || d.id || ' lacks its ' || CASE
                         WHEN v.id IS NULL THEN 'text version'
                         WHEN NOT EXISTS (SELECT 1 FROM text t WHERE t.hash = v.text_hash) THEN 'text'
                         WHEN NOT EXISTS (SELECT 1 FROM blob b WHERE b.hash = v.layout_hash) THEN 'layout'
                         WHEN NOT EXISTS (SELECT 1 FROM blob b WHERE b.hash = d.source_hash) THEN 'file'
                         ELSE 'glyph map' END
                  FROM document d LEFT JOIN text_version v ON v.id = d.text AND v.document = d.id
                 WHERE v.id IS NULL
                    OR NOT EXISTS (SELECT 1 FROM text t WHERE t.hash = v.text_hash)
                    OR NOT EXISTS (SELECT 1 FROM blob b WHERE b.hash = v.layout_hash)
                    OR NOT EXISTS (SELECT 1 FROM blob b WHERE b.hash = d.source_hash)
                       AND NOT EXISTS (SELECT 1 FROM setting WHERE key = 'originals.left_out')
                    OR v.glyphs_hash IS NOT NULL
                       AND NOT EXISTS (SELECT 1 FROM blob b WHERE b.hash = v.glyphs_hash)\
                """);
    }

    private List<String> bounds() {
        return strings(
                """
                SELECT 'passage ' || p.id || ' ends after its text'
                  FROM passage p JOIN text_version v ON v.id = p.text_version WHERE p.end > v.length
                UNION ALL
                SELECT 'recommendation place ' || p.id || ' ends after its text'
                  FROM recommendation_place p JOIN text_version v ON v.id = p.text_version
                 WHERE p.end > v.length
                UNION ALL
                SELECT 'skipped suggestion ' || s.id || ' ends after its text'
                  FROM skipped_suggestion s JOIN text_version v ON v.id = s.text_version
                 WHERE s.end > v.length\
                """);
    }

    private List<String> versions() {
        return strings(
                """
                SELECT 'passage ' || p.id || ' is of another document''s text'
                  FROM passage p JOIN text_version v ON v.id = p.text_version
                 WHERE v.document <> p.document
                UNION ALL
                SELECT 'passage ' || p.id || ' lies on a recommendation of another review'
                  FROM passage p JOIN document d ON d.id = p.document
                  JOIN recommendation r ON r.id = p.recommendation
                 WHERE r.review <> d.review\
                """);
    }

    private List<String> tree() {
        var problems =
                new ArrayList<>(
                        strings(
                                """
                                SELECT 'code ' || c.id || ' is of another facet than its parent'
                                  FROM code c JOIN code p ON p.id = c.parent WHERE p.facet <> c.facet\
                                """));
        var parents = new HashMap<Long, Long>();
        handle.createQuery("SELECT id, coalesce(parent, 0) FROM code")
                .map((r, c) -> Map.entry(r.getLong(1), r.getLong(2)))
                .forEach(e -> parents.put(e.getKey(), e.getValue()));
        for (long code : parents.keySet()) {
            var seen = new HashSet<Long>();
            for (long at = code; at != 0; at = parents.getOrDefault(at, 0L)) {
                if (!seen.add(at)) {
                    problems.add("code " + code + " is below itself");
                    break;
                }
            }
        }
        return problems;
    }

    private List<String> answers() {
        return strings(
                """
                SELECT 'answer ' || a.id || ' ' || CASE
                         WHEN a.person IS NOT NULL AND p.review IS NOT a.review THEN 'is about a person of another review'
                         WHEN (v.level = 'review') IS NOT (a.person IS NULL) THEN 'is about the wrong kind of subject'
                         WHEN k.id IS NOT NULL THEN 'has a category of another variable'
                         ELSE 'has no value of its type' END
                  FROM answer a
                  JOIN variable v ON v.id = a.variable
                  LEFT JOIN person p ON p.id = a.person
                  LEFT JOIN answer_category ac ON ac.answer = a.id
                  LEFT JOIN category k ON k.id = ac.category AND k.variable <> a.variable
                 WHERE a.person IS NOT NULL AND p.review IS NOT a.review
                    OR (v.level = 'review') IS NOT (a.person IS NULL)
                    OR k.id IS NOT NULL
                    OR (a.value IS NOT NULL) + (a.missing IS NOT NULL) + (ac.category IS NOT NULL) <> 1
                    OR v.type IN ('category', 'categories') AND a.value IS NOT NULL
                    OR v.type NOT IN ('category', 'categories') AND ac.category IS NOT NULL
                    OR v.type = 'yes_no' AND a.value NOT IN ('yes', 'no')
                    OR v.type = 'number' AND a.value IS NOT NULL
                       AND (a.value GLOB '*[^0-9.-]*' OR a.value = '')\
                """);
    }

    private List<String> choices() {
        return strings(
                """
                SELECT 'answer ' || a.id || ' has several categories where one may be chosen'
                  FROM answer a JOIN variable v ON v.id = a.variable
                  JOIN answer_category ac ON ac.answer = a.id
                 WHERE v.type = 'category' GROUP BY a.id HAVING count(*) > 1\
                """);
    }

    private List<String> persons() {
        return strings(
                """
                SELECT 'person ' || p.id || ' has no role' FROM person p
                 WHERE NOT EXISTS (SELECT 1 FROM person_role r WHERE r.person = p.id)
                UNION ALL
                SELECT 'review ' || p.review || ' has ' || count(*) || ' primary persons of role ' || r.role
                  FROM person_role r JOIN person p ON p.id = r.person
                 WHERE r.is_primary = 1 GROUP BY p.review, r.role HAVING count(*) > 1\
                """);
    }

    private List<String> memos() {
        return strings(
                """
                SELECT 'memo ' || id || ' is on a ' || target_kind || ' that is not there' FROM memo
                 WHERE target NOT IN (
                   SELECT guid FROM passage UNION ALL SELECT guid FROM code
                   UNION ALL SELECT guid FROM document UNION ALL SELECT guid FROM review
                   UNION ALL SELECT guid FROM recommendation UNION ALL SELECT guid FROM person
                   UNION ALL SELECT value FROM setting WHERE key = 'project.guid')\
                """);
    }

    private List<String> places() {
        return strings(
                """
                SELECT 'recommendation ' || r.id || ' has no main place' FROM recommendation r
                 WHERE NOT EXISTS (SELECT 1 FROM recommendation_place p
                                    WHERE p.recommendation = r.id AND p.is_main = 1)
                UNION ALL
                SELECT 'a place of recommendation ' || r.id || ' is in another review'
                  FROM recommendation r
                  JOIN recommendation_place p ON p.recommendation = r.id
                  JOIN document d ON d.id = p.document
                 WHERE d.review <> r.review\
                """);
    }
}
