package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Person;
import org.postil.domain.Person.Role;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerEdits;
import org.postil.extraction.PersonEdits;
import org.postil.extraction.Progress;
import org.postil.ui.CssLog;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.nav.WorkView;
import org.postil.ui.shell.WindowFixture;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A review from its persons to the last question, by keys alone. */
@ExtendWith(ApplicationExtension.class)
class FormJourneyTest {
    @TempDir static Path folder;

    private final CssLog css = CssLog.listen();
    private WindowFixture fixture;
    private FxRobot robot = new FxRobot();

    @Start
    void start(Stage stage) throws Exception {
        Path study = FormStudy.make(folder, (edit, snapshot) -> {});
        fixture = WindowFixture.opening(stage, FormStudy.home(folder), study);
    }

    @AfterEach
    void close() {
        fixture.close();
        assertThat(css.records()).isEmpty();
        css.close();
    }

    private ProjectSession session() {
        return fixture.bench().session();
    }

    private List<Answer> mine() {
        long me = session().coderProperty().get().orElseThrow().id();
        return session().snapshot().answers().stream().filter(a -> a.coder() == me).toList();
    }

    private Optional<Answer> answer(Destination.Question question) {
        return mine().stream()
                .filter(a -> a.variable() == question.variable() && a.person() == question.person())
                .findFirst();
    }

    private List<Person> persons() {
        var snapshot = session().snapshot();
        return PersonEdits.of(snapshot, snapshot.reviews().getFirst().id());
    }

    private Node owner() {
        return robot.listTargetWindows().getFirst().getScene().getFocusOwner();
    }

    private boolean isAt(String id) {
        var owner = owner();
        return owner != null && id.equals(owner.getId());
    }

    private Optional<FieldRow> row() {
        for (Node at = owner(); at != null; at = at.getParent()) {
            if (at instanceof FieldRow row) {
                return Optional.of(row);
            }
        }
        return Optional.empty();
    }

    private void until(KeyCode key, String id) {
        for (int i = 0; i < 80 && !isAt(id); i++) {
            robot.type(key);
        }
        assertThat(owner().getId()).isEqualTo(id);
    }

    private void with(KeyCode modifier, KeyCode key) {
        robot.press(modifier).type(key).release(modifier);
    }

    /** Adds somebody by the button of a role; the keyboard is in the new label then. */
    private Person add(Role role, String label) {
        var before = persons().stream().map(Person::id).toList();
        until(KeyCode.TAB, "form-add-" + role.key());
        robot.type(KeyCode.SPACE);
        WindowFixture.waitUntil(() -> persons().size() == before.size() + 1);
        var added = persons().stream().filter(p -> !before.contains(p.id())).findFirst();
        long id = added.orElseThrow().id();
        WindowFixture.waitUntil(() -> isAt("person-" + id + "-label"));
        robot.write(label).type(KeyCode.TAB);
        WindowFixture.waitUntil(() -> persons().stream().anyMatch(p -> p.label().equals(label)));
        assertThat(isAt("person-" + id + "-pseudonym")).isTrue();
        return persons().stream().filter(p -> p.id() == id).findFirst().orElseThrow();
    }

    private boolean isSeen(FieldRow row) {
        ScrollPane pane = robot.lookup(".form-panel .scroll-pane").queryAs(ScrollPane.class);
        var view = pane.localToScene(pane.getLayoutBounds());
        var field = row.input().localToScene(row.input().getLayoutBounds());
        return field.getMinY() >= view.getMinY() - 1 && field.getMaxY() <= view.getMaxY() + 1;
    }

    @Test
    void aWholeReviewByKeysAlone(FxRobot given) {
        robot = given;
        var bench = fixture.bench();
        WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> bench.navigator().go(Destination.to(WorkView.FORM)));
        WindowFixture.waitUntil(() -> row().isPresent());

        // persons: a second perpetrator, and a child who is a victim too
        with(KeyCode.ALT, KeyCode.HOME);
        var man = add(Role.PERPETRATOR, "Second man");
        robot.write("Bob").type(KeyCode.TAB);
        WindowFixture.waitUntil(
                () -> persons().stream().anyMatch(p -> p.pseudonym().equals("Bob")));
        var baby = add(Role.CHILD, "Baby");
        until(KeyCode.TAB, "person-" + baby.id() + "-victim");
        robot.type(KeyCode.SPACE);
        WindowFixture.waitUntil(() ->
                persons().stream()
                        .anyMatch(p ->
                                p.id() == baby.id() && p.has(Role.CHILD) && p.has(Role.VICTIM)));
        assertThat(isAt("person-" + baby.id() + "-victim"))
                .as("the keyboard stays where it is when persons change")
                .isTrue();
        with(KeyCode.ALT, KeyCode.DOWN);
        WindowFixture.waitUntil(() -> row().isPresent());

        // every question once, from the first to the last
        var seen = new HashSet<Destination.Question>();
        var missing = EnumSet.noneOf(MissingReason.class);
        Destination.Question first = row().orElseThrow().field().question();
        while (seen.add(row().orElseThrow().field().question())) {
            var row = row().orElseThrow();
            assertThat(isSeen(row)).as(row.field().variable().name()).isTrue();
            fill(row, baby.id(), missing);
            var question = row.field().question();
            String name = row.field().variable().name();
            WindowFixture.waitUntil(() ->
                    answer(question).isPresent()
                            || row.lookupAll(".form-problem").stream().anyMatch(Node::isVisible));
            assertThat(answer(question)).as(name).isPresent();
        }
        assertThat(missing).containsExactlyInAnyOrder(MissingReason.values());
        assertThat(seen).anyMatch(q -> q.person() == man.id());
        var coder = session().coderProperty().get().orElseThrow();
        long review = session().snapshot().reviews().getFirst().id();
        assertThat(Progress.of(session().snapshot(), coder).reviews().get(review))
                .satisfies(p -> assertThat(p.answered()).isEqualTo(p.asked()))
                .satisfies(p -> assertThat(p.requiredOpen()).isZero());
        assertThat(values("death")).containsExactly(new AnswerValue.PartialDate("2015-12"));
        assertThat(values("age"))
                .contains(new AnswerValue.Number(java.math.BigDecimal.ZERO, "unborn"));
        assertThat(values("abuse"))
                .singleElement()
                .satisfies(
                        v -> assertThat(((AnswerValue.Chosen) v).categories().size()).isEqualTo(2));

        backTheFirstAnswer(first);
    }

    private List<AnswerValue> values(String key) {
        var ids =
                session().snapshot().variables().stream()
                        .filter(v -> v.key().equals(key))
                        .map(Variable::id)
                        .toList();
        return mine().stream().filter(a -> ids.contains(a.variable())).map(Answer::value).toList();
    }

    /** Answers and goes on. */
    private void fill(FieldRow row, long baby, Set<MissingReason> missing) {
        var variable = row.field().variable();
        if (variable.key().equals("place") || variable.key().equals("region")) {
            missing.add(MissingReason.NOT_RECORDED);
            with(KeyCode.ALT, KeyCode.N);
        } else if (variable.key().equals("csp")) {
            missing.add(MissingReason.REDACTED);
            with(KeyCode.ALT, KeyCode.R);
        } else if (variable.key().equals("risk_rating")) {
            missing.add(MissingReason.NOT_APPLICABLE);
            with(KeyCode.ALT, KeyCode.A);
        } else {
            switch (variable.type()) {
                // the arrow keys point at the second, Enter takes it
                case CATEGORY -> robot.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER);
                case CATEGORIES -> robot.write("13").type(KeyCode.ENTER);
                case NUMBER -> robot.write(number(row.field(), baby)).type(KeyCode.ENTER);
                case DATE -> robot.write("12/2015").type(KeyCode.ENTER);
                case YES_NO -> robot.write("n").type(KeyCode.ENTER);
                case TEXT -> {
                    robot.write("First").type(KeyCode.ENTER).write("second");
                    with(KeyCode.SHORTCUT, KeyCode.ENTER);
                }
            }
        }
    }

    private static String number(Section.Field field, long baby) {
        String key = field.variable().key();
        if (key.equals("age") && field.question().person() == baby) {
            return "unborn";
        }
        return key.endsWith("_year") ? "2015" : "12";
    }

    /** Two passages back it; one is taken off again. */
    private void backTheFirstAnswer(Destination.Question first) {
        with(KeyCode.ALT, KeyCode.HOME);
        with(KeyCode.ALT, KeyCode.DOWN);
        WindowFixture.waitUntil(
                () -> row().filter(r -> r.field().question().equals(first)).isPresent());
        for (int passages = 1; passages <= 2; passages++) {
            until(KeyCode.F6, "reader-page");
            robot.type(KeyCode.RIGHT);
            robot.press(KeyCode.SHIFT);
            robot.type(KeyCode.RIGHT, 8);
            robot.release(KeyCode.SHIFT);
            with(KeyCode.SHORTCUT, KeyCode.J);
            int wanted = passages;
            WindowFixture.waitUntil(() -> answer(first).orElseThrow().evidence().size() == wanted);
        }
        with(KeyCode.ALT, KeyCode.I);
        WindowFixture.waitUntil(() -> answer(first).orElseThrow().inferred());
        with(KeyCode.ALT, KeyCode.E);
        WindowFixture.waitUntil(() -> owner().getStyleClass().contains("form-quote"));
        robot.type(KeyCode.DOWN, KeyCode.DELETE);
        WindowFixture.waitUntil(() -> answer(first).orElseThrow().evidence().size() == 1);
        WindowFixture.waitUntil(() -> owner().getStyleClass().contains("form-quote"));
        robot.type(KeyCode.ESCAPE);
        assertThat(row().orElseThrow().input().isFocused()).isTrue();
        assertThat(answer(first).flatMap(AnswerEdits::reason)).isEmpty();
    }
}
