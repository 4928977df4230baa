package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** What cannot be taken is refused in words, leaves nothing half done, and stops nothing else. */
class RefusalsTest {
    private static final Path GOOD = Path.of("src/test/resources/corpus/txt/DHR23.txt");
    private static final String DOCX_TYPES =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
            </Types>\
            """;
    private static final String DOCX_RELATIONS =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
            <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
            </Relationships>\
            """;

    @TempDir Path folder;
    private Program program;
    private Path project;
    private Path reports;

    @BeforeEach
    void aProject() throws IOException {
        program = new Program(folder.resolve("home"));
        project = folder.resolve("p.postil");
        reports = Files.createDirectory(folder.resolve("reports"));
        program.run("new", project, "--frame", "blank", "--coder", "Ann").exits(0);
    }

    /** Imports the file between two good ones and returns what was said of it. */
    private JsonNode refusal(String name, byte[] content, String outcome, String... words)
            throws IOException {
        Files.copy(GOOD, reports.resolve("aaa good.txt"));
        Path bad = Files.write(reports.resolve(name), content);
        Files.writeString(
                reports.resolve("zzz good.txt"), "1. Introduction\n\nAnother report, also good.\n");
        var result = program.run(Program.asJson("import", project, reports)).exits(1);
        JsonNode found = MissingNode.getInstance();
        for (JsonNode file : result.json().get("files")) {
            if (file.get("file").asString().equals(bad.toString())) {
                found = file;
            } else {
                assertThat(file.get("outcome").asString()).isEqualTo("ok");
            }
        }
        assertThat(found.path("outcome").asString("")).isEqualTo(outcome);
        assertThat(found.get("document").asString()).isEmpty();
        assertThat(found.get("reason").asString()).contains(words);
        nothingIsHalfDone();
        return found;
    }

    private void nothingIsHalfDone() {
        assertThat(Database.one(project, "SELECT count(*) FROM document")).isEqualTo("2");
        assertThat(Database.one(project, "SELECT count(*) FROM review")).isEqualTo("2");
        assertThat(Database.one(project, "SELECT count(*) FROM text_version")).isEqualTo("2");
        assertThat(Database.one(project, "SELECT count(*) FROM text")).isEqualTo("2");
        program.run("check", project).exits(0);
    }

    @Test
    void aPdfWithAPassword() throws IOException {
        refusal("locked.pdf", pdf("secret"), "refused", "password");
    }

    @Test
    void aWordFileWithAPassword() throws Exception {
        refusal("locked.docx", encryptedDocx(), "refused", "password");
    }

    @Test
    void aPdfWithoutPagesOfText() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            document.addPage(new PDPage());
            document.save(out);
        }
        refusal("empty.pdf", out.toByteArray(), "no_text", "text");
    }

    @Test
    void aScannedPdf() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            for (int i = 0; i < 3; i++) {
                var page = new PDPage();
                document.addPage(page);
                var picture = new BufferedImage(400, 500, BufferedImage.TYPE_INT_RGB);
                picture.createGraphics().drawString("scanned words", 50, 50);
                try (var content = new PDPageContentStream(document, page)) {
                    content.drawImage(LosslessFactory.createFromImage(document, picture), 50, 100);
                }
            }
            document.save(out);
        }
        var said = refusal("scan.pdf", out.toByteArray(), "no_text", "OCR");
        assertThat(said.get("pages").asInt()).isEqualTo(3);
    }

    @Test
    void aTruncatedPdf() throws IOException {
        byte[] whole = Files.readAllBytes(Path.of("src/test/resources/corpus/pdf/DHR01.pdf"));
        refusal("cut.pdf", Arrays.copyOf(whole, 2000), "refused", "damaged");
    }

    @Test
    void aWordFileThatUnpacksWithoutEnd() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", DOCX_TYPES);
            part(zip, "_rels/.rels", DOCX_RELATIONS);
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            byte[] blanks = new byte[1 << 20];
            Arrays.fill(blanks, (byte) ' ');
            for (int i = 0; i < 400; i++) {
                zip.write(blanks);
            }
            zip.closeEntry();
        }
        refusal("bomb.docx", out.toByteArray(), "refused", "Nothing");
    }

    @Test
    void aWordFileThatReachesForOtherFiles() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "the canary sings");
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            part(zip, "[Content_Types].xml", DOCX_TYPES);
            part(zip, "_rels/.rels", DOCX_RELATIONS);
            part(
                    zip,
                    "word/document.xml",
                    "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY x SYSTEM \""
                            + secret.toUri()
                            + "\">]><w:document"
                            + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>A"
                            + " &x; B</w:t></w:r></w:p></w:body></w:document>");
        }
        refusal("xxe.docx", out.toByteArray(), "refused", "Nothing");
        assertThat(Database.one(project, "SELECT count(*) FROM text WHERE body LIKE '%canary%'"))
                .isEqualTo("0");
    }

    @Test
    void aTextOfAHundredMegabytes() throws IOException {
        var line = "Words and more words of a very long text that nobody wrote.\n\n";
        refusal(
                "huge.txt",
                line.repeat(100_000_000 / line.length() + 1).getBytes(StandardCharsets.UTF_8),
                "refused",
                "characters");
    }

    @Test
    void aTypeThatIsNotKnown() throws IOException {
        byte[] bytes = new byte[4000];
        new Random(1).nextBytes(bytes);
        refusal("program.exe", bytes, "refused", "Nothing");
    }

    @Test
    void aFileOfNoBytes() throws IOException {
        refusal("nothing.pdf", new byte[0], "refused", "empty");
    }

    @Test
    void aForeignDatabaseAsAReport() throws Exception {
        refusal("notes.docx", Files.readAllBytes(foreignDatabase()), "refused", "SQLite");
    }

    @Test
    void theProjectItselfAmongTheReports() throws IOException {
        Files.copy(GOOD, folder.resolve("good.txt"));
        var files =
                program.run(Program.asJson("import", project, folder)).exits(1).json().get("files");
        assertThat(files)
                .filteredOn(f -> f.get("file").asString().equals(project.toString()))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.get("outcome").asString()).isEqualTo("refused");
                    assertThat(f.get("reason").asString()).contains("open here");
                });
        program.run("check", project).exits(0);
    }

    @Test
    void aFolderWithoutFilesAndAFileThatIsNotThere() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertThat(program.run(Program.asJson("import", project, empty)).json().get("files"))
                .isEmpty();
        var missing = program.run("import", project, folder.resolve("no such.pdf")).exits(1);
        assertThat(missing.err()).contains("no such.pdf");
        program.run("check", project).exits(0);
    }

    // ------------------------------------------------------------ projects

    /** Every command on the file is refused in words, and the file stays as it is. */
    private void notOpened(Path file, String... words) throws IOException {
        byte[] before = Files.readAllBytes(file);
        for (String command : new String[] {"tally", "history", "undo", "check"}) {
            var outcome = program.run(command, file).exits(1);
            assertThat(outcome.err()).contains(words);
        }
        assertThat(Files.readAllBytes(file)).isEqualTo(before);
    }

    @Test
    void aProjectThatIsAForeignDatabase() throws Exception {
        notOpened(foreignDatabase(), "not a Postil project");
    }

    @Test
    void aProjectOfNoBytes() throws IOException {
        notOpened(Files.createFile(folder.resolve("none.postil")), "empty", "backup");
    }

    @Test
    void aProjectOfANewerPostil() throws IOException {
        Database.damage(project, "PRAGMA user_version = 999");
        notOpened(project, "newer Postil", "999");
    }

    @Test
    void aProjectCutShort() throws IOException {
        byte[] whole = Files.readAllBytes(project);
        Path cut =
                Files.write(folder.resolve("cut.postil"), Arrays.copyOf(whole, whole.length / 2));
        notOpened(cut, "damaged", "backup");
    }

    @Test
    void aProjectThatIsNotThere() {
        var outcome = program.run("tally", folder.resolve("none.postil")).exits(1);
        assertThat(outcome.err()).contains("There is no file");
    }

    @Test
    void aProjectThatAnotherProgramHolds() throws Exception {
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + project);
                var statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode=EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            var outcome = program.run("tally", project).exits(1);
            assertThat(outcome.err()).contains("open in another");
            statement.execute("ROLLBACK");
        }
        program.run("tally", project).exits(0);
    }

    @Test
    void aNewProjectNeverReplacesAFile() throws IOException {
        byte[] before = Files.readAllBytes(project);
        var outcome = program.run("new", project, "--frame", "blank").exits(1);
        assertThat(outcome.err()).contains("already");
        assertThat(Files.readAllBytes(project)).isEqualTo(before);
    }

    // ------------------------------------------------------------ other people's files

    @Test
    void realEncryptedAndDamagedFilesAreReportedAndNothingIsHalfDone() throws IOException {
        String data = System.getProperty("postil.testdata");
        assumeTrue(data != null, "needs -Dpostil.testdata with badfiles/");
        Path bad = Path.of(String.valueOf(data)).resolve("badfiles");
        for (var expected :
                Map.of(
                                "pdf-encrypted/PasswordSample-128bit.pdf", "refused",
                                "pdf-encrypted/libreoffice-writer-password.pdf", "refused",
                                "docx-bad/bug53475-password-is-pass.docx", "refused",
                                "doc-legacy/PasswordProtected.doc", "refused",
                                "pdf-corrupt/empty.pdf", "refused",
                                "pdf-texttraps/testOCR.pdf", "no_text",
                                "docx-bad/testWORD_truncated.docx", "refused",
                                "xml-zip/gbk.zip", "refused")
                        .entrySet()) {
            var result =
                    program.run(Program.asJson("import", project, bad.resolve(expected.getKey())))
                            .exits(1);
            var file = result.json().get("files").get(0);
            assertThat(file.get("outcome").asString())
                    .as(expected.getKey())
                    .isEqualTo(expected.getValue());
            assertThat(file.get("reason").asString()).isNotBlank();
        }
        assertThat(Database.one(project, "SELECT count(*) FROM document")).isEqualTo("0");
        program.run("check", project).exits(0);
    }

    // ------------------------------------------------------------ material

    private Path foreignDatabase() throws Exception {
        Path file = folder.resolve("foreign.sqlite");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE notes (words TEXT)");
            statement.execute("INSERT INTO notes VALUES ('somebody''s own')");
        }
        return file;
    }

    private static void part(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static byte[] pdf(String password) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var document = new PDDocument()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 12);
                content.newLineAtOffset(72, 700);
                content.showText("Words that nobody may read without the password.");
                content.endText();
            }
            var policy = new StandardProtectionPolicy(password, password, new AccessPermission());
            policy.setEncryptionKeyLength(128);
            document.protect(policy);
            document.save(out);
        }
        return out.toByteArray();
    }

    private static byte[] encryptedDocx() throws Exception {
        var plain = new ByteArrayOutputStream();
        try (var document = new XWPFDocument()) {
            document.createParagraph().createRun().setText("Words behind a password.");
            document.write(plain);
        }
        var out = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("secret");
            try (var stream = encryptor.getDataStream(files)) {
                stream.write(plain.toByteArray());
            }
            files.writeFilesystem(out);
        }
        return out.toByteArray();
    }
}
