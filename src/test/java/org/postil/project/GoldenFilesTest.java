package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Every schema version that was ever released has a file written by the program of that time:
 * src/test/resources/golden/v001.postil and so on. Each must still open.
 */
class GoldenFilesTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    @TempDir Path folder;

    @TestFactory
    Stream<DynamicTest> everyVersionUpToTheCurrentOneOpens() {
        return IntStream.rangeClosed(1, ProjectSchema.migrations().current())
                .mapToObj(version ->
                        DynamicTest.dynamicTest("version " + version, () -> assertOpens(version)));
    }

    private void assertOpens(int version) throws Exception {
        var golden = GOLDEN.resolve("v%03d.postil".formatted(version));
        assertThat(golden)
                .as("a file written by the program when version %d was current", version)
                .isRegularFile();
        var migrations = ProjectSchema.migrations();
        var file = Files.copy(golden, folder.resolve(golden.getFileName()));
        var backups =
                new Backups(
                        folder.resolve("backups"),
                        Clock.fixed(TestProject.NOON, ZoneOffset.UTC),
                        Thinning.USUAL);
        assertThat(ProjectHeader.read(file, migrations.current()))
                .isEqualTo(new ProjectHeader.Ok(file, version, false));
        var opened = (OpenResult.Opened) ProjectConnection.open(file, migrations.current());
        try (var project = opened.connection()) {
            var connection = project.connection();
            var result =
                    migrations.migrate(
                            connection,
                            () -> backups.make(connection, "golden", "before upgrade"),
                            TestProject.NOON);
            assertThat(result).isNotInstanceOf(MigrationResult.NotMigrated.class);
            assertThat(
                            new IntegrityCheck(ProjectSchema.triggers(), migrations.current())
                                    .run(connection))
                    .allSatisfy(check -> assertThat(check.ok()).as("%s", check).isTrue());
            assertThat(new History(connection).newest()).as("a file with work in it").isPositive();
        }
    }
}
