package org.postil.tables;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.Passage;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.domain.SavedTable;
import org.postil.domain.Snapshot;
import org.postil.project.Edit;
import org.postil.project.NewCode;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Link;
import org.postil.tally.MissingRule;
import org.postil.tally.Parsed;
import org.postil.tally.PercentOf;
import org.postil.tally.PersonRule;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOptions;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Tables of the sample study, saved and counted again after edits of a real project. */
class SavedTablesTest {
    private static final Instant AT = Instant.parse("2026-11-24T10:00:00Z");

    @TempDir Path folder;
    private Project project;
    private final TallyEngine engine = new TallyEngine();

    @BeforeEach
    void open() {
        Path file = SampleProject.copyTo(folder.resolve("p.postil"));
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        project = ((ProjectResult.Opened) projects.open(file)).project();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private Snapshot snapshot() {
        return project.snapshot();
    }

    private void edit(Consumer<Edit> work) {
        project.act(
                Optional.of(snapshot().coders().getFirst()),
                "Edit",
                edit -> {
                    work.accept(edit);
                    return true;
                });
    }

    private SavedTable saved(String name, TallyRequest request) {
        var tally = (Tally) engine.tally(snapshot(), request);
        var settings = new TableSettings("", request, Presentation.PLAIN);
        String recipe = SavedTables.recipe(snapshot(), engine, settings, tally, AT);
        return new SavedTable(1, "guid", name, recipe, 1);
    }

    private TableRun.Counted run(SavedTable table) {
        var run = SavedTables.run(snapshot(), engine, table);
        assertThat(run).isInstanceOf(TableRun.Counted.class);
        return (TableRun.Counted) run;
    }

    private Condition condition(String text) {
        var parsed = Conditions.parse(text, snapshot());
        assertThat(parsed).as(text).isInstanceOf(Parsed.Ok.class);
        return ((Parsed.Ok<Condition>) parsed).value();
    }

    private Code code(String key) {
        return snapshot().codebook().codes().stream()
                .filter(c -> key.equals(c.key()) || key.equals(c.name()))
                .findFirst()
                .orElseThrow();
    }

    private static final TallyRequest THEMES =
            TallyRequest.of(new Axis.OfFacet("theme")).withColumns(new Axis.OfFacet("agency"));

    @Test
    void everySettingComesBackAsItWasSaved() {
        var random = new Random(11);
        var axes =
                new ArrayList<Axis>(List.of(new Axis.OfFacet("theme"), new Axis.OfFacet("agency")));
        snapshot().variables().forEach(v -> axes.add(new Axis.OfVariable(v.path())));
        var layers =
                List.of(
                        new Layer.Any(),
                        new Layer.Final(),
                        Layer.of(snapshot().coders().getFirst()));
        for (int i = 0; i < 300; i++) {
            var request =
                    TallyRequest.of(pick(axes, random))
                            .withColumns(random.nextBoolean() ? null : pick(axes, random))
                            .withUnit(pick(List.of(Unit.values()), random))
                            .withLayer(random.nextInt(4) == 0 ? null : pick(layers, random))
                            .withMissing(pick(List.of(MissingRule.values()), random))
                            .withPerson(
                                    random.nextBoolean()
                                            ? null
                                            : pick(List.of(PersonRule.values()), random))
                            .withLink(pick(List.of(Link.values()), random))
                            .withPercent(
                                    random.nextBoolean()
                                            ? null
                                            : pick(List.of(PercentOf.values()), random))
                            .withDecimals(random.nextInt(3))
                            .withGroups(random.nextBoolean())
                            .withOptions(
                                    new TallyOptions(
                                            random.nextBoolean()
                                                    ? Map.of()
                                                    : Map.of(
                                                            snapshot().variables().get(0).path(),
                                                            MissingRule.NO),
                                            random.nextBoolean(),
                                            random.nextBoolean(),
                                            random.nextBoolean(),
                                            random.nextBoolean()));
            if (!(engine.tally(snapshot(), request) instanceof Tally tally)) {
                continue;
            }
            var presentation =
                    new Presentation(
                            pick(List.of(Presentation.Order.values()), random),
                            random.nextBoolean(),
                            random.nextInt(4),
                            random.nextInt(6));
            var settings = new TableSettings("Table " + i, request, presentation);
            var table =
                    new SavedTable(
                            1,
                            "g",
                            "n",
                            SavedTables.recipe(snapshot(), engine, settings, tally, AT),
                            1);
            var run = run(table);
            assertThat(run.settings()).isEqualTo(settings);
            assertThat(run.changes().nothing()).as(request.toString()).isTrue();
            assertThat(run.changes().headline()).startsWith("The same numbers");
        }
    }

    @Test
    void theDifferenceIsEmptyExactlyWhenAllNumbersAreEqual() {
        var random = new Random(5);
        var requests =
                List.of(
                        THEMES,
                        THEMES.withUnit(Unit.PASSAGES).withGroups(true),
                        TallyRequest.of(new Axis.OfFacet("theme"))
                                .withWhere(condition("agency 'Education' or count(child) >= 2"))
                                .withOptions(TallyOptions.NONE.withDirect(true)),
                        TallyRequest.of(new Axis.OfVariable("review.homicide_type"))
                                .withColumns(new Axis.OfFacet("theme")),
                        TallyRequest.of(new Axis.OfVariable("child.age")).withUnit(Unit.PERSONS));
        int same = 0;
        int different = 0;
        for (int round = 0; round < 12; round++) {
            var request = requests.get(round % requests.size());
            var table = saved("t", request);
            var was = numbers(run(table).tally());
            for (int step = 0; step < 3; step++) {
                randomEdit(random);
                var run = run(table);
                boolean equal = numbers(run.tally()).equals(was);
                assertThat(run.changes().sameNumbers())
                        .as("%s: %s", request, run.changes().differences())
                        .isEqualTo(equal);
                if (equal) {
                    assertThat(run.changes().differences()).isEmpty();
                    same++;
                } else {
                    assertThat(run.changes().reasons()).as("why").isNotEmpty();
                    different++;
                }
            }
        }
        assertThat(same).isPositive();
        assertThat(different).isPositive();
    }

    /** All numbers of a table, worked out without the code under test; rows by id. */
    private Map<String, String> numbers(Tally tally) {
        Map<String, String> guids =
                snapshot().reviews().stream()
                        .collect(Collectors.toMap(Review::reference, Review::guid));
        var numbers = new HashMap<String, String>();
        numbers.put("", tally.universe() + " " + tally.units() + " " + tally.read());
        for (var column : tally.columns()) {
            numbers.put(
                    "column " + column.kind() + column.id(),
                    column.n() + " " + column.undecided() + some(column.missing()));
        }
        for (var row : tally.rows()) {
            String key = row.kind() + " " + row.id();
            numbers.put(
                    key,
                    row.n()
                            + "/"
                            + row.d()
                            + " "
                            + row.undecided()
                            + " "
                            + row.notRechecked()
                            + " "
                            + row.passages()
                            + some(row.missing())
                            + row.summary()
                            + row.reviews().stream().map(guids::get).sorted().toList());
            for (int i = 0; i < row.cells().size(); i++) {
                var cell = row.cells().get(i);
                numbers.put(
                        key + " x " + tally.columns().get(i).kind() + tally.columns().get(i).id(),
                        cell.n() + "/" + cell.d() + " " + cell.undecided() + cell.summary());
            }
        }
        return numbers;
    }

    private static String some(Map<String, Long> missing) {
        return missing.entrySet().stream()
                .filter(e -> e.getValue() != 0)
                .map(Object::toString)
                .sorted()
                .toList()
                .toString();
    }

    private void randomEdit(Random random) {
        var snapshot = snapshot();
        var codes = snapshot.codebook().codes();
        List<Passage> passages =
                snapshot.passages().values().stream().flatMap(d -> d.passages().stream()).toList();
        var passage = pick(passages, random);
        var code = pick(codes, random);
        var review = pick(snapshot.reviews(), random);
        int what = random.nextInt(9);
        edit(edit -> {
            switch (what) {
                case 0, 1 -> edit.passages().addCode(passage.id(), code.id());
                case 2 -> edit.passages().remove(passage.id());
                case 3 -> edit.codebook().rename(code.id(), code.name() + " again");
                case 4 ->
                        edit.codebook()
                                .addCode(
                                        NewCode.named(
                                                "New " + random.nextInt(10_000), code.facet(), 0));
                case 5 ->
                        edit.reviews()
                                .setInclusion(
                                        review.id(),
                                        review.inclusion() == Review.Inclusion.INCLUDED
                                                ? Review.Inclusion.EXCLUDED
                                                : Review.Inclusion.INCLUDED,
                                        "tried");
                case 6 -> edit.codebook().meaningChanged(code.id());
                case 7 ->
                        edit.reviews()
                                .rename(review.id(), review.reference() + "x", review.title());
                default ->
                        edit.reviews()
                                .mark(
                                        review.id(),
                                        snapshot.coders().getFirst().id(),
                                        pick(List.of(ReadMark.State.values()), random));
            }
        });
    }

    private static <T> T pick(List<T> list, Random random) {
        return list.get(random.nextInt(list.size()));
    }

    @Test
    void conditionsOfAllKindsMeanTheSameAfterRenames() {
        String coder = snapshot().coders().getFirst().name();
        var conditions =
                List.of(
                        "code T1 and agency 'Education'",
                        "agency any or theme none",
                        "review.homicide_type in (IPH, AFH) or review.homicide_type is missing",
                        "not (count(child where child.age >= 5) >= 1)",
                        "read by '" + coder + "' or read state = in progress",
                        "role = overview report and coder '" + coder + "'",
                        "victim.sex != female and review.homicide_type is not not recorded");
        var tables =
                conditions.stream().map(c -> saved(c, THEMES.withWhere(condition(c)))).toList();
        long theme = code("T1").id();
        long agency = code("Education").id();
        edit(edit -> {
            edit.codebook().setKey(theme, "Z9");
            edit.codebook().rename(agency, "Schools and colleges");
        });
        for (var table : tables) {
            var changes = run(table).changes();
            assertThat(changes.sameNumbers()).as(table.name()).isTrue();
            assertThat(changes.codes())
                    .extracting(CodeChange::what)
                    .containsOnly(CodeChange.What.RENAMED);
        }
        assertThat(run(tables.getFirst()).tally().where())
                .contains("Z9")
                .contains("Schools and colleges");
    }

    @Test
    void aReviewThatLeavesIsNamedWithEachNumberItTakesAlong() {
        var table = saved("t", THEMES);
        var review =
                snapshot()
                        .reviewCalled(run(table).tally().rows().get(0).reviews().get(0))
                        .orElseThrow();
        edit(edit ->
                edit.reviews().setInclusion(review.id(), Review.Inclusion.EXCLUDED, "withdrawn"));
        var changes = run(table).changes();
        assertThat(changes.universe()).isEqualTo(new Changes.Count(33, 32));
        assertThat(changes.reviews())
                .containsExactly(
                        new ReviewChange(
                                ReviewChange.What.REMOVED, review.reference(), "not included"));
        var first =
                changes.differences().stream()
                        .filter(d -> d.row().equals("T1") && d.column().isEmpty())
                        .findFirst()
                        .orElseThrow();
        assertThat(first.change()).isEqualTo("24/33, now 23/32");
        assertThat(first.left()).containsExactly(review.reference());
        assertThat(changes.reasons().getFirst()).isEqualTo("33 reviews counted over, now 32.");
    }

    @Test
    void aCodeOnOnePassageMoreIsSaidWithItsReview() {
        var table = saved("t", THEMES);
        var tally = run(table).tally();
        var t6 = tally.rows().stream().filter(r -> r.code().equals("T6")).findFirst().orElseThrow();
        var review =
                snapshot().reviews().stream()
                        .filter(r -> !t6.reviews().contains(r.reference()))
                        .findFirst()
                        .orElseThrow();
        var passage =
                snapshot().documents().stream()
                        .filter(d -> d.review() == review.id())
                        .flatMap(d -> snapshot().passagesOf(d.id()).stream())
                        .filter(p -> !p.codes().isEmpty())
                        .findFirst()
                        .orElseThrow();
        long code = code("T6").id();
        edit(edit -> edit.passages().addCode(passage.id(), code));
        var changes = run(table).changes();
        assertThat(changes.sameNumbers()).isFalse();
        assertThat(changes.reviews())
                .extracting(ReviewChange::reference)
                .containsExactly(review.reference());
        assertThat(changes.differences())
                .filteredOn(d -> d.row().equals("T6") && d.column().isEmpty())
                .singleElement()
                .extracting(Difference::came)
                .isEqualTo(List.of(review.reference()));
    }

    @Test
    void anAnswerThatChangesIsSaidWhereATableAsksIt() {
        var table = saved("t", TallyRequest.of(new Axis.OfVariable("review.homicide_type")));
        var themes = saved("themes", THEMES);
        var variable = snapshot().variable("review.homicide_type").orElseThrow();
        var answer =
                snapshot().answers().stream()
                        .filter(a -> a.variable() == variable.id())
                        .findFirst()
                        .orElseThrow();
        edit(edit ->
                edit.answers()
                        .set(
                                answer.variable(),
                                answer.review(),
                                answer.person(),
                                answer.coder(),
                                new AnswerValue.Missing(AnswerValue.MissingReason.REDACTED),
                                false));
        assertThat(run(table).changes().reviews()).hasSize(1);
        assertThat(run(table).changes().sameNumbers()).isFalse();
        assertThat(run(themes).changes().nothing()).isTrue();
    }

    @Test
    void whatCannotBeCountedSaysWhy() {
        assertThat(why("{")).contains("damaged");
        assertThat(why("{\"version\":1}")).contains("how to count");
        assertThat(why("{\"version\":9,\"settings\":{}}")).contains("newer");
        var table = saved("t", THEMES.withWhere(condition("code 'T6'")));
        long code = code("T6").id();
        edit(edit -> edit.codebook().remove(code));
        assertThat(SavedTables.run(snapshot(), engine, table))
                .isInstanceOfSatisfying(
                        TableRun.NotCounted.class,
                        not -> assertThat(not.why()).contains("can no longer be used"));
    }

    private String why(String recipe) {
        var run = SavedTables.run(snapshot(), engine, new SavedTable(1, "g", "n", recipe, 1));
        assertThat(run).isInstanceOf(TableRun.NotCounted.class);
        return ((TableRun.NotCounted) run).why();
    }

    @Test
    void fieldsOfALaterVersionAreToleratedAndKnownOnesStillRead() {
        var table = saved("t", THEMES);
        var more =
                new SavedTable(
                        1,
                        "g",
                        "n",
                        table.recipe().replaceFirst("\\{", "{\"chart\":{\"kind\":\"bars\"},"),
                        1);
        assertThat(run(more).changes().nothing()).isTrue();
    }

    @Test
    void anArrangedTableKeepsWhatIsBehindEachNumber() {
        var tally = (Tally) engine.tally(snapshot(), THEMES);
        var arranged =
                Arrangement.apply(tally, new Presentation(Presentation.Order.LARGEST, true, 1, 0));
        assertThat(arranged.rows()).allMatch(r -> r.level() == 1 && r.n() > 0);
        assertThat(arranged.rows().getFirst().code()).isEqualTo("T5");
        int t5 = tally.rows().indexOf(arranged.rows().getFirst());
        assertThat(arranged.evidence().row(0)).isEqualTo(tally.evidence().row(t5));
        assertThat(arranged.evidence().cell(0, 2)).isEqualTo(tally.evidence().cell(t5, 2));
    }

    @Test
    void tablesAreMovedAndNamedOnce() {
        var recipe = saved("t", THEMES).recipe();
        int before = snapshot().savedTables().size();
        edit(edit -> {
            edit.savedTables().add("A", recipe);
            edit.savedTables().add("B", recipe);
            edit.savedTables().add("C", recipe);
        });
        var c = snapshot().savedTables().getLast();
        var now = snapshot();
        edit(edit -> SavedTables.move(edit, now, c.id(), before));
        assertThat(snapshot().savedTables().stream().skip(before).map(SavedTable::name))
                .containsExactly("C", "A", "B");
        assertThat(SavedTables.whyNotCalled(snapshot(), " b ", c.id())).isPresent();
        assertThat(SavedTables.whyNotCalled(snapshot(), "c", c.id())).isEmpty();
        assertThat(SavedTables.whyNotCalled(snapshot(), " ", 0)).isPresent();
        project.undo(1, Optional.of(snapshot().coders().getFirst()));
        assertThat(snapshot().savedTables().stream().skip(before).map(SavedTable::name))
                .containsExactly("A", "B", "C");
    }
}
