package org.postil.ui.codebook;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Facet;
import org.postil.project.Step;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;

/** Code groups made, named and filled in the window, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class GroupSheetTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(5_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private List<CodeGroup> groups() {
        return fixture.bench().session().snapshot().codebook().groups();
    }

    @Test
    void aGroupIsMadeNamedAndFilledAndEachStepCanBeUndone(FxRobot robot) throws Exception {
        var bench = fixture.bench();
        onFx(() -> bench.navigator().go(Destination.to(WorkView.READ)));
        onFx(() -> bench.commands().find("codebook.groups").ifPresent(Command::run));
        var shown = robot.lookup("#group-list").<ListView<CodeGroup>>query();
        WindowFixture.waitUntil(() -> shown.getItems().size() == 1);
        assertThat(shown.getItems().getFirst().name()).isEqualTo("National");
        assertThat(shown.getItems().getFirst().members().size()).isEqualTo(4);

        onFx(() -> robot.lookup("#group-add").queryButton().fire());
        WindowFixture.waitUntil(() -> groups().size() == 2);
        var name = robot.lookup("#group-name").queryAs(TextInputControl.class);
        WindowFixture.waitUntil(() -> name.isFocused() && name.getText().equals("New group"));
        onFx(() -> name.setText("Schools  "));
        var members = robot.lookup("#group-members").<ListView<Code>>query();
        onFx(() -> {
            members.requestFocus();
            members.getSelectionModel().select(1);
        });
        WindowFixture.waitUntil(() -> groups().getLast().name().equals("Schools"));
        robot.type(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> groups().getLast().members().size() == 1);
        var codebook = bench.session().snapshot().codebook();
        var second = codebook.codesOf(codebook.facet(Facet.AGENCY).orElseThrow()).get(1);
        assertThat(groups().getLast().members().contains(second.id())).isTrue();

        // a code's name is refused at the place, and nothing is written
        onFx(() -> {
            name.requestFocus();
            name.setText(second.name());
        });
        onFx(members::requestFocus);
        assertThat(name.getAccessibleHelp()).contains("A code is called so");
        assertThat(groups().getLast().name()).isEqualTo("Schools");

        robot.type(KeyCode.ESCAPE);
        assertThat(bench.session().undo().await()).isInstanceOf(Step.Done.class);
        assertThat(groups().getLast().members().size()).isZero();
        assertThat(bench.session().undo().await()).isInstanceOf(Step.Done.class);
        assertThat(bench.session().undo().await()).isInstanceOf(Step.Done.class);
        assertThat(groups()).extracting(CodeGroup::name).containsExactly("National");
    }
}
