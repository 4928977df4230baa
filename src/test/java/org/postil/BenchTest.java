package org.postil;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.bench.Bench;
import org.postil.cli.PostilCommand;
import org.postil.project.UserHome;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;

/** The measuring itself, on a thousandth of the material: no figure is asserted. */
class BenchTest {
    private static final String SMALL = "--scale=0.001";

    @TempDir Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... args) {
        var services = Wiring.services(new UserHome(folder.resolve("home")), Clock.systemUTC());
        return PostilCommand.run(services, new PrintWriter(out), new PrintWriter(err), args);
    }

    private JsonNode json() {
        return JsonMapper.shared().readTree(out.toString());
    }

    @Test
    void everyOperationIsMeasuredAndProvesItsWork() {
        assertThat(run("bench", work(), SMALL)).isZero();
        var machine = json().get("machine");
        for (String key : List.of("cores", "cpu", "memory_mb", "os", "java", "heap_max_mb")) {
            assertThat(machine.has(key)).as(key).isTrue();
        }
        var names = new ArrayList<String>();
        for (JsonNode operation : json().get("operations")) {
            String name = operation.get("name").asString();
            names.add(name);
            assertThat(operation.get("runs").asInt()).as(name).isGreaterThanOrEqualTo(5);
            assertThat(operation.get("min_ms").asDouble())
                    .as(name)
                    .isPositive()
                    .isLessThanOrEqualTo(operation.get("median_ms").asDouble());
            assertThat(operation.has("heap_mb")).as(name).isTrue();
            assertThat(operation.get("note").asString()).as(name).isNotBlank();
            assertThat(operation.get("result").asString()).as(name).matches(".*[1-9].*");
        }
        assertThat(names).isEqualTo(Bench.names());
    }

    @Test
    void importsStoreEveryFileAndLeaveNoProjectBehind() {
        run("bench", work(), SMALL, "--only", "import_33_pdf,import_1000_txt");
        assertThat(json().at("/operations/0/result").asString())
                .startsWith("1 documents, ")
                .endsWith(" 0 files refused, 1 indexed");
        assertThat(json().at("/operations/1/result").asString()).startsWith("32 documents, ");
        assertThat(folder.resolve("work/import")).doesNotExist();
        assertThat(folder.resolve("home")).doesNotExist();
    }

    @Test
    void anEditChangesWhatIsCounted() {
        run("bench", work(), SMALL, "--only", "tally_100k_cold,tally_100k_edit");
        String before = checksum(json().at("/operations/0/result").asString());
        String after = checksum(json().at("/operations/1/result").asString());
        assertThat(after).isNotEqualTo(before);
    }

    @Test
    void everyReviewBehindTheLargestCellIsListedWithItsPassages() {
        run("bench", work(), SMALL, "--only", "evidence");
        var result =
                Pattern.compile("T\\d+.* by .+: (\\d+) reviews, (\\d+) passages, .*")
                        .matcher(json().at("/operations/0/result").asString());
        assertThat(result.matches()).isTrue();
        int reviews = Integer.parseInt(result.group(1));
        assertThat(reviews).isPositive();
        assertThat(Integer.parseInt(result.group(2))).isGreaterThanOrEqualTo(reviews);
    }

    private static String checksum(String result) {
        return result.replaceAll(".*checksum (\\w+).*", "$1");
    }

    @Test
    void onlyTheMaterialOfTheOperationsNamedIsMade() {
        assertThat(run("bench", work(), SMALL, "--only", "tally_100k_cold")).isZero();
        assertThat(json().get("operations")).hasSize(1);
        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    @Test
    void anUnknownOperationIsWrongUsageAndTheOthersAreListed() {
        assertThat(run("bench", work(), "--only", "import_33_pdf,make_tea")).isEqualTo(2);
        assertThat(err.toString()).contains("make_tea").contains(Bench.names());
        assertThat(out.toString()).isEmpty();
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void theSameMaterialIsMadeEveryTime() throws IOException {
        run("bench", work(), SMALL, "--only", "import_33_pdf,import_1000_txt");
        run(
                "bench",
                folder.resolve("again").toString(),
                SMALL,
                "--only",
                "import_33_pdf,import_1000_txt");
        var first = digests(folder.resolve("work"));
        assertThat(first).hasSize(1 + 32 + 2);
        assertThat(digests(folder.resolve("again"))).isEqualTo(first);
    }

    @Test
    void materialIsUsedAgainWhileWholeAndMadeAgainWhenNot() throws IOException {
        run("bench", work(), SMALL, "--only", "import_1000_txt");
        Path file = folder.resolve("work/txt-32/DHR0007.txt");
        byte[] bytes = Files.readAllBytes(file);
        var past = FileTime.fromMillis(1_000_000_000_000L);
        Files.setLastModifiedTime(file, past);
        run("bench", work(), SMALL, "--only", "import_1000_txt");
        assertThat(Files.getLastModifiedTime(file)).isEqualTo(past);
        Files.writeString(file, "cut short");
        run("bench", work(), SMALL, "--only", "import_1000_txt");
        assertThat(file).hasBinaryContent(bytes);
    }

    @Test
    void givenPdfsAreImportedInsteadOfTheMadeOnes() throws IOException {
        run("bench", work(), SMALL, "--only", "import_33_pdf");
        Path given = Files.createDirectories(folder.resolve("given"));
        Files.copy(folder.resolve("work/pdf-1/DHR0001.pdf"), given.resolve("Ash.pdf"));
        out.getBuffer().setLength(0);
        Path other = folder.resolve("other");
        int exit =
                run("bench", other.toString(), "--only=import_33_pdf", "--pdfs", given.toString());
        assertThat(exit).isZero();
        assertThat(json().at("/operations/0/result").asString()).startsWith("1 documents, ");
        assertThat(other).isEmptyDirectory();
    }

    private String work() {
        return folder.resolve("work").toString();
    }

    private static List<String> digests(Path place) throws IOException {
        var result = new ArrayList<String>();
        try (var files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                result.add(place.relativize(file) + " " + sha(Files.readAllBytes(file)));
            }
        }
        return result;
    }

    private static String sha(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
