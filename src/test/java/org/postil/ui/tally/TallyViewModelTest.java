package org.postil.ui.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Snapshot;
import org.postil.exchange.TallyHtml;
import org.postil.exchange.TallyText;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tables.Presentation;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Link;
import org.postil.tally.MissingRule;
import org.postil.tally.Parsed;
import org.postil.tally.SmallCells;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOptions;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;
import org.postil.ui.SampleProject;
import org.postil.ui.tally.TallyChoices.Universe;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** What is asked of the engine and how its rows are shown, on the sample study. */
class TallyViewModelTest {
    private static final SmallCells NONE = new SmallCells(0);

    @TempDir Path folder;

    private Project project;
    private Snapshot snapshot;

    @BeforeEach
    void open() {
        Path file = SampleProject.copyTo(folder.resolve("p.postil"));
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        project = ((ProjectResult.Opened) projects.open(file)).project();
        snapshot = project.snapshot();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private TallyRequest request(TallyChoices choices) {
        var parsed = TallyViewModel.request(choices, snapshot, Layer.standard(snapshot));
        assertThat(parsed).isInstanceOf(Parsed.Ok.class);
        return ((Parsed.Ok<TallyRequest>) parsed).value();
    }

    private Tally tally(TallyChoices choices) {
        return (Tally) new TallyEngine().tally(snapshot, request(choices));
    }

    @Test
    void everyChoiceReachesTheEngineAndIsTheSameAfterBeingSaved() {
        var random = new Random(7);
        var axes = AxisChoice.all(snapshot).stream().map(AxisChoice::key).toList();
        for (int i = 0; i < 200; i++) {
            var choices =
                    TallyChoices.FIRST
                            .withRows(axes.get(random.nextInt(axes.size())))
                            .withColumns(
                                    random.nextBoolean()
                                            ? ""
                                            : axes.get(random.nextInt(axes.size())))
                            .withUnit(Unit.values()[random.nextInt(5)])
                            .withUniverse(Universe.values()[random.nextInt(3)], "count(child) >= 1")
                            .withLink(Link.values()[random.nextInt(3)])
                            .withGroups(random.nextBoolean())
                            .withDecimals(random.nextInt(3))
                            .withOptions(
                                    new TallyOptions(
                                            Map.of("review.a", MissingRule.NO),
                                            random.nextBoolean(),
                                            random.nextBoolean(),
                                            random.nextBoolean(),
                                            random.nextBoolean()))
                            .withOrder(Presentation.Order.values()[random.nextInt(3)])
                            .withLevels(random.nextInt(3))
                            .withSmallBelow(random.nextInt(6))
                            .withHideZeros(random.nextBoolean());
            assertThat(TallyChoices.restore(choices.save())).isEqualTo(choices);
            var asked = request(choices);
            assertThat(asked.rows().key()).isEqualTo(choices.rows());
            assertThat(asked.columns() == null ? "" : asked.columns().key())
                    .isEqualTo(choices.columns());
            assertThat(asked.unit()).isEqualTo(choices.unit());
            assertThat(asked.link()).isEqualTo(choices.link());
            assertThat(asked.groups()).isEqualTo(choices.groups());
            assertThat(asked.options()).isEqualTo(choices.options());
            assertThat(asked.decimals()).isEqualTo(choices.decimals());
            assertThat(asked.where() == null).isEqualTo(choices.universe() == Universe.ALL);
        }
    }

    @Test
    void theUniverseReadIsTheConditionRead() {
        var read = request(TallyChoices.FIRST.withUniverse(Universe.READ, ""));
        assertThat(Conditions.parse("read", snapshot))
                .isEqualTo(new Parsed.Ok<>(Objects.requireNonNull(read.where())));
    }

    @Test
    void anErrorInTheConditionPointsAtItsPlace() {
        var choices = TallyChoices.FIRST.withUniverse(Universe.WHERE, "read and sausage = 1");
        var parsed = TallyViewModel.request(choices, snapshot, Layer.standard(snapshot));
        assertThat(parsed).isInstanceOf(Parsed.Error.class);
        assertThat(((Parsed.Error<TallyRequest>) parsed).position()).isEqualTo(9);
    }

    @Test
    void foldedRowsHideWhatIsBelowThemAndNothingElse() {
        var tally = tally(TallyChoices.FIRST);
        var all = Lines.of(tally, TallyChoices.FIRST, Set.of());
        assertThat(all).extracting(Line::row).isEqualTo(tally.rows());
        var folded = Lines.of(tally, TallyChoices.FIRST, Set.of("T1", "T5"));
        assertThat(folded)
                .extracting(line -> line.row().code())
                .contains("T1", "T5", "T2.1")
                .doesNotContain("T1.1", "T5.1");
    }

    @Test
    void largestFirstOrdersSiblingsAndKeepsThemBelowTheirParent() {
        var choices = TallyChoices.FIRST.withOrder(Presentation.Order.LARGEST);
        var lines = Lines.of(tally(choices), choices, Set.of());
        var top = lines.stream().filter(l -> l.row().level() == 1).map(l -> l.row().n()).toList();
        assertThat(top).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(lines.get(1).row().code()).startsWith(lines.getFirst().row().code() + ".");
    }

    @Test
    void hiddenZerosAreOnlyRowsBehindWhichNothingIs() {
        var choices = TallyChoices.FIRST.withRows("agency").withColumns("").withHideZeros(true);
        var tally = tally(choices);
        var shown = Lines.of(tally, choices, Set.of()).stream().map(Line::row).toList();
        assertThat(shown).allMatch(row -> row.n() > 0 || row.undecided() > 0);
        assertThat(tally.rows().stream().filter(row -> row.n() > 0)).allMatch(shown::contains);
    }

    @Test
    void aCopiedTableHasTheFiguresOfThePaper() {
        var tally = tally(TallyChoices.FIRST.withColumns("agency"));
        var text = TallyText.of(tally, tally.rows(), NONE);
        assertThat(text.lines().findFirst().orElseThrow())
                .startsWith("theme\treviews\tof\t%\tpassages\tChildren's Social Care\tEducation");
        assertThat(text.lines().skip(1).findFirst().orElseThrow())
                .startsWith(
                        "T1 Multi-agency working and information management\t24\t33\t73\t54\t10\t11"
                                + "\t");
        assertThat(text).contains(tally.caption().getFirst());
        var html = TallyHtml.of(tally, tally.rows().subList(0, 2), NONE);
        assertThat(html).containsPattern("padding-left:18pt[^>]*>T1.1 ").doesNotContain("T1.2");
        assertThat(html.split("<tr>", -1)).hasSize(4);
    }

    @Test
    void namesThatLookLikeMarkupAreOnlyWordsInTheCopy() {
        var tally = tally(TallyChoices.FIRST);
        var row = tally.rows().getFirst();
        var odd =
                new Tally.Row(
                        "a\tb",
                        "<b>&\"",
                        1,
                        Tally.Kind.CODE,
                        1,
                        1,
                        2,
                        null,
                        Map.of(),
                        0,
                        0,
                        0,
                        1,
                        List.of(),
                        row.cells(),
                        null);
        assertThat(TallyHtml.of(tally, List.of(odd), NONE))
                .contains("a b &lt;b&gt;&amp;&quot;")
                .doesNotContain("<b>");
        assertThat(TallyText.of(tally, List.of(odd), NONE)).contains("a b <b>&\"\t1\t2\t–\t1\t");
    }
}
