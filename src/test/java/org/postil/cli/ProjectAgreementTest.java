package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.study.SampleStudy;
import org.postil.study.SecondCoder;
import org.postil.ui.SampleProject;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The sample study with its second coder. What must come out was computed apart from this program,
 * with fractions, from the same codings (agreement_reference.json).
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProjectAgreementTest {
    private static final JsonNode REFERENCE = SampleFiles.known("agreement_reference.json");

    @TempDir static Path folder;
    private Program program;
    private Path project;

    @BeforeAll
    void aStudyOfTwoCoders() {
        program = new Program(folder.resolve("home"));
        project = SampleProject.ofTwoCoders(folder.resolve("two coders.postil"));
    }

    private JsonNode json(Object... more) {
        var all = new ArrayList<Object>();
        all.add("agreement");
        all.add(project);
        all.add("--coders");
        all.add(SampleStudy.CODER + "," + SecondCoder.CODER);
        all.addAll(List.of(more));
        return program.json(all.toArray());
    }

    @Test
    void reviewLevelEqualsTheReference() {
        var found = json("--draws", 0);

        assertThat(found.get("universe").asInt()).isEqualTo(33);
        assertThat(REFERENCE.get("dhr_level").size()).isEqualTo(43);
        REFERENCE
                .get("dhr_level")
                .forEachEntry((code, expected) -> {
                    var row = found.get("codes").get(code);
                    for (String count : new String[] {"both", "only_a", "only_b", "neither"}) {
                        assertThat(row.get(count).asLong())
                                .as(code + " " + count)
                                .isEqualTo(expected.get(count).asLong());
                    }
                    assertThat(100 * row.get("percent_agreement").get("value").asDouble())
                            .as(code)
                            .isCloseTo(expected.get("percent_agreement").asDouble(), within(1e-9));
                    assertThat(row.get("cohen_kappa").get("value").asDouble())
                            .as(code)
                            .isCloseTo(expected.get("kappa").asDouble(), within(1e-9));
                });
    }

    /**
     * Ben's longer passages begin with the printed number of the recommendation there; here a quote
     * leaves it out, so that he has a few characters less alone.
     */
    @Test
    void characterLevelEqualsTheReferenceButForPrintedNumbers() {
        var found = json("--unit", "character", "--draws", 0).get("codes");

        REFERENCE
                .get("character_level")
                .forEachEntry((code, expected) -> {
                    var row = found.get(code);
                    for (String count : new String[] {"both", "only_a"}) {
                        assertThat(row.get(count).asLong())
                                .as(code + " " + count)
                                .isEqualTo(expected.get(count).asLong());
                    }
                    assertThat(row.get("only_b").asLong())
                            .as(code)
                            .isLessThanOrEqualTo(expected.get("only_b").asLong());
                });
    }

    /** Against a count of every paragraph from the texts and spans as they are stored. */
    @Test
    void paragraphsAndCharactersEqualANaiveCount() {
        var spans =
                Database.rows(
                        project,
                        "SELECT d.file_name, o.name, p.start, p.end FROM passage p"
                                + " JOIN document d ON d.id = p.document"
                                + " JOIN coder o ON o.id = p.coder"
                                + " JOIN coding c ON c.passage = p.id"
                                + " JOIN code k ON k.id = c.code WHERE k.key IN ('T4', 'T4.1',"
                                + " 'T4.2', 'T4.3', 'T4.4')");
        long[] paragraphs = new long[4];
        long[] characters = new long[4];
        for (String review : SampleFiles.reviews()) {
            var text = program.json("text", project, "--document", review);
            int[] at = new int[text.get("text").asString().length()];
            for (var span : spans) {
                if (span.get(0).startsWith(review)) {
                    int bit = span.get(1).equals(SecondCoder.CODER) ? 2 : 1;
                    for (int i = Integer.parseInt(span.get(2));
                            i < Integer.parseInt(span.get(3));
                            i++) {
                        at[i] |= bit;
                    }
                }
            }
            for (int pattern : at) {
                characters[pattern]++;
            }
            for (JsonNode paragraph : text.get("paragraphs")) {
                int pattern = 0;
                for (int i = paragraph.get("start").asInt();
                        i < paragraph.get("end").asInt();
                        i++) {
                    pattern |= at[i];
                }
                paragraphs[pattern]++;
            }
        }

        assertThat(counts(json("--unit", "paragraph", "--draws", 0), "T4"))
                .containsExactly(paragraphs);
        assertThat(counts(json("--unit", "character", "--draws", 0), "T4"))
                .containsExactly(characters);
    }

    private static long[] counts(JsonNode found, String code) {
        var row = found.get("codes").get(code);
        return new long[] {
            row.get("neither").asLong(),
            row.get("only_a").asLong(),
            row.get("only_b").asLong(),
            row.get("both").asLong()
        };
    }

    @Test
    void aSentenceIsAtLeastAParagraphInNumber() {
        var paragraphs = json("--unit", "paragraph", "--draws", 0);
        var sentences = json("--unit", "sentence", "--draws", 0);

        assertThat(sentences.get("units").asLong()).isGreaterThan(paragraphs.get("units").asLong());
        assertThat(counts(sentences, "T7")).endsWith(0, 0, 6);
    }

    @Test
    void recommendationsAreTheSharedRecordsInScope() {
        var records =
                Long.parseLong(
                        Database.one(
                                project, "SELECT count(*) FROM recommendation WHERE scope = 'in'"));
        var found = json("--unit", "recommendation");

        assertThat(found.get("units").asLong()).isEqualTo(records);
        for (String name :
                new String[] {
                    "percent_agreement_sets",
                    "krippendorff_alpha_set_masi",
                    "krippendorff_alpha_set_jaccard"
                }) {
            assertThat(found.get("statistics").get(name).get("value").asDouble())
                    .as(name)
                    .isBetween(0.7, 0.8);
        }
    }

    @Test
    void whatNobodyUsedIsNotDefinedAndLeftOutOfAverages() {
        var found = json("--unit", "recommendation", "--draws", 0);
        var praise = found.get("codes").get("T6");

        assertThat(praise.get("cohen_kappa").get("undefined").asString()).contains("no variation");
        assertThat(praise.get("positive_agreement").get("undefined").asString())
                .contains("not used");
        assertThat(praise.get("percent_agreement").get("value").asDouble()).isEqualTo(1);
        assertThat(praise.get("reading").asString()).startsWith("Nobody used it");
        var kappa = found.get("averages").get("top").get("cohen_kappa");
        assertThat(kappa.get("codes").asInt()).isEqualTo(6);
        assertThat(kappa.get("left_out").asInt()).isEqualTo(1);
        assertThat(found.get("averages").get("top").get("percent_agreement").get("codes").asInt())
                .isEqualTo(7);
    }

    @Test
    void aRareCodeIsWarnedOfAndAnEvenOneIsNot() {
        var codes = json("--draws", 0).get("codes");

        assertThat(codes.get("T4.3").get("prevalence_warning").asBoolean()).isTrue();
        assertThat(codes.get("T4.3").get("reading").asString())
                .contains("kappa hangs on those few");
        assertThat(codes.get("T3").get("prevalence_warning").asBoolean()).isFalse();
    }

    @Test
    void unitizingIsNotDefinedOverCodesThatOverlap() {
        var found = json("--unit", "unitizing");

        assertThat(found.get("codes").get("T7").get("u_alpha").get("value").asDouble())
                .isEqualTo(1);
        assertThat(found.get("codes").get("T1").get("u_alpha").get("value").asDouble())
                .isBetween(0.85, 0.95);
        assertThat(found.get("statistics").get("u_alpha").get("undefined").asString())
                .contains("several codes on one stretch");
    }

    @Test
    void equalSeedsGiveEqualIntervalsAndTheSeedIsSaid() {
        var once = json("--seed", 7);

        assertThat(once).isEqualTo(json("--seed", 7));
        assertThat(once.get("seed").asInt()).isEqualTo(7);
        var kappa = once.get("codes").get("T1").get("cohen_kappa");
        assertThat(kappa.get("boot_low").asDouble()).isLessThan(kappa.get("value").asDouble());
        assertThat(kappa.get("low").asDouble()).isLessThan(kappa.get("value").asDouble());
        assertThat(kappa.get("boot_low"))
                .isNotEqualTo(
                        json("--seed", 8)
                                .get("codes")
                                .get("T1")
                                .get("cohen_kappa")
                                .get("boot_low"));
    }

    /** Cy has read eight reviews and coded nothing. */
    @Test
    void threeCodersAreComparedOnWhatAllOrTwoHaveRead() throws IOException {
        Path file = Files.copy(project, folder.resolve("three coders.postil"));
        var some = new ArrayList<Object>(List.of("read", file, "--coder", "Cy"));
        some.addAll(SampleFiles.reviews().subList(0, 8));
        program.run(some.toArray()).exits(0);

        var all = program.json("agreement", file, "--draws", 0);
        assertThat(all.get("coders")).hasSize(3);
        assertThat(all.get("universe").asInt()).isEqualTo(8);
        assertThat(all.get("not_compared").asInt()).isEqualTo(25);
        var code = all.get("codes").get("T1");
        assertThat(code.get("by").get("Cy").asInt()).isZero();
        assertThat(code.get("all").asInt()).isZero();
        assertThat(code.get("some").asInt() + code.get("none").asInt()).isEqualTo(8);
        assertThat(code.has("cohen_kappa")).isFalse();
        assertThat(code.get("fleiss_kappa").get("value").isNumber()).isTrue();
        assertThat(code.get("conger_hubert_kappa").get("value").isNumber()).isTrue();

        var two = program.json("agreement", file, "--draws", 0, "--read-by", "two");
        assertThat(two.get("universe").asInt()).isEqualTo(33);
        assertThat(two.get("codes").get("T1").get("all").asInt())
                .as("those of the 25 on which Cy is missing")
                .isPositive();
        program.run("agreement", file, "--read-by", "two", "--unit", "unitizing").exits(0);
    }

    @Test
    void whereNothingWasReadByBothNothingIsDefinedAndThatIsSaid() throws IOException {
        Path file = Files.copy(project, folder.resolve("unread.postil"));
        program.run("read", file, "--coder", "Di", SampleFiles.reviews().getFirst()).exits(0);
        var found = program.json("agreement", file, "--coders", "Di," + SecondCoder.CODER);
        assertThat(found.get("universe").asInt()).isEqualTo(1);
        Database.damage(file, "DELETE FROM read_mark WHERE coder = (SELECT max(id) FROM coder)");

        for (String unit :
                List.of(
                        "review",
                        "recommendation",
                        "paragraph",
                        "sentence",
                        "character",
                        "unitizing")) {
            var none =
                    program.json(
                            "agreement",
                            file,
                            "--coders",
                            "Di," + SecondCoder.CODER,
                            "--unit",
                            unit);
            assertThat(none.get("universe").asInt()).isZero();
            assertThat(none.get("reading").asString()).contains("mark reviews as read first");
            none.get("codes")
                    .get("T1")
                    .forEach(statistic -> assertThat(statistic.has("value")).isFalse());
            program.run("agreement", file, "--coders", "Di," + SecondCoder.CODER, "--unit", unit)
                    .exits(0);
        }
    }

    @Test
    void answersAreComparedOneByOne() throws IOException {
        Path file = Files.copy(project, folder.resolve("answers.postil"));
        Path answers =
                Files.writeString(
                        folder.resolve("ben.csv"),
                        """
                        review,person,role,variable,value,missing
                        DHR01,,,review.homicide_type,IPH,
                        DHR02,,,review.homicide_type,,not_recorded
                        """);
        program.run("extract", file, answers, "--coder", SecondCoder.CODER).exits(0);

        var found = program.json("agreement", file, "--of", "variables").get("variables");
        var type = found.get("review.homicide_type");
        assertThat(type.get("n").asInt()).isEqualTo(2);
        assertThat(type.get("same").asInt() + type.get("different").asInt()).isEqualTo(2);
        assertThat(type.get("differences").toString())
                .contains("DHR02")
                .contains("\"" + SecondCoder.CODER + "\":\"(not recorded)\"");
        assertThat(found.get("victim.age").get("cohen_kappa").get("undefined").asString())
                .contains("no unit");
    }

    @Test
    void theTableSaysHowItWasComputedAndTheSheetHasEveryNumber() {
        var table = program.run("agreement", project, "--draws", 0).exits(0).out();
        assertThat(table)
                .contains("T4.3")
                .contains("Reviews that all coders compared have read: 33")
                .contains("Mean of the 7 codes at the top");
        var sheet = program.run("agreement", project, "--format", "csv").exits(0).out();
        var rows = SampleFiles.rows(sheet);
        assertThat(rows).hasSize(43);
        assertThat(rows.getFirst().get("cohen_kappa")).startsWith("0.778");
        assertThat(rows.getFirst().get("cohen_kappa_low")).startsWith("0.");
    }

    @Test
    void whatCannotBeComparedIsWrongUsage() {
        for (Object[] wrong :
                new Object[][] {
                    {"agreement"},
                    {"agreement", project, "--matrix", "m.csv"},
                    {"agreement", project, "--coders", "Nobody," + SecondCoder.CODER},
                    {"agreement", project, "--coders", SecondCoder.CODER},
                    {"agreement", project, "--coders", "Ben,ben"},
                    {"agreement", project, "--unit", "word"},
                    {"agreement", project, "--of", "colour"},
                    {"agreement", project, "--read-by", "one"}
                }) {
            var outcome = program.run(wrong).exits(2);
            assertThat(outcome.out()).isEmpty();
            assertThat(outcome.err()).isNotBlank();
        }
    }
}
