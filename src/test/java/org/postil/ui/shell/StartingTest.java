package org.postil.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.project.UserHome;
import org.postil.ui.shell.RecentProjects.Recent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** What is remembered between starts, and what is filled in for a new project; no toolkit. */
class StartingTest {
    @TempDir Path folder;

    private PersonSettings settings() {
        return PersonSettings.load(new UserHome(folder.resolve("home")), "person");
    }

    @Test
    void settingsOutliveTheProgram() {
        settings().set("coder.name", "Zo\u00eb \u05d3\u05e0\u05d4");
        assertThat(settings().get("coder.name")).contains("Zo\u00eb \u05d3\u05e0\u05d4");
        settings().set("coder.name", "");
        assertThat(settings().get("coder.name")).isEmpty();
    }

    @Test
    void settingsThatCannotBeReadCountAsNone() throws IOException {
        var home = new UserHome(folder.resolve("home"));
        Files.createDirectories(home.settings());
        Files.writeString(home.settings().resolve("person.properties"), "a=\\u12");
        assertThat(PersonSettings.load(home, "person").get("a")).isEmpty();
    }

    @Test
    void theProjectOpenedLastStandsFirstAndOnlyOnce() {
        var recent = new RecentProjects(settings());
        Path a = folder.resolve("a.postil");
        Path b = folder.resolve("b.postil");
        recent.opened(a);
        recent.opened(b);
        recent.opened(a);
        assertThat(recent.remembered()).extracting(Recent::file).containsExactly(a, b);
    }

    @Test
    void aProjectThatIsGoneIsListedAsGoneUntilItIsTakenOff() throws IOException {
        Path there = Files.createFile(folder.resolve("there.postil"));
        Path gone = folder.resolve("gone.postil");
        var recent = new RecentProjects(settings());
        recent.opened(gone);
        recent.opened(there);
        assertThat(RecentProjects.lookedFor(recent.remembered()))
                .containsExactly(new Recent(there, true), new Recent(gone, false));
        recent.forget(gone);
        assertThat(new RecentProjects(settings()).remembered())
                .containsExactly(new Recent(there, true));
    }

    @Test
    void noMoreThanEightProjectsAreKept() {
        var recent = new RecentProjects(settings());
        for (int i = 0; i < 20; i++) {
            recent.opened(folder.resolve(i + ".postil"));
        }
        assertThat(recent.remembered()).hasSize(8);
        assertThat(recent.remembered().getFirst().name()).isEqualTo("19");
    }

    @Test
    void aNewProjectNeedsAFileAndAName() {
        var form = new NewProjectForm("children", " ", "#0072B2");
        assertThat(form.completeProperty().get()).isFalse();
        form.fileProperty().set(Optional.of(folder.resolve("Study")));
        assertThat(form.completeProperty().get()).isFalse();
        form.coderProperty().set(" Anna ");
        assertThat(form.completeProperty().get()).isTrue();
        assertThat(form.wanted())
                .contains(
                        new NewProject(
                                "children", folder.resolve("Study.postil"), "Anna", "#0072B2"));
    }
}
