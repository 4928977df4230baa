package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeSet;

/**
 * The numbers of other people's books, papers and programs through the command line: the sheet is
 * written, read, computed and printed as a user has it. Each case names its source.
 */
class ReferenceCommandTest {
    private static final String NOT_OFFERED =
            "alpha_u2004.*|.*_ac2_.*|holsti.*|maxqda.*|.*_dkpro.*|.*gamma.*";

    @TempDir Path folder;

    /** What the same command line need be run for once. */
    private final Map<String, JsonNode> outcomes = new LinkedHashMap<>();

    @Test
    void everyCaseWithinItsToleranceOnTheCommandLine() throws IOException {
        var data = Path.of(System.getProperty("postil.testdata", "nowhere"));
        Path cases = data.resolve("agreement/reference_cases.json");
        assumeTrue(
                Files.exists(cases),
                "not checked: -Dpostil.testdata names no folder with"
                        + " agreement/reference_cases.json");
        var program = new Program(folder.resolve("home"));
        var wrong = new ArrayList<String>();
        int checked = 0;
        for (JsonNode one : JsonMapper.shared().readTree(Files.readString(cases))) {
            String statistic = one.get("statistic").asString();
            if (statistic.matches(NOT_OFFERED) || isOfNoCode(one)) {
                continue;
            }
            checked++;
            var found =
                    one.get("data").get("kind").asString().equals("spans")
                            ? ofSpans(program, one)
                            : ofMatrix(program, one);
            if (!fits(one, statistic, found)) {
                wrong.add(one.get("id").asString() + " " + statistic + ": " + found);
            }
        }
        assertThat(checked).isGreaterThan(190);
        assertThat(wrong).isEmpty();
    }

    /** A code that stands in no span: a sheet cannot name it; ReferenceCasesTest computes these. */
    private static boolean isOfNoCode(JsonNode one) {
        return one.get("data").get("kind").asString().equals("spans")
                && one.get("data").get("spans").isEmpty();
    }

    private static boolean fits(JsonNode one, String statistic, JsonNode found) {
        String part =
                statistic.endsWith("_boot_se")
                        ? "boot_se"
                        : statistic.endsWith("_se")
                                ? "se"
                                : statistic.endsWith("_ci95_low")
                                        ? "low"
                                        : statistic.endsWith("_ci95_high")
                                                ? "high"
                                                : statistic.endsWith("_boot95_low")
                                                        ? "boot_low"
                                                        : statistic.endsWith("_boot95_high")
                                                                ? "boot_high"
                                                                : "value";
        if (one.get("expected").isNull()) {
            return found.has("undefined") && !found.has("value");
        }
        return found.has(part)
                && Math.abs(found.get(part).asDouble() - one.get("expected").asDouble())
                        <= one.get("tolerance").asDouble();
    }

    private static String name(String statistic) {
        return statistic.replaceFirst(
                "(_boot_se|_se|_ci95_low|_ci95_high|_boot95_low|_boot95_high|_category)$", "");
    }

    private JsonNode ofMatrix(Program program, JsonNode one) throws IOException {
        JsonNode rows = one.get("data").get("matrix");
        JsonNode weights = one.get("data").path("weights");
        var lines = new StringBuilder("unit");
        for (int i = 0; i < rows.get(0).size(); i++) {
            lines.append(",coder ").append(i);
        }
        lines.append(weights.isMissingNode() ? "\n" : ",weight\n");
        for (int i = 0; i < rows.size(); i++) {
            var line = new StringJoiner(",", "", "\n").add("unit " + i);
            rows.get(i).forEach(cell -> line.add(cell(cell)));
            if (!weights.isMissingNode()) {
                line.add(weights.get(i).asString());
            }
            lines.append(line);
        }
        var arguments = new ArrayList<Object>();
        String statistic = one.get("statistic").asString();
        JsonNode params = one.get("params");
        if (params.path("q").isNumber()) {
            arguments.addAll(List.of("--categories", params.get("q").asString()));
        }
        if (params.has("yes")) {
            arguments.addAll(List.of("--positive", params.get("yes").asString()));
        }
        arguments.addAll(List.of("--draws", statistic.contains("_boot") ? 2000 : 0));
        arguments.addAll(List.of("--seed", 20_260_101));
        var json = run(program, "--matrix", lines.toString(), arguments);
        return statistic.endsWith("_category")
                ? json.get("categories").get(params.get("category").asString()).get(name(statistic))
                : json.get("statistics").get(name(statistic));
    }

    private static String cell(JsonNode cell) {
        if (cell.isNull()) {
            return "";
        }
        if (!cell.isArray()) {
            return cell.asString();
        }
        var members = new TreeSet<String>();
        cell.forEach(member -> members.add(member.asString()));
        return members.size() < 2 ? String.join("", members) + "|" : String.join("|", members);
    }

    private JsonNode ofSpans(Program program, JsonNode one) throws IOException {
        JsonNode data = one.get("data");
        var lines = new StringBuilder("coder,start,end,code\n");
        for (JsonNode span : data.get("spans")) {
            lines.append(span.get("coder").asString())
                    .append(',')
                    .append(span.get("start").asString())
                    .append(',')
                    .append(span.get("end").asString())
                    .append(',')
                    .append(span.get("code").asString())
                    .append('\n');
        }
        var coders = new ArrayList<String>();
        data.get("coders").forEach(coder -> coders.add(coder.asString()));
        var json =
                run(
                        program,
                        "--spans",
                        lines.toString(),
                        List.of(
                                "--begin",
                                data.get("begin").asString(),
                                "--length",
                                data.get("length").asString(),
                                "--coders",
                                String.join(",", coders)));
        return json.get("codes")
                .get(one.get("params").get("code").asString())
                .get(name(one.get("statistic").asString()));
    }

    private JsonNode run(Program program, String option, String sheet, List<?> more)
            throws IOException {
        String key = sheet + more;
        if (!outcomes.containsKey(key)) {
            Path file = Files.writeString(folder.resolve("sheet.csv"), sheet);
            var arguments = new ArrayList<Object>(List.of("agreement", option, file));
            arguments.addAll(more);
            outcomes.put(key, program.json(arguments.toArray()));
        }
        return outcomes.get(key);
    }

    private JsonNode matrix(String sheet, Object... more) throws IOException {
        return run(new Program(folder.resolve("home")), "--matrix", sheet, List.of(more));
    }

    private static double value(JsonNode json, String name) {
        return json.get("statistics").get(name).get("value").asDouble();
    }

    @Test
    void degenerateSheetsAreAnsweredWithReasons() throws IOException {
        var sheets =
                Map.of(
                        "unit,A,B\n", "no unit was rated by two coders",
                        "unit,A\n1,x\n2,y\n", "only one coder",
                        "unit,A,B\n1,x,\n2,,y\n", "no unit was rated by two coders",
                        "unit,A,B\n1,x,x\n2,x,x\n", "no variation: one category only");
        for (var sheet : sheets.entrySet()) {
            var kappa = matrix(sheet.getKey()).get("statistics").get("cohen_kappa");
            assertThat(kappa.get("undefined").asString())
                    .as(sheet.getKey())
                    .isEqualTo(sheet.getValue());
            assertThat(kappa.has("value")).isFalse();
        }
        assertThat(matrix("unit,A,B\n1,x,x\n2,x,x\n", "--categories", 2).toString())
                .contains("\"gwet_ac1\":{\"value\":1.0")
                .doesNotContain("NaN");
    }

    @Test
    void namesAndOrderSayNothing() throws IOException {
        var one = matrix("unit,A,B\n1,x,x\n2,x,y\n3,y,y\n4,y,y\n5,z,x\n", "--draws", 0);
        var other = matrix("unit,B,A\n5,p,r\n3,q,q\n1,p,p\n4,q,q\n2,q,p\n", "--draws", 0);
        for (String name :
                List.of(
                        "percent_agreement",
                        "cohen_kappa",
                        "fleiss_kappa",
                        "scott_pi",
                        "krippendorff_alpha_nominal",
                        "gwet_ac1",
                        "brennan_prediger")) {
            assertThat(value(other, name)).as(name).isCloseTo(value(one, name), within(1e-12));
        }
    }

    @Test
    void aMillionUnitsDoNotOverflowAndDrawsAreThoseOfTheSeed() throws IOException {
        String sheet = "unit,A,B,weight\n1,1,1,400000\n2,0,0,500000\n3,1,0,60000\n4,0,1,40000\n";
        var large = matrix(sheet, "--draws", 200);
        var small = matrix("unit,A,B,weight\n1,1,1,40\n2,0,0,50\n3,1,0,6\n4,0,1,4\n", "--draws", 0);

        assertThat(large.get("units").asLong()).isEqualTo(1_000_000);
        for (String name : List.of("percent_agreement", "cohen_kappa", "scott_pi", "gwet_ac1")) {
            assertThat(value(large, name)).as(name).isCloseTo(value(small, name), within(1e-12));
        }
        assertThat(value(large, "krippendorff_alpha_nominal"))
                .isCloseTo(value(large, "scott_pi"), within(1e-6));
        outcomes.clear();
        assertThat(matrix(sheet, "--draws", 200)).isEqualTo(large);
    }
}
