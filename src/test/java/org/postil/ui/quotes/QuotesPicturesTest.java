package org.postil.ui.quotes;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Passage;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Pictures of the quotes for print. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class QuotesPicturesTest {
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
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    @Test
    void noneListedAndOneThatDiffers(FxRobot robot) throws Exception {
        var bench = fixture.bench();
        WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
        List<Passage> coded =
                bench.session().snapshot().passages().values().stream()
                        .flatMap(d -> d.passages().stream())
                        .filter(p -> p.codes().size() > 1)
                        .toList();
        bench.session()
                .act(
                        "No stars",
                        edit -> {
                            coded.forEach(p -> edit.passages().setExemplar(p.id(), false));
                            return true;
                        })
                .await();
        onFx(() -> bench.navigator().go(Destination.to(WorkView.QUOTES)));
        WindowFixture.waitUntil(() -> robot.lookup(".empty-state").tryQuery().isPresent());
        take("quotes-empty");
        bench.session()
                .act(
                        "Stars",
                        edit -> {
                            for (int i = 0; i < coded.size(); i += 9) {
                                edit.passages().setExemplar(coded.get(i).id(), true);
                                if (i % 4 == 0) {
                                    edit.quotations().set(coded.get(i).id(), "", true);
                                }
                            }
                            return true;
                        })
                .await();
        WindowFixture.waitUntil(() ->
                robot.lookup("#quotes-list").tryQuery().isPresent()
                        && robot.lookup("#quotes-list").queryAs(ListView.class).getItems().size()
                                > 20);
        onFx(() -> bench.navigator().go(new Destination.Quotes(Optional.of(coded.get(0).id()))));
        var form = robot.lookup("#quote-form").queryAs(TextArea.class);
        String source = form.getText();
        onFx(() -> form.setText(source.replaceFirst(" so that.*| to .*", " [...]")));
        onFx(() -> robot.lookup("#quotes-list").query().requestFocus());
        WaitForAsyncUtils.waitForFxEvents();
        take("quotes");
        onFx(() -> form.setText(source.replaceFirst(" should ", " must ")));
        take("quotes-differs");
    }
}
