package org.postil.ui.template;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Type;
import org.postil.project.VariableStore.NewVariable;
import org.postil.ui.CssLog;
import org.postil.ui.Pictures;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Pictures of the extraction template on the sample study. */
@Tag("screenshot")
@ExtendWith(ApplicationExtension.class)
class TemplatePicturesTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;

    @Start
    void start(Stage stage) throws Exception {
        fixture = WindowFixture.sample(stage, folder);
    }

    @BeforeEach
    void openTheTemplate() throws Exception {
        fixture.bench();
        show("review.homicide_type");
    }

    private Variable variable(String path) throws Exception {
        return fixture.bench().session().snapshot().variable(path).orElseThrow();
    }

    private void show(String path) throws Exception {
        var bench = fixture.bench();
        long id = variable(path).id();
        onFx(() -> bench.navigator().go(new Destination.Template(Optional.of(id))));
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
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

    private void take(String name) {
        fixture.pictures().take(name);
        Pictures.checkTaken(name);
    }

    private static void selectCategory(FxRobot robot, int index) {
        onFx(() -> {
            ListView<?> list = robot.lookup("#template-categories").query();
            list.getSelectionModel().clearAndSelect(index);
            list.requestFocus();
        });
    }

    @Test
    void aVariableWithCategories(FxRobot robot) {
        selectCategory(robot, 1);
        take("template");
    }

    @Test
    void longNamesAndDefinitions(FxRobot robot) throws Exception {
        var bench = fixture.bench();
        var was = variable("review.homicide_type");
        bench.session()
                .act(
                        "Long names",
                        edit -> {
                            edit.variables()
                                    .set(
                                            was.id(),
                                            new NewVariable(
                                                    was.level(),
                                                    "relationship_of_the_perpetrator_to_the_victim",
                                                    "Relationship of the perpetrator to the victim"
                                                            + " at the time of the homicide, as"
                                                            + " the report describes it",
                                                    was.type(),
                                                    true,
                                                    "Take what the panel concluded rather than"
                                                            + " what one agency recorded. Where"
                                                            + " the report gives two"
                                                            + " descriptions, take the one in the"
                                                            + " summary and say so in the note; a"
                                                            + " partner who had left within the"
                                                            + " last year is a former partner.",
                                                    "",
                                                    null,
                                                    null));
                            edit.variables()
                                    .setCategory(
                                            was.categories().getFirst().id(),
                                            "Former intimate partner, separated less than a year",
                                            "Married, in a civil partnership, cohabiting or dating"
                                                    + " until the separation, whoever ended it.");
                            return true;
                        })
                .await();
        WaitForAsyncUtils.waitForFxEvents();
        selectCategory(robot, 0);
        take("template-long");
    }

    @Test
    void aProjectWithoutATemplate(FxRobot robot) throws Exception {
        var session = fixture.bench().session();
        var all = session.snapshot().variables();
        session.act(
                        "Remove all",
                        edit -> {
                            all.forEach(v -> edit.variables().remove(v.id()));
                            return true;
                        })
                .await();
        WindowFixture.waitUntil(() -> robot.lookup("#template-first").tryQuery().isPresent());
        take("template-empty");
    }

    @Test
    void aNumberWithLimits() throws Exception {
        show("victim.age");
        take("template-number");
    }

    @Test
    void removingACategoryInUse(FxRobot robot) {
        selectCategory(robot, 2);
        robot.type(KeyCode.DELETE);
        onFx(() ->
                robot.lookup("#category-fate")
                        .queryAs(ComboBox.class)
                        .getSelectionModel()
                        .select(1));
        take("template-remove-category");
    }

    @Test
    void changingATypeInUse(FxRobot robot) throws Exception {
        show("review.place");
        onFx(() -> {
            ComboBox<Type> box = robot.lookup("#variable-type").query();
            box.setValue(Type.NUMBER);
        });
        take("template-recode");
    }

    @Test
    void aFileToBeImported(FxRobot robot) throws Exception {
        Path file =
                Files.writeString(
                        folder.resolve("Fields of the second study.csv"),
                        """
                        level,key,name,type,required,category,definition
                        review,homicide_type,Type of homicide,category,yes,IPH,Killed by a partner.
                        review,homicide_type,,,,Filicide,A child killed by a parent.
                        victim,work,Work,category,,At work,Paid or not.
                        victim,work,,,,Retired,
                        victim,carer,Was a carer,yes_no,no,,
                        child,school,School,colour,no,,
                        """);
        fixture.files().choose(file);
        var bench = fixture.bench();
        onFx(() -> bench.commands().find("template.import").ifPresent(Command::run));
        WindowFixture.waitUntil(() -> robot.lookup("#template-import-step").tryQuery().isPresent());
        take("template-import");
    }

    @Test
    void aDerivedVariableWithItsPreview(FxRobot robot) throws Exception {
        derive(robot, "bands(victim.age: 16-25, 26-35, 36-45, 46-55, 56-65, 66+ as \"over 65\")");
        take("template-derived");
    }

    @Test
    void aRuleThatCannotBeRead(FxRobot robot) throws Exception {
        derive(robot, "bands(victim.agee: 16-25, 26-35)");
        take("template-rule-wrong");
    }

    private void derive(FxRobot robot, String rule) throws Exception {
        robot.clickOn("#template-add");
        onFx(() -> {
            robot.lookup("#new-level").queryAs(ComboBox.class).getSelectionModel().select(1);
            robot.lookup("#new-name").queryAs(TextInputControl.class).setText("Age group");
        });
        onFx(() -> robot.lookup("#new-save").queryButton().fire());
        WindowFixture.waitUntil(() ->
                fixture.bench().session().snapshot().variable("victim.age_group").isPresent());
        WaitForAsyncUtils.sleep(300, TimeUnit.MILLISECONDS);
        onFx(() -> robot.lookup("#variable-derived").queryAs(ToggleButton.class).fire());
        onFx(() -> robot.lookup("#template-rule").queryAs(TextInputControl.class).setText(rule));
        WaitForAsyncUtils.sleep(700, TimeUnit.MILLISECONDS);
    }
}
