package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every check of {@code postil check} finds the damage it is there for. */
class CheckTest {
    private static final Path SOUND = Path.of("src/test/resources/golden/v005.postil");

    /**
     * A file with another identity is refused before it is opened; IntegrityCheckTest damages that.
     */
    private static final String IDENTITY = "file is a project of this version";

    @TempDir Path folder;

    private static Map<String, List<String>> damages() {
        var map = new LinkedHashMap<String, List<String>>();
        map.put(
                "database is intact",
                List.of(
                        "PRAGMA writable_schema=ON",
                        "UPDATE sqlite_schema SET sql = 'CREATE INDEX document_review ON document"
                                + " (title)' WHERE name = 'document_review'"));
        map.put("references point to rows", List.of("DELETE FROM code WHERE key = 'T4'"));
        map.put("every table is logged", List.of("DROP TRIGGER h_passage_i"));
        map.put(
                "history is an unbroken chain",
                List.of(
                        "INSERT INTO action (guid, at, coder, label, kind, first, last, state)"
                                + " VALUES ('g', '2026-01-01T00:00:00.000Z', '', 'x', 'do', 900000,"
                                + " 900000, 'done')"));
        map.put(
                "actions are consistent",
                List.of("UPDATE action SET state = 'undone' WHERE id = 2"));
        map.put(
                "GUIDs are present and unique",
                List.of("UPDATE review SET guid = (SELECT guid FROM document LIMIT 1)"));
        map.put("texts match their hashes", List.of("UPDATE text SET body = body || '.'"));
        map.put(
                "every document has its text, layout and file",
                List.of("DELETE FROM blob WHERE hash IN (SELECT source_hash FROM document)"));
        map.put(
                "text versions are as long as their texts",
                List.of("UPDATE text_version SET length = length + 1"));
        map.put(
                "layouts cover their texts",
                List.of(
                        "UPDATE text_version SET layout_hash ="
                                + " (SELECT min(layout_hash) FROM text_version)"));
        map.put(
                "passages lie within their texts",
                List.of("UPDATE passage SET end = 9000000 WHERE id = 1"));
        map.put(
                "quotes match their texts",
                List.of("UPDATE passage SET quote = 'other words' WHERE id = 1"));
        map.put(
                "passages belong to a text of their document",
                List.of(
                        "UPDATE passage SET document ="
                                + " (SELECT id FROM document WHERE id <> passage.document)"));
        map.put(
                "the codebook is a tree within each facet",
                List.of("UPDATE code SET parent = id WHERE key = 'T1'"));
        map.put(
                "answers fit their variables",
                List.of(
                        "UPDATE answer SET value = 'perhaps' WHERE variable IN"
                                + " (SELECT id FROM variable WHERE type = 'yes_no')"));
        map.put(
                "single choices have one category",
                List.of(
                        "INSERT INTO answer_category (answer, category) SELECT a.id, c.id"
                                + " FROM answer a JOIN variable v ON v.id = a.variable"
                                + " JOIN category c ON c.variable = v.id"
                                + " JOIN answer_category ac ON ac.answer = a.id"
                                + " WHERE v.type = 'category' AND ac.category <> c.id"));
        map.put(
                "persons have a role, at most one primary each",
                List.of("DELETE FROM person_role"));
        map.put(
                "recommendations have one main place in their review",
                List.of("DELETE FROM recommendation_place"));
        map.put(
                "memos are on something that is there",
                List.of(
                        "INSERT INTO memo (guid, target_kind, target, coder, title, body,"
                                + " created_at, modified_at, modified_by) SELECT 'm', 'code',"
                                + " 'nothing', id, '', 'lost', '2026-01-01T00:00:00Z',"
                                + " '2026-01-01T00:00:00Z', guid FROM coder LIMIT 1"));
        return map;
    }

    @TestFactory
    Stream<DynamicTest> aDamagedProjectFailsTheCheck() {
        return damages().entrySet().stream()
                .map(damage ->
                        DynamicTest.dynamicTest(
                                damage.getKey(), () -> fails(damage.getKey(), damage.getValue())));
    }

    private void fails(String check, List<String> damage) throws IOException {
        var file = sound();
        Database.damage(file, damage.toArray(String[]::new));
        var outcome = check(file).exits(1);
        assertThat(failed(outcome)).contains(check);
        assertThat(outcome.err()).contains("backup");
    }

    @Test
    void aSoundProjectPassesAndEveryCheckHasADamageThatItFinds() throws IOException {
        var outcome = check(sound()).exits(0);
        assertThat(failed(outcome)).isEmpty();
        var names = new ArrayList<String>();
        outcome.json().get("checks").forEach(c -> names.add(c.get("check").asString()));
        assertThat(names)
                .as("a new check needs a damage here that it finds")
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(Stream.of(IDENTITY), damages().keySet().stream()).toList());
    }

    /** Of the version of today: what is damaged is not upgraded before it is checked. */
    private Path sound() throws IOException {
        var file =
                Files.copy(SOUND, Files.createTempDirectory(folder, "check").resolve("p.postil"));
        check(file).exits(0);
        return file;
    }

    private Program.Outcome check(Path file) {
        return new Program(folder.resolve("home")).run(Program.asJson("check", file));
    }

    private static List<String> failed(Program.Outcome outcome) {
        var names = new ArrayList<String>();
        for (JsonNode check : outcome.json().get("checks")) {
            if (!check.get("ok").asBoolean()) {
                names.add(check.get("check").asString());
            }
        }
        return names;
    }
}
