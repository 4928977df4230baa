package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;

import java.util.List;
import java.util.Objects;

/** What a caption says of values that coders gave differently, or that nobody gave. */
class CodersDifferTest {
    private final StudyBuilder study = new StudyBuilder();
    private final long anna = study.coder("Anna");
    private final long first = study.review("DHR1");
    private final long second = study.review("DHR2");

    private static TallyRequest of(String variable) {
        return TallyRequest.of(new Axis.OfVariable(variable));
    }

    private Tally tally(TallyRequest request) {
        return (Tally) new TallyEngine().tally(study.snapshot(), request);
    }

    @Test
    void layerAnySaysWhereCodersGaveOneSubjectTwoValuesBecauseEachOfThemCounts() {
        long ben = study.coder("Ben");
        var age = study.variable(Level.VICTIM, "age", Type.NUMBER);
        var type = study.variable(Level.REVIEW, "type", Type.CATEGORY, "A", "B");
        long one = study.person(first, "victim");
        long two = study.person(second, "victim");
        study.answer(age, first, one, anna, StudyBuilder.number(34));
        study.answer(age, first, one, ben, StudyBuilder.number(36));
        study.answer(age, second, two, anna, StudyBuilder.number(20));
        study.answer(age, second, two, ben, StudyBuilder.number(20));
        study.answer(type, first, 0, anna, StudyBuilder.chosen(type, "A"));
        study.answer(type, first, 0, ben, StudyBuilder.chosen(type, "B"));
        var any = tally(of("victim.age").withLayer(new Layer.Any()));
        assertThat(Objects.requireNonNull(any.rows().getFirst().summary()).mean())
                .isEqualByComparingTo("30");
        assertThat(any.caption())
                .contains(
                        "In 1 review the coders give victim.age different values: in layer any each"
                                + " of them counts.");
        assertThat(tally(of("review.type").withLayer(new Layer.Any())).caption())
                .anyMatch(line -> line.startsWith("In 1 review the coders give review.type"));
        assertThat(
                        tally(of("victim.age").withUnit(Unit.PERSONS).withLayer(new Layer.Any()))
                                .caption())
                .anyMatch(line -> line.startsWith("Of 1 person the coders give victim.age"));
        // in final the person is undecided, and nobody's own work differs from itself
        for (Layer layer : List.of(new Layer.Final(), new Layer.Of(anna, "Anna"))) {
            assertThat(tally(of("victim.age").withLayer(layer)).caption())
                    .noneMatch(line -> line.contains("different values"));
        }
    }

    @Test
    void aTextThatNobodyAnsweredSaysThatInsteadOfRows() {
        study.variable(Level.REVIEW, "summary", Type.TEXT);
        var tally = tally(of("review.summary"));
        assertThat(tally.rows()).isEmpty();
        assertThat(tally.caption())
                .contains(
                        "Nobody whose work is counted has answered review.summary, which gives the"
                                + " rows: there are none.");
    }
}
