package org.postil.ui.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.audit.Finding;
import org.postil.audit.Kind;
import org.postil.audit.Severity;
import org.postil.domain.Facet;
import org.postil.project.NewCode;
import org.postil.ui.SampleProject;
import org.postil.ui.check.StudyViewModel.State;
import org.postil.ui.nav.TestSession;
import org.postil.ui.task.JobRunner;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class StudyViewModelTest {
    @TempDir Path folder;

    private TestSession test;
    private StudyViewModel model;

    @BeforeEach
    void open() {
        test = TestSession.open(folder, SampleProject.copyTo(folder.resolve("sample.postil")));
        var threads = test.threads();
        test.work(session -> {
            var now = session.snapshot();
            session.act("Take off", e -> SampleProject.takeEvidenceOff(e, now));
        });
        model =
                new StudyViewModel(
                        test.session(),
                        new JobRunner(threads.background(), threads.fx(), test::failed));
        test.onFx(model::activate);
        test.settle();
    }

    @AfterEach
    void close() {
        assertThat(test.failures()).isEmpty();
        test.close();
    }

    private List<Finding> listed() {
        return model.rows().stream()
                .filter(FindingRow.Item.class::isInstance)
                .map(row -> ((FindingRow.Item) row).finding())
                .toList();
    }

    private void addTheme() throws InterruptedException {
        long theme = test.session().snapshot().codebook().facet(Facet.THEME).orElseThrow().id();
        test.session()
                .act("Add", e -> e.codebook().addCode(NewCode.named("Housing moves", theme, 0)))
                .await();
        test.settle();
        test.settle();
    }

    @Test
    void findingsStandUnderTheirKindAndFollowWhatIsDone() throws Exception {
        assertThat(model.stateProperty().get()).isEqualTo(State.LISTED);
        assertThat(model.rows().getFirst())
                .isEqualTo(new FindingRow.Head(Kind.NO_EVIDENCE, 33, false));
        assertThat(model.countProperty().get()).isEqualTo("33 findings, 0 serious");
        addTheme();
        // three saved tables have themes in their rows, and one row more now
        assertThat(model.rows().getFirst())
                .isEqualTo(new FindingRow.Head(Kind.TABLE_CHANGED, 3, false));
        assertThat(model.rows().get(4))
                .isEqualTo(new FindingRow.Head(Kind.THEME_WITHOUT_DEFINITION, 1, false));
        assertThat(listed()).hasSize(37);
    }

    @Test
    void aKindIsFoldedAndTheListNarrowedByWordsAndSeverity() throws Exception {
        addTheme();
        test.onFx(() -> model.fold(Kind.NO_EVIDENCE));
        assertThat(listed()).hasSize(4).noneMatch(f -> f.kind() == Kind.NO_EVIDENCE);
        test.onFx(() -> model.fold(Kind.NO_EVIDENCE));
        test.onFx(() -> model.filterProperty().set("dhr07"));
        assertThat(listed()).extracting(Finding::about).containsExactly("DHR07");
        test.onFx(() -> model.severityProperty().set(Optional.of(Severity.SERIOUS)));
        assertThat(model.stateProperty().get()).isEqualTo(State.FILTERED);
    }

    @Test
    void whatIsIgnoredIsHiddenUntilItIsAskedForAndCanBeHeededAgain() throws Exception {
        var all = listed();
        test.onFx(() -> model.ignore(all, "Facts were taken from the coding sheet."));
        test.settle();
        test.settle();
        assertThat(model.stateProperty().get()).isEqualTo(State.CLEAN);
        assertThat(model.countProperty().get()).contains("33 ignored");
        assertThat(model.reasons()).containsExactly("Facts were taken from the coding sheet.");
        test.onFx(() -> model.withIgnoredProperty().set(true));
        assertThat(listed()).hasSize(33);
        test.onFx(() -> model.heed(all.subList(0, 3)));
        test.settle();
        test.settle();
        assertThat(model.countProperty().get()).startsWith("3 findings").contains("30 ignored");
        test.session().undo().await();
        test.settle();
        assertThat(model.countProperty().get()).startsWith("0 findings");
    }
}
