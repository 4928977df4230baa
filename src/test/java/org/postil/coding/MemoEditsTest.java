package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.CodebookEdits;
import org.postil.codebook.CodebookWriter;
import org.postil.codebook.Planned;
import org.postil.coding.PassageEdits.Target;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Memo;
import org.postil.domain.MemoKind;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.SettingStore;
import org.postil.project.Step;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** Memos on everything and annotations of the text, on the sample study. */
class MemoEditsTest {
    @TempDir Path folder;

    private Project project;
    private Coder anna;

    @BeforeEach
    void open() {
        Path file = SampleProject.copyTo(folder.resolve("p.postil"));
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        project = ((ProjectResult.Opened) result).project();
        anna = project.act(Project.PROGRAM, "Add coder", edit -> edit.coders().add("Anna"));
    }

    @AfterEach
    void noMemoIsLeftHanging() {
        assertThat(project.check())
                .filteredOn(check -> check.name().startsWith("memos"))
                .isNotEmpty()
                .allMatch(check -> check.ok());
        project.close();
    }

    private Snapshot now() {
        return project.snapshot();
    }

    private void act(Consumer<Edit> work) {
        project.act(
                Optional.of(anna),
                "Write",
                edit -> {
                    work.accept(edit);
                    return true;
                });
    }

    private void add(MemoKind on, String target, String body) {
        act(edit -> new MemoEdits(edit, anna).add(on, target, body));
    }

    private List<String> bodies(String target) {
        return project.memos(target).stream().map(Memo::body).toList();
    }

    private List<String> all() {
        return project.memos().stream().map(Memo::body).toList();
    }

    private void undo() {
        assertThat(project.undo(1, Optional.of(anna))).isInstanceOf(Step.Done.class);
    }

    private Code theme(int position) {
        var codebook = now().codebook();
        return codebook.codesOf(codebook.facet(Facet.THEME).orElseThrow()).get(position);
    }

    private Document document() {
        return now().documents().getFirst();
    }

    private Review review() {
        return now().reviews().stream()
                .filter(r -> r.id() == document().review())
                .findFirst()
                .orElseThrow();
    }

    private String projectGuid() {
        return Objects.requireNonNull(now().settings().get(SettingStore.PROJECT_GUID));
    }

    private Target target(int start, int end) {
        var span = new Span(start, end);
        String text = project.text(document().text()).orElseThrow();
        return new Target(document(), span, span.of(text), PassageKind.QUOTE, "");
    }

    private PassageEdits passages(Edit edit, Snapshot snapshot) {
        return new PassageEdits(edit, snapshot.codebook(), anna);
    }

    private void annotate(int start, int end, String body) {
        var target = target(start, end);
        var snapshot = now();
        act(edit -> passages(edit, snapshot).annotate(target, body));
    }

    private List<Passage> annas() {
        return now().passagesOf(document().id()).stream()
                .filter(p -> p.coder() == anna.id())
                .toList();
    }

    @Test
    void aMemoIsWrittenOnEverythingAndSaysWhatItIsOn() {
        var passage = now().passagesOf(document().id()).getFirst();
        add(MemoKind.PASSAGE, passage.guid(), "on a passage");
        add(MemoKind.CODE, theme(0).guid(), "on a code");
        add(MemoKind.DOCUMENT, document().guid(), "on a document");
        add(MemoKind.REVIEW, review().guid(), "on a review");
        add(MemoKind.PROJECT, projectGuid(), "  on the project ");
        add(MemoKind.PROJECT, projectGuid(), "another on the project");
        add(MemoKind.CODE, theme(0).guid(), "   ");
        assertThat(project.memos())
                .extracting(Memo::on)
                .containsExactly(
                        MemoKind.PASSAGE,
                        MemoKind.CODE,
                        MemoKind.DOCUMENT,
                        MemoKind.REVIEW,
                        MemoKind.PROJECT,
                        MemoKind.PROJECT);
        assertThat(bodies(projectGuid()))
                .containsExactly("on the project", "another on the project");
        String text = project.text(document().text()).orElseThrow();
        assertThat(passage.span().of(text))
                .startsWith(
                        Objects.requireNonNull(project.notedQuotes().get(passage.guid())));
    }

    @Test
    void aMemoIsRewrittenTakenAwayAndBroughtBack() {
        String code = theme(0).guid();
        act(edit -> new MemoEdits(edit, anna).put(MemoKind.CODE, code, Optional.empty(), "one"));
        act(edit -> new MemoEdits(edit, anna).put(MemoKind.CODE, code, Optional.empty(), "two"));
        assertThat(bodies(code)).containsExactly("two");
        var memo = project.memos(code).getFirst();
        act(edit -> new MemoEdits(edit, anna).write(memo, ""));
        assertThat(bodies(code)).isEmpty();
        act(edit -> new MemoEdits(edit, anna).write(memo, "three"));
        assertThat(bodies(code)).containsExactly("three");
        undo();
        undo();
        assertThat(bodies(code)).containsExactly("two");
    }

    @Test
    void nothingIsWrittenOnWhatIsGone() {
        add(MemoKind.CODE, "no such guid", "lost");
        assertThat(project.memos()).isEmpty();
    }

    @Test
    void memosOfAMergedCodeMoveToTheOneThatStays() {
        var source = theme(1);
        var target = theme(2);
        add(MemoKind.CODE, source.guid(), "of the source");
        add(MemoKind.CODE, target.guid(), "of the target");
        var plan = new CodebookEdits(now()).merge(source, target, false);
        act(edit -> CodebookWriter.write(edit, (Planned.Ready) plan));
        assertThat(bodies(target.guid()))
                .containsExactlyInAnyOrder("of the source", "of the target");
        undo();
        assertThat(bodies(source.guid())).containsExactly("of the source");
        assertThat(bodies(target.guid())).containsExactly("of the target");
    }

    @Test
    void aRemovedReviewTakesTheMemosOfAllThatIsInItAndUndoBringsThemBack() {
        var passage = now().passagesOf(document().id()).getFirst();
        add(MemoKind.PASSAGE, passage.guid(), "passage");
        add(MemoKind.DOCUMENT, document().guid(), "document");
        add(MemoKind.REVIEW, review().guid(), "review");
        add(MemoKind.CODE, theme(0).guid(), "code");
        long review = review().id();
        act(edit -> edit.reviews().remove(review));
        assertThat(all()).containsExactly("code");
        undo();
        assertThat(all()).containsExactly("passage", "document", "review", "code");
    }

    @Test
    void aRemovedDocumentOrCodeTakesItsMemos() {
        var passage = now().passagesOf(document().id()).getFirst();
        add(MemoKind.PASSAGE, passage.guid(), "passage");
        add(MemoKind.DOCUMENT, document().guid(), "document");
        add(MemoKind.CODE, theme(1).guid(), "code");
        long document = document().id();
        long code = theme(0).id();
        act(edit -> edit.documents().remove(document));
        assertThat(all()).containsExactly("code");
        // the first theme stands above the second
        act(edit -> edit.codebook().remove(code));
        assertThat(all()).isEmpty();
    }

    @Test
    void anAnnotationIsInNoCountAndNotWaitingForACode() {
        var request = TallyRequest.of(new Axis.OfFacet(Facet.THEME));
        var before = (Tally) new TallyEngine().tally(now(), request);
        annotate(10, 40, "look at this again");
        assertThat(annas()).extracting(Passage::kind).containsExactly(PassageKind.NOTE);
        assertThat(bodies(annas().getFirst().guid())).containsExactly("look at this again");
        assertThat(OpenWork.of(now(), review(), anna).withoutCode()).isEmpty();
        var after = (Tally) new TallyEngine().tally(now(), request);
        assertThat(after.rows()).isEqualTo(before.rows());
        annotate(10, 40, "and once more");
        assertThat(annas()).hasSize(1);
        assertThat(bodies(annas().getFirst().guid()))
                .containsExactly("look at this again", "and once more");
        annotate(50, 60, "  ");
        assertThat(annas()).hasSize(1);
    }

    @Test
    void anAnnotationThatIsCodedIsAQuoteWithAMemo() {
        annotate(10, 40, "look");
        var note = annas().getFirst();
        var snapshot = now();
        var codes = Ids.of(theme(1).id());
        act(edit -> passages(edit, snapshot).setCodes(note, codes));
        var coded = annas().getFirst();
        assertThat(coded.kind()).isEqualTo(PassageKind.QUOTE);
        assertThat(bodies(coded.guid())).containsExactly("look");
    }

    @Test
    void anAnnotationGoesWithItsLastMemoAndUndoBringsBothBack() {
        annotate(10, 40, "look");
        var note = annas().getFirst();
        var memo = project.memos(note.guid()).getFirst();
        act(edit -> new MemoEdits(edit, anna).write(memo, ""));
        assertThat(annas()).isEmpty();
        undo();
        assertThat(annas()).containsExactly(note);
        assertThat(bodies(note.guid())).containsExactly("look");
    }
}
