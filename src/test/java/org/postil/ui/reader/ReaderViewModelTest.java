package org.postil.ui.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.coding.OpenWork;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.ui.nav.Shown;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Reading and coding without a toolkit, on a project of two short reports. */
class ReaderViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private ReaderViewModel model;

    @BeforeEach
    void open() throws Exception {
        test = TestSession.make(folder);
        var session = test.session();
        session.act(
                        "Frame",
                        edit -> {
                            FrameApplication.apply(Frames.find("children").orElseThrow(), edit);
                            return true;
                        })
                .await();
        for (String name : List.of("DHR01", "DHR02")) {
            session.act("Import " + name, edit -> Reports.add(edit, name)).await();
        }
        test.work(s -> s.addCoder("Anna"));
        model = new ReaderViewModel(session);
        test.onFx(() -> model.open(now().documents().getFirst(), text -> {}));
        test.settle();
        test.settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private Snapshot now() {
        return test.session().snapshot();
    }

    private ReaderText text() {
        return model.textProperty().get().orElseThrow();
    }

    private Span span(String words) {
        int at = text().text().indexOf(words);
        assertThat(at).as(words).isNotNegative();
        return new Span(at, at + words.length());
    }

    private Code theme(int position) {
        var codebook = now().codebook();
        return codebook.codesOf(codebook.facet(Facet.THEME).orElseThrow()).get(position);
    }

    private Passage coded(String words, int theme) {
        test.work(s ->
                model.actions()
                        .code(text(), span(words), List.of(new Pick.Known(theme(theme))))
                        .then(model::focus));
        return model.passagesProperty().get().stream()
                .filter(p -> p.span().equals(span(words)))
                .findFirst()
                .orElseThrow();
    }

    private Facet theme() {
        return now().codebook().facet(Facet.THEME).orElseThrow();
    }

    @Test
    void theTextComesWithItsOutlineAndPlaces() {
        assertThat(text().headings())
                .extracting(ReaderText.Heading::words)
                .contains("1. Introduction", "2. Recommendations");
        int inside = span("share information").start();
        assertThat(text().place(inside)).endsWith("Recommendation 1");
        assertThat(text().headings().get(text().headingAt(inside)).words())
                .isEqualTo("2. Recommendations");
    }

    @Test
    void aPassageInTheRecommendationsIsOneAndItsThemePutsItInScope() {
        var passage = coded("The Police should share information with schools", 1);
        assertThat(passage.kind()).isEqualTo(PassageKind.RECOMMENDATION);
        assertThat(now().recommendations())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.id()).isEqualTo(passage.recommendation());
                    assertThat(r.scope()).isEqualTo(Scope.IN);
                    assertThat(r.label()).isEqualTo("Recommendation 1");
                });
        assertThat(coded("The panel met twice", 2).kind()).isEqualTo(PassageKind.QUOTE);
    }

    @Test
    void theSelectionLeavesPrintedLabelsAndBlanksOut() {
        int start = span("Recommendation 2:").start();
        test.onFx(() -> model.select(new Span(start, span("every visit.").end())));
        assertThat(model.codable().orElseThrow().of(text().text()))
                .isEqualTo("Health should record who is in the household at every visit.");
    }

    @Test
    void theFirstCodingSetsTheReviewToInProgressAndUndoTakesBothBack() {
        coded("The panel met twice", 1);
        assertThat(now().readMarks())
                .extracting(ReadMark::state)
                .containsExactly(ReadMark.State.IN_PROGRESS);
        test.work(s -> s.undo());
        assertThat(now().readMarks()).isEmpty();
        assertThat(model.passagesProperty().get()).isEmpty();
    }

    @Test
    void whatIsCodedRightAfterMarkingAsReadLeavesTheReviewRead() {
        var review = now().reviews().getFirst();
        test.onFx(() -> {
            model.actions().mark(review, ReadMark.State.READ);
            model.actions().code(text(), span("The panel met twice"), List.of());
        });
        test.settle();
        test.settle();
        assertThat(model.passagesProperty().get()).hasSize(1);
        assertThat(now().readMarks())
                .extracting(ReadMark::state)
                .containsExactly(ReadMark.State.READ);
    }

    @Test
    void whatIsSelectedCanBeCodedUntilTheSelectionEnds() {
        var words = span("The panel met twice");
        test.onFx(() -> model.select(words));
        assertThat(model.codableProperty().get()).contains(words);
        test.onFx(() -> model.select(new Span(words.start(), words.start())));
        assertThat(model.codableProperty().get()).isEmpty();
    }

    @Test
    void passagesAtTheCaretAreListedShortestFirstAndSteppedThroughInOrder() {
        var wide = coded("The panel met twice and read what the agencies had written", 1);
        var narrow = coded("met twice", 2);
        var later = coded("The Police should share information", 3);
        test.onFx(() -> model.select(new Span(narrow.span().start(), narrow.span().start())));
        assertThat(model.hereProperty().get()).containsExactly(narrow, wide);
        assertThat(model.focusedProperty().get()).contains(narrow);
        assertThat(model.step(1)).contains(later);
        assertThat(model.step(-1)).contains(wide);
        test.onFx(() -> model.focus(wide.id()));
        assertThat(model.focusedProperty().get()).contains(wide);
        assertThat(model.position(wide)).isEqualTo(1);
    }

    @Test
    void othersPassagesAreShownOnlyOnDemandAndAreNotOnesOwn() {
        var anna = coded("The panel met twice", 1);
        test.work(s -> s.addCoder("Ben"));
        assertThat(model.passagesProperty().get()).isEmpty();
        test.onFx(() -> model.show(new Shown.All()));
        assertThat(model.passagesProperty().get()).containsExactly(anna);
        assertThat(model.isOwn(anna)).isFalse();
    }

    @Test
    void retagScopeMemoKindAndTrimAreOneStepEach() throws Exception {
        var before = coded("The Police should share information with schools", 1);
        test.work(s ->
                model.actions().retag(before, List.of(new Pick.New(theme(), "Zebra crossings"))));
        var made =
                now().codebook().codes().stream()
                        .filter(c -> c.name().equals("Zebra crossings"))
                        .findFirst()
                        .orElseThrow();
        var passage = model.passagesProperty().get().getFirst();
        assertThat(passage.codes().stream()).containsExactly(made.id());
        test.work(s -> model.actions().setScope(passage, Scope.OUT, "not ours"));
        assertThat(now().recommendations().getFirst().scopeReason()).isEqualTo("not ours");
        test.work(s -> model.actions().memo(passage, Optional.empty(), "ask Ben"));
        var memos = test.session().read("Memos", project -> project.memos(passage.guid())).await();
        assertThat(memos).singleElement().satisfies(m -> assertThat(m.body()).isEqualTo("ask Ben"));
        test.work(s -> model.actions().trim(text(), passage, span("The Police should share")));
        assertThat(model.passagesProperty().get().getFirst().span())
                .isEqualTo(span("The Police should share"));
        for (int step = 0; step < 4; step++) {
            test.work(s -> s.undo());
        }
        assertThat(model.passagesProperty().get()).containsExactly(before);
        assertThat(now().codebook().code(made.id())).isEmpty();
    }

    @Test
    void theNextRecommendationIsSelectedAndAfterTheLastTheFirst() {
        test.onFx(() -> model.select(new Span(0, 0)));
        assertThat(next()).startsWith("The Police should");
        test.onFx(() -> model.select(span("Health should")));
        assertThat(next()).startsWith("The Police should");
    }

    private String next() {
        return model.nextRecommendation() instanceof Recommendations.Next.Open(var span)
                ? span.of(text().text())
                : "";
    }

    @Test
    void whatIsCodedOrOutOfScopeIsNoNextRecommendationUntilAllAreDone() {
        coded("The Police should share information with schools", 1);
        test.onFx(() -> model.select(new Span(0, 0)));
        assertThat(next()).startsWith("Health should");
        var health = span("Health should");
        test.work(s -> model.actions().outOfScope(text(), health, "for another area"));
        assertThat(now().recommendations())
                .filteredOn(r -> r.scope() == Scope.OUT)
                .singleElement()
                .satisfies(r -> assertThat(r.scopeReason()).isEqualTo("for another area"));
        assertThat(model.nextRecommendation()).isEqualTo(new Recommendations.Next.AllDone(2));
        var review = model.review().orElseThrow();
        var coder = test.session().coderProperty().get().orElseThrow();
        assertThat(OpenWork.of(now(), review, coder).withoutCode()).isEmpty();
        test.work(s -> s.undo());
        assertThat(next()).startsWith("Health should");
    }

    @Test
    void aReviewReadBeforeACodeWasMadeIsReadAgainForIt() {
        var review = model.review().orElseThrow();
        test.work(s -> model.actions().mark(review, ReadMark.State.READ));
        assertThat(model.revisits().reviews()).isZero();
        var other = now().documents().get(1);
        test.onFx(() -> model.open(other, text -> {}));
        test.settle();
        test.settle();
        var words = span("The panel met");
        test.work(s -> model.actions().code(text(), words, List.of(new Pick.New(theme(), "Pets"))));
        assertThat(model.revisits().codes(review.id()))
                .extracting(Code::name)
                .containsExactly("Pets");
        assertThat(model.nextRevisit()).contains(now().documents().getFirst());
        test.work(s -> model.actions().mark(review, ReadMark.State.READ));
        assertThat(model.revisits().codes(review.id())).isEmpty();
        assertThat(model.nextRevisit()).isEmpty();
    }

    @Test
    void onlyTheDocumentGoneToLastIsShown() {
        var documents = now().documents();
        test.onFx(() -> {
            model.open(documents.get(1), text -> {});
            model.open(documents.get(0), text -> {});
            model.open(documents.get(1), text -> {});
        });
        test.settle();
        test.settle();
        assertThat(text().document().id()).isEqualTo(documents.get(1).id());
        assertThat(model.neighbour(documents.get(0), 1)).contains(documents.get(1));
        assertThat(model.neighbour(documents.get(1), 1)).isEmpty();
    }

    private ReadingList list(ReadingList.Filter filter) {
        return ReadingList.of(
                now(),
                test.session().coderProperty().get(),
                model.revisits(),
                filter,
                model.documentProperty().get());
    }

    @Test
    void theListSaysHowFarEachReviewIsReadAndWhatToReadNext() {
        coded("The panel met twice", 1);
        var coder = test.session().coderProperty().get();
        var list = list(ReadingList.Filter.ALL);
        assertThat(list.rows())
                .extracting(row -> ((ReadingList.OfReview) row).progress())
                .containsExactly(ReadingList.Progress.IN_PROGRESS, ReadingList.Progress.UNREAD);
        assertThat(((ReadingList.OfReview) list.rows().getFirst()).passages()).isEqualTo(1);
        var first = now().reviews().getFirst();
        test.work(s -> model.actions().mark(first, ReadMark.State.READ));
        assertThat(list(ReadingList.Filter.ALL).read()).isEqualTo(1);
        assertThat(list(ReadingList.Filter.TO_REVISIT).rows())
                .as("what is open stays in the list")
                .singleElement()
                .satisfies(r -> assertThat(((ReadingList.OfReview) r).current()).isTrue());
        assertThat(list(ReadingList.Filter.TO_READ).rows()).hasSize(2);
        assertThat(ReadingList.next(now(), coder)).contains(now().documents().get(1));
    }

    @Test
    void whenTheDocumentIsRemovedNothingIsShown() {
        long review = now().documents().getFirst().review();
        test.work(s ->
                s.act(
                        "Remove",
                        edit -> {
                            edit.reviews().remove(review);
                            return true;
                        }));
        assertThat(model.textProperty().get()).isEmpty();
        assertThat(model.documentProperty().get()).isEmpty();
        assertThat(model.focusedProperty().get()).isEmpty();
    }
}
