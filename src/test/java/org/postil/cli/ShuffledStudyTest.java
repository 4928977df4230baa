package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postil.Program;
import org.postil.exchange.CsvTable;
import org.postil.exchange.CsvWriter;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The sample study with its codes, agencies and answers dealt out anew, with gaps and two coders,
 * counted again here from the rows of the files. Nothing of the published tables can be wired in.
 */
class ShuffledStudyTest {
    @TempDir Path folder;

    /** A coded quote as this test knows it. */
    private record Quote(
            String coder, String review, String words, List<String> codes, List<String> agencies) {
        boolean has(String code) {
            return codes.stream().anyMatch(c -> c.equals(code) || c.startsWith(code + "."));
        }
    }

    /** An answer as this test knows it; value empty when missing. */
    private record Given(
            String review,
            String person,
            String roles,
            String primary,
            String variable,
            String value,
            String missing) {}

    private Program program;
    private Path file;

    @BeforeEach
    void aFolderOfItsOwn() {
        program = new Program(folder.resolve("home"));
        file = folder.resolve("s.postil");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void everyNumberIsThatOfASimpleRecount(long seed) throws IOException {
        var random = new Random(seed);
        program.run("new", file, "--frame", "children", "--coder", "Ann").exits(0);
        program.json("import", file, SampleFiles.reports("txt"));
        var quotes = quotes(random);
        code(quotes, "Ann");
        code(quotes, "Ben");
        var answers = answers(random);
        extract(answers);
        program.run("read", file, "--coder", "Ann", "--all").exits(0);

        for (String layer : List.of("Ann", "Ben", "any")) {
            var counted = new ArrayList<>(quotes);
            if (!layer.equals("any")) {
                counted.removeIf(q -> !q.coder().equals(layer));
            }
            themes(counted, layer, List.of(), SampleFiles.reviews());
        }
        for (var variable :
                List.of(
                        "review.homicide_type",
                        "review.escalating_factor",
                        "review.region",
                        "review.risk_rating")) {
            reviewVariable(answers, variable);
        }
        personVariable(answers, "child.sex", "child");
        personVariable(answers, "child.ethnicity_group", "child");
        personVariable(answers, "perpetrator.ethnicity_group", "perpetrator");
        ages(answers);
        conditions(quotes, answers);
    }

    // ---------------------------------------------------------------- the study

    private static List<Quote> quotes(Random random) {
        var rows = SampleFiles.rows(SampleFiles.CODINGS);
        var codes = new ArrayList<>(rows.stream().map(r -> r.get("codes")).toList());
        var agencies = new ArrayList<>(rows.stream().map(r -> r.get("agencies")).toList());
        var quotes = new ArrayList<Quote>();
        for (String coder : List.of("Ann", "Ben")) {
            Collections.shuffle(codes, random);
            Collections.shuffle(agencies, random);
            for (int i = 0; i < rows.size(); i++) {
                if (random.nextInt(10) < 7) {
                    quotes.add(
                            new Quote(
                                    coder,
                                    rows.get(i).get("document"),
                                    rows.get(i).get("quote"),
                                    List.of(codes.get(i).split(";")),
                                    random.nextInt(8) == 0
                                            ? List.of()
                                            : List.of(agencies.get(i).split(";"))));
                }
            }
        }
        return quotes;
    }

    private void code(List<Quote> quotes, String coder) throws IOException {
        Path csv = folder.resolve(coder + ".csv");
        var rows =
                quotes.stream()
                        .filter(q -> q.coder().equals(coder))
                        .map(q ->
                                List.of(
                                        q.review(),
                                        q.words(),
                                        String.join(";", q.codes()),
                                        String.join(";", q.agencies())))
                        .toList();
        CsvWriter.write(
                csv,
                List.of("document", "quote", "codes", "agencies"),
                rows.stream(),
                CsvWriter.Cells.RAW);
        var outcome = program.json("code", file, csv, "--coder", coder);
        assertThat(outcome.get("placed").asInt()).isEqualTo(rows.size());
    }

    private static List<Given> answers(Random random) {
        Map<String, List<CsvTable.Row>> byVariable = new LinkedHashMap<>();
        var subjects = new HashSet<List<String>>();
        for (var row : SampleFiles.rows(SampleFiles.ANSWERS)) {
            // a further row of an answer only brings further evidence
            var subject = List.of(row.get("review"), row.get("person"), row.get("variable"));
            if (subjects.add(subject)) {
                byVariable.computeIfAbsent(row.get("variable"), v -> new ArrayList<>()).add(row);
            }
        }
        var given = new ArrayList<Given>();
        byVariable.forEach((variable, rows) -> {
            var values = new ArrayList<>(rows);
            Collections.shuffle(values, random);
            for (int i = 0; i < rows.size(); i++) {
                var subject = rows.get(i);
                if (random.nextInt(7) == 0) {
                    continue;
                }
                boolean gap = random.nextInt(9) == 0;
                given.add(
                        new Given(
                                subject.get("review"),
                                subject.get("person"),
                                subject.get("roles"),
                                subject.get("primary"),
                                variable,
                                gap ? "" : values.get(i).get("value"),
                                gap ? "redacted" : values.get(i).get("missing")));
            }
        });
        return given;
    }

    private void extract(List<Given> answers) throws IOException {
        Path csv = folder.resolve("answers.csv");
        CsvWriter.write(
                csv,
                List.of("review", "person", "roles", "primary", "variable", "value", "missing"),
                answers.stream()
                        .map(a ->
                                List.of(
                                        a.review(),
                                        a.person(),
                                        a.roles(),
                                        a.primary(),
                                        a.variable(),
                                        a.value(),
                                        a.missing())),
                CsvWriter.Cells.RAW);
        program.run("extract", file, csv, "--coder", "Ann").exits(0);
    }

    // ---------------------------------------------------------------- the recounts

    private static Set<String> reviews(List<Quote> quotes, Predicate<Quote> wanted) {
        return quotes.stream()
                .filter(wanted)
                .map(Quote::review)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private void themes(
            List<Quote> quotes, String layer, List<Object> options, List<String> universe) {
        var arguments =
                new ArrayList<Object>(
                        List.of(
                                "tally",
                                file,
                                "--rows",
                                "theme",
                                "--columns",
                                "agency",
                                "--coder",
                                layer));
        arguments.addAll(options);
        var tally = program.json(arguments.toArray());
        assertThat(tally.get("universe").asInt()).isEqualTo(universe.size());
        for (JsonNode row : tally.get("rows")) {
            String code = row.get("code").asString();
            var there = reviews(quotes, q -> q.has(code));
            there.retainAll(universe);
            assertThat(names(row.get("reviews"))).as("%s of %s", code, layer).isEqualTo(there);
            ratio(row, there.size(), universe.size());
            row.get("cells")
                    .properties()
                    .forEach(cell -> {
                        var both =
                                reviews(
                                        quotes,
                                        q -> q.has(code) && q.agencies().contains(cell.getKey()));
                        both.retainAll(universe);
                        assertThat(cell.getValue().get("n").asInt())
                                .as("%s @ %s of %s", code, cell.getKey(), layer)
                                .isEqualTo(both.size());
                    });
        }
    }

    private static Set<String> names(JsonNode list) {
        var names = new TreeSet<String>();
        list.forEach(name -> names.add(name.asString()));
        return names;
    }

    private static void ratio(JsonNode row, long n, long d) {
        assertThat(row.get("n").asLong()).as(row.toString()).isEqualTo(n);
        assertThat(row.get("d").asLong()).as(row.toString()).isEqualTo(d);
        if (d > 0) {
            assertThat(row.get("percent").decimalValue())
                    .isEqualByComparingTo(
                            BigDecimal.valueOf(100 * n)
                                    .divide(BigDecimal.valueOf(d), 0, RoundingMode.HALF_UP));
        } else {
            assertThat(row.get("percent").isNull()).isTrue();
        }
    }

    private static @Nullable Given of(List<Given> answers, String review, String variable) {
        return answers.stream()
                .filter(a -> a.review().equals(review) && a.variable().equals(variable))
                .findFirst()
                .orElse(null);
    }

    private void reviewVariable(List<Given> answers, String variable) {
        var all = answers.stream().filter(a -> a.variable().equals(variable)).toList();
        long known = all.stream().filter(a -> !a.value().isEmpty()).count();
        var tally = program.json("tally", file, "--rows", variable, "--coder", "Ann");
        var kept =
                program.json(
                        "tally", file, "--rows", variable, "--coder", "Ann", "--missing", "no");
        for (int i = 0; i < tally.get("rows").size(); i++) {
            var row = tally.get("rows").get(i);
            long n = all.stream().filter(a -> a.value().equals(row.get("code").asString())).count();
            ratio(row, n, known);
            ratio(kept.get("rows").get(i), n, 33);
            missing(row, "unanswered", 33 - all.size());
            missing(row, "redacted", count(all, "redacted"));
            missing(row, "not_recorded", count(all, "not_recorded"));
        }
    }

    private static void missing(JsonNode row, String reason, long count) {
        assertThat(row.get("missing").path(reason).asLong(0)).as(reason).isEqualTo(count);
    }

    private static long count(List<Given> answers, String missing) {
        return answers.stream().filter(a -> a.missing().equals(missing)).count();
    }

    private static Set<String> persons(List<Given> answers, String role) {
        var persons = new HashSet<String>();
        answers.stream()
                .filter(a -> List.of(a.roles().split(";")).contains(role))
                .forEach(a -> persons.add(a.review() + "/" + a.person()));
        return persons;
    }

    private void personVariable(List<Given> answers, String variable, String role) {
        var all = answers.stream().filter(a -> a.variable().equals(variable)).toList();
        long known = all.stream().filter(a -> !a.value().isEmpty()).count();
        var tally =
                program.json(
                        "tally", file, "--rows", variable, "--unit", "persons", "--coder", "Ann");
        for (JsonNode row : tally.get("rows")) {
            ratio(
                    row,
                    all.stream().filter(a -> a.value().equals(row.get("code").asString())).count(),
                    known);
            missing(row, "unanswered", persons(answers, role).size() - all.size());
            missing(row, "redacted", count(all, "redacted"));
        }
    }

    private void ages(List<Given> answers) {
        var ages =
                answers.stream()
                        .filter(a -> a.variable().equals("child.age") && !a.value().isEmpty())
                        .map(a -> a.value().equals("unborn") ? "0" : a.value())
                        .map(BigDecimal::new)
                        .sorted()
                        .toList();
        var row =
                program.json(
                                "tally",
                                file,
                                "--rows",
                                "child.age",
                                "--unit",
                                "persons",
                                "--coder",
                                "Ann")
                        .get("rows")
                        .get(0);
        assertThat(row.get("known").asInt()).isEqualTo(ages.size());
        assertThat(row.get("min").decimalValue()).isEqualByComparingTo(ages.getFirst());
        assertThat(row.get("max").decimalValue()).isEqualByComparingTo(ages.getLast());
        var sum = ages.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(row.get("mean").decimalValue())
                .isEqualByComparingTo(
                        sum.divide(BigDecimal.valueOf(ages.size()), 4, RoundingMode.HALF_UP));
    }

    private void conditions(List<Quote> quotes, List<Given> answers) {
        var ann = quotes.stream().filter(q -> q.coder().equals("Ann")).toList();
        var iph =
                SampleFiles.reviews().stream()
                        .filter(r -> is(of(answers, r, "review.homicide_type"), "IPH"))
                        .toList();
        themes(ann, "Ann", List.of("--where", "review.homicide_type = IPH"), iph);
        var neither =
                SampleFiles.reviews().stream()
                        .filter(r ->
                                of(answers, r, "review.region") == null
                                        || reviews(ann, q -> q.has("T4")).contains(r)
                                                && !reviews(
                                                                ann,
                                                                q ->
                                                                        q.agencies()
                                                                                .contains("Police"))
                                                        .contains(r))
                        .toList();
        themes(
                ann,
                "Ann",
                List.of(
                        "--where",
                        "review.region is unanswered or code 'T4' and not agency 'Police'"),
                neither);
        var large =
                SampleFiles.reviews().stream()
                        .filter(r ->
                                persons(answers, "child").stream()
                                                .filter(p -> p.startsWith(r + "/"))
                                                .count()
                                        >= 2)
                        .toList();
        themes(ann, "Ann", List.of("--where", "count(child) >= 2"), large);
    }

    private static boolean is(@Nullable Given given, String value) {
        return given != null && Objects.equals(given.value(), value);
    }
}
