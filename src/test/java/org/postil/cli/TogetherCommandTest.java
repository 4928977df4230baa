package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.project.FileContent;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;

/** Two coders on the command line: assigned, given, coded apart, taken back. */
class TogetherCommandTest {
    private static final Path SOUND = Path.of("src/test/resources/golden/v005.postil");

    @TempDir Path folder;

    private Program program() {
        return new Program(folder.resolve("home"));
    }

    private Path study() throws IOException {
        return Files.copy(SOUND, folder.resolve("study.postil"));
    }

    private Path passphrase(String words) throws IOException {
        return Files.writeString(folder.resolve(words + ".txt"), words + "\n");
    }

    private Path quote(String words, String code) throws IOException {
        return Files.writeString(
                folder.resolve("quotes.csv"),
                "document,quote,codes,agencies,kind,id\nDHR23.txt,"
                        + words
                        + ","
                        + code
                        + ",,quote,1\n");
    }

    private static List<String> states(JsonNode plan) {
        return StreamSupport.stream(plan.get("items").spliterator(), false)
                .map(item -> item.get("state").asString())
                .distinct()
                .toList();
    }

    @Test
    void aSealedPackageIsWorkedInSentBackAndMergedInOneStep() throws Exception {
        var program = program();
        Path study = study();
        Path sealed = folder.resolve("cleo.postil");
        Path work = folder.resolve("work.postil");
        Path back = folder.resolve("back.postil");
        Path words = passphrase("sixteen tons");
        program.run("assign", study, "--coder", "Cleo", "--all").exits(0);
        program.run("package", study, sealed, "--for", "Cleo", "--passphrase-file", words).exits(0);
        assertThat(program.run("tally", sealed).exits(1).err())
                .contains("is under a passphrase")
                .contains("postil unseal");
        program.run("unseal", sealed, work, "--passphrase-file", words).exits(0);
        program.run(
                        "code",
                        work,
                        quote("The panel offers its condolences", "T1"),
                        "--coder",
                        "Cleo")
                .exits(0);
        program.run("seal", work, back, "--passphrase-file", words).exits(0);

        String before = FileContent.hash(study);
        assertThat(program.run("merge", study, back).exits(1).err()).contains("--passphrase");
        var planned = program.json("merge", study, back, "--dry-run", "--passphrase-file", words);
        assertThat(states(planned)).containsExactly("new");
        assertThat(FileContent.hash(study)).as("only looked at").isEqualTo(before);
        var taken = program.json("merge", study, back, "--passphrase-file", words);
        assertThat(taken.get("merged").asBoolean()).isTrue();
        String merged = FileContent.hash(study);
        assertThat(merged).isNotEqualTo(before);
        assertThat(program.run("merge", study, work).exits(0).err()).contains("nothing");
        assertThat(FileContent.hash(study)).as("merged again").isEqualTo(merged);
        program.run("undo", study).exits(0);
        assertThat(FileContent.hash(study)).as("undone").isEqualTo(before);
    }

    @Test
    void aWrongPassphraseAndADamagedFileAreSaidAndNothingIsMade() throws IOException {
        var program = program();
        Path study = study();
        Path sealed = folder.resolve("ben.postil");
        Path out = folder.resolve("out.postil");
        Path words = passphrase("sixteen tons");
        program.run("package", study, sealed, "--for", "Ben", "--passphrase-file", words).exits(0);
        assertThat(
                        program.run("unseal", sealed, out, "--passphrase-file", passphrase("other"))
                                .exits(1)
                                .err())
                .contains("The passphrase is not the one of");
        var bytes = Files.readAllBytes(sealed);
        bytes[bytes.length / 2] ^= 1;
        Path damaged = Files.write(folder.resolve("damaged.postil"), bytes);
        assertThat(program.run("unseal", damaged, out, "--passphrase-file", words).exits(1).err())
                .contains("is damaged or was cut off");
        assertThat(program.run("merge", study, damaged, "--passphrase-file", words).exits(1).err())
                .contains("is damaged or was cut off");
        assertThat(program.run("unseal", sealed, study, "--passphrase-file", words).exits(1).err())
                .contains("already");
        assertThat(program.run("unseal", study, out, "--passphrase-file", words).exits(1).err())
                .contains("is not under a passphrase");
        assertThat(program.run("seal", sealed, out, "--passphrase-file", words).exits(1).err())
                .contains("already");
        program.run("unseal", sealed, out).exits(2);
        assertThat(out).doesNotExist();
        try (var files = Files.list(folder)) {
            assertThat(files.map(Path::toString)).noneMatch(name -> name.endsWith(".part"));
        }
    }

    @Test
    void aCodeThatBothMadeUnderOneNameIsOneAndNoConflict() throws IOException {
        var program = program();
        Path study = study();
        Path work = folder.resolve("ben.postil");
        program.run("package", study, work, "--for", "Ben").exits(0);
        Path rows = quote("everyone who loved Petra", "Said by both");
        program.run("code", study, rows, "--coder", "Ann", "--create").exits(0);
        program.run("code", work, rows, "--coder", "Ben", "--create").exits(0);
        assertThat(states(program.json("merge", study, work))).containsExactly("new");
        var tally = program.json("tally", study, "--coder", "any");
        assertThat(
                        StreamSupport.stream(tally.get("rows").spliterator(), false)
                                .filter(row -> row.get("name").asString().equals("Said by both"))
                                .map(row -> row.get("n").asInt()))
                .containsExactly(1);
    }

    @Test
    void aShareIsDrawnAgainFromItsSeedAndTakenBack() throws IOException {
        var program = program();
        Path study = folder.resolve("shares.postil");
        org.postil.ui.SampleProject.copyTo(study);
        var first =
                program.json(
                        "assign", study, "--coder", "Ann", "--all", "--share", "20", "--seed",
                        "42");
        Path again = folder.resolve("again.postil");
        org.postil.ui.SampleProject.copyTo(again);
        var second =
                program.json(
                        "assign", again, "--coder", "Ann", "--all", "--share", "20", "--seed",
                        "42");
        assertThat(second).isEqualTo(first);
        program.run("assign", study, "--coder", "Ann", "--all", "--remove").exits(0);
        assertThat(program.json("assign", study)).isNotEqualTo(first);
    }
}
