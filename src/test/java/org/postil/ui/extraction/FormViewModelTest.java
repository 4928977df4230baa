package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.PassageKind;
import org.postil.domain.Person;
import org.postil.domain.Person.Role;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.extraction.PersonEdits;
import org.postil.extraction.PersonEdits.LabelProblem;
import org.postil.study.SampleStudy;
import org.postil.ui.SampleProject;
import org.postil.ui.extraction.FormViewModel.Backing;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.nav.Destination.Question;
import org.postil.ui.nav.TestSession;
import org.postil.ui.nav.TextScreen;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The form on the sample study, filled in by a second coder who has answered nothing yet. */
class FormViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private FormViewModel model;

    @BeforeEach
    void open() throws Exception {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("study.postil")));
        model = new FormViewModel(test.session(), test.threads(), test::failed);
        test.work(s -> s.addCoder("Bea"));
        test.onFx(model::activate);
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

    private Field field(Variable.Type type) {
        return model.fields()
                .filter(f -> f.variable().type() == type && !f.variable().isDerived())
                .findFirst()
                .orElseThrow();
    }

    private Field age() {
        return model.fields()
                .filter(f -> f.variable().key().equals("age"))
                .findFirst()
                .orElseThrow();
    }

    private Field again(Field field) {
        return model.field(field.question()).orElseThrow();
    }

    private void type(Field field, String text) {
        test.work(s -> model.type(again(field), text));
        test.settle();
    }

    @Test
    void othersAnswersAreNotShown() {
        assertThat(model.fields().toList()).allMatch(f -> f.answer().isEmpty());
        var first = now().coderNamed(SampleStudy.CODER).orElseThrow();
        test.work(s -> s.switchTo(first));
        assertThat(model.fields().filter(f -> f.answer().isPresent()).count()).isGreaterThan(5);
    }

    @Test
    void anAnswerIsOneStepThatUndoTakesBack() {
        type(age(), "31");
        assertThat(model.shownText(again(age()))).isEqualTo("31");
        test.work(s -> s.undo());
        assertThat(again(age()).answer()).isEmpty();
    }

    @Test
    void aWrongValueIsNeitherStoredNorLost() {
        type(age(), "31");
        type(age(), "a lot");
        assertThat(again(age()).answer().orElseThrow().value())
                .isEqualTo(new AnswerValue.Number(new BigDecimal("31"), ""));
        assertThat(model.shownText(again(age()))).isEqualTo("a lot");
        assertThat(model.problem(age(), "a lot")).contains("number").doesNotContain("a lot");

        Map<String, String> left = model.unstored();
        var back = new FormViewModel(test.session(), test.threads(), test::failed);
        long review = model.reviewProperty().get().orElseThrow().id();
        test.onFx(() -> {
            back.open(review);
            back.recall(left);
        });
        assertThat(back.shownText(back.field(age().question()).orElseThrow())).isEqualTo("a lot");
    }

    @Test
    void whatIsBeingWrittenIsKeptApartUntilItIsStoredAsOneStep() {
        var before = test.session().undoableProperty().get();
        for (String text : List.of("3", "31", "319")) {
            test.onFx(() -> model.write(age(), text));
        }
        assertThat(model.unstored()).containsValue("319").hasSize(1);
        assertThat(test.session().undoableProperty().get()).isEqualTo(before);
        type(age(), "31");
        assertThat(model.unstored())
                .as("what was handed over is nothing to come back to")
                .isEmpty();
        test.work(s -> s.undo());
        assertThat(again(age()).answer()).isEmpty();
        assertThat(model.shownText(again(age()))).isEmpty();
    }

    @Test
    void anotherCoderNeitherSeesNorLosesWhatIsHalfWritten() {
        var bea = test.session().coderProperty().get().orElseThrow();
        var other = now().coderNamed(SampleStudy.CODER).orElseThrow();
        test.onFx(() -> model.write(age(), "a lot"));
        test.work(s -> s.switchTo(other));
        assertThat(model.shownText(again(age()))).isNotEqualTo("a lot");
        test.work(s -> s.switchTo(bea));
        assertThat(model.shownText(again(age()))).isEqualTo("a lot");
    }

    @Test
    void aVariableLeadsToTheNextReviewInWhichItIsOpen() {
        var asked = field(Variable.Type.CATEGORY);
        type(asked, asked.variable().categories().getFirst().name());
        test.onFx(() -> {
            long here = model.reviewProperty().get().orElseThrow().id();
            var question = model.openNext(asked.variable().id());
            assertThat(question).contains(new Question(asked.variable().id(), 0));
            assertThat(model.reviewProperty().get().orElseThrow().id())
                    .isEqualTo(now().reviews().get(1).id())
                    .isNotEqualTo(here);
        });
    }

    @Test
    void unbornIsAnAge() {
        type(age(), "unborn");
        assertThat(model.shownText(again(age()))).isEqualTo("unborn");
    }

    @Test
    void aMissingReasonReplacesAValueAndAnEmptiedFieldIsNotAnswered() {
        type(age(), "31");
        test.work(s -> model.setMissing(again(age()), MissingReason.REDACTED));
        assertThat(again(age()).answer().map(Answer::value))
                .contains(new AnswerValue.Missing(MissingReason.REDACTED));
        type(age(), "");
        assertThat(again(age()).answer()).as("leaving the field keeps it missing").isPresent();
        type(age(), "32");
        type(age(), "");
        assertThat(again(age()).answer()).isEmpty();
    }

    @Test
    void evidenceIsNoCodablePassageAndGoesWithTheLastAnswerItBacks() {
        var document = model.firstDocument().orElseThrow();
        int before = now().passagesOf(document.id()).size();
        var words = new TextScreen.Selected(document, new Span(0, 5), quote(document.text()));
        test.onFx(() -> model.focus(age().question()));
        test.onFx(() -> assertThat(model.back(words)).isEqualTo(Backing.NO_ANSWER));
        type(age(), "31");
        test.onFx(() -> assertThat(model.back(words)).isEqualTo(Backing.DONE));
        test.settle();
        var backing = model.evidence(again(age()));
        assertThat(backing)
                .singleElement()
                .satisfies(p -> assertThat(p.kind()).isEqualTo(PassageKind.EVIDENCE))
                .satisfies(p -> assertThat(p.kind().isForCodes()).isFalse());
        test.onFx(() -> model.setInferred(again(age()), true));
        test.settle();
        assertThat(again(age()).answer().orElseThrow().inferred()).isTrue();
        type(age(), "33");
        assertThat(again(age()).answer().orElseThrow())
                .satisfies(a -> assertThat(a.inferred()).isTrue())
                .satisfies(a -> assertThat(a.evidence().size()).isEqualTo(1));
        test.work(s -> model.takeOff(again(age()), backing.getFirst().id()));
        assertThat(now().passagesOf(document.id())).hasSize(before);
    }

    private String quote(long text) {
        return test.session().project().text(text).orElseThrow().substring(0, 5);
    }

    @Test
    void progressCountsWhatIsAnsweredAndWhatIsMissing() {
        type(age(), "31");
        test.work(s -> model.setMissing(field(Variable.Type.CATEGORY), MissingReason.NOT_RECORDED));
        test.settle();
        test.settle();
        var review = model.reviewProperty().get().orElseThrow();
        var progress = model.progressProperty().get();
        assertThat(progress.reviews().get(review.id()))
                .satisfies(p -> assertThat(p.answered()).isEqualTo(2))
                .satisfies(p ->
                        assertThat(p.asked())
                                .isEqualTo(
                                        (int)
                                                model.fields()
                                                        .filter(f -> !f.variable().isDerived())
                                                        .count()));
        long asked = field(Variable.Type.CATEGORY).variable().id();
        assertThat(progress.variables().get(asked))
                .satisfies(
                        v -> assertThat(v.missing()).containsEntry(MissingReason.NOT_RECORDED, 1));
    }

    @Test
    void aPersonIsAddedGivenRolesAndRemovedWithTheirAnswers() {
        long review = model.reviewProperty().get().orElseThrow().id();
        int before = model.persons().all().size();
        test.work(s -> model.persons().act("Persons", p -> p.add(review, Role.VICTIM)));
        test.settle();
        var added = model.persons().all().getLast();
        assertThat(model.persons().all()).hasSize(before + 1);
        assertThat(added.isPrimary(Role.VICTIM)).as("another victim is the primary one").isFalse();
        test.work(s -> model.persons().act("Persons", p -> p.give(added, Role.CHILD)));
        test.work(s -> model.persons().act("Persons", p -> p.makePrimary(added, Role.VICTIM)));
        test.settle();
        assertThat(model.persons().all().getLast().roles().keySet())
                .containsExactlyInAnyOrder(Role.VICTIM, Role.CHILD);
        assertThat(primaries()).containsExactly(added.id());
        assertThat(PersonEdits.objection(now(), added, model.persons().all().getFirst().label()))
                .contains(LabelProblem.TAKEN);
        var age =
                model.fields()
                        .filter(f ->
                                f.question().person() == added.id()
                                        && f.variable().key().equals("age"))
                        .findFirst()
                        .orElseThrow();
        type(age, "4");
        assertThat(PersonEdits.answersOf(now(), added.id())).hasSize(1);
        var person = model.persons().all().getLast();
        test.work(s -> model.persons().act("Persons", p -> p.move(person, -1)));
        test.settle();
        assertThat(model.persons().all().indexOf(moved(person))).isEqualTo(before - 1);
        test.work(s -> model.persons().act("Persons", p -> p.remove(moved(person))));
        test.settle();
        assertThat(model.persons().all()).hasSize(before);
        assertThat(PersonEdits.answersOf(now(), person.id())).isEmpty();
        assertThat(primaries()).as("the role's next person is primary").hasSize(1);
        test.work(s -> s.undo());
        assertThat(PersonEdits.answersOf(now(), person.id())).hasSize(1);
    }

    private Person moved(Person person) {
        return model.persons().all().stream()
                .filter(p -> p.id() == person.id())
                .findFirst()
                .orElseThrow();
    }

    private List<Long> primaries() {
        return model.persons().all().stream()
                .filter(p -> p.isPrimary(Role.VICTIM))
                .map(Person::id)
                .toList();
    }
}
