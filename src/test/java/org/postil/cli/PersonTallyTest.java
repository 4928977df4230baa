package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.Program;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Persons dealt out at random, several to a review, with gaps, missing reasons and children who are
 * victims too: whose value stands for a review is counted again here from the rows of the file.
 */
class PersonTallyTest {
    private static final int REVIEWS = 40;
    private static final List<String> ROLES = List.of("victim", "perpetrator", "child");

    @TempDir Path folder;

    /**
     * A person as the file has them.
     *
     * @param primaryOf the role they are the primary person of, empty for none
     * @param sex female, male, a missing reason, or empty when not answered
     * @param age -1 when not answered
     */
    private record Someone(
            String review,
            String label,
            List<String> roles,
            String primaryOf,
            String sex,
            int age) {
        boolean is(String role) {
            return roles.contains(role);
        }

        boolean known() {
            return sex.endsWith("male");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void whoseValueStandsForAReviewIsThatOfASimpleRecount(long seed) throws IOException {
        var program = new Program(folder.resolve("home"));
        var file = folder.resolve("p.postil");
        var everyone = everyone(new Random(seed));
        program.run("new", file, "--frame", "children", "--coder", "Ann").exits(0);
        program.json("import", file, reports());
        program.json("extract", file, csv(everyone));

        for (String role : List.of("victim", "perpetrator")) {
            var tally = new Recount(program, file, everyone, role);
            for (String rule : List.of("primary", "any")) {
                tally.sexes(rule);
            }
            tally.persons();
            for (String rule : List.of("primary", "any", "all")) {
                tally.youngerThan(30, rule);
            }
            tally.countOfWomen();
        }
        new Recount(program, file, everyone, "child").persons();
    }

    private static List<Someone> everyone(Random random) {
        var everyone = new ArrayList<Someone>();
        for (int i = 0; i < REVIEWS; i++) {
            String review = "R%02d".formatted(i);
            for (String role : ROLES) {
                int persons = random.nextInt(role.equals("child") ? 4 : 3);
                int primary = role.equals("child") ? -1 : random.nextInt(3);
                for (int p = 0; p < persons; p++) {
                    boolean both = role.equals("child") && random.nextInt(5) == 0;
                    everyone.add(
                            new Someone(
                                    review,
                                    role.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + p,
                                    both ? List.of("child", "victim") : List.of(role),
                                    p == primary ? role : "",
                                    List.of(
                                                    "female",
                                                    "male",
                                                    "female",
                                                    "not_recorded",
                                                    "redacted",
                                                    "")
                                            .get(random.nextInt(6)),
                                    random.nextInt(5) == 0 ? -1 : age(role, random)));
                }
            }
        }
        return everyone;
    }

    private static int age(String role, Random random) {
        return role.equals("child") ? random.nextInt(18) : 12 + random.nextInt(60);
    }

    private Path reports() throws IOException {
        var reports = Files.createDirectory(folder.resolve("reports"));
        for (int i = 0; i < REVIEWS; i++) {
            Files.writeString(
                    reports.resolve("R%02d.txt".formatted(i)),
                    "1. INTRODUCTION\n\nReport number " + i + ".\n");
        }
        return reports;
    }

    /** Every person has a row for each role, so that nobody is made by an answer alone. */
    private Path csv(List<Someone> everyone) throws IOException {
        var lines = new ArrayList<String>();
        lines.add("review,person,roles,primary,variable,value,missing");
        for (Someone one : everyone) {
            for (String role : one.roles()) {
                String start =
                        String.join(
                                ",",
                                one.review(),
                                one.label(),
                                String.join(";", one.roles()),
                                one.primaryOf().isEmpty() ? "no" : "yes",
                                role);
                lines.add(start + ".sex," + (one.known() ? one.sex() + "," : "," + one.sex()));
                lines.add(start + ".age," + (one.age() < 0 ? "" : one.age()) + ",");
            }
        }
        return Files.write(folder.resolve("persons.csv"), lines);
    }

    /** The numbers about the persons of one role, counted twice. */
    private record Recount(Program program, Path file, List<Someone> everyone, String role) {
        private static List<String> reviews() {
            return IntStream.range(0, REVIEWS).mapToObj("R%02d"::formatted).toList();
        }

        /** Whose values are looked at: the primary persons, all where none is named so. */
        private List<Someone> standing(String review, String rule) {
            var all =
                    everyone.stream().filter(p -> p.review().equals(review) && p.is(role)).toList();
            var primary = all.stream().filter(p -> p.primaryOf().equals(role)).toList();
            return rule.equals("primary") && !primary.isEmpty() ? primary : all;
        }

        private List<String> reviews(String rule, Predicate<List<Someone>> wanted) {
            return reviews().stream().filter(r -> wanted.test(standing(r, rule))).toList();
        }

        private JsonNode tally(String... more) {
            var arguments = new ArrayList<Object>(List.of("tally", file));
            arguments.addAll(List.of(more));
            return program.json(arguments.toArray());
        }

        void sexes(String rule) {
            long known = reviews(rule, who -> who.stream().anyMatch(Someone::known)).size();
            for (JsonNode row :
                    tally("--rows", role + ".sex", "--unit", "reviews", "--person", rule)
                            .get("rows")) {
                String sex = row.get("code").asString();
                var has = reviews(rule, who -> who.stream().anyMatch(p -> p.sex().equals(sex)));
                assertThat(names(row.get("reviews")))
                        .as("reviews with %s %s by %s", sex, role, rule)
                        .isEqualTo(new TreeSet<>(has));
                assertThat(row.get("n").asInt()).isEqualTo(has.size());
                assertThat(row.get("d").asLong()).as("%s %s", role, rule).isEqualTo(known);
            }
        }

        void persons() {
            var all = everyone.stream().filter(p -> p.is(role)).toList();
            long known = all.stream().filter(Someone::known).count();
            for (JsonNode row :
                    tally("--rows", role + ".sex", "--unit", "persons", "--person", "all")
                            .get("rows")) {
                String sex = row.get("code").asString();
                assertThat(row.get("n").asLong())
                        .isEqualTo(all.stream().filter(p -> p.sex().equals(sex)).count());
                assertThat(row.get("d").asLong()).isEqualTo(known);
                for (String reason : List.of("not_recorded", "redacted")) {
                    assertThat(row.get("missing").path(reason).asLong(0))
                            .isEqualTo(all.stream().filter(p -> p.sex().equals(reason)).count());
                }
                assertThat(row.get("missing").path("unanswered").asLong(0))
                        .isEqualTo(all.stream().filter(p -> p.sex().isEmpty()).count());
            }
        }

        void youngerThan(int years, String rule) {
            var found =
                    tally("--rows", "theme", "--where", role + ".age < " + years, "--person", rule);
            Predicate<Someone> young = p -> p.age() >= 0 && p.age() < years;
            var expected =
                    rule.equals("all")
                            ? reviews(rule, who -> !who.isEmpty() && who.stream().allMatch(young))
                            : reviews(rule, who -> who.stream().anyMatch(young));
            assertThat(found.get("universe").asInt())
                    .as("%s of %s under %d", rule, role, years)
                    .isEqualTo(expected.size());
        }

        void countOfWomen() {
            var found =
                    tally(
                            "--rows",
                            "theme",
                            "--where",
                            "count(%1$s where %1$s.sex = female) >= 1 and count(%1$s) <= 2"
                                    .formatted(role));
            assertThat(found.get("universe").asInt())
                    .isEqualTo(
                            reviews(
                                            "any",
                                            who ->
                                                    who.size() <= 2
                                                            && who.stream()
                                                                    .anyMatch(p ->
                                                                            p.sex()
                                                                                    .equals(
                                                                                            "female")))
                                    .size());
        }

        private static TreeSet<String> names(JsonNode list) {
            var names = new TreeSet<String>();
            list.forEach(name -> names.add(name.asString()));
            return names;
        }
    }
}
