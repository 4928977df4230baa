package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Person.Role;
import org.postil.domain.Span;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkView;
import org.postil.ui.page.PageView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.function.Predicate;

/** Pictures of the form: persons, choices, wrong values, a case summary, no template. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class FormPicturesTest {
    private static final String SUMMARY =
            """
            Yasmin was killed at home by her former husband in December 2015, three weeks after
             she had asked him to leave. Police had attended four times in the year before, and her
             daughter's school had twice reported what the child said about home.

            Nobody put these together: the health visitor, the housing officer and the school each
             knew a part. The panel concludes that a referral after the second report would have
             been made had the threshold been understood, and that the risk to the children was not
             considered apart from the risk to their mother.\
            """;

    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) throws Exception {
        Path study =
                FormStudy.make(
                        folder,
                        (edit, snapshot) -> {
                            FormStudy.person(
                                    edit,
                                    snapshot,
                                    "Perpetrator 2",
                                    "The brother of the first perpetrator, called Uncle Rashid",
                                    Role.PERPETRATOR);
                            FormStudy.person(edit, snapshot, "C2", "Zara", Role.CHILD, Role.VICTIM);
                            FormStudy.person(edit, snapshot, "Aunt", "", Role.OTHER);
                        });
        fixture = WindowFixture.opening(stage, FormStudy.home(folder), study);
    }

    @AfterEach
    void nothingUnreadable() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private TextInputControl field(Predicate<TextInputControl> wanted) {
        return robot.lookup(".form-row .text-input").queryAllAs(TextInputControl.class).stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private void to(String start) {
        robot.interact(() -> field(f -> f.getAccessibleText().startsWith(start)).requestFocus());
    }

    private void with(KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
    }

    private int answers() {
        var session = fixture.bench().session();
        long me = session.coderProperty().get().orElseThrow().id();
        return (int) session.snapshot().answers().stream().filter(a -> a.coder() == me).count();
    }

    private void open() {
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(() -> !robot.lookup(".form-row").queryAll().isEmpty());
    }

    @Test
    void theForm(FxRobot given) {
        robot = given;
        open();
        to("Type of homicide");
        take("form");
        with(KeyCode.ALT, KeyCode.HOME);
        take("form-persons");

        to("Age");
        robot.write("34").type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> answers() == 1);
        robot.write("wh");
        take("form-choices");
        robot.type(KeyCode.ESCAPE);
        with(KeyCode.ALT, KeyCode.N);
        WindowFixture.waitUntil(() -> answers() == 2);
        to("Age");
        robot.write("340");
        take("form-wrong");
        robot.type(KeyCode.ESCAPE);

        var area = field(f -> f.getAccessibleText().equals("Summary"));
        robot.interact(() -> {
            area.requestFocus();
            area.setText(SUMMARY.replace("\n ", " "));
        });
        PageView page = robot.lookup("#reader-page").queryAs(PageView.class);
        String text = page.textProperty().get().text();
        for (int from : new int[] {6_000, 7_000}) {
            int begin = text.indexOf(". ", from) + 2;
            robot.interact(() -> page.select(new Span(begin, text.indexOf('.', begin + 60))));
            with(KeyCode.SHORTCUT, KeyCode.J);
        }
        WindowFixture.waitUntil(() -> robot.lookup(".form-quote").queryAll().size() == 2);
        with(KeyCode.ALT, KeyCode.I);
        with(KeyCode.ALT, KeyCode.E);
        WindowFixture.waitUntil(
                () -> robot.lookup(".form-quote").queryAll().stream().anyMatch(n -> n.isFocused()));
        take("form-summary");

        robot.interact(() -> {
            area.requestFocus();
            area.setText((SUMMARY.replace("\n ", " ") + "\n\n").repeat(25).strip());
            area.positionCaret(900);
        });
        take("form-long");
    }
}
