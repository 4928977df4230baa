package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Span;
import org.postil.merge.MergeChoices.Rule;
import org.postil.merge.MergeItem.State;
import org.postil.project.ContentTable;
import org.postil.project.FileContent;
import org.postil.project.NewCode;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MergeTest {
    @TempDir Path folder;

    private Team teamOfTwo() throws Exception {
        return Team.ofTwo(folder);
    }

    private static long passage(
            Project project,
            String coder,
            String report,
            Span span,
            PassageKind kind,
            Code... codes) {
        var s = project.snapshot();
        var document = s.documentsCalled(report).getFirst();
        var by = Team.coder(project, coder);
        return project.act(
                Optional.of(by),
                "Code",
                edit -> {
                    long record =
                            kind == PassageKind.RECOMMENDATION
                                    ? edit.recommendations()
                                            .add(
                                                    document.review(),
                                                    document.id(),
                                                    document.text(),
                                                    span,
                                                    "")
                                    : 0;
                    long passage =
                            edit.passages()
                                    .add(
                                            new NewPassage(
                                                    document.id(),
                                                    document.text(),
                                                    span,
                                                    Team.text(report)
                                                            .substring(span.start(), span.end()),
                                                    by.id(),
                                                    kind,
                                                    record));
                    for (Code code : codes) {
                        edit.passages().addCode(passage, code.id());
                    }
                    return passage;
                });
    }

    private static List<Passage> passages(Project project) {
        return project.snapshot().passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .toList();
    }

    @Test
    void equalPassagesOfOneCoderBecomeOneWithTheCodesOfBoth() throws Exception {
        var team = teamOfTwo();
        team.with(
                "a",
                p ->
                        passage(
                                p,
                                "Ann",
                                "Ash",
                                new Span(0, 9),
                                PassageKind.QUOTE,
                                Team.code(p, "T1")));
        team.with(
                "b",
                p -> {
                    passage(p, "Ann", "Ash", new Span(0, 9), PassageKind.QUOTE, Team.code(p, "T2"));
                    passage(p, "Ben", "Ash", new Span(0, 9), PassageKind.QUOTE, Team.code(p, "T1"));
                    // a pair of its own on the same span, as that file has it
                    passage(p, "Ann", "Ash", new Span(0, 9), PassageKind.QUOTE, Team.code(p, "T3"));
                });
        try (var a = team.open("a")) {
            team.merge(a, "b", MergeChoices.USUAL);
            assertThat(passages(a)).hasSize(3);
            var first = passages(a).stream().filter(p -> p.codes().size() == 2).toList();
            assertThat(first).hasSize(1);
            assertThat(first.getFirst().codes().contains(Team.code(a, "T1").id())).isTrue();
            assertThat(first.getFirst().codes().contains(Team.code(a, "T2").id())).isTrue();
        }
    }

    @Test
    void recordsOfTwoCodersOnOverlappingSpansAreOne() throws Exception {
        var team = teamOfTwo();
        team.with(
                "a",
                p -> {
                    long passage =
                            passage(p, "Ann", "Ash", new Span(0, 40), PassageKind.RECOMMENDATION);
                    var record = p.snapshot().recommendations().getFirst();
                    p.act(
                            Optional.empty(),
                            "Fill",
                            e -> {
                                e.recommendations().complete(record.id(), "Police", "", "");
                                return passage;
                            });
                });
        team.with(
                "b",
                p -> {
                    passage(p, "Ben", "Ash", new Span(5, 15), PassageKind.RECOMMENDATION);
                    passage(p, "Ben", "Ash", new Span(20, 30), PassageKind.RECOMMENDATION);
                    for (var record : p.snapshot().recommendations()) {
                        p.act(
                                Optional.empty(),
                                "Scope",
                                e -> {
                                    e.recommendations().setScope(record.id(), Scope.IN, "");
                                    return true;
                                });
                    }
                });
        for (String[] way : new String[][] {{"a", "b"}, {"b", "a"}}) {
            String into = way[0] + "2";
            team.copy(way[0], into);
            try (var merged = team.open(into)) {
                team.merge(merged, way[1], MergeChoices.USUAL);
                var record = merged.snapshot().recommendations();
                assertThat(record).as("merged into %s", way[0]).hasSize(1);
                assertThat(record.getFirst().main()).isEqualTo(new Span(0, 40));
                assertThat(record.getFirst().addressee()).isEqualTo("Police");
                assertThat(record.getFirst().scope()).isEqualTo(Scope.IN);
                assertThat(passages(merged))
                        .hasSize(3)
                        .allSatisfy(p ->
                                assertThat(p.recommendation()).isEqualTo(record.getFirst().id()));
            }
        }
    }

    @Test
    void whatWasRemovedIsRemovedUnlessSomebodyElseWorkedOnIt() throws Exception {
        var team = Team.ofOne(folder);
        team.with(
                "a",
                p -> {
                    passage(p, "Ann", "Ash", new Span(0, 9), PassageKind.QUOTE, Team.code(p, "T1"));
                    passage(
                            p,
                            "Ann",
                            "Ash",
                            new Span(10, 19),
                            PassageKind.QUOTE,
                            Team.code(p, "T1"),
                            Team.code(p, "T2"));
                });
        team.copy("a", "b");
        team.with(
                "a",
                p -> {
                    var s = passages(p);
                    long second = Team.code(p, "T2").id();
                    p.act(
                            Optional.empty(),
                            "Remove",
                            e -> {
                                e.passages().remove(s.get(0).id());
                                e.passages().removeCode(s.get(1).id(), second);
                                return true;
                            });
                });
        // Ben uses a code that Ann removes, and a code that nobody uses goes
        team.with(
                "b",
                p ->
                        passage(
                                p,
                                "Ben",
                                "Birch",
                                new Span(0, 9),
                                PassageKind.QUOTE,
                                Team.code(p, "T3")));
        try (var a = team.open("a")) {
            var used = Team.code(a, "T3");
            var unused = Team.code(a, "T4.1");
            a.act(
                    Optional.empty(),
                    "Remove codes",
                    e -> {
                        e.codebook().remove(used.id());
                        e.codebook().remove(unused.id());
                        return true;
                    });
        }
        for (String[] way : new String[][] {{"a", "b"}, {"b", "a"}}) {
            String into = way[0] + "2";
            team.copy(way[0], into);
            try (var merged = team.open(into)) {
                team.merge(merged, way[1], MergeChoices.USUAL);
                var codes = merged.snapshot().codebook().codes().stream().map(Code::key).toList();
                assertThat(codes).contains("T3").doesNotContain("T4.1");
                assertThat(passages(merged)).hasSize(2);
                for (Passage passage : passages(merged)) {
                    assertThat(passage.codes().size()).isOne();
                }
            }
        }
    }

    @Test
    void differentTextsUnderOneNameAreShownAndNotMixed() throws Exception {
        var team = Team.ofOne(folder);
        try (var other = team.create("b")) {
            Team.coder(other, "Cat");
            other.act(
                    Project.PROGRAM,
                    "Import",
                    edit ->
                            Team.document(
                                    edit,
                                    edit.reviews().add("Ash", "Ash"),
                                    "Ash",
                                    "Another edition of the report, in other words altogether. "
                                            .repeat(4)
                                            .strip()));
            Team.report(other, "Birch");
            passage(
                    other,
                    "Cat",
                    "Birch",
                    new Span(0, 9),
                    PassageKind.QUOTE,
                    Team.code(other, "T1"));
        }
        try (var other = team.open("b")) {
            var document = other.snapshot().documentsCalled("Ash").getFirst();
            var cat = other.snapshot().coderNamed("Cat").orElseThrow();
            other.act(
                    Optional.of(cat),
                    "Code",
                    edit ->
                            edit.passages()
                                    .add(
                                            new NewPassage(
                                                    document.id(),
                                                    document.text(),
                                                    new Span(0, 7),
                                                    "Another",
                                                    cat.id(),
                                                    PassageKind.QUOTE,
                                                    0)));
        }
        try (var a = team.open("a")) {
            var plan = team.plan(a, "b", MergeChoices.USUAL);
            assertThat(Team.only(plan, ContentTable.REVIEW, State.UNMATCHED).what())
                    .isEqualTo("Ash");
            assertThat(Team.only(plan, ContentTable.DOCUMENT, State.UNMATCHED).why())
                    .contains("not mixed");
            assertThat(Team.only(plan, ContentTable.PASSAGE, State.UNMATCHED).what())
                    .contains("Ash.txt 0-7");
            team.merge(a, "b", MergeChoices.USUAL);
            // Birch of the other file has another GUID and the same text; its code the same path
            assertThat(a.snapshot().reviews()).hasSize(2);
            assertThat(passages(a)).hasSize(1);
            assertThat(passages(a).getFirst().codes().contains(Team.code(a, "T1").id())).isTrue();
            assertThat(a.snapshot().codebook().codes())
                    .hasSameSizeAs(
                            team.plan(a, "b", MergeChoices.USUAL).items().stream()
                                    .filter(i -> i.table() == ContentTable.CODE)
                                    .toList());
        }
    }

    @Test
    void twoPeopleOfOneNameStayTwo() throws Exception {
        var team = new Team(folder);
        for (String file : List.of("a", "b")) {
            try (var project = team.create(file)) {
                Team.report(project, "Ash");
                Team.coder(project, "Ann");
                passage(
                        project,
                        "Ann",
                        "Ash",
                        new Span(0, 9),
                        PassageKind.QUOTE,
                        Team.code(project, "T1"));
            }
        }
        try (var a = team.open("a")) {
            team.merge(a, "b", MergeChoices.USUAL);
            assertThat(a.snapshot().coders())
                    .hasSize(2)
                    .extracting(Coder::name)
                    .doesNotHaveDuplicates();
            assertThat(passages(a)).hasSize(2).extracting(Passage::coder).doesNotHaveDuplicates();
        }
    }

    @Test
    void aCodeOfAColleagueIsMappedToOneOfOursAndStaysSo() throws Exception {
        var team = teamOfTwo();
        team.with(
                "b",
                p -> {
                    var facet = p.snapshot().codebook().facets().getFirst();
                    p.act(
                            Optional.empty(),
                            "Code",
                            e ->
                                    e.codebook()
                                            .addCode(NewCode.named("info sharing", facet.id(), 0)));
                    var mine =
                            p.snapshot().codebook().codes().stream()
                                    .filter(c -> c.name().equals("info sharing"))
                                    .findFirst()
                                    .orElseThrow();
                    passage(p, "Ben", "Ash", new Span(0, 9), PassageKind.QUOTE, mine);
                });
        try (var a = team.open("a");
                var file = opened(team)) {
            var theirs = CodeNames.find(file.project().content(), "Info Sharing").getFirst();
            var ours = CodeNames.find(a.content(), "t1.1").getFirst();
            int codes = a.snapshot().codebook().codes().size();
            team.merge(a, "b", new MergeChoices(Rule.OURS, Map.of(), Map.of(theirs, ours)));
            assertThat(a.snapshot().codebook().codes()).hasSize(codes);
            assertThat(passages(a).getFirst().codes().contains(Team.code(a, "T1.1").id())).isTrue();
            assertThat(team.merge(a, "b", new MergeChoices(Rule.OURS, Map.of(), Map.of())))
                    .isInstanceOf(Merge.Outcome.Unchanged.class);
        }
    }

    private static IncomingFile opened(Team team) throws java.io.IOException {
        return ((IncomingFile.Result.Opened) IncomingFile.open(team.projects, team.path("b"), null))
                .file();
    }

    @Test
    void aReviewWithADocumentThatTheReaderHasNotSeenIsReadBeforeAChange() throws Exception {
        var team = teamOfTwo();
        team.with(
                "a",
                p -> {
                    var ash = p.snapshot().reviewCalled("Ash").orElseThrow();
                    p.act(
                            Optional.empty(),
                            "Import",
                            e -> Team.document(e, ash.id(), "Plan", Team.text("Plan")));
                });
        team.with(
                "b",
                p -> {
                    var s = p.snapshot();
                    var ben = s.coderNamed("Ben").orElseThrow();
                    p.act(
                            Optional.of(ben),
                            "Read",
                            e -> {
                                s.reviews()
                                        .forEach(r ->
                                                e.reviews()
                                                        .mark(
                                                                r.id(),
                                                                ben.id(),
                                                                ReadMark.State.READ));
                                return true;
                            });
                });
        for (String[] way : new String[][] {{"a", "b"}, {"b", "a"}}) {
            String into = way[0] + "2";
            team.copy(way[0], into);
            try (var merged = team.open(into)) {
                team.merge(merged, way[1], MergeChoices.USUAL);
                var s = merged.snapshot();
                long ash = s.reviewCalled("Ash").orElseThrow().id();
                assertThat(s.documents()).hasSize(3);
                assertThat(s.readMarks())
                        .hasSize(2)
                        .allSatisfy(mark ->
                                assertThat(mark.state())
                                        .isEqualTo(
                                                mark.review() == ash
                                                        ? ReadMark.State.READ_BEFORE_CHANGE
                                                        : ReadMark.State.READ));
            }
        }
    }

    @Test
    void whatWasPurgedDoesNotComeBack() throws Exception {
        var team = teamOfTwo();
        String guid;
        try (var b = team.open("b")) {
            guid = b.snapshot().reviewCalled("Ash").orElseThrow().guid();
            passage(b, "Ben", "Ash", new Span(0, 9), PassageKind.QUOTE, Team.code(b, "T1"));
        }
        team.with(
                "a",
                p -> {
                    long ash = p.snapshot().reviews().getFirst().id();
                    p.act(
                            Optional.empty(),
                            "Remove",
                            e -> {
                                e.reviews().remove(ash);
                                return true;
                            });
                });
        FileContent.run(
                team.path("a"),
                "INSERT INTO purged VALUES ('"
                        + guid
                        + "', 'review', '2026', '', 'withdrawn', '')");
        try (var a = team.open("a")) {
            team.merge(a, "b", MergeChoices.USUAL);
            assertThat(a.snapshot().reviewCalled("Ash")).isEmpty();
            assertThat(passages(a)).isEmpty();
            assertThat(
                            Team.only(
                                            team.plan(a, "b", MergeChoices.USUAL),
                                            ContentTable.REVIEW,
                                            State.UNMATCHED)
                                    .why())
                    .contains("purged");
        }
    }

    @Test
    void aVerifiedBackupOfTheProjectAsItWasIsMadeFirst() throws Exception {
        var team = teamOfTwo();
        team.with(
                "b",
                p ->
                        passage(
                                p,
                                "Ben",
                                "Ash",
                                new Span(0, 9),
                                PassageKind.QUOTE,
                                Team.code(p, "T1")));
        String before = FileContent.hash(team.path("a"));
        try (var a = team.open("a")) {
            var merged = (Merge.Outcome.Merged) team.merge(a, "b", MergeChoices.USUAL);
            assertThat(FileContent.hash(merged.backup())).isEqualTo(before);
            assertThat(a.history(1).getFirst().label()).isEqualTo("Merge b");
        }
    }
}
