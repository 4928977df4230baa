package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.DocumentRole;
import org.postil.merge.MergeItem.State;
import org.postil.project.CheckResult;
import org.postil.project.ContentTable;
import org.postil.project.Edit;
import org.postil.project.PlainText;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/** Files of several coders, with one clock that goes on by itself. */
final class Team {
    private static final String WORDS =
            "The panel found that information was not shared between the agencies. ";

    final Path folder;
    final Projects projects;
    private final Ticking clock = new Ticking();

    Team(Path folder) {
        this.folder = folder;
        this.projects = new Projects(new UserHome(folder.resolve("home")), clock);
    }

    /** A project of Ann with two reports. */
    static Team ofOne(Path folder) {
        var team = new Team(folder);
        try (var project = team.create("a")) {
            report(project, "Ash");
            report(project, "Birch");
            coder(project, "Ann");
            coder(project, "Ben");
        }
        return team;
    }

    /** The same, and a copy of it for a colleague. */
    static Team ofTwo(Path folder) throws Exception {
        var team = ofOne(folder);
        team.copy("a", "b");
        return team;
    }

    static Code code(Project project, String key) {
        return project.snapshot().codebook().codes().stream()
                .filter(c -> key.equals(c.key()))
                .findFirst()
                .orElseThrow();
    }

    static MergeItem only(MergePlan plan, ContentTable table, State state) {
        var found =
                plan.items().stream()
                        .filter(i -> i.table() == table && i.state() == state)
                        .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** A second passes with every look at it. */
    static final class Ticking extends Clock {
        private final AtomicLong seconds = new AtomicLong();

        @Override
        public Instant instant() {
            return Instant.parse("2026-03-01T09:00:00Z").plusSeconds(seconds.incrementAndGet());
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    Clock clock() {
        return clock;
    }

    Path path(String name) {
        return folder.resolve(name + ".postil");
    }

    Project create(String name) {
        var result =
                projects.create(
                        path(name),
                        edit ->
                                FrameApplication.apply(
                                        Frames.find("children").orElseThrow(), edit));
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return ((ProjectResult.Opened) result).project();
    }

    Project open(String name) {
        var result = projects.open(path(name));
        assertThat(result).as("%s", result).isInstanceOf(ProjectResult.Opened.class);
        return ((ProjectResult.Opened) result).project();
    }

    void with(String name, Consumer<Project> work) {
        try (var project = open(name)) {
            work.accept(project);
        }
    }

    Path copy(String from, String to) throws IOException {
        return Files.copy(path(from), path(to));
    }

    static Coder coder(Project project, String name) {
        return project.snapshot()
                .coderNamed(name)
                .orElseGet(() ->
                        project.act(
                                Project.PROGRAM,
                                "Add coder " + name,
                                edit -> edit.coders().add(name)));
    }

    /** A text of its own for each title. */
    static String text(String title) {
        return (title + ". " + WORDS.repeat(6)).strip();
    }

    static long document(Edit edit, long review, String title, String text) {
        return edit.documents()
                .add(
                        review,
                        title + ".txt",
                        title,
                        DocumentRole.OVERVIEW_REPORT,
                        PlainText.of(text));
    }

    static void report(Project project, String title) {
        project.act(
                Project.PROGRAM,
                "Import " + title,
                edit -> document(edit, edit.reviews().add(title, title), title, text(title)));
    }

    /** Merges a file into a project as the command does. */
    Merge.Outcome merge(Project into, String from, MergeChoices choices) {
        return merged(into, from, choices, true);
    }

    MergePlan plan(Project into, String from, MergeChoices choices) {
        try (var file = opened(path(from))) {
            return new Merge(into).plan(file.incoming(from), choices);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private Merge.Outcome merged(Project into, String from, MergeChoices choices, boolean check) {
        try (var file = opened(path(from))) {
            var merge = new Merge(into);
            var outcome = merge.apply(merge.plan(file.incoming(from), choices), Optional.empty());
            if (check) {
                sound(into);
            }
            return outcome;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private IncomingFile opened(Path file) throws IOException {
        var result = IncomingFile.open(projects, file, null);
        assertThat(result).as("%s", result).isInstanceOf(IncomingFile.Result.Opened.class);
        return ((IncomingFile.Result.Opened) result).file();
    }

    static void sound(Project project) {
        assertThat(project.check()).filteredOn(c -> !c.ok()).map(CheckResult::toString).isEmpty();
    }
}
