package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

class UserHomeTest {
    @TempDir Path folder;

    @Test
    void postilHomeComesFirst() throws IOException {
        Files.createFile(folder.resolve("portable"));
        var home = folder.resolve("given");
        assertThat(
                        UserHome.resolve(
                                        Map.of("POSTIL_HOME", home.toString()),
                                        folder,
                                        "Linux",
                                        folder)
                                .folder())
                .isEqualTo(home);
        assertThat(UserHome.resolve(Map.of("POSTIL_HOME", " "), folder, "Linux", null).folder())
                .isEqualTo(folder.resolve(".local/share/postil"));
    }

    @Test
    void aPortableProgramKeepsEverythingBesideItself() throws IOException {
        var program = Files.createDirectory(folder.resolve("program"));
        assertThat(UserHome.resolve(Map.of(), folder, "Linux", program).folder())
                .isEqualTo(folder.resolve(".local/share/postil"));
        Files.createFile(program.resolve("portable"));
        assertThat(UserHome.resolve(Map.of(), folder, "Windows 11", program).folder())
                .isEqualTo(program.resolve("postil-data"));
    }

    @Test
    void otherwiseTheSystemsOwnPlace() {
        var base = folder.resolve("base").toString();
        assertThat(UserHome.resolve(Map.of("XDG_DATA_HOME", base), folder, "Linux", null).folder())
                .isEqualTo(folder.resolve("base/postil"));
        assertThat(
                        UserHome.resolve(Map.of("XDG_DATA_HOME", "relative"), folder, "Linux", null)
                                .folder())
                .isEqualTo(folder.resolve(".local/share/postil"));
        assertThat(UserHome.resolve(Map.of("APPDATA", base), folder, "Windows 11", null).folder())
                .isEqualTo(folder.resolve("base/Postil"));
        assertThat(UserHome.resolve(Map.of(), folder, "Windows 11", null).folder())
                .isEqualTo(folder.resolve("AppData/Roaming/Postil"));
        assertThat(
                        UserHome.resolve(Map.of("XDG_DATA_HOME", base), folder, "Mac OS X", null)
                                .folder())
                .isEqualTo(folder.resolve("Library/Application Support/Postil"));
    }

    @Test
    void whatIsMadeIsItsOwnersOnlyAndWhatWasThereIsLeft() throws IOException {
        assumeTrue(OwnerOnly.isPosix(folder), "the file system has no POSIX permissions");
        var there = Files.createDirectory(folder.resolve("there"));
        Files.setPosixFilePermissions(there, PosixFilePermissions.fromString("rwxr-xr-x"));
        var home = new UserHome(there.resolve("a/b"));
        home.create();
        home.create();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(home.folder())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(there)))
                .isEqualTo("rwxr-xr-x");
        assertThat(home.backups()).isEqualTo(home.folder().resolve("backups"));
    }
}
