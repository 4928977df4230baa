package org.postil.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.AnswerValue;
import org.postil.domain.Facet;
import org.postil.domain.MemoKind;
import org.postil.domain.Review;
import org.postil.project.SettingStore;
import org.postil.tables.Presentation;
import org.postil.tables.SavedTables;
import org.postil.tables.TableSettings;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Numbers that do not agree are found: those counted, saved, written and answered. */
class ConsistentNumbersTest extends CheckedStudy {
    @Test
    void writtenFiguresThatDoNotAddUpAreFoundWhereTheyStand() {
        long coder = now().coders().getFirst().id();
        var theme = code(Facet.THEME, "T1");
        var passage = recommendationPassage();
        edit(e -> {
            e.memos().add(MemoKind.CODE, theme.guid(), coder, "Most are British (22/33, 70%).");
            e.memos().add(MemoKind.PASSAGE, passage.guid(), coder, "Talked over on 12/5. 24/33");
            e.memos().add(MemoKind.REVIEW, review("DHR07").guid(), coder, "Seen in 34 of the 33.");
            e.memos()
                    .add(
                            MemoKind.PROJECT,
                            seen.settings().getOrDefault(SettingStore.PROJECT_GUID, ""),
                            coder,
                            "Of all: 40/33 (121%).");
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
            e.codebook().define(theme.id(), "Found in 24/33 (37%) of the reviews.", "", "", false);
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
                .containsExactly(Kind.PART_ABOVE_WHOLE, Kind.PERCENT_OFF, Kind.PART_ABOVE_WHOLE);
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
}
