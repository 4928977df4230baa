package org.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.project.Project;
import org.postil.ui.CssLog;
import org.postil.ui.SampleProject;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;

/**
 * A file that cannot be opened is left as it is, and the window says what is the matter, what is
 * safe and what to do, and goes on as it was.
 */
@ExtendWith(ApplicationExtension.class)
class OpeningErrorsTest {
    /** Of the header of an SQLite file: where the version of the project is. */
    private static final int VERSION_AT = 60;

    @TempDir Path folder;

    private final CssLog css = CssLog.listen();
    private Path home;
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws IOException {
        home = Files.createDirectory(folder.resolve("home"));
        fixture = WindowFixture.welcome(stage, home, "Anna");
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).as("JavaFX could not read our style sheet").isEmpty();
        css.close();
    }

    private Path made(String name) {
        return WindowFixture.makeProject(folder.resolve(name + ".postil"), home);
    }

    private void open(Path file) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, () -> fixture.window().open(file));
    }

    /** Opening is refused in these words, and nobody touched the file. */
    private void refused(FxRobot robot, Path file, String... words) throws IOException {
        byte[] before = Files.readAllBytes(file);
        open(file);
        told(robot, words);
        assertThat(Files.readAllBytes(file)).as("the file is left as it was").isEqualTo(before);
    }

    /** The sheet says so; Enter takes it away. */
    private void told(FxRobot robot, String... words) {
        WindowFixture.waitUntil(() -> robot.lookup(".sheet-box").tryQuery().isPresent());
        assertThat(robot.lookup("This file was not opened").tryQuery()).isPresent();
        var reason = robot.lookup(".sheet-box .body").queryAs(Label.class);
        assertThat(reason.getText()).contains(words);
        assertThat(reason.getBoundsInParent().getWidth())
                .as("a long path is broken into lines")
                .isLessThanOrEqualTo(reason.getParent().getBoundsInLocal().getWidth());
        robot.type(KeyCode.ENTER);
        assertThat(robot.lookup(".scrim").tryQuery()).isEmpty();
        assertThat(fixture.jobs().running()).isEmpty();
    }

    @Test
    void aProjectThatAnotherProgramHoldsOpensOnceItLetsGo(FxRobot robot) throws Exception {
        Path file = made("held");
        try (var other = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = other.createStatement()) {
            statement.execute("PRAGMA locking_mode=EXCLUSIVE");
            statement.execute("BEGIN EXCLUSIVE");
            open(file);
            told(robot, "open in another window or program", "Nothing of it was changed", "again");
            assertThat(robot.lookup("#welcome-sample").tryQuery()).isPresent();
            statement.execute("ROLLBACK");
        }
        open(file);
        assertThat(fixture.bench().session().snapshot().coders()).hasSize(1);
    }

    @Test
    void aProjectOfANewerPostilIsLeftToIt(FxRobot robot) throws IOException {
        Path file = made("newer");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(VERSION_AT);
            bytes.writeInt(999);
        }
        refused(robot, file, "newer Postil", "left as it is", "Install the newer Postil");
    }

    @Test
    void aProjectCutShortOrEmptySaysWhereCopiesAre(FxRobot robot) throws IOException {
        byte[] whole = Files.readAllBytes(made("whole"));
        Files.createDirectories(home.resolve("backups"));
        Path cut =
                Files.write(folder.resolve("cut.postil"), Arrays.copyOf(whole, whole.length / 2));
        refused(robot, cut, "damaged", "left as it is", home.resolve("backups").toString());
        Path empty = Files.createFile(folder.resolve("empty.postil"));
        refused(robot, empty, "0 bytes", "left as it is", home.resolve("backups").toString());
    }

    @Test
    void aProjectThatIsDamagedInsideIsToldAsSuchAndLetGoOf(FxRobot robot) throws Exception {
        Path file = SampleProject.copyTo(folder.resolve("inside.postil"));
        long reviews = firstByteOf(file, "review");
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(reviews);
            bytes.write(new byte[] {0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A, 0x5A});
        }
        refused(robot, file, "damaged inside", "Nothing of it was changed", "postil check");
        refused(robot, file, "damaged inside");
    }

    /** Where in the file the table's first page is. */
    private static long firstByteOf(Path file, String table) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + file);
                var statement = connection.createStatement();
                var found =
                        statement.executeQuery(
                                "SELECT (rootpage - 1) * (SELECT page_size FROM pragma_page_size)"
                                        + " FROM sqlite_schema WHERE name = '"
                                        + table
                                        + "'")) {
            return found.getLong(1);
        }
    }

    @Test
    void aForeignFileAndAFolderAreNoProjects(FxRobot robot) throws Exception {
        Path foreign = folder.resolve("foreign.postil");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + foreign);
                var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE note (words TEXT)");
        }
        refused(robot, foreign, "not a Postil project", "left as it is");
        Path directory = Files.createDirectory(folder.resolve("directory.postil"));
        open(directory);
        told(robot, "is a folder");
    }

    @Test
    void aReadOnlyProjectSaysToCopyIt(FxRobot robot) throws IOException {
        Path file = made("readonly");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--r--r--"));
        refused(robot, file, "read-only", "Copy the file");
    }

    @Test
    void theProjectThatIsOpenStaysOpenWhenAnotherCannotBeOpened(FxRobot robot) throws IOException {
        open(made("first"));
        var first = fixture.bench();
        Path gone = folder.resolve("gone.postil");
        open(gone);
        told(robot, "There is no file", "moved or renamed");
        assertThat(fixture.bench()).isSameAs(first);
        Path other = Files.createSymbolicLink(folder.resolve("again.postil"), made("second"));
        open(other);
        WindowFixture.waitUntil(() -> fixture.bench() != first);
        assertThat(robot.lookup("#coder-chip").queryAs(Labeled.class).getText()).isEqualTo("Anna");
    }

    @Test
    void aProjectThatIsGoneFromItsPlaceIsShownAsSuchAndCanBeTakenOffTheList(FxRobot robot)
            throws IOException {
        Path file = made("moved");
        open(file);
        fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(5_000, fixture.window()::closeProject);
        WindowFixture.waitUntil(() -> robot.lookup("#welcome-sample").tryQuery().isPresent());
        WindowFixture.waitUntil(() -> Files.exists(file) && !isHeld(file));
        Files.delete(file);
        WaitForAsyncUtils.waitForAsyncFx(5_000, fixture.window()::closeProject);
        WindowFixture.waitUntil(() -> robot.lookup(".welcome-row.gone").tryQuery().isPresent());
        var row = robot.lookup(".welcome-row.gone").queryAs(Button.class);
        assertThat(row.isDisabled()).isTrue();
        WindowFixture.waitUntil(
                () -> robot.lookup("not found at its place").tryQuery().isPresent());
        robot.clickOn(".welcome-list .icon-only");
        assertThat(robot.lookup(".welcome-row.gone").tryQuery()).isEmpty();
    }

    private static boolean isHeld(Path file) {
        return Project.isOpenHere(file);
    }

    @Test
    void theSampleStudyCanBeStoppedWhileItIsMade(FxRobot robot) throws IOException {
        robot.clickOn("#welcome-sample");
        WindowFixture.waitUntil(() -> robot.lookup(".status-job").tryQuery().isPresent());
        var job = fixture.jobs().running().getFirst();
        WindowFixture.waitUntil(() -> !job.itemProperty().get().isEmpty());
        robot.clickOn(".status-job .button");
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        assertThat(robot.lookup(".scrim").tryQuery()).isEmpty();
        assertThat(robot.lookup("#welcome-sample").tryQuery()).isPresent();
        assertThat(fixture.window().work()).isEmpty();
        try (var left = Files.list(home.resolve("samples"))) {
            assertThat(left).extracting(p -> p.getFileName().toString()).containsExactly("reports");
        }
    }
}
