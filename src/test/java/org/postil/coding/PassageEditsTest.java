package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.coding.PassageEdits.Target;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Fit;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Remarks;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What a coder does to passages, on the sample study's file. */
class PassageEditsTest {
    @TempDir Path folder;

    private Project project;
    private Coder anna;
    private Document document;
    private String text;

    /** As of the last action: within one the project is not asked. */
    private Snapshot now;

    @BeforeEach
    void open() {
        Path file = SampleProject.copyTo(folder.resolve("p.postil"));
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        project = ((ProjectResult.Opened) result).project();
        anna = project.act(Project.PROGRAM, "Add coder", edit -> edit.coders().add("Anna"));
        now = project.snapshot();
        document = now.documents().getFirst();
        text = project.text(document.text()).orElseThrow();
    }

    @AfterEach
    void close() {
        project.close();
    }

    private void act(Consumer<PassageEdits> work) {
        var codebook = now.codebook();
        project.act(
                Optional.of(anna),
                "Code",
                edit -> {
                    work.accept(new PassageEdits(edit, codebook, anna));
                    return true;
                });
        now = project.snapshot();
    }

    private Target target(int start, int end, PassageKind kind) {
        var span = new Span(start, end);
        return new Target(document, span, span.of(text), kind, "");
    }

    private List<Passage> mine() {
        return now.passagesOf(document.id()).stream()
                .filter(passage -> passage.coder() == anna.id())
                .toList();
    }

    private Passage only() {
        assertThat(mine()).hasSize(1);
        return mine().getFirst();
    }

    private Ids codes(String facet, int... positions) {
        var codebook = now.codebook();
        var codes = codebook.codesOf(codebook.facet(facet).orElseThrow());
        var ids = new ArrayList<Long>();
        for (int position : positions) {
            ids.add(codes.get(position).id());
        }
        return Ids.of(ids);
    }

    @Test
    void codesOnTheSameSpanAndKindGoOnTheSamePassage() {
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), codes(Facet.THEME, 1)));
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), codes(Facet.AGENCY, 0)));
        assertThat(only().codes().size()).isEqualTo(2);
        act(edits -> edits.put(target(10, 41, PassageKind.QUOTE), codes(Facet.AGENCY, 0)));
        assertThat(mine()).hasSize(2);
    }

    @Test
    void anotherPairOnTheSameSpanStaysApart() {
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), codes(Facet.THEME, 1)));
        act(edits -> edits.putAnother(target(10, 40, PassageKind.QUOTE), codes(Facet.THEME, 2)));
        assertThat(mine()).hasSize(2).extracting(p -> p.codes().size()).containsExactly(1, 1);
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), codes(Facet.AGENCY, 0)));
        assertThat(mine().getLast().codes().size()).as("the newest takes it").isEqualTo(2);
    }

    @Test
    void aHighlightNeedsNoCodeAndIsStillOpenWork() {
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), Ids.NONE));
        var review =
                project.snapshot().reviews().stream()
                        .filter(r -> r.id() == document.review())
                        .findFirst()
                        .orElseThrow();
        var open = OpenWork.of(project.snapshot(), review, anna);
        assertThat(open.withoutCode()).containsExactly(only());
        assertThat(open.unanswered()).isNotEmpty();
        act(edits -> edits.setCodes(only(), codes(Facet.THEME, 1)));
        assertThat(OpenWork.of(project.snapshot(), review, anna).withoutCode()).isEmpty();
    }

    @Test
    void aRecommendationMakesItsRecordWhichAThemePutsInScope() {
        var fresh = spanWithoutRecord();
        var target = target(fresh.start(), fresh.end(), PassageKind.RECOMMENDATION);
        act(edits -> edits.put(target, codes(Facet.AGENCY, 0)));
        assertThat(scopeOf(only())).isEqualTo(Scope.UNDECIDED);
        act(edits -> edits.setCodes(only(), codes(Facet.THEME, 1)));
        assertThat(scopeOf(only())).isEqualTo(Scope.IN);
        int records = now.recommendations().size();
        act(edits -> edits.remove(only()));
        assertThat(now.recommendations()).hasSize(records - 1);
    }

    @Test
    void aRecordThatSomebodyFilledInStaysWithoutPassages() {
        var fresh = spanWithoutRecord();
        act(edits ->
                edits.put(
                        target(fresh.start(), fresh.end(), PassageKind.RECOMMENDATION),
                        codes(Facet.THEME, 1)));
        long record = only().recommendation();
        project.act(
                Optional.of(anna),
                "Scope",
                edit -> {
                    edit.recommendations().setScope(record, Scope.OUT, "addressed elsewhere");
                    return true;
                });
        now = project.snapshot();
        int records = now.recommendations().size();
        act(edits -> edits.setKind(document, only(), PassageKind.QUOTE, ""));
        assertThat(only().recommendation()).isZero();
        assertThat(now.recommendations()).hasSize(records);
    }

    @Test
    void theOnlyPassageOnARecordTakesItAlongWhenItIsTrimmed() {
        var fresh = spanWithoutRecord();
        act(edits ->
                edits.put(
                        target(fresh.start(), fresh.end(), PassageKind.RECOMMENDATION),
                        codes(Facet.THEME, 1)));
        var shorter = new Span(fresh.start() + 2, fresh.end());
        act(edits -> edits.trim(document, only(), shorter, shorter.of(text), ""));
        assertThat(only().span()).isEqualTo(shorter);
        assertThat(recordOf(only()).main()).isEqualTo(shorter);
    }

    @Test
    void aMemoIsWrittenRewrittenAndTakenAway() {
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), codes(Facet.THEME, 1)));
        act(edits -> edits.addMemo(only(), " who decides this? "));
        var memo = project.memos(only().guid()).getFirst();
        assertThat(memo.body()).isEqualTo("who decides this?");
        act(edits -> edits.changeMemo(memo, "the panel decides"));
        assertThat(project.memos(only().guid()).getFirst().body()).isEqualTo("the panel decides");
        act(edits -> edits.changeMemo(memo, "  "));
        assertThat(project.memos(only().guid())).isEmpty();
        project.undo(1, Optional.of(anna));
        assertThat(project.memos(only().guid())).hasSize(1);
    }

    @Test
    void aMemoThatWasUndoneIsWrittenAnewAndOneIsNeverWrittenTwice() {
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), codes(Facet.THEME, 1)));
        act(edits -> edits.writeMemo(only(), "who decides this?"));
        var undone = project.memos(only().guid()).getFirst();
        project.undo(1, Optional.of(anna));
        assertThat(project.memos(only().guid())).isEmpty();
        act(edits -> edits.changeMemo(undone, "who decides this, and when?"));
        assertThat(project.memos(only().guid()))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.body()).isEqualTo("who decides this, and when?");
                    assertThat(m.coder()).isEqualTo(anna.id());
                });
        act(edits -> edits.writeMemo(only(), "the panel decides"));
        assertThat(project.memos(only().guid()))
                .singleElement()
                .satisfies(m -> assertThat(m.body()).isEqualTo("the panel decides"));
        var gone = project.memos(only().guid()).getFirst();
        act(edits -> edits.remove(only()));
        act(edits -> edits.changeMemo(gone, "nowhere"));
        assertThat(project.memos(gone.target())).isEmpty();
    }

    private Optional<Splitting> halves(Passage passage, int offset) {
        return Splitting.at(text, TextLayout.EMPTY, passage.span(), offset);
    }

    @Test
    void aPassageIsStarredAndItsCodesAreJudgedEachForItself() {
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), codes(Facet.THEME, 1, 2)));
        assertThat(only().remarks()).isSameAs(Remarks.NONE);
        long one = only().codes().get(0);
        long other = only().codes().get(1);
        act(edits -> edits.star(only(), true));
        act(edits -> edits.setFit(only(), one, Optional.of(Fit.COUNTER_EXAMPLE)));
        assertThat(only().starred()).isTrue();
        assertThat(only().fit(one)).contains(Fit.COUNTER_EXAMPLE);
        assertThat(only().fit(other)).isEmpty();
        project.undo(1, Optional.of(anna));
        assertThat(project.snapshot().passagesOf(document.id()))
                .filteredOn(Passage::starred)
                .singleElement()
                .satisfies(p -> assertThat(p.fit(one)).isEmpty());
        act(edits -> edits.star(only(), false));
        assertThat(only().remarks()).isSameAs(Remarks.NONE);
    }

    @Test
    void aCodeThatIsMovedTakesAlongHowItFits() {
        act(edits -> edits.put(target(10, 40, PassageKind.QUOTE), codes(Facet.THEME, 1)));
        long from = only().codes().get(0);
        long to = codes(Facet.THEME, 2).get(0);
        act(edits -> edits.setFit(only(), from, Optional.of(Fit.DOUBTFUL)));
        act(edits -> edits.moveCode(only(), from, to));
        assertThat(only().codes()).isEqualTo(Ids.of(to));
        assertThat(only().fit(to)).contains(Fit.DOUBTFUL);
        assertThat(only().fit(from)).isEmpty();
    }

    @Test
    void aPassageIsSplitIntoTwoWithTheSameCodesAndItsStarAndMemoStayInFront() {
        act(edits -> edits.put(target(10, 60, PassageKind.QUOTE), codes(Facet.THEME, 1)));
        long code = only().codes().get(0);
        act(edits -> {
            edits.star(only(), true);
            edits.setFit(only(), code, Optional.of(Fit.FITS));
            edits.addMemo(only(), "who decides this?");
        });
        int blank = text.indexOf(' ', 20);
        var parts = halves(only(), blank).orElseThrow();
        act(edits -> edits.split(document, only(), parts));
        var two = mine();
        assertThat(two).hasSize(2);
        assertThat(two.get(0).span()).isEqualTo(new Span(10, blank));
        assertThat(two.get(1).span()).isEqualTo(new Span(blank + 1, 60));
        assertThat(two)
                .allSatisfy(p -> {
                    assertThat(p.codes()).isEqualTo(Ids.of(code));
                    assertThat(p.fit(code)).contains(Fit.FITS);
                });
        assertThat(two.get(0).starred()).isTrue();
        assertThat(two.get(1).starred()).isFalse();
        assertThat(project.memos(two.get(0).guid())).hasSize(1);
        assertThat(project.memos(two.get(1).guid())).isEmpty();
        project.undo(1, Optional.of(anna));
        now = project.snapshot();
        assertThat(only().span()).isEqualTo(new Span(10, 60));
    }

    @Test
    void bothPartsOfARecommendationLieOnItsRecord() {
        var fresh = spanWithoutRecord();
        act(edits ->
                edits.put(
                        target(fresh.start(), fresh.end(), PassageKind.RECOMMENDATION),
                        codes(Facet.THEME, 1)));
        int records = now.recommendations().size();
        long record = only().recommendation();
        var parts = halves(only(), fresh.start() + 10).orElseThrow();
        act(edits -> edits.split(document, only(), parts));
        assertThat(mine()).hasSize(2).allMatch(p -> p.recommendation() == record);
        assertThat(now.recommendations()).hasSize(records);
    }

    @Test
    void aPassageIsNotSplitWhereAPartWouldBeEmpty() {
        var span = new Span(10, 40);
        assertThat(Splitting.at(text, TextLayout.EMPTY, span, 10)).isEmpty();
        assertThat(Splitting.at(text, TextLayout.EMPTY, span, 40)).isEmpty();
        var emoji = "a \uD83D\uDE00 b";
        var all = new Span(0, emoji.length());
        assertThat(Splitting.at(emoji, TextLayout.EMPTY, all, 3).orElseThrow().first().quote())
                .isEqualTo("a");
    }

    @Test
    void anyRowOfEditsIsUndoneOneByOneToTheSameContents() {
        var random = new Random(20261124);
        var contents = new ArrayList<Snapshot>();
        contents.add(project.snapshot());
        var before = unused();
        for (int i = 0; i < 60; i++) {
            act(edits -> anyEdit(edits, random));
            assertThat(before).as("records that nobody needs").containsAll(unused());
            if (project.snapshot().action() != contents.getLast().action()) {
                contents.add(project.snapshot());
            }
        }
        assertThat(contents).hasSizeGreaterThan(30);
        for (int i = contents.size() - 2; i >= 0; i--) {
            project.undo(1, Optional.of(anna));
            assertThat(content(project.snapshot())).isEqualTo(content(contents.get(i)));
        }
    }

    /** Ids of the records without passages that nobody filled in. */
    private Set<Long> unused() {
        var used =
                now.passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .map(Passage::recommendation)
                        .collect(Collectors.toSet());
        return now.recommendations().stream()
                .filter(r -> r.addressee().isEmpty() && r.reach() == null && r.mirrors().isEmpty())
                .filter(r -> r.targetDate().isEmpty() && r.outcome().isEmpty())
                .filter(r -> r.scope() != Scope.OUT)
                .map(Recommendation::id)
                .filter(id -> !used.contains(id))
                .collect(Collectors.toSet());
    }

    @Test
    void aPassageThatIsTrimmedAwayFromItsRecordLeavesNoneBehind() {
        var fresh = spanWithoutRecord();
        var kind = PassageKind.RECOMMENDATION;
        act(edits -> edits.put(target(fresh.start(), fresh.end(), kind), Ids.NONE));
        act(edits -> edits.put(target(fresh.start(), fresh.start() + 5, kind), Ids.NONE));
        var whole = passageAt(fresh);
        long record = whole.recommendation();
        act(edits -> edits.remove(whole));
        assertThat(only().recommendation()).isEqualTo(record);
        var away = new Span(fresh.end() + 1, fresh.end() + 9);
        act(edits -> edits.trim(document, only(), away, away.of(text), ""));
        assertThat(only().recommendation()).isNotEqualTo(record);
        assertThat(now.recommendations()).noneMatch(r -> r.id() == record);
    }

    private Passage passageAt(Span span) {
        return mine().stream().filter(p -> p.span().equals(span)).findFirst().orElseThrow();
    }

    private void anyEdit(PassageEdits edits, Random random) {
        var mine = mine();
        int start = 10 * random.nextInt(200);
        var kind = random.nextBoolean() ? PassageKind.QUOTE : PassageKind.RECOMMENDATION;
        var target = target(start, start + 10 + random.nextInt(60), kind);
        var some = codes(Facet.THEME, random.nextInt(5), random.nextInt(5));
        if (mine.isEmpty()) {
            edits.put(target, some);
            return;
        }
        var passage = mine.get(random.nextInt(mine.size()));
        switch (random.nextInt(11)) {
            case 7 -> edits.star(passage, random.nextBoolean());
            case 8 ->
                    passage.codes().stream()
                            .boxed()
                            .findFirst()
                            .ifPresent(code ->
                                    edits.setFit(
                                            passage,
                                            code,
                                            Optional.of(Fit.values()[random.nextInt(3)])));
            case 9 ->
                    passage.codes().stream()
                            .boxed()
                            .findFirst()
                            .ifPresent(code -> edits.moveCode(passage, code, some.get(0)));
            case 10 ->
                    halves(passage, passage.span().start() + 4)
                            .ifPresent(parts -> edits.split(document, passage, parts));
            case 0 -> edits.put(target, some);
            case 1 -> edits.putAnother(target, some);
            case 2 -> edits.setCodes(passage, some);
            case 3 -> edits.trim(document, passage, target.span(), target.span().of(text), "");
            case 4 -> edits.setKind(document, passage, kind, "");
            case 5 -> edits.addMemo(passage, "note " + start);
            default -> edits.remove(passage);
        }
    }

    private static List<Object> content(Snapshot snapshot) {
        return List.of(snapshot.passages(), snapshot.recommendations());
    }

    private Span spanWithoutRecord() {
        for (int start = 0; ; start += 10) {
            var span = new Span(start, start + 20);
            boolean taken =
                    now.recommendations().stream()
                            .anyMatch(r -> r.text() == document.text() && r.main().overlaps(span));
            if (!taken) {
                return span;
            }
        }
    }

    private Recommendation recordOf(Passage passage) {
        return now.recommendations().stream()
                .filter(r -> r.id() == passage.recommendation())
                .findFirst()
                .orElseThrow();
    }

    private Scope scopeOf(Passage passage) {
        return recordOf(passage).scope();
    }
}
