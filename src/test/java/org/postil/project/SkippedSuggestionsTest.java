package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Coder;
import org.postil.domain.SkippedSuggestion;
import org.postil.domain.Span;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;

/** What is skipped is kept in the file, from version 2 on. */
class SkippedSuggestionsTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final Span SPAN = new Span(10, 40);

    @TempDir Path folder;

    private Project open(Path file) {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return ((ProjectResult.Opened) result).project();
    }

    @Test
    void aFileOfVersionOneIsUpgradedAfterABackupAndKeepsWhatIsSkippedFromThenOn()
            throws IOException {
        Path file = Files.copy(GOLDEN.resolve("v001.postil"), folder.resolve("old.postil"));
        try (var project = open(file)) {
            assertThat(backups()).as("copies made before the upgrade").isEqualTo(1);
            assertThat(project.snapshot().skippedSuggestions()).isEmpty();
            var document = project.snapshot().documents().getFirst();
            Coder coder = project.snapshot().coders().getFirst();
            project.act(
                    Optional.of(coder),
                    "Skip",
                    edit ->
                            edit.suggestions()
                                    .skip(document.id(), document.text(), SPAN, coder.id()));
            assertThat(project.snapshot().skippedSuggestions())
                    .extracting(SkippedSuggestion::span, SkippedSuggestion::coder)
                    .containsExactly(tuple(SPAN, coder.id()));
            project.undo(1, Optional.of(coder));
            assertThat(project.snapshot().skippedSuggestions()).isEmpty();
            project.redo(1, Optional.of(coder));
        }
        try (var project = open(file)) {
            assertThat(project.snapshot().skippedSuggestions()).hasSize(1);
            long id = project.snapshot().skippedSuggestions().getFirst().id();
            project.act(
                    Optional.empty(),
                    "Offer again",
                    edit -> {
                        edit.suggestions().offerAgain(id);
                        return true;
                    });
            assertThat(project.snapshot().skippedSuggestions()).isEmpty();
            assertThat(project.check()).allMatch(CheckResult::ok);
        }
    }

    @Test
    void whatIsSkippedGoesWithItsDocument() throws IOException {
        Path file = Files.copy(GOLDEN.resolve("v005.postil"), folder.resolve("now.postil"));
        try (var project = open(file)) {
            assertThat(backups()).as("a file of this version needs no copy").isZero();
            assertThat(project.snapshot().skippedSuggestions()).hasSize(1);
            long review = project.snapshot().reviews().getFirst().id();
            project.act(
                    Optional.empty(),
                    "Remove",
                    edit -> {
                        edit.reviews().remove(review);
                        return true;
                    });
            assertThat(project.snapshot().skippedSuggestions()).isEmpty();
            project.undo(1, Optional.empty());
            assertThat(project.snapshot().skippedSuggestions()).hasSize(1);
        }
    }

    private long backups() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".postil"))
                    .filter(f -> !folder.equals(f.getParent()))
                    .count();
        }
    }
}
