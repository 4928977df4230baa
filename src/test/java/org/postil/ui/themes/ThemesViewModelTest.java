package org.postil.ui.themes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.CodebookEdits;
import org.postil.codebook.CodebookWriter;
import org.postil.codebook.Planned;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Fit;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.tally.PassageQuery.Together;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.CodePicking.Picked;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The screen without its nodes, on the sample study. */
class ThemesViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private ThemesViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("p.postil")));
        test.work(s -> s.switchTo(s.snapshot().coders().getFirst()));
        model = made();
    }

    private ThemesViewModel made() {
        var made = new ThemesViewModel[1];
        test.work(s -> {
            made[0] = new ThemesViewModel(s, test.threads(), test::failed);
            made[0].activate();
        });
        test.settle();
        return made[0];
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void on(Runnable work) {
        test.onFx(work);
        test.settle();
        test.settle();
    }

    private Code code(String key) {
        var codebook = model.snapshot().codebook();
        return codebook.find(codebook.facet(Facet.THEME).orElseThrow(), key).getFirst();
    }

    private List<PassageRow.Item> items() {
        return model.items();
    }

    private Passage now(Passage passage) {
        return model.snapshot().passagesOf(passage.document()).stream()
                .filter(p -> p.id() == passage.id())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void thePassagesOfACodeStandUnderTheirReviewsWithTheirWords() {
        on(() -> model.show(code("T1.1")));
        assertThat(model.stateProperty().get()).isInstanceOf(ThemeState.Passages.class);
        assertThat(model.codeProperty().get()).contains(code("T1.1"));
        assertThat(items()).hasSize(15);
        assertThat(items()).allMatch(item -> item.codes().contains(code("T1.1")));
        assertThat(model.countProperty().get()).isEqualTo("15 passages in 10 DHRs");
        assertThat(model.rows().getFirst()).isInstanceOf(PassageRow.Head.class);
        for (int i = 0; i < 60; i++) {
            test.settle();
        }
        test.onFx(() -> {
            for (PassageRow.Item item : items()) {
                var excerpt = model.excerpt(item.passage()).orElseThrow();
                assertThat(excerpt.words().quote()).hasSize(item.passage().span().length());
            }
        });
    }

    @Test
    void aQueryIsBuiltFromChipsAndReadBackFromItsText() {
        on(() -> model.show(code("T1.1")));
        var codebook = model.snapshot().codebook();
        var education =
                codebook.find(codebook.facet(Facet.AGENCY).orElseThrow(), "Education").getFirst();
        var chips = model.query().chips(model.snapshot()).orElseThrow();
        var both = chips.with(QueryChips.Part.ALL, QueryChips.coded(codebook, education, false));
        on(() -> model.query().textProperty().set(both.text()));
        assertThat(model.query().textProperty().get()).isEqualTo("'T1.1' and agency 'Education'");
        int narrow = items().size();
        assertThat(narrow).isBetween(1, 14);
        assertThat(model.codeProperty().get()).isEmpty();
        var not = chips.with(QueryChips.Part.NONE, QueryChips.coded(codebook, education, false));
        on(() -> model.query().textProperty().set(not.text()));
        assertThat(items()).hasSize(15 - narrow);
        assertThat(
                        QueryChips.EMPTY
                                .with(
                                        QueryChips.Part.ALL,
                                        QueryChips.coded(codebook, education, false))
                                .with(
                                        QueryChips.Part.ANY,
                                        QueryChips.coded(codebook, code("T1.1"), false))
                                .text())
                .isEqualTo("agency 'Education' or 'T1.1'");
    }

    @Test
    void whatIsTypedWronglyIsToldAndWhatWasFoundStays() {
        on(() -> model.show(code("T1.1")));
        on(() -> model.query().textProperty().set("'T1.1' and 'nothing such'"));
        assertThat(model.stateProperty().get()).isInstanceOf(ThemeState.Wrong.class);
        var misread = ((ThemeState.Wrong) model.stateProperty().get()).misread();
        assertThat(misread.position()).isEqualTo(11);
        assertThat(misread.inWhere()).isFalse();
        assertThat(items()).hasSize(15);
        on(() -> {
            model.query().textProperty().set("'T1.1'");
            model.query().whereProperty().set("review.nothing = 1");
        });
        assertThat(((ThemeState.Wrong) model.stateProperty().get()).misread().inWhere()).isTrue();
    }

    @Test
    void passagesAreJudgedOnTheCodeThatIsLookedAtAndEachStepIsUndone() {
        on(() -> model.show(code("T1.1")));
        var first = items().get(0).passage();
        var second = items().get(1).passage();
        long asked = code("T1.1").id();
        on(() ->
                model.actions()
                        .judge(
                                List.of(
                                        new ThemeActions.Coding(first, asked),
                                        new ThemeActions.Coding(second, asked)),
                                Optional.of(Fit.DOUBTFUL)));
        assertThat(test.session().undoableProperty().get()).contains("Judge 2 passages: doubtful");
        assertThat(now(first).fit(asked)).contains(Fit.DOUBTFUL);
        on(() -> model.actions().star(List.of(first), true));
        assertThat(now(first).starred()).isTrue();
        on(() -> model.query().fitProperty().set(Optional.of(Fit.DOUBTFUL)));
        assertThat(items())
                .extracting(i -> i.passage().id())
                .containsExactly(first.id(), second.id());
        on(() -> test.session().undo());
        on(() -> test.session().undo());
        assertThat(now(first).starred()).isFalse();
        assertThat(now(first).fit(asked)).isEmpty();
        assertThat(model.stateProperty().get()).isInstanceOf(ThemeState.Nothing.class);
    }

    @Test
    void severalPassagesAreRetaggedByWhatTheyHaveInCommon() {
        on(() -> model.show(code("T1.1")));
        var first = items().get(0).passage();
        var second = items().get(1).passage();
        Ids common = Ids.of(first.codes().stream().filter(second.codes()::contains).toArray());
        assertThat(common.contains(code("T1.1").id())).isTrue();
        on(() ->
                model.actions()
                        .retag(
                                List.of(first, second),
                                common,
                                List.of(new Picked.Known(code("T2.1")))));
        for (Passage before : List.of(first, second)) {
            var after = now(before).codes();
            assertThat(after.contains(code("T2.1").id())).isTrue();
            assertThat(after.contains(code("T1.1").id())).isFalse();
            before.codes().stream()
                    .filter(c -> !common.contains(c))
                    .forEach(own -> assertThat(after.contains(own)).isTrue());
        }
        assertThat(items()).hasSize(13);
        on(() -> test.session().undo());
        assertThat(items()).hasSize(15);
    }

    @Test
    void aPassageIsSplitBetweenItsWords() {
        on(() -> model.show(code("T1.1")));
        var item = items().getFirst();
        var place = new SplitPlace[1];
        on(() ->
                test.session()
                        .read("Read", p -> SplitPlace.read(p, item.passage()))
                        .then(found -> place[0] = found));
        assertThat(place[0].parts()).isPresent();
        int at = place[0].cut();
        place[0].word(1);
        assertThat(place[0].cut()).isGreaterThan(at);
        place[0].word(-1);
        assertThat(place[0].cut()).isEqualTo(at);
        on(() -> model.actions().split(item, place[0].parts().orElseThrow()));
        assertThat(items()).hasSize(16);
        on(() -> test.session().undo());
        assertThat(items()).hasSize(15);
    }

    @Test
    void aCutGoesFromSentenceToSentenceAndNeverLeavesAPartEmpty() {
        String text = "One here. Two there. Three.";
        var place = new SplitPlace(text, TextLayout.EMPTY, new Span(0, text.length()));
        assertThat(place.cut()).isEqualTo(text.indexOf("Two"));
        place.sentence(1);
        assertThat(place.cut()).isEqualTo(text.indexOf("Three"));
        assertThat(place.sentence(1)).isFalse();
        for (int i = 0; i < 20; i++) {
            place.word(-1);
        }
        assertThat(place.cut()).isEqualTo(text.indexOf("here"));
        assertThat(new SplitPlace("One", TextLayout.EMPTY, new Span(0, 3)).parts()).isEmpty();
    }

    @Test
    void theScreenComesBackAsItWasLeft() {
        on(() -> {
            model.show(code("T1.1"));
            model.query().togetherProperty().set(Together.OVERLAP);
            model.query().whereProperty().set("read");
        });
        var third = items().get(2).passage();
        test.onFx(() -> model.select(List.of(third.id())));
        Map<String, String> saved = model.save();
        var again = made();
        on(() -> again.restore(saved));
        assertThat(again.query().textProperty().get()).isEqualTo("'T1.1'");
        assertThat(again.query().togetherProperty().get()).isEqualTo(Together.OVERLAP);
        assertThat(again.takeWanted()).map(i -> i.passage().id()).contains(third.id());
        assertThat(again.takeWanted()).isEmpty();
    }

    @Test
    void aCodeIsSplitByPuttingItsPassagesToOthers() {
        on(() -> model.show(code("T1.1")));
        var walk = new WalkViewModel[1];
        test.onFx(() -> walk[0] = new WalkViewModel(test.session(), code("T1.1"), items()));
        var walking = walk[0];
        assertThat(walking.size()).isEqualTo(15);
        test.onFx(() -> {
            assertThat(walking.addTarget(code("T1.1"))).isFalse();
            assertThat(walking.addTarget(code("T1.2"))).isTrue();
            assertThat(walking.addTarget(code("T1.2"))).isFalse();
        });
        var theme = model.snapshot().codebook().facet(Facet.THEME).orElseThrow();
        on(() -> walking.makeTarget(new Picked.New(theme, "Named contacts")));
        assertThat(walking.targets()).extracting(Code::name).contains("Named contacts");
        var first = walking.current().orElseThrow().passage();
        on(() -> walking.put(2));
        assertThat(now(first).codes().contains(walking.targets().get(1).id())).isTrue();
        assertThat(now(first).codes().contains(code("T1.1").id())).isFalse();
        assertThat(walking.positionProperty().get()).isEqualTo(1);
        on(walking::skip);
        on(walking::back);
        on(walking::back);
        assertThat(walking.whereCurrentWent()).map(Code::name).contains("Named contacts");
        on(() -> walking.put(1));
        assertThat(now(first).codes().contains(code("T1.2").id())).isTrue();
        assertThat(walking.moved()).containsValue(1);
        on(() -> test.session().undo());
        on(() -> test.session().undo());
        assertThat(walking.positionProperty().get()).as("what is undone is shown").isZero();
        assertThat(now(first).codes().contains(code("T1.1").id())).isTrue();
        assertThat(walking.moved()).isEmpty();
        for (int i = 0; i < 15; i++) {
            on(walking::skip);
        }
        assertThat(walking.isOver()).isTrue();
        assertThat(walking.left()).isEqualTo(15);
        test.onFx(walking::close);
    }

    @Test
    void aCodeThatAPassageCarriedBeforeTheWalkStaysOnIt() {
        on(() -> model.show(code("T1.1")));
        var walk = new WalkViewModel[1];
        test.onFx(() -> walk[0] = new WalkViewModel(test.session(), code("T1.1"), items()));
        var walking = walk[0];
        var first = walking.current().orElseThrow().passage();
        var before = code("T1.2");
        on(() -> model.actions().add(first, before));
        test.onFx(() -> {
            walking.addTarget(before);
            walking.addTarget(code("T1.3"));
        });
        on(() -> walking.put(1));
        on(walking::back);
        on(() -> walking.put(2));
        assertThat(now(first).codes().contains(code("T1.3").id())).isTrue();
        assertThat(now(first).codes().contains(before.id())).isTrue();
        assertThat(now(first).codes().contains(code("T1.1").id())).isFalse();
        test.onFx(walking::close);
    }

    @Test
    void aCodeThatIsRenamedStaysInTheQuery() {
        var theme = model.snapshot().codebook().facet(Facet.THEME).orElseThrow();
        on(() -> model.actions().make(new Picked.New(theme, "Named contacts")));
        var made = model.snapshot().codebook().find(theme, "Named contacts").getFirst();
        on(() -> model.show(made));
        assertThat(model.query().textProperty().get()).isEqualTo("'Named contacts'");
        on(() ->
                test.session()
                        .act(
                                "Rename",
                                edit ->
                                        CodebookWriter.write(
                                                edit,
                                                (Planned.Ready)
                                                        new CodebookEdits(model.snapshot())
                                                                .rename(made, "Key people"))));
        assertThat(model.query().textProperty().get()).isEqualTo("'Key people'");
        assertThat(model.stateProperty().get()).isInstanceOf(ThemeState.Nothing.class);
    }
}
