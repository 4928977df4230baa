package org.postil.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Memo;
import org.postil.domain.MemoKind;
import org.postil.domain.Passage;
import org.postil.domain.Snapshot;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.Step;
import org.postil.project.UserHome;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The sample study, opened; remembers how it was before the last edit. */
final class OpenCodebook implements AutoCloseable {
    private final Project project;
    private Snapshot before;

    private OpenCodebook(Project project) {
        this.project = project;
        this.before = project.snapshot();
    }

    static OpenCodebook sample(Path folder) {
        Path file = SampleProject.copyTo(folder.resolve("p.postil"));
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return new OpenCodebook(((ProjectResult.Opened) result).project());
    }

    List<Memo> memos() {
        return project.memos();
    }

    void noteOnEveryCode() {
        var codes = codebook().codes();
        long coder = now().coders().getFirst().id();
        project.act(
                Project.PROGRAM,
                "Note",
                edit -> {
                    codes.forEach(code ->
                            edit.memos().add(MemoKind.CODE, code.guid(), coder, code.name()));
                    return true;
                });
    }

    Snapshot now() {
        return project.snapshot();
    }

    Codebook codebook() {
        return now().codebook();
    }

    CodebookEdits edits() {
        return new CodebookEdits(now());
    }

    Facet facet(String key) {
        return codebook().facet(key).orElseThrow();
    }

    /** By key, of a theme. */
    Code code(String key) {
        return codebook().find(facet(Facet.THEME), key).getFirst();
    }

    Code byId(long id) {
        return codebook().code(id).orElseThrow();
    }

    <T> T act(Function<Edit, T> work) {
        before = project.snapshot();
        return project.act(Project.PROGRAM, "Edit", work);
    }

    CodebookWriter.Written write(Planned.Ready planned) {
        return act(edit -> CodebookWriter.write(edit, planned));
    }

    /** Writes what must be possible; returns the id of the code that was made, or 0. */
    long done(Planned planned) {
        assertThat(planned).isInstanceOf(Planned.Ready.class);
        var written = write((Planned.Ready) planned);
        assertThat(written.kept()).isFalse();
        return written.made();
    }

    void assertUndoneIsAsBefore() {
        assertThat(project.undo(1, Project.PROGRAM)).isInstanceOf(Step.Done.class);
        assertSame(now(), before);
    }

    static void assertSame(Snapshot one, Snapshot other) {
        assertThat(one.codebook().codes()).isEqualTo(other.codebook().codes());
        assertThat(one.codebook().groups()).isEqualTo(other.codebook().groups());
        assertThat(one.passages()).isEqualTo(other.passages());
        assertThat(one.recommendations()).isEqualTo(other.recommendations());
    }

    void undo(int steps) {
        assertThat(project.undo(steps, Project.PROGRAM)).isInstanceOf(Step.Done.class);
    }

    private Stream<Passage> passages() {
        return now().passages().values().stream()
                .map(DocumentPassages::passages)
                .flatMap(List::stream);
    }

    Passage anyPassage() {
        return passages().min(Comparator.comparingLong(Passage::id)).orElseThrow();
    }

    private static boolean hasAny(Passage passage, Ids codes) {
        return codes.stream().anyMatch(passage.codes()::contains);
    }

    int passagesWithAny(Ids codes) {
        return (int) passages().filter(p -> hasAny(p, codes)).count();
    }

    int reviewsWithAny(Ids codes) {
        return (int)
                now().documents().stream()
                        .filter(d ->
                                now().passagesOf(d.id()).stream().anyMatch(p -> hasAny(p, codes)))
                        .map(d -> d.review())
                        .distinct()
                        .count();
    }

    /** The code of a facet that is on the most passages, or one after it. */
    Code mostUsed(String facet, int rank) {
        return codebook().codesOf(facet(facet)).stream()
                .sorted(
                        Comparator.comparingInt((Code c) -> passagesWithAny(Ids.of(c.id())))
                                .reversed())
                .toList()
                .get(rank);
    }

    @Override
    public void close() {
        project.close();
    }
}
