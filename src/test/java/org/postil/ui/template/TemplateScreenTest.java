package org.postil.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.domain.Variable.Type;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.Step;
import org.postil.project.UserHome;
import org.postil.tally.Layer;
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
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The extraction template changed in the window, on the sample study. */
@ExtendWith(ApplicationExtension.class)
class TemplateScreenTest {
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
        show(TYPE);
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

    private void show(String path) {
        long id = variable(path).id();
        onFx(() -> fixture.bench().navigator().go(new Destination.Template(Optional.of(id))));
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

    private List<String> level(Level level) {
        return now().variables().stream()
                .filter(v -> v.level() == level)
                .map(Variable::key)
                .toList();
    }

    private long having(String category) {
        return now().answers().stream()
                .filter(a -> a.variable() == variable(TYPE).id())
                .filter(a -> a.value().toString().contains("" + id(category)))
                .count();
    }

    private long id(String category) {
        return variable(TYPE).categories().stream()
                .filter(c -> c.name().equals(category))
                .findFirst()
                .orElseThrow()
                .id();
    }

    private static void category(FxRobot robot, int index) {
        onFx(() -> {
            ListView<?> list = robot.lookup("#template-categories").query();
            list.getSelectionModel().clearAndSelect(index);
            list.requestFocus();
        });
    }

    private static TextInputControl field(FxRobot robot, String id) {
        return robot.lookup(id).queryAs(TextInputControl.class);
    }

    private static void write(FxRobot robot, String id, String text) {
        onFx(() -> {
            field(robot, id).requestFocus();
            field(robot, id).setText(text);
        });
    }

    private void undo() throws Exception {
        assertThat(session.undo().await()).isInstanceOf(Step.Done.class);
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void aFieldIsKeptWhenOneLeavesItAndUndoBringsTheOldOneBack(FxRobot robot) throws Exception {
        write(robot, "#variable-name", "Kind of homicide");
        robot.type(KeyCode.ENTER);
        WindowFixture.waitUntil(() -> variable(TYPE).name().equals("Kind of homicide"));
        undo();
        WindowFixture.waitUntil(
                () -> field(robot, "#variable-name").getText().equals("Type of homicide"));
        write(robot, "#variable-key", "Kind of");
        onFx(() -> robot.lookup("#template-variables").query().requestFocus());
        assertThat(field(robot, "#variable-key").getAccessibleHelp()).contains("kind_of");
        assertThat(now().variable(TYPE)).isPresent();
    }

    @Test
    void whatIsBeingWrittenIsKeptWhenTheProjectIsClosed(FxRobot robot) throws Exception {
        var file = session.project().path();
        write(robot, "#variable-help", "Written a moment before closing.");
        onFx(() -> fixture.bench().commands().find("project.close").ifPresent(Command::run));
        WindowFixture.waitUntil(() -> !Project.isOpenHere(file));
        var opened =
                new Projects(new UserHome(folder.resolve("again")), Clock.systemUTC()).open(file);
        try (var project = ((ProjectResult.Opened) opened).project()) {
            assertThat(project.snapshot().variable(TYPE).orElseThrow().help())
                    .isEqualTo("Written a moment before closing.");
        }
    }

    @Test
    void aCategoryInUseIsMergedByKeysAloneAfterThePreview(FxRobot robot) throws Exception {
        long before = having("AFH");
        category(robot, 2);
        robot.type(KeyCode.F8);
        assertThat(robot.lookup("#fate-step").queryButton().isDisabled()).isTrue();
        robot.type(KeyCode.DOWN, KeyCode.DOWN);
        var fate = robot.lookup("#category-fate").<ComboBox<?>>query();
        onFx(() -> fate.getSelectionModel().select(1));
        assertThat(robot.lookup(".template-preview").<Node>query().isVisible()).isTrue();
        assertThat(categories()).containsExactly("IPH", "AFH", "Amicide");
        onFx(() -> robot.lookup("#fate-step").queryButton().fire());
        WindowFixture.waitUntil(() -> categories().size() == 2);
        assertThat(having("AFH")).isEqualTo(before + 1);
        undo();
        assertThat(categories()).containsExactly("IPH", "AFH", "Amicide");
        assertThat(having("AFH")).isEqualTo(before);
    }

    @Test
    void categoriesAndVariablesAreReorderedByKeys(FxRobot robot) throws Exception {
        category(robot, 0);
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        WindowFixture.waitUntil(() -> categories().equals(List.of("AFH", "IPH", "Amicide")));
        onFx(() -> robot.lookup("#template-variables").query().requestFocus());
        robot.press(KeyCode.ALT).type(KeyCode.DOWN).release(KeyCode.ALT);
        WindowFixture.waitUntil(() -> level(Level.REVIEW).indexOf("homicide_type") == 1);
    }

    @Test
    void aVariableIsDraggedToAnotherPlaceOfItsLevelOnly(FxRobot robot) throws Exception {
        var cells = robot.lookup("#template-variables .list-cell").queryAll();
        var first = cell(cells, 1);
        var third = cell(cells, 3);
        robot.drag(first).moveTo(third).moveBy(0, 8).drop();
        WindowFixture.waitUntil(() -> level(Level.REVIEW).indexOf("homicide_type") == 2);
        undo();
        assertThat(level(Level.REVIEW).indexOf("homicide_type")).isZero();
    }

    private static Node cell(Set<Node> cells, int index) {
        return cells.stream()
                .filter(n -> n instanceof ListCell<?> c && c.getIndex() == index && !c.isEmpty())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aTypeInUseChangesOnlyAfterItIsSaidWhatBecomesOfTheRest(FxRobot robot) throws Exception {
        show("review.place");
        var type = robot.lookup("#variable-type").<ComboBox<Type>>query();
        onFx(() -> type.setValue(Type.NUMBER));
        assertThat(robot.lookup("#recode-step").queryButton().isDisabled()).isTrue();
        robot.type(KeyCode.ESCAPE);
        WindowFixture.waitUntil(() -> type.getValue() == Type.TEXT);
        assertThat(variable("review.place").type()).isEqualTo(Type.TEXT);
        var answers = now().answers();
        onFx(() -> type.setValue(Type.NUMBER));
        var rest = robot.lookup("#recode-rest").<ComboBox<?>>query();
        onFx(() -> rest.getSelectionModel().select(0));
        onFx(() -> robot.lookup("#recode-step").queryButton().fire());
        WindowFixture.waitUntil(() -> variable("review.place").type() == Type.NUMBER);
        assertThat(now().answers()).hasSameSizeAs(answers).isNotEqualTo(answers);
        undo();
        assertThat(now().answers()).isEqualTo(answers);
    }

    @Test
    void aDerivedVariableShowsItsValuesBeforeItIsKept(FxRobot robot) throws Exception {
        onFx(() -> robot.lookup("#template-add").queryButton().fire());
        onFx(() -> robot.lookup("#new-level").<ComboBox<Level>>query().setValue(Level.VICTIM));
        write(robot, "#new-name", "Age group");
        assertThat(field(robot, "#new-key").getText()).isEqualTo("age_group");
        onFx(() -> robot.lookup("#new-save").queryButton().fire());
        WindowFixture.waitUntil(() -> now().variable("victim.age_group").isPresent());
        onFx(() -> robot.lookup("#variable-derived").<ToggleButton>query().fire());
        write(robot, "#template-rule", "bands(victim.age: 16-25, 26");
        assertThat(robot.lookup("#template-rule-problem").queryLabeled().getText()).isNotEmpty();
        write(robot, "#template-rule", "bands(victim.agee: 16-25)");
        assertThat(robot.lookup("#template-rule-problem").queryLabeled().getText())
                .contains("victim.agee");
        robot.type(KeyCode.F8);
        assertThat(field(robot, "#template-rule").getSelectedText()).isEqualTo("victim.agee");
        write(robot, "#template-rule", "bands(victim.age: 16-40, 41+)");
        var values = robot.lookup("#template-rule-values").<ListView<RulePreview.Line>>query();
        WindowFixture.waitUntil(() -> !values.getItems().isEmpty());
        assertThat(variable("victim.age_group").isDerived()).isFalse();
        onFx(() -> robot.lookup("#template-variables").query().requestFocus());
        WindowFixture.waitUntil(() -> variable("victim.age_group").isDerived());
        assertThat(variable("victim.age_group").type()).isEqualTo(Type.CATEGORY);
        // what was shown is what the engine counts
        var layer = session.layerProperty().get();
        var counted = session.tallies().derived(now(), variable("victim.age_group"), layer);
        assertThat(layer).isInstanceOf(Layer.Of.class);
        assertThat(values.getItems()).hasSameSizeAs(counted.keySet());
        assertThat(values.getItems().stream().filter(l -> l.value().equals("41+")).count())
                .isEqualTo(
                        counted.values().stream()
                                .filter(v -> v.values().equals(List.of("41+")))
                                .count())
                .isPositive();
    }

    @Test
    void aTemplateIsImportedAfterThePreviewAsOneStep(FxRobot robot) throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("in.csv"),
                        "level,key,type\nvictim,work,text\nvictim,home,yes_no\nx,y,z\n");
        fixture.files().choose(file);
        onFx(() -> fixture.bench().commands().find("template.import").ifPresent(Command::run));
        WindowFixture.waitUntil(() -> robot.lookup("#template-import-step").tryQuery().isPresent());
        int before = now().variables().size();
        onFx(() -> robot.lookup("#template-import-step").queryButton().fire());
        WindowFixture.waitUntil(() -> now().variables().size() == before + 2);
        undo();
        assertThat(now().variables()).hasSize(before);
        Path out = folder.resolve("out.xlsx");
        fixture.files().choose(out);
        onFx(() ->
                fixture.bench().commands().find("template.export.excel").ifPresent(Command::run));
        WindowFixture.waitUntil(() -> Files.exists(out));
    }

    @Test
    void removingAVariableWithAnswersAsksFirst(FxRobot robot) throws Exception {
        onFx(() -> robot.lookup("#template-variables").query().requestFocus());
        robot.type(KeyCode.DELETE);
        assertThat(now().variable(TYPE)).isPresent();
        int answers = now().answers().size();
        onFx(() -> robot.lookup("#remove-step").queryButton().fire());
        WindowFixture.waitUntil(() -> now().variable(TYPE).isEmpty());
        assertThat(now().answers()).hasSize(answers - 33);
        undo();
        assertThat(now().answers()).hasSize(answers);
    }
}
