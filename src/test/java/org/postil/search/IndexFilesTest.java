package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.DocumentRole;
import org.postil.domain.ParagraphKind;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.PreparedDocument;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;

/** The index on disk: follows the project, and is made again whatever happened to its files. */
class IndexFilesTest {
    @TempDir Path folder;
    private UserHome home;
    private Path file;

    @BeforeEach
    void aProjectOfTwoTexts() {
        home = new UserHome(folder.resolve("home"));
        file = folder.resolve("p.postil");
        var made = new Projects(home, Clock.systemUTC()).create(file, edit -> {});
        try (var project = ((ProjectResult.Opened) made).project()) {
            add(project, "Ash", "The school told nobody.", "Nobody asked the school.");
            add(project, "Elm", "The police asked.");
        }
    }

    private static void add(Project project, String name, String... paragraphs) {
        var spans = new ArrayList<TextLayout.Paragraph>();
        int at = 0;
        for (String paragraph : paragraphs) {
            spans.add(
                    new TextLayout.Paragraph(
                            new Span(at, at + paragraph.length()),
                            ParagraphKind.BODY,
                            0,
                            null,
                            0,
                            null,
                            SectionRole.MAIN));
            at += paragraph.length() + 1;
        }
        String text = String.join("\n", paragraphs);
        var layout = new TextLayout(List.of(), spans, List.of(), List.of());
        project.act(
                Project.PROGRAM,
                "Import " + name,
                edit ->
                        edit.documents()
                                .add(
                                        edit.reviews().add(name, name),
                                        name + ".txt",
                                        name,
                                        DocumentRole.OVERVIEW_REPORT,
                                        new PreparedDocument(
                                                text.getBytes(StandardCharsets.UTF_8),
                                                text,
                                                layout,
                                                null,
                                                0,
                                                "test",
                                                "1",
                                                List.of())));
    }

    private static void update(SearchIndex index) {
        index.update(Progress.NONE, new Cancellation());
    }

    private static long total(Project project, SearchIndex index, String query) {
        var snapshot = project.snapshot();
        var request =
                new SearchRequest(
                        query,
                        false,
                        SearchScope.PARAGRAPH,
                        Narrowing.none(Layer.standard(snapshot)),
                        HitOrder.PLACE,
                        0,
                        10);
        return ((SearchResult.Found) index.search(request, snapshot, new TallyEngine())).total();
    }

    private interface Work {
        void with(Project project, SearchIndex index) throws IOException;
    }

    private void opened(Work work) throws IOException {
        try (var project = open(file);
                var index = new SearchIndexes(home).of(project)) {
            work.with(project, index);
        }
    }

    private Project open(Path path) {
        var result = new Projects(home, Clock.systemUTC()).open(path);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return ((ProjectResult.Opened) result).project();
    }

    private Path indexFolder() throws IOException {
        try (var found = Files.list(home.cache().resolve("search"))) {
            return found.findFirst().orElseThrow();
        }
    }

    @Test
    void nothingIsFoundBeforeTheFirstUpdateAndThatIsSaid() throws IOException {
        opened((project, index) -> {
            assertThat(total(project, index, "school")).isZero();
            assertThat(index.coverage(project.snapshot()))
                    .isEqualTo(new SearchIndex.Coverage(0, 2));
            update(index);
            assertThat(total(project, index, "school")).isEqualTo(2);
            assertThat(index.coverage(project.snapshot()).isComplete()).isTrue();
        });
    }

    @Test
    void theIndexIsThereAtTheNextOpeningAndOnlyItsOwnerMayLook() throws IOException {
        opened((project, index) -> update(index));
        var before = Files.getLastModifiedTime(segments());
        opened((project, index) -> {
            update(index);
            assertThat(total(project, index, "school")).isEqualTo(2);
        });
        assertThat(Files.getLastModifiedTime(segments())).isEqualTo(before);
        if (indexFolder().getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(indexFolder())))
                    .isEqualTo("rwx------");
        }
    }

    private Path segments() throws IOException {
        try (var files = Files.list(indexFolder())) {
            return files.filter(f -> f.getFileName().toString().startsWith("segments"))
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void undoOfAnImportRemovesItsHitsAndRedoBringsThemBack() throws IOException {
        opened((project, index) -> {
            update(index);
            add(project, "Oak", "A third school.");
            update(index);
            assertThat(total(project, index, "school")).isEqualTo(3);
            project.undo(1, Project.PROGRAM);
            assertThat(total(project, index, "school")).isEqualTo(2);
            update(index);
            assertThat(total(project, index, "school")).isEqualTo(2);
            project.redo(1, Project.PROGRAM);
            update(index);
            assertThat(total(project, index, "school")).isEqualTo(3);
        });
    }

    @Test
    void whatWasRemovedMeanwhileIsNotInTheIndexFiles() throws IOException {
        opened((project, index) -> {
            update(index);
            var elm = project.snapshot().documentsCalled("Elm").getFirst();
            project.act(
                    Project.PROGRAM,
                    "Remove",
                    edit -> {
                        edit.documents().remove(elm.id());
                        return true;
                    });
        });
        opened((project, index) -> {
            update(index);
            assertThat(total(project, index, "police")).isZero();
        });
    }

    @Test
    void damagedFilesAreMadeAgain() throws IOException {
        opened((project, index) -> update(index));
        List<Path> files;
        try (var found = Files.list(indexFolder())) {
            files = found.filter(f -> !f.endsWith("write.lock")).toList();
        }
        assertThat(files).isNotEmpty();
        for (Path each : files) {
            byte[] bytes = Files.readAllBytes(each);
            bytes[bytes.length / 2] ^= 0x55;
            Files.write(each, bytes);
            assertFindsAgain("a byte changed in " + each.getFileName());
        }
        Files.delete(segments());
        assertFindsAgain("no list of segments");
        Files.write(segments(), new byte[0]);
        assertFindsAgain("an empty list of segments");
        Files.writeString(indexFolder().resolve("segments_zz"), "not an index");
        assertFindsAgain("something else");
    }

    private void assertFindsAgain(String damage) throws IOException {
        opened((project, index) -> {
            update(index);
            assertThat(total(project, index, "school")).as(damage).isEqualTo(2);
        });
    }

    @Test
    void aCopyOpenedBesideItIsIndexedInMemory() throws IOException {
        Path copy = Files.copy(file, folder.resolve("copy.postil"));
        opened((project, index) -> {
            update(index);
            try (var second = open(copy);
                    var other = new SearchIndexes(home).of(second)) {
                add(second, "Oak", "Only here a school.");
                update(other);
                assertThat(total(second, other, "school")).isEqualTo(3);
                assertThat(total(project, index, "school")).isEqualTo(2);
            }
        });
        opened((project, index) -> {
            update(index);
            assertThat(total(project, index, "school")).isEqualTo(2);
        });
    }

    @Test
    void aCacheThatCannotBeMadeIsNoHindrance() throws IOException {
        Files.createDirectories(home.folder());
        Files.writeString(home.cache(), "a file in the way");
        assertFindsAgain("no folder");
    }

    @Test
    void anUpdateStopsWhenAskedAndGoesOnNextTime() throws IOException {
        opened((project, index) -> {
            var stop = new Cancellation();
            Progress atFirst = (done, total, item) -> stop.request();
            assertThatThrownBy(() -> index.update(atFirst, stop))
                    .isInstanceOf(CancellationException.class);
            update(index);
            assertThat(total(project, index, "school OR police")).isEqualTo(3);
        });
    }
}
