package org.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.CodeForm;
import org.postil.codebook.Place;
import org.postil.codebook.Step;
import org.postil.coding.MemoEdits;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.MemoKind;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;
import org.postil.ui.codebook.CodebookRow.Counts;
import org.postil.ui.codebook.CodebookRow.Heading;
import org.postil.ui.codebook.CodebookRow.Item;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The panel's lines, counts and edits on the sample study, without a toolkit. */
class CodebookViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private CodebookViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("p.postil")));
        model =
                new CodebookViewModel(
                        test.session(),
                        test.threads(),
                        (attempt, failure) -> {
                            throw new AssertionError(attempt, failure);
                        });
        test.settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void onFx(Runnable work) {
        test.onFx(work);
        test.settle();
        test.settle();
    }

    private Codebook codebook() {
        return test.session().snapshot().codebook();
    }

    private Code theme(String key) {
        return codebook().find(codebook().facet(Facet.THEME).orElseThrow(), key).getFirst();
    }

    private List<Item> items() {
        return model.rowsProperty().get().stream()
                .filter(Item.class::isInstance)
                .map(Item.class::cast)
                .toList();
    }

    private Item item(Code code) {
        return items().stream().filter(i -> i.code().id() == code.id()).findFirst().orElseThrow();
    }

    private List<Long> ids() {
        return items().stream().map(i -> i.code().id()).toList();
    }

    @Test
    void themesStandFirstAndAgenciesUnderTheirHeading() {
        assertThat(ids()).isEqualTo(codebook().codes().stream().map(Code::id).toList());
        var rows = model.rowsProperty().get();
        assertThat(rows.stream().filter(Heading.class::isInstance)).hasSize(1);
        int heading = (int) rows.stream().takeWhile(row -> !(row instanceof Heading)).count();
        assertThat(heading)
                .isEqualTo(codebook().codesOf(codebook().facet(Facet.THEME).orElseThrow()).size());
    }

    @Test
    void theNumbersAreTheTallysAndFollowAnEdit() {
        var code = theme("T1");
        assertThat(item(code).counts()).contains(tallied(code));
        var passage =
                test.session().snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.codes().contains(theme("T1.1").id()))
                        .findFirst()
                        .orElseThrow();
        long before = item(theme("T1.1")).counts().orElseThrow().passages();
        onFx(() ->
                test.session()
                        .act(
                                "Take a code off",
                                edit -> {
                                    edit.passages().removeCode(passage.id(), theme("T1.1").id());
                                    return true;
                                }));
        assertThat(item(theme("T1.1")).counts().orElseThrow().passages()).isEqualTo(before - 1);
        assertThat(item(theme("T1")).counts()).contains(tallied(theme("T1")));
    }

    private Counts tallied(Code code) {
        var snapshot = test.session().snapshot();
        var request =
                TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                        .withLayer(test.session().layerProperty().get());
        var tally = (Tally) new TallyEngine().tally(snapshot, request);
        return tally.rows().stream()
                .filter(r -> r.id() == code.id())
                .map(r -> new Counts(r.n(), r.passages(), r.undecided()))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsFoldedStaysFoldedAndWhatIsSelectedStaysSelectedWhenTheCodebookChanges() {
        onFx(() -> model.fold(theme("T1"), true));
        onFx(() -> model.select(Optional.of(theme("T2"))));
        assertThat(ids()).doesNotContain(theme("T1.1").id());
        onFx(() -> model.change(theme("T2"), (edits, now) -> edits.rename(now, "Renamed")));
        assertThat(ids()).doesNotContain(theme("T1.1").id());
        assertThat(model.selectedProperty().get().map(Code::name)).contains("Renamed");
    }

    @Test
    void aFilterShowsWhatFitsWithWhatItStandsUnderWhateverIsFolded() {
        onFx(() -> model.foldAll(true));
        var wanted = theme("T1.1");
        onFx(() -> model.filterProperty().set(wanted.name().toUpperCase(java.util.Locale.ROOT)));
        assertThat(ids()).contains(wanted.id(), theme("T1").id()).doesNotContain(theme("T2").id());
        assertThat(model.firstFound().map(Code::id)).contains(wanted.id());
        onFx(() -> model.filterProperty().set("no such code at all"));
        assertThat(model.rowsProperty().get()).isEmpty();
    }

    private void look(CodebookView.Show show) {
        onFx(() -> model.viewProperty().set(CodebookView.ALL.withShow(show)));
    }

    private List<Code> shownThemselves() {
        return items().stream().filter(item -> !item.above()).map(Item::code).toList();
    }

    @Test
    void theChoiceOfCodesGoesByTheNumbersThatAreShown() {
        onFx(() ->
                model.change(
                        edits -> edits.add(CodeForm.named("Fresh"), Place.lastUnder(theme("T1"))),
                        written -> {}));
        test.settle();
        look(CodebookView.Show.UNUSED);
        assertThat(items().stream().filter(item -> !item.above()))
                .isNotEmpty()
                .allMatch(item -> item.counts().orElseThrow().passages() == 0);
        int unused = shownThemselves().size();
        look(CodebookView.Show.USED);
        assertThat(shownThemselves()).hasSize(codebook().codes().size() - unused);
        look(CodebookView.Show.RETIRED);
        assertThat(model.rowsProperty().get()).isEmpty();
        onFx(() ->
                model.change(theme("T1.1"), (edits, now) -> edits.retire(now, Optional.empty())));
        assertThat(shownThemselves()).containsExactly(theme("T1.1"));
        assertThat(items()).extracting(Item::code).contains(theme("T1"));
    }

    @Test
    void usedByMeGoesByWhoIsCoding() {
        look(CodebookView.Show.MINE);
        assertThat(items()).isEmpty();
        onFx(() -> test.session().switchTo(test.session().snapshot().coders().getFirst()));
        assertThat(shownThemselves()).contains(theme("T1.1"));
    }

    @Test
    void sortingKeepsCodesUnderTheirParent() {
        onFx(() -> model.viewProperty().set(CodebookView.ALL.withOrder(CodebookView.Order.COUNT)));
        var below =
                items().stream()
                        .filter(i ->
                                codebook()
                                        .parentOf(i.code())
                                        .filter(theme("T1")::equals)
                                        .isPresent())
                        .map(i -> i.counts().orElseThrow().reviews())
                        .toList();
        assertThat(below).hasSizeGreaterThan(2).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        onFx(() -> model.viewProperty().set(CodebookView.ALL.withOrder(CodebookView.Order.NAME)));
        var names =
                items().stream()
                        .filter(i -> i.level() == 1 && i.theme())
                        .map(i -> i.code().name())
                        .toList();
        assertThat(names).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
        assertThat(ids()).hasSize(codebook().codes().size());
    }

    @Test
    void theMemosOnACodeAreCountedAndFollowUndo() {
        var coder = test.session().snapshot().coders().getFirst();
        onFx(() ->
                test.session()
                        .act(
                                "Note",
                                edit -> {
                                    new MemoEdits(edit, coder)
                                            .add(MemoKind.CODE, theme("T2").guid(), "Too wide?");
                                    return true;
                                }));
        test.settle();
        assertThat(item(theme("T2")).memos()).isEqualTo(1);
        onFx(() -> test.session().undo());
        test.settle();
        assertThat(item(theme("T2")).memos()).isZero();
    }

    @Test
    void revealingACodeOpensWhatHidesIt() {
        onFx(() -> model.foldAll(true));
        onFx(() -> model.filterProperty().set("zzz"));
        onFx(() -> model.reveal(theme("T1.2")));
        assertThat(ids()).contains(theme("T1.2").id());
        assertThat(model.selectedProperty().get()).contains(theme("T1.2"));
    }

    @Test
    void theCodesOfThePassageAtTheCaretAreMarked() {
        onFx(() -> model.mark(Ids.of(theme("T1.1").id())));
        assertThat(items().stream().filter(Item::here).map(Item::code))
                .containsExactly(theme("T1.1"));
    }

    @Test
    void quickEditsAreEachThoughtThroughOnTheOneBefore() {
        var second = codebook().childrenOf(theme("T1")).get(1);
        var before = codebook().childrenOf(theme("T1")).stream().map(Code::id).toList();
        onFx(() -> {
            model.change(second, (edits, now) -> edits.step(now, Step.DOWN));
            model.change(second, (edits, now) -> edits.step(now, Step.DOWN));
            model.change(second, (edits, now) -> edits.step(now, Step.UP));
        });
        test.settle();
        assertThat(codebook().childrenOf(theme("T1")).get(2).id()).isEqualTo(second.id());
        assertThat(codebook().childrenOf(theme("T1")))
                .extracting(Code::id)
                .containsExactlyInAnyOrderElementsOf(before);
        assertThat(test.session().undoableProperty().get().orElse("")).startsWith("Move code");
    }

    @Test
    void aRefusalIsSaidAndNothingIsWritten() {
        long action = test.session().snapshot().action();
        onFx(() ->
                model.change(theme("T1"), (edits, now) -> edits.move(now, Place.lastUnder(now))));
        assertThat(model.refusalProperty().get()).contains("under itself");
        assertThat(test.session().snapshot().action()).isEqualTo(action);
    }

    @Test
    void anAddedCodeIsCountedZeroAndUndoTakesItAway() {
        var place = Place.lastUnder(theme("T1"));
        onFx(() ->
                model.change(
                        edits -> edits.add(CodeForm.named("Fresh"), place),
                        written -> model.reveal(codebook().code(written.made()).orElseThrow())));
        var fresh = model.selectedProperty().get().orElseThrow();
        assertThat(fresh.name()).isEqualTo("Fresh");
        assertThat(item(fresh).counts()).contains(new Counts(0, 0, 0));
        onFx(() -> test.session().undo());
        assertThat(ids()).doesNotContain(fresh.id());
        assertThat(model.selectedProperty().get()).isEmpty();
    }
}
