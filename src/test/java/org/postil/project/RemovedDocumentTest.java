package org.postil.project;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.domain.ParagraphKind;
import org.postil.domain.Recommendation;
import org.postil.domain.SectionRole;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.ui.SampleProject;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** What becomes of recommendations when the document of their main place is removed. */
class RemovedDocumentTest {
    @TempDir Path folder;

    private Project project;
    private Document gone;
    private Document other;
    private List<Recommendation> before;

    @BeforeEach
    void open() {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .open(SampleProject.copyTo(folder.resolve("p.postil")));
        project = ((ProjectResult.Opened) result).project();
        var documents = project.snapshot().documents();
        gone = documents.get(0);
        String text = "What the report recommends is printed here again. ".repeat(20).strip();
        long added =
                project.act(
                        Project.PROGRAM,
                        "Add",
                        edit ->
                                edit.documents()
                                        .add(
                                                gone.review(),
                                                "summary.txt",
                                                "Summary",
                                                DocumentRole.EXECUTIVE_SUMMARY,
                                                prepared(text)));
        other =
                project.snapshot().documents().stream()
                        .filter(d -> d.id() == added)
                        .findFirst()
                        .orElseThrow();
        before = ofGone();
        assertThat(before).hasSizeGreaterThan(2);
    }

    @AfterEach
    void close() {
        assertThat(project.check()).allMatch(CheckResult::ok);
        project.close();
    }

    private List<Recommendation> ofGone() {
        return project.snapshot().recommendations().stream()
                .filter(r -> r.document() == gone.id())
                .toList();
    }

    private static PreparedDocument prepared(String text) {
        var whole = new Span(0, text.length());
        return new PreparedDocument(
                text.getBytes(StandardCharsets.UTF_8),
                text,
                new TextLayout(
                        List.of(),
                        List.of(
                                new TextLayout.Paragraph(
                                        whole,
                                        ParagraphKind.BODY,
                                        0,
                                        null,
                                        0,
                                        null,
                                        SectionRole.SUMMARY)),
                        List.of(),
                        List.of()),
                null,
                0,
                "test",
                "1",
                List.of());
    }

    private void act(Consumer<Edit> work) {
        project.act(
                Project.PROGRAM,
                "Work",
                edit -> {
                    work.accept(edit);
                    return true;
                });
    }

    @Test
    void theOneThatIsPrintedAgainHasItsMainPlaceThereAndTheOthersAreGoneUntilItIsUndone() {
        var kept = before.get(1);
        act(edit -> {
            edit.recommendations()
                    .addMirror(kept.id(), other.id(), other.text(), new Span(300, 360));
            edit.recommendations()
                    .addMirror(kept.id(), other.id(), other.text(), new Span(100, 160));
        });
        var whole = project.snapshot().recommendations();
        int all = whole.size();

        act(edit -> edit.documents().remove(gone.id()));

        var now = project.snapshot().recommendations();
        assertThat(now).hasSize(all - before.size() + 1);
        assertThat(now)
                .filteredOn(r -> r.id() == kept.id())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.document()).isEqualTo(other.id());
                    assertThat(r.main()).isEqualTo(new Span(100, 160));
                    assertThat(r.label()).isEqualTo(kept.label());
                    assertThat(r.mirrors())
                            .extracting(Recommendation.Mirror::span)
                            .containsExactly(new Span(300, 360));
                });
        assertThat(project.check()).allMatch(CheckResult::ok);

        project.undo(1, Project.PROGRAM);
        assertThat(project.snapshot().recommendations()).isEqualTo(whole);
        project.redo(1, Project.PROGRAM);
        assertThat(project.snapshot().recommendations()).isEqualTo(now);
    }

    @Test
    void aPlaceThatIsPrintedAgainInTheDocumentIsForgottenAndTheMainPlaceStays() {
        var record = before.getFirst();
        act(edit ->
                edit.recommendations()
                        .addMirror(record.id(), other.id(), other.text(), new Span(100, 160)));
        act(edit -> edit.documents().remove(other.id()));
        assertThat(ofGone()).isEqualTo(before);
    }
}
