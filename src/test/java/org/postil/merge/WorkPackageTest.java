package org.postil.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.coding.Assigning;
import org.postil.domain.AnswerValue;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.MemoKind;
import org.postil.domain.PassageKind;
import org.postil.domain.Person;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.project.ContentTable;
import org.postil.project.NewCode;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

class WorkPackageTest {
    @TempDir Path folder;
    private Team team;
    private Project project;
    private Coder ann;
    private Coder ben;

    /** Words that must not go out. */
    private final List<String> canaries = new ArrayList<>();

    @BeforeEach
    void aProjectInWhichAnnWroteEverywhere() {
        team = new Team(folder);
        project = team.create("p");
        Team.report(project, "Ash");
        Team.report(project, "Birch");
        Team.report(project, "Excluded-canary-review");
        ann = Team.coder(project, canary("ann"));
        ben = Team.coder(project, "Ben");
        canaries.add(ann.guid());
        work();
        // what was removed lies on in the history and in free pages
        project.act(
                Optional.of(ann),
                canary("step"),
                edit -> {
                    project(edit);
                    return true;
                });
    }

    private void project(org.postil.project.Edit edit) {
        edit.savedFilters().add(canary("removed filter"), "read");
        edit.savedFilters().remove(1);
        edit.settings().set("mapping." + canary("setting key"), canary("setting value"));
    }

    private String canary(String of) {
        String word = "Canary" + canaries.size() + "-" + of.replace(' ', '-');
        canaries.add(word);
        return word;
    }

    private void work() {
        var s = project.snapshot();
        var document = s.documents().getFirst();
        long review = document.review();
        var themes = s.codebook().codes();
        var excluded = s.reviewCalled("Excluded-canary-review").orElseThrow();
        canaries.add("Excluded-canary-review");
        project.act(
                Optional.of(ann),
                canary("label"),
                edit -> {
                    edit.reviews()
                            .setInclusion(
                                    excluded.id(), Review.Inclusion.EXCLUDED, canary("reason"));
                    var span = new Span(0, 20);
                    long record =
                            edit.recommendations()
                                    .add(
                                            review,
                                            document.id(),
                                            document.text(),
                                            span,
                                            canary("printed"));
                    edit.recommendations()
                            .setPrinted(
                                    record,
                                    canary("printed label"),
                                    canary("addressee"),
                                    canary("target"),
                                    canary("outcome"));
                    edit.recommendations().setScope(record, Scope.OUT, canary("scope reason"));
                    long passage =
                            edit.passages()
                                    .add(
                                            new NewPassage(
                                                    document.id(),
                                                    document.text(),
                                                    span,
                                                    Team.text("Ash").substring(0, 20),
                                                    ann.id(),
                                                    PassageKind.RECOMMENDATION,
                                                    record));
                    edit.passages().addCode(passage, themes.getFirst().id());
                    edit.quotations().set(passage, canary("quotation form"), true);
                    edit.memos().addToPassage(passage, ann.id(), canary("passage memo"));
                    edit.memos()
                            .add(
                                    MemoKind.CODE,
                                    themes.getFirst().guid(),
                                    ann.id(),
                                    canary("code memo"));
                    edit.memos()
                            .add(
                                    MemoKind.REVIEW,
                                    s.reviews().getFirst().guid(),
                                    ann.id(),
                                    canary("memo"));
                    long person = edit.persons().add(review, canary("person"), canary("pseudonym"));
                    edit.persons().setRole(person, Person.Role.VICTIM, true);
                    s.variables().stream()
                            .filter(v ->
                                    v.level() == Variable.Level.REVIEW
                                            && v.type() == Variable.Type.TEXT)
                            .findFirst()
                            .ifPresent(v -> {
                                long answer =
                                        edit.answers()
                                                .set(
                                                        v.id(),
                                                        review,
                                                        0,
                                                        ann.id(),
                                                        new AnswerValue.Text(canary("answer")),
                                                        false);
                                edit.answers().addEvidence(answer, passage);
                            });
                    edit.reviews().mark(review, ann.id(), org.postil.domain.ReadMark.State.READ);
                    edit.suggestions()
                            .skip(document.id(), document.text(), new Span(30, 40), ann.id());
                    return true;
                });
    }

    private WorkPackage.Given give(Path out) {
        return new WorkPackage(team.projects, team.clock()).write(project, ben, out, false);
    }

    @Test
    void nothingOfAnotherCoderIsInAnyByteOfThePackage() throws IOException {
        assertThat(give(team.path("ben"))).isInstanceOf(WorkPackage.Given.Written.class);
        project.close();
        var all = bytes(team.path("p"));
        var given = bytes(team.path("ben"));
        for (String canary : canaries) {
            assertThat(given.contains(canary)).as(canary).isFalse();
        }
        assertThat(canaries.stream().filter(all::contains))
                .as("the search finds what is there")
                .hasSizeGreaterThan(20);
        try (var ben = team.open("ben")) {
            var content = ben.content();
            for (ContentTable table :
                    List.of(
                            ContentTable.PASSAGE,
                            ContentTable.CODING,
                            ContentTable.RECOMMENDATION,
                            ContentTable.RECOMMENDATION_PLACE,
                            ContentTable.PERSON,
                            ContentTable.ANSWER,
                            ContentTable.EVIDENCE,
                            ContentTable.MEMO,
                            ContentTable.READ_MARK,
                            ContentTable.SKIPPED_SUGGESTION,
                            ContentTable.QUOTATION,
                            ContentTable.SAVED_TABLE,
                            ContentTable.SAVED_FILTER)) {
                assertThat(content.of(table)).as("%s", table).isEmpty();
            }
            assertThat(ben.snapshot().coders()).extracting(Coder::name).containsExactly("Ben");
            assertThat(ben.history(9)).hasSize(1);
            Team.sound(ben);
        }
    }

    /**
     * Latin-1, so that every byte is a character and words of ASCII are found wherever they are.
     */
    private static String bytes(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
    }

    @Test
    void itHoldsTextsCodebookAndTemplateAndNoOriginalsUnlessWanted() throws IOException {
        give(team.path("ben"));
        new WorkPackage(team.projects, team.clock()).write(project, ben, team.path("whole"), true);
        try (var given = team.open("ben");
                var whole = team.open("whole")) {
            var here = project.snapshot();
            var there = given.snapshot();
            assertThat(there.reviews())
                    .extracting(Review::reference)
                    .containsExactly("Ash", "Birch");
            assertThat(given.text(there.documents().getFirst().text())).contains(Team.text("Ash"));
            assertThat(there.codebook().codes()).hasSameSizeAs(here.codebook().codes());
            assertThat(there.variables()).hasSameSizeAs(here.variables());
            String source = there.documents().getFirst().sourceHash();
            assertThat(given.source(source)).isEmpty();
            assertThat(whole.source(source)).isPresent();
        }
        project.close();
    }

    @Test
    void onlyTheReviewsAssignedGoOut() {
        var birch = project.snapshot().reviewCalled("Birch").orElseThrow();
        new Assigning(project).assign(List.of(birch), ben, Optional.empty());
        give(team.path("ben"));
        project.close();
        team.with(
                "ben",
                given -> {
                    assertThat(given.snapshot().reviews())
                            .extracting(Review::reference)
                            .containsExactly("Birch");
                    assertThat(given.snapshot().documents()).hasSize(1);
                    assertThat(given.snapshot().assignments()).hasSize(1);
                });
    }

    @Test
    void givenAgainItHasTheNewCodebookAndAllThatTheCoderDid() {
        give(team.path("ben"));
        var codes = project.snapshot().codebook().codes();
        var used = codes.getLast();
        var unused = codes.get(codes.size() - 2);
        var facet = project.snapshot().codebook().facets().getFirst();
        team.with(
                "ben",
                given -> {
                    var s = given.snapshot();
                    var document = s.documents().getFirst();
                    var mine = s.coders().getFirst();
                    var code =
                            s.codebook().codes().stream()
                                    .filter(c -> c.guid().equals(used.guid()))
                                    .findFirst()
                                    .orElseThrow();
                    given.act(
                            Optional.of(mine),
                            "Code",
                            edit -> {
                                long passage =
                                        edit.passages()
                                                .add(
                                                        new NewPassage(
                                                                document.id(),
                                                                document.text(),
                                                                new Span(0, 5),
                                                                Team.text("Ash").substring(0, 5),
                                                                mine.id(),
                                                                PassageKind.QUOTE,
                                                                0));
                                edit.passages().addCode(passage, code.id());
                                return true;
                            });
                });
        project.act(
                Optional.of(ann),
                "Codebook",
                edit -> {
                    edit.codebook().addCode(NewCode.named("New theme", facet.id(), 0));
                    edit.codebook().define(codes.getFirst().id(), "A new meaning", "", "", true);
                    edit.codebook().remove(used.id());
                    edit.codebook().remove(unused.id());
                    return true;
                });
        try (var given = team.open("ben")) {
            assertThat(WorkPackage.whyNotOf(given, project, ben)).isEmpty();
            assertThat(WorkPackage.whyNotOf(given, project, ann)).isPresent();
            assertThat(WorkPackage.whyNotOf(project, project, ben)).isPresent();
            var plan = WorkPackage.planAgain(given, project, "p");
            assertThat(new Merge(given).apply(plan, Optional.empty()))
                    .isInstanceOf(Merge.Outcome.Merged.class);
            var names = given.snapshot().codebook().codes().stream().map(Code::name).toList();
            assertThat(names).contains("New theme", used.name()).doesNotContain(unused.name());
            assertThat(given.snapshot().codebook().codes().getFirst().definition())
                    .isEqualTo("A new meaning");
            var passages = given.snapshot().passages().values().iterator().next().passages();
            assertThat(passages).hasSize(1);
            assertThat(passages.getFirst().codes().size()).isOne();
            assertThat(given.content().of(ContentTable.MEMO)).isEmpty();
            Team.sound(given);
        }
        project.close();
    }
}
