package org.postil.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.TestSession;

import java.math.BigDecimal;
import java.nio.file.Path;

/** Derived variables of the sample study follow the answers that they are made of. */
class DerivedLiveTest {
    @TempDir Path folder;

    private TestSession test;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("sample.postil")));
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private Snapshot now() {
        return test.session().snapshot();
    }

    private Variable band() {
        return now().variables().stream()
                .filter(v -> v.isDerived() && v.path().equals("victim.age_band"))
                .findFirst()
                .orElseThrow();
    }

    private String band(long person) {
        var value =
                test.session()
                        .tallies()
                        .derived(now(), band(), test.session().layerProperty().get())
                        .get(person);
        return value == null ? "" : String.join("; ", value.values());
    }

    @Test
    void aBandFollowsItsAnswerWhichStaysAsItWasGivenAndUndoBringsBothBack() throws Exception {
        var age = now().variable("victim.age").orElseThrow();
        Answer answer =
                now().answers().stream()
                        .filter(a -> a.variable() == age.id())
                        .filter(a -> !band(a.person()).isEmpty())
                        .findFirst()
                        .orElseThrow();
        String before = band(answer.person());
        var other = new AnswerValue.Number(BigDecimal.valueOf(97), "");
        test.session()
                .act(
                        "Answer",
                        edit -> {
                            edit.answers()
                                    .set(
                                            answer.variable(),
                                            answer.review(),
                                            answer.person(),
                                            answer.coder(),
                                            other,
                                            false);
                            return true;
                        })
                .await();
        test.settle();
        assertThat(band(answer.person())).isNotEmpty().isNotEqualTo(before);
        assertThat(now().answers())
                .filteredOn(a -> a.id() == answer.id())
                .singleElement()
                .extracting(Answer::value)
                .isEqualTo(other);
        // the value itself is stored nowhere
        assertThat(now().answers()).noneMatch(a -> a.variable() == band().id());
        test.session().undo().await();
        test.settle();
        assertThat(band(answer.person())).isEqualTo(before);
    }

    @Test
    void aTableOfADerivedVariablePrintsItsRule() {
        var tally =
                (Tally)
                        test.session()
                                .tallies()
                                .tally(
                                        now(),
                                        TallyRequest.of(new Axis.OfVariable(band().path()))
                                                .withLayer(Layer.standard(now())));
        assertThat(tally.rows()).hasSizeGreaterThan(2);
        assertThat(tally.caption()).anyMatch(line -> line.contains(band().rule()));
    }
}
