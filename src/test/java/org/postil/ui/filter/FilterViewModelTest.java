package org.postil.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Review;
import org.postil.domain.SavedFilter;
import org.postil.domain.Snapshot;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Parsed;
import org.postil.tally.PersonRule;
import org.postil.tally.ReviewFilter;
import org.postil.ui.SampleProject;
import org.postil.ui.nav.TestSession;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Conditions of the sample study as text and as rows. */
class FilterViewModelTest {
    @TempDir Path folder;
    private TestSession test;
    private FilterViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("p.postil")));
        model = new FilterViewModel(test.session(), test.threads(), test::failed);
        test.settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private void write(String text) {
        test.work(session -> model.textProperty().set(text));
    }

    private Snapshot snapshot() {
        return test.session().snapshot();
    }

    private List<String> matching(String text) {
        var parsed = Conditions.parse(text, snapshot());
        assertThat(parsed).as(text).isInstanceOf(Parsed.Ok.class);
        var condition = ((Parsed.Ok<Condition>) parsed).value();
        return new ReviewFilter(
                        test.session().tallies(),
                        snapshot(),
                        test.session().layerProperty().get(),
                        PersonRule.PRIMARY)
                .matching(condition).stream().map(Review::reference).toList();
    }

    @Test
    void theCountIsLive() {
        assertThat(model.countProperty().get()).isEqualTo("33 of 33 DHRs");
        write("theme T1");
        assertThat(model.countProperty().get()).isEqualTo("24 of 33 DHRs");
        write("theme T1 and");
        assertThat(model.countProperty().get()).isEmpty();
    }

    @Test
    void anErrorHasItsPlaceAndLengthAndTheRowsStay() {
        write("theme T1 and agency Police");
        write("theme T1 and agency Polic");
        var error = model.errorProperty().get().orElseThrow();
        assertThat(error.message()).contains("Police");
        assertThat(error.position()).isEqualTo(20);
        assertThat(error.length()).isEqualTo(5);
        assertThat(model.readProperty().get().parts()).hasSize(2);
    }

    @Test
    void whatIsWrittenIsTakenApartIntoRows() {
        write("(theme T1 or not agency 'Police') and review.homicide_type in (IPH, AFH)");
        assertThat(model.readProperty().get())
                .isEqualTo(
                        new Clause.Group(
                                Clause.Join.ALL,
                                List.of(
                                        new Clause.Group(
                                                Clause.Join.ANY,
                                                List.of(
                                                        row("facet theme", Operator.HAS, "T1"),
                                                        row(
                                                                "facet agency",
                                                                Operator.HAS_NOT,
                                                                "Police"))),
                                        new Clause.Row(
                                                "variable review.homicide_type",
                                                Operator.ONE_OF,
                                                List.of("IPH", "AFH")))));
    }

    private static Clause.Row row(String field, Operator operator, String value) {
        return new Clause.Row(field, operator, List.of(value));
    }

    @Test
    void anyConditionTakenApartAndWrittenAgainHoldsForTheSameReviews() {
        var coder = snapshot().coders().getFirst().name();
        for (String text :
                List.of(
                        "read",
                        "not read",
                        "read state = unread or read state = in progress",
                        "read by '" + coder + "' and not coder '" + coder + "'",
                        "not role = action plan",
                        "count(child) >= 2 and count(victim) = 1",
                        "count(child where child.age < 5) >= 1 or theme none",
                        "not count(child where (child.age < 5 or child.age is missing) and"
                                + " not child.age = 3) = 0",
                        "count(child where review.homicide_type = IPH) >= 1",
                        "not (theme T1 and agency 'Education')",
                        "not (theme T1 or theme T2)",
                        "not review.homicide_type = IPH",
                        "review.homicide_type is missing or review.homicide_type is not redacted",
                        "code 'T1' and (code 'Police' or (agency any and not count(child) = 0))",
                        "victim.sex != female")) {
            write(text);
            assertThat(model.errorProperty().get()).as(text).isEmpty();
            var rows = model.readProperty().get();
            test.work(session -> model.build(rows));
            assertThat(matching(model.textProperty().get())).as(text).isEqualTo(matching(text));
        }
    }

    @Test
    void whatIsBuiltCanBeReadAndRowsReadFromItHoldForTheSameReviews() {
        var random = new Random(3);
        var fields = new ArrayList<>(model.fields().values());
        int built = 0;
        for (int i = 0; i < 200; i++) {
            var group = group(fields, random, 2);
            test.onFx(() -> model.build(group));
            String text = model.textProperty().get();
            if (model.errorProperty().get().isPresent()) {
                throw new AssertionError(text + ": " + model.errorProperty().get());
            }
            var condition = model.conditionProperty().get();
            if (condition.isPresent()) {
                var again = new ClauseReader(snapshot()).group(condition.get());
                String rewritten = new ClauseText(model.fields()).of(again);
                assertThat(matching(rewritten)).as(text).isEqualTo(matching(text));
                built++;
            }
        }
        assertThat(built).isGreaterThan(150);
        test.settle();
    }

    private static Clause.Group group(List<FilterField> fields, Random random, int depth) {
        var parts = new ArrayList<Clause>();
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            var field = fields.get(random.nextInt(fields.size()));
            parts.add(
                    depth > 0 && random.nextInt(4) == 0
                            ? group(fields, random, depth - 1)
                            : field.counts() && random.nextBoolean()
                                    ? counted(fields, field, random)
                                    : row(field, random));
        }
        return new Clause.Group(Clause.Join.values()[random.nextInt(4)], parts);
    }

    private static Clause counted(List<FilterField> fields, FilterField field, Random random) {
        var all = new LinkedHashMap<String, FilterField>();
        fields.forEach(f -> all.put(f.key(), f));
        var each = List.copyOf(FilterField.ofEach(all, field, Clause.Group.EMPTY).values());
        var such = each.isEmpty() ? Clause.Group.EMPTY : group(each, random, 0);
        return new Clause.Counted(row(field, random), such);
    }

    private static Clause.Row row(FilterField field, Random random) {
        var operators = field.kind().operators();
        var operator = operators.get(random.nextInt(operators.size()));
        var choices = field.choices(operator);
        if (operator.isAlone()) {
            return new Clause.Row(field.key(), operator, List.of());
        }
        String value =
                choices.isEmpty()
                        ? field.kind() == FilterField.Kind.TEXT
                                ? "it's \"so\""
                                : Integer.toString(2000 + random.nextInt(20))
                        : choices.get(random.nextInt(choices.size())).text();
        return new Clause.Row(field.key(), operator, List.of(value));
    }

    @Test
    void personsAreCountedForWhomSomethingHolds() {
        var young =
                new Clause.Counted(
                        row("count child", Operator.AT_LEAST, "1"),
                        new Clause.Group(
                                Clause.Join.ALL,
                                List.of(row("variable child.age", Operator.LESS, "5"))));
        test.work(session -> model.build(new Clause.Group(Clause.Join.ALL, List.of(young))));
        assertThat(model.textProperty().get()).isEqualTo("count(child where child.age < 5) >= 1");
        write("");
        write("count(child where child.age < 5) >= 1");
        assertThat(model.readProperty().get().parts()).containsExactly(young);
        var counting = Objects.requireNonNull(model.fields().get("count child"));
        assertThat(FilterField.ofEach(model.fields(), counting, young.such()).keySet())
                .contains("variable child.age")
                .allMatch(key -> key.startsWith("variable child."));
    }

    @Test
    void eachSavedFilterSaysForHowManyReviewsItHoldsNow() {
        write("theme T1");
        test.work(session -> model.save("Multi-agency"));
        write("");
        long id = model.saved().getFirst().id();
        assertThat(model.savedCountsProperty().get()).containsEntry(id, "24 of 33 DHRs");
        var first =
                snapshot().reviews().stream()
                        .filter(r -> matching("theme T1").contains(r.reference()))
                        .findFirst()
                        .orElseThrow();
        test.work(session ->
                session.act(
                        "Exclude",
                        edit -> {
                            edit.reviews()
                                    .setInclusion(first.id(), Review.Inclusion.EXCLUDED, "tried");
                            return true;
                        }));
        test.settle();
        assertThat(model.savedCountsProperty().get()).containsEntry(id, "23 of 32 DHRs");
    }

    @Test
    void rowsThatAreNotCompleteAreLeftOut() {
        test.work(session ->
                model.build(
                        new Clause.Group(
                                Clause.Join.ANY,
                                List.of(
                                        row("facet theme", Operator.HAS, "T1"),
                                        row("facet agency", Operator.HAS, ""),
                                        new Clause.Row("", Operator.EQUAL, List.of()),
                                        new Clause.Group(Clause.Join.NONE, List.of())))));
        assertThat(model.textProperty().get()).isEqualTo("theme 'T1'");
        assertThat(model.countProperty().get()).isEqualTo("24 of 33 DHRs");
    }

    @Test
    void filtersAreSavedReplacedAndRemovedByName() {
        write("theme T1");
        test.work(session -> model.save("Multi-agency"));
        write("theme T2");
        test.work(session -> model.save("multi-agency"));
        assertThat(model.saved())
                .extracting(SavedFilter::name, SavedFilter::expression)
                .containsExactly(tuple("multi-agency", "theme T2"));
        assertThat(model.same()).isPresent();
        test.work(session -> model.remove(model.saved().getFirst()));
        assertThat(model.saved()).isEmpty();
        test.work(session -> session.undo());
        assertThat(model.saved()).hasSize(1);
    }
}
