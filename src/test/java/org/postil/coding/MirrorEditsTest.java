package org.postil.coding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.coding.PassageEdits.Target;
import org.postil.coding.suggest.SuggestionEdits;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.project.CheckResult;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** What is printed twice stays one record, whatever is done at either place. */
class MirrorEditsTest {
    @TempDir Path folder;

    private Project project;
    private Coder anna;
    private Document document;
    private String text;
    private Snapshot now;
    private List<Long> before;

    @BeforeEach
    void open() {
        Path file = SampleProject.copyTo(folder.resolve("p.postil"));
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC()).open(file);
        project = ((ProjectResult.Opened) result).project();
        anna = project.act(Project.PROGRAM, "Add coder", edit -> edit.coders().add("Anna"));
        now = project.snapshot();
        document = now.documents().getFirst();
        text = project.text(document.text()).orElseThrow();
        before = now.recommendations().stream().map(Recommendation::id).toList();
    }

    @AfterEach
    void close() {
        assertThat(project.check()).allMatch(CheckResult::ok);
        project.close();
    }

    private void act(Consumer<Edit> work) {
        project.act(
                Optional.of(anna),
                "Work",
                edit -> {
                    work.accept(edit);
                    return true;
                });
        now = project.snapshot();
    }

    private PassageEdits passages(Edit edit) {
        return new PassageEdits(edit, now.codebook(), anna);
    }

    private Target recommendation(int start, int end) {
        var span = new Span(start, end);
        return new Target(document, span, span.of(text), PassageKind.RECOMMENDATION, "");
    }

    private List<Recommendation> made() {
        return now.recommendations().stream().filter(r -> !before.contains(r.id())).toList();
    }

    private Passage mineAt(int start) {
        return now.passagesOf(document.id()).stream()
                .filter(p -> p.coder() == anna.id() && p.span().start() == start)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPassageAtARepeatLiesOnTheRecordAndStaysOnItWhenItIsTrimmedOrSplit() {
        act(edit -> passages(edit).put(recommendation(10, 60), Ids.NONE));
        var record = made().getFirst();
        act(edit ->
                new SuggestionEdits(edit, now.codebook(), anna)
                        .repeats(record.id(), document, new Span(200, 260)));
        act(edit -> passages(edit).put(recommendation(200, 260), Ids.NONE));
        assertThat(made()).hasSize(1);
        assertThat(mineAt(200).recommendation()).isEqualTo(record.id());

        var span = new Span(205, 240);
        act(edit -> passages(edit).trim(document, mineAt(200), span, span.of(text), ""));
        assertThat(made())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.main()).isEqualTo(new Span(10, 60));
                    assertThat(r.mirrors())
                            .extracting(Recommendation.Mirror::span)
                            .containsExactly(new Span(200, 260));
                });
        assertThat(mineAt(205).recommendation()).isEqualTo(record.id());
    }

    @Test
    void whatTwoRecordsSayIsKeptWhenTheyAreOne() {
        act(edit -> passages(edit).put(recommendation(10, 60), Ids.NONE));
        act(edit -> passages(edit).put(recommendation(200, 260), Ids.NONE));
        long first = mineAt(10).recommendation();
        long second = mineAt(200).recommendation();
        act(edit -> edit.recommendations().setScope(second, Scope.OUT, "another area"));
        act(edit ->
                new SuggestionEdits(edit, now.codebook(), anna)
                        .repeats(first, document, new Span(200, 260)));
        assertThat(made())
                .singleElement()
                .satisfies(r -> {
                    assertThat(r.id()).isEqualTo(first);
                    assertThat(r.scope()).isEqualTo(Scope.OUT);
                    assertThat(r.scopeReason()).isEqualTo("another area");
                });
    }

    @Test
    void aPlaceThatOnlyTouchesAnotherRecommendationLeavesItAlone() {
        act(edit -> passages(edit).put(recommendation(10, 60), Ids.NONE));
        act(edit -> passages(edit).put(recommendation(200, 260), Ids.NONE));
        long first = mineAt(10).recommendation();
        act(edit ->
                new SuggestionEdits(edit, now.codebook(), anna)
                        .repeats(first, document, new Span(259, 300)));
        assertThat(made()).hasSize(2);
    }
}
