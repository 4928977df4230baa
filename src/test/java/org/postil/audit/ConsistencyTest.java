package org.postil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.Program;
import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.MemoKind;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.project.Edit;
import org.postil.project.NewCode;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.SettingStore;
import org.postil.project.UserHome;
import org.postil.project.VariableStore.NewVariable;
import org.postil.tables.Presentation;
import org.postil.tables.SavedTables;
import org.postil.tables.TableSettings;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.SampleProject;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Consumer;

/** Each flaw that is put into the sound sample study is found, and nothing besides. */
class ConsistencyTest {
    @TempDir Path folder;

    private Path file;
    private Project project;

    /** As it was before the edit at hand. */
    private Snapshot seen;

    @BeforeEach
    void open() {
        file = SampleProject.copyTo(folder.resolve("sample.postil"));
        project = reopened();
        seen = project.snapshot();
    }

    private Project reopened() {
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        return ((ProjectResult.Opened) projects.open(file)).project();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private List<Finding> check() {
        var snapshot = project.snapshot();
        return Consistency.check(
                snapshot,
                new TallyEngine(),
                Layer.standard(snapshot),
                project,
                Progress.NONE,
                new Cancellation());
    }

    private List<Finding> of(Kind kind) {
        return check().stream().filter(f -> f.kind() == kind).toList();
    }

    private void edit(Consumer<Edit> work) {
        project.act(
                Project.PROGRAM,
                "Test",
                edit -> {
                    work.accept(edit);
                    return true;
                });
        seen = project.snapshot();
    }

    private Snapshot now() {
        return project.snapshot();
    }

    private Code code(String facet, String word) {
        var codebook = seen.codebook();
        return codebook.find(codebook.facet(facet).orElseThrow(), word).getFirst();
    }

    private Review review(String reference) {
        return seen.reviewCalled(reference).orElseThrow();
    }

    private Passage recommendationPassage() {
        return now().passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .filter(p -> p.recommendation() != 0 && p.codes().size() > 1)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theSampleStudyHasNothingSeriousAndSaysThatItsAnswersCiteNoPassage() {
        var found = check();
        assertThat(found).noneMatch(f -> f.kind().severity() == Severity.SERIOUS);
        assertThat(found).extracting(Finding::kind).containsOnly(Kind.NO_EVIDENCE);
        assertThat(found.getFirst().words())
                .matches("\\d+ answers from the report cite no passage.");
    }

    @Test
    void aStudyInWhichEveryAnswerHasItsPlaceHasNoFindingAtAll() {
        edit(e ->
                seen.answers()
                        .forEach(a ->
                                e.answers()
                                        .set(
                                                a.variable(),
                                                a.review(),
                                                a.person(),
                                                a.coder(),
                                                a.value(),
                                                true)));
        assertThat(check()).isEmpty();
    }

    @Test
    void writtenFiguresThatDoNotAddUpAreFoundWhereTheyStand() {
        long coder = now().coders().getFirst().id();
        var theme = code(Facet.THEME, "T1");
        var passage = recommendationPassage();
        edit(e -> {
            e.memos().add(MemoKind.CODE, theme.guid(), coder, "Most are British (22/33, 70%).");
            e.memos().add(MemoKind.PASSAGE, passage.guid(), coder, "Talked over on 12/5. 24/33");
            e.memos().add(MemoKind.REVIEW, review("DHR07").guid(), coder, "Seen in 34 of the 33.");
            e.memos().add(MemoKind.PROJECT, seen.settings().get(SettingStore.PROJECT_GUID), coder, "Of all: 40/33 (121%).");
        });
        assertThat(of(Kind.PERCENT_OFF))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).startsWith("T1 ");
                    assertThat(f.subject()).isEqualTo(new Subject.OfCode(theme.id()));
                    assertThat(f.words())
                            .isEqualTo(
                                    "22 of 33 is 67% (66.67), not 70%. It is written in a memo.");
                });
        assertThat(of(Kind.PART_ABOVE_WHOLE))
                .extracting(Finding::subject)
                .containsExactly(
                        new Subject.OfReview(review("DHR07").id()), new Subject.OfProject());
        var memos = project.memos();
        edit(e -> {
            for (var memo : memos) {
                e.memos().write(memo, "22/33 (67%), 24 of the 33.");
            }
            e.codebook()
                    .define(theme.id(), "Found in 24/33 (37%) of the reviews.", "", "", false);
        });
        assertThat(of(Kind.PART_ABOVE_WHOLE)).isEmpty();
        assertThat(of(Kind.PERCENT_OFF))
                .extracting(Finding::words)
                .containsExactly(
                        "24 of 33 is 73% (72.73), not 37%. It is written in the definition.");
    }

    @Test
    void aCountedTableWhosePartsExceedTheirWholesIsFound() {
        var request =
                TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                        .withColumns(new Axis.OfFacet(Facet.AGENCY));
        var sound = (Tally) new TallyEngine().tally(now(), request);
        var found = new ArrayList<Finding>();
        CountRule.rows(now().codebook(), CountRule.Table.usual(sound), found::add);
        CountRule.cells(CountRule.Table.usual(sound), found::add);
        assertThat(found).isEmpty();
        var rows = new ArrayList<>(sound.rows());
        int child = -1;
        for (int i = 0; i < rows.size(); i++) {
            child = rows.get(i).code().equals("T1.1") ? i : child;
        }
        // more than the theme above it, more than the reviews there are, another percentage
        rows.set(child, with(rows.get(child), 34));
        var broken = with(sound, rows);
        CountRule.rows(now().codebook(), CountRule.Table.usual(broken), found::add);
        assertThat(found)
                .extracting(Finding::kind)
                .containsExactly(
                        Kind.PART_ABOVE_WHOLE, Kind.PERCENT_OFF, Kind.PART_ABOVE_WHOLE);
        assertThat(found).extracting(Finding::about).containsOnly("T1.1");
        found.clear();
        rows.set(child, with(rows.get(child), 0));
        CountRule.cells(CountRule.Table.usual(with(sound, rows)), found::add);
        assertThat(found)
                .isNotEmpty()
                .allMatch(f -> f.about().startsWith("T1.1 \u00d7 "))
                .allMatch(f -> f.kind() == Kind.PART_ABOVE_WHOLE);
    }

    private static Tally.Row with(Tally.Row row, long n) {
        return new Tally.Row(
                row.code(),
                row.name(),
                row.level(),
                row.kind(),
                row.id(),
                n,
                row.d(),
                row.percent(),
                row.missing(),
                row.undecided(),
                row.notRechecked(),
                row.direct(),
                row.passages(),
                row.reviews(),
                row.cells(),
                row.summary());
    }

    private static Tally with(Tally tally, List<Tally.Row> rows) {
        return new Tally(
                tally.request(),
                tally.universe(),
                tally.units(),
                tally.read(),
                tally.layer(),
                tally.where(),
                tally.percent(),
                tally.caption(),
                tally.columns(),
                rows,
                tally.evidence());
    }

    @Test
    void aSavedTableThatGivesOtherNumbersNowOrNoneIsFound() {
        var engine = new TallyEngine();
        var settings =
                new TableSettings(
                        "", TallyRequest.of(new Axis.OfFacet(Facet.THEME)), Presentation.PLAIN);
        var tally = (Tally) engine.tally(now(), settings.request());
        String recipe = SavedTables.recipe(now(), engine, settings, tally, Instant.EPOCH);
        edit(e -> {
            e.savedTables().add("Themes again", recipe);
            e.savedTables().add("Damaged", "{}");
        });
        assertThat(of(Kind.TABLE_CHANGED)).isEmpty();
        assertThat(of(Kind.TABLE_NOT_COUNTED))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).isEqualTo("Damaged");
                    assertThat(f.subject()).isEqualTo(table("Damaged"));
                });
        edit(e ->
                e.reviews()
                        .setInclusion(
                                review("DHR03").id(), Review.Inclusion.EXCLUDED, "Withdrawn"));
        assertThat(of(Kind.TABLE_CHANGED))
                .filteredOn(f -> f.about().equals("Themes again"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.subject()).isEqualTo(table("Themes again"));
                    assertThat(f.words()).contains("numbers are not what they were");
                });
    }

    private Subject table(String name) {
        return now().savedTables().stream()
                .filter(table -> table.name().equals(name))
                .map(table -> new Subject.OfTable(table.guid(), "", ""))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNumberOutsideLimitsThatWereSetLaterIsFound() {
        var age = now().variable("victim.age").orElseThrow();
        var answer =
                now().answers().stream()
                        .filter(a -> a.variable() == age.id())
                        .filter(a -> a.value() instanceof AnswerValue.Number)
                        .findFirst()
                        .orElseThrow();
        edit(e ->
                e.answers()
                        .set(
                                answer.variable(),
                                answer.review(),
                                answer.person(),
                                answer.coder(),
                                new AnswerValue.Number(BigDecimal.valueOf(430), ""),
                                false));
        assertThat(of(Kind.OUTSIDE_LIMITS))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.words()).contains(" is 430; its limits are 0 and ");
                    assertThat(f.subject())
                            .isEqualTo(
                                    new Subject.OfAnswer(
                                            answer.review(), answer.variable(), answer.person()));
                });
    }

    @Test
    void aPassageThatWasNotCarriedToTheTextOfNowIsSerious() {
        var first = recommendationPassage();
        long earlier =
                now().documents().stream()
                        .filter(d -> d.id() != first.document())
                        .findFirst()
                        .orElseThrow()
                        .text();
        String text = project.text(earlier).orElseThrow();
        var span = new Span(0, 40);
        edit(e -> {
            long id =
                    e.passages()
                            .add(
                                    new NewPassage(
                                            first.document(),
                                            earlier,
                                            span,
                                            span.of(text),
                                            first.coder(),
                                            PassageKind.QUOTE,
                                            0));
            e.passages().addCode(id, code(Facet.THEME, "T1.1").id());
        });
        assertThat(of(Kind.OLDER_TEXT))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo(new Subject.OfPlace(first.document(), span));
    }

    @Test
    void aSavedTableWithOtherNumbersOrThatCannotBeCountedIsFound() {
        assertThat(of(Kind.TABLE_CHANGED)).isEmpty();
        edit(e -> {
            e.reviews().setInclusion(review("DHR05").id(), Review.Inclusion.EXCLUDED, "late");
            e.savedTables().add("Broken", "{}");
        });
        var changed = of(Kind.TABLE_CHANGED);
        assertThat(changed).extracting(Finding::about).contains("Type of homicide");
        assertThat(changed.getFirst().subject()).isInstanceOf(Subject.OfTable.class);
        assertThat(of(Kind.TABLE_NOT_COUNTED))
                .singleElement()
                .matches(f -> f.about().equals("Broken") && f.words().contains("damaged"));
    }

    @Test
    void aThemeWithoutADefinitionARetiredOneInUseAndADoubleNameAreFound() {
        long theme = now().codebook().facet(Facet.THEME).orElseThrow().id();
        long agency = now().codebook().facet(Facet.AGENCY).orElseThrow().id();
        edit(e -> {
            e.codebook().addCode(NewCode.named("Housing moves", theme, 0));
            e.codebook().retire(code(Facet.THEME, "T2.1").id(), true);
            e.codebook().addCode(NewCode.named("The Police", agency, 0));
        });
        assertThat(of(Kind.THEME_WITHOUT_DEFINITION))
                .extracting(Finding::about)
                .containsExactly("Housing moves");
        assertThat(of(Kind.RETIRED_IN_USE))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).startsWith("T2.1");
                    assertThat(f.words()).contains("passages carry it");
                });
        assertThat(of(Kind.SAME_NAME))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).isEqualTo("Police");
                    assertThat(f.words()).contains("The Police");
                });
    }

    @Test
    void reviewsThatAreUnreadUndecidedOrUncodedAreFound() {
        long coder = now().coders().getFirst().id();
        edit(e -> {
            e.reviews().mark(review("DHR03").id(), coder, ReadMark.State.IN_PROGRESS);
            e.reviews().setInclusion(review("DHR04").id(), Review.Inclusion.CANDIDATE, "");
            e.reviews().setInclusion(review("DHR05").id(), Review.Inclusion.EXCLUDED, "");
            long fresh = e.reviews().add("DHR99", "New");
            e.reviews().mark(fresh, coder, ReadMark.State.READ);
        });
        assertThat(of(Kind.REVIEW_UNREAD)).extracting(Finding::about).containsExactly("DHR03");
        assertThat(of(Kind.REVIEW_UNDECIDED)).extracting(Finding::about).containsExactly("DHR04");
        assertThat(of(Kind.EXCLUDED_WITHOUT_REASON))
                .extracting(Finding::about)
                .containsExactly("DHR05");
        assertThat(of(Kind.REVIEW_UNCODED)).extracting(Finding::about).containsExactly("DHR99");
        // its required answer is open too
        assertThat(of(Kind.REQUIRED_OPEN))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).isEqualTo("DHR99");
                    assertThat(f.words()).startsWith("Type of homicide");
                });
    }

    @Test
    void recommendationsThatAreUndecidedOrInNoRowOrColumnAreFound() {
        var passage = recommendationPassage();
        long record = passage.recommendation();
        edit(e -> e.recommendations().setScope(record, Scope.UNDECIDED, ""));
        assertThat(of(Kind.RECOMMENDATION_UNDECIDED))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo(new Subject.OfRecommendation(record));
        edit(e -> {
            e.recommendations().setScope(record, Scope.IN, "");
            passage.codes().stream().forEach(c -> e.passages().removeCode(passage.id(), c));
        });
        assertThat(of(Kind.RECOMMENDATION_WITHOUT_THEME)).hasSize(1);
        assertThat(of(Kind.RECOMMENDATION_WITHOUT_AGENCY)).hasSize(1);
        assertThat(of(Kind.PASSAGE_WITHOUT_CODE))
                .singleElement()
                .extracting(Finding::subject)
                .isEqualTo(new Subject.OfPlace(passage.document(), passage.span()));
    }

    @Test
    void aQuoteThatSaysSomethingElseIsSeriousAndOneThatLeavesOutIsNot() {
        var passage = recommendationPassage();
        String quote = passage.span().of(project.text(passage.text()).orElseThrow());
        String first = quote.substring(0, quote.indexOf(' '));
        edit(e -> e.quotations().set(passage.id(), first + " [...]", true));
        assertThat(of(Kind.QUOTE_DIFFERS)).isEmpty();
        edit(e -> e.quotations().set(passage.id(), first + " never " + quote, true));
        assertThat(of(Kind.QUOTE_DIFFERS))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.subject()).isEqualTo(new Subject.OfQuote(passage.id()));
                    assertThat(f.words()).contains("the paper uses it");
                });
    }

    @Test
    void aSingleChoiceWithTwoCategoriesAndARuleThatCannotBeReadAreSerious() {
        var variable = now().variable("review.homicide_type").orElseThrow();
        long coder = now().coders().getFirst().id();
        edit(e -> {
            e.answers()
                    .set(
                            variable.id(),
                            review("DHR01").id(),
                            0,
                            coder,
                            new AnswerValue.Chosen(
                                    Ids.of(
                                            variable.categories().get(0).id(),
                                            variable.categories().get(1).id())),
                            false);
            e.variables()
                    .add(
                            new NewVariable(
                                    Variable.Level.REVIEW,
                                    "age_band",
                                    "Age band",
                                    Variable.Type.TEXT,
                                    false,
                                    "",
                                    "",
                                    null,
                                    null,
                                    "bands(victim.height: 0-17)"));
        });
        assertThat(of(Kind.TWO_CATEGORIES))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.about()).isEqualTo("DHR01");
                    assertThat(f.words()).isEqualTo("Type of homicide has 2 categories.");
                });
        assertThat(of(Kind.RULE_UNREADABLE))
                .singleElement()
                .extracting(Finding::about)
                .isEqualTo("Age band");
    }

    @Test
    void aCodeThatOthersOfTheSameReviewNeverUsedIsNoted() {
        var first = recommendationPassage();
        String text = project.text(first.text()).orElseThrow();
        edit(e -> {
            long other = e.coders().add("Second coder").id();
            long id =
                    e.passages()
                            .add(
                                    new NewPassage(
                                            first.document(),
                                            first.text(),
                                            first.span(),
                                            first.span().of(text),
                                            other,
                                            PassageKind.QUOTE,
                                            0));
            e.passages().addCode(id, code(Facet.THEME, "T7.3").id());
        });
        assertThat(of(Kind.ONE_CODER_ONLY))
                .extracting(Finding::words)
                .anyMatch(w -> w.contains("alone used it, in 1 review that others coded too"));
    }

    @Test
    void aFindingIsIgnoredWithAReasonThatCanBeUndone() {
        var finding = check().getFirst();
        edit(e -> IgnoredFindings.ignore(e, finding, " The paper says so. "));
        assertThat(IgnoredFindings.of(now()).reason(finding)).contains("The paper says so.");
        assertThat(check()).contains(finding);
        edit(e -> IgnoredFindings.heed(e, finding));
        assertThat(IgnoredFindings.of(now()).reason(finding)).isEmpty();
        project.undo(1, Optional.empty());
        assertThat(IgnoredFindings.of(now()).reason(finding)).contains("The paper says so.");
    }

    @Test
    void theCheckStopsWhenAskedTo() {
        var stopped = new Cancellation();
        stopped.request();
        var snapshot = now();
        assertThatThrownBy(() ->
                        Consistency.check(
                                snapshot,
                                new TallyEngine(),
                                Layer.standard(snapshot),
                                project,
                                Progress.NONE,
                                stopped))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theCommandEndsWithOneOnlyForWhatIsSeriousAndNotIgnored() {
        project.close();
        var program = new Program(folder.resolve("home"));
        var sound = program.run(Program.asJson("check", file, "--publish")).exits(0);
        assertThat(sound.json().get("findings").size()).isEqualTo(33);
        program.run("check", file).exits(0);
        project = reopened();
        long coder = now().coders().getFirst().id();
        edit(e -> e.reviews().mark(review("DHR03").id(), coder, ReadMark.State.IN_PROGRESS));
        var unread = of(Kind.REVIEW_UNREAD).getFirst();
        project.close();
        assertThat(program.run("check", file, "--publish").exits(1).out())
                .contains("serious", "Review not read", "DHR03");
        project = reopened();
        edit(e -> IgnoredFindings.ignore(e, unread, "Read on paper."));
        project.close();
        assertThat(program.run("check", file, "--publish").exits(0).out())
                .contains("ignored", "Read on paper.");
        project = reopened();
    }
}
