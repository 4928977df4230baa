package org.postil.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.codebook.Frames;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.project.Step;
import org.postil.project.VariableStore.NewVariable;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The template changed with the mouse alone, and taken out to files and back. */
@ExtendWith(ApplicationExtension.class)
class TemplateByMouseTest {
    private static final String TYPE = "review.homicide_type";

    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private ProjectSession session;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void openTheTemplate() {
        session = fixture.bench().session();
        long id = variable(TYPE).id();
        onFx(() -> fixture.bench().navigator().go(new Destination.Template(Optional.of(id))));
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

    private Snapshot now() {
        return session.snapshot();
    }

    private Variable variable(String path) {
        return now().variable(path).orElseThrow();
    }

    private List<String> categories() {
        return variable(TYPE).categories().stream().map(Category::name).toList();
    }

    private List<Answer> answers(Variable variable) {
        return now().answers().stream().filter(a -> a.variable() == variable.id()).toList();
    }

    private void undo() throws Exception {
        assertThat(session.undo().await()).isInstanceOf(Step.Done.class);
        WaitForAsyncUtils.waitForFxEvents();
    }

    private static Node row(FxRobot robot, int index) {
        return robot.lookup("#template-categories .list-cell").queryAll().stream()
                .filter(n -> n instanceof ListCell<?> c && c.getIndex() == index && !c.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private static void write(FxRobot robot, String id, String text) {
        robot.clickOn(id);
        onFx(() -> robot.lookup(id).queryAs(TextInputControl.class).setText(text));
    }

    private void run(String command) {
        onFx(() -> fixture.bench().commands().find(command).ifPresent(Command::run));
    }

    @Test
    void aVariableOfEveryLevelAndTypeIsMade(FxRobot robot) {
        int made = 0;
        for (Type type : Type.values()) {
            Level level = Level.values()[made++ % Level.values().length];
            robot.clickOn("#template-add");
            onFx(() -> {
                robot.lookup("#new-level").<ComboBox<Level>>query().setValue(level);
                robot.lookup("#new-type").<ComboBox<Type>>query().setValue(type);
            });
            write(robot, "#new-name", "Made as " + type.key());
            robot.clickOn("#new-save");
            String path = level.key() + ".made_as_" + type.key();
            WindowFixture.waitUntil(() -> now().variable(path).isPresent());
            assertThat(variable(path).type()).isEqualTo(type);
            assertThat(variable(path).required()).isFalse();
        }
        // the last one made is shown: what else is said about it
        robot.clickOn("#variable-required");
        write(robot, "#variable-help", "As the chair writes it.");
        robot.clickOn("#variable-name");
        WindowFixture.waitUntil(() -> {
            var last = variable("review.made_as_text");
            return last.required() && last.help().equals("As the chair writes it.");
        });
    }

    @Test
    void categoriesAreMadeDraggedRenamedAndRemoved(FxRobot robot) throws Exception {
        robot.clickOn(row(robot, 2)).clickOn("#category-add");
        write(robot, "#category-name", "Child death");
        write(robot, "#category-definition", "Of a child, whoever did it.");
        robot.clickOn("#category-save");
        WindowFixture.waitUntil(
                () -> categories().equals(List.of("IPH", "AFH", "Amicide", "Child death")));
        assertThat(variable(TYPE).categories().getLast().definition())
                .isEqualTo("Of a child, whoever did it.");

        robot.drag(row(robot, 3)).moveTo(row(robot, 0)).moveBy(0, -8).drop();
        WindowFixture.waitUntil(() -> categories().getFirst().equals("Child death"));

        // in use: the new name is in every answer, and the sheet says in how many
        var before = answers(variable(TYPE));
        robot.clickOn(row(robot, 1)).clickOn("#category-edit");
        write(robot, "#category-name", "Intimate partner homicide");
        assertThat(robot.lookup(".template-preview").<Node>query().isVisible()).isTrue();
        robot.clickOn("#category-save");
        WindowFixture.waitUntil(() -> categories().get(1).equals("Intimate partner homicide"));
        assertThat(answers(variable(TYPE))).isEqualTo(before);
        undo();
        assertThat(categories().get(1)).isEqualTo("IPH");

        // one that no answer has goes at once, one in use after it is said what becomes of them
        robot.clickOn(row(robot, 0)).clickOn("#category-remove");
        WindowFixture.waitUntil(() -> categories().equals(List.of("IPH", "AFH", "Amicide")));
        robot.clickOn(row(robot, 2)).clickOn("#category-remove");
        var fate = robot.lookup("#category-fate").<ComboBox<?>>query();
        onFx(() -> fate.getSelectionModel().select(2));
        robot.clickOn("#fate-step");
        WindowFixture.waitUntil(() -> categories().size() == 2);
        assertThat(answers(variable(TYPE)))
                .filteredOn(a -> a.value() instanceof AnswerValue.Missing)
                .hasSize(1);
        undo();
        assertThat(answers(variable(TYPE))).isEqualTo(before);
    }

    @Test
    void whatIsExportedComesBackWholeFromExcelAndFromCsv(FxRobot robot) throws Exception {
        var before = now().variables();
        for (String ending : List.of("xlsx", "csv")) {
            Path file = folder.resolve("template." + ending);
            fixture.files().choose(file);
            run("template.export." + (ending.equals("xlsx") ? "excel" : "csv"));
            WindowFixture.waitUntil(() -> Files.exists(file) && Files.size(file) > 0);
            WindowFixture.waitUntil(() -> fixture.jobs().running().isEmpty());
            var was = variable(TYPE);
            long place = variable("review.place").id();
            session.act(
                            "Change",
                            edit -> {
                                edit.variables().set(was.id(), renamed(was));
                                edit.variables().remove(place);
                                return true;
                            })
                    .await();
            WaitForAsyncUtils.waitForFxEvents();
            fixture.files().choose(file);
            run("template.import");
            WindowFixture.waitUntil(
                    () -> robot.lookup("#template-import-step").tryQuery().isPresent());
            robot.clickOn("#template-import-step");
            WindowFixture.waitUntil(() -> now().variable("review.place").isPresent());
            assertThat(variable(TYPE)).isEqualTo(before(before, TYPE));
            var back = variable("review.place");
            var gone = before(before, "review.place");
            assertThat(List.of(back.name(), back.type(), back.help(), back.required()))
                    .isEqualTo(List.of(gone.name(), gone.type(), gone.help(), gone.required()));
            undo();
            undo();
            assertThat(now().variables()).isEqualTo(before);
        }
    }

    private static NewVariable renamed(Variable was) {
        return new NewVariable(
                was.level(),
                was.key(),
                "Kind of homicide",
                was.type(),
                !was.required(),
                "",
                was.unit(),
                was.minimum(),
                was.maximum());
    }

    private static Variable before(List<Variable> variables, String path) {
        return variables.stream().filter(v -> v.path().equals(path)).findFirst().orElseThrow();
    }

    @Test
    void aFileThatIsNoTemplateIsRefusedInWordsAndNothingChanges(FxRobot robot) throws Exception {
        Path file = Files.writeString(folder.resolve("letter.xlsx"), "Dear Sir");
        long action = now().action();
        fixture.files().choose(file);
        run("template.import");
        WindowFixture.waitUntil(() ->
                robot.lookup(n ->
                                n instanceof Labeled label
                                        && label.getText() != null
                                        && label.getText().contains("letter.xlsx"))
                        .tryQuery()
                        .isPresent());
        assertThat(robot.lookup("#template-import-step").tryQuery()).isEmpty();
        assertThat(now().action()).isEqualTo(action);
    }

    @Test
    void theFieldsOfTheHomeOfficeLibraryAreTakenOverFromItsFrame(FxRobot robot) throws Exception {
        var before = now().variables();
        var frame = Frames.find("homeoffice").orElseThrow();
        robot.clickOn("#template-more");
        robot.clickOn(
                (Node)
                        robot.lookup(n ->
                                        n instanceof Labeled label
                                                && label.getText() != null
                                                && label.getText().contains(frame.name()))
                                .query());
        WindowFixture.waitUntil(() -> robot.lookup("#template-import-step").tryQuery().isPresent());
        robot.clickOn("#template-import-step");
        WindowFixture.waitUntil(() -> now().variables().size() > before.size());
        assertThat(now().variables())
                .extracting(Variable::path)
                .containsAll(frame.variables().stream().map(v -> v.path()).toList());
        undo();
        assertThat(now().variables()).isEqualTo(before);
    }
}
