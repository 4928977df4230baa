package org.postil.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue;
import org.postil.domain.DocumentRole;
import org.postil.domain.Ids;
import org.postil.domain.Person;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.domain.Variable;
import org.postil.domain.Variable.Category;
import org.postil.domain.Variable.Level;
import org.postil.project.Edit;
import org.postil.project.PlainText;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.Step;
import org.postil.project.UserHome;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A project with the children frame, six reviews and two coders; remembers how it was. */
final class OpenTemplate implements AutoCloseable {
    private final Project project;
    private Snapshot before;

    private OpenTemplate(Project project) {
        this.project = project;
        this.before = project.snapshot();
    }

    static OpenTemplate make(Path folder) {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .create(
                                folder.resolve("p.postil"),
                                edit -> {
                                    FrameApplication.apply(
                                            Frames.find("children").orElseThrow(), edit);
                                    edit.coders().add("Anna");
                                    edit.coders().add("Ben");
                                    for (int i = 1; i <= 6; i++) {
                                        edit.reviews().add("DHR0" + i, "Review " + i);
                                    }
                                });
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        return new OpenTemplate(((ProjectResult.Opened) result).project());
    }

    Project project() {
        return project;
    }

    Snapshot now() {
        return project.snapshot();
    }

    TemplateEdits edits() {
        return new TemplateEdits(now());
    }

    Variable variable(String path) {
        return now().variable(path).orElseThrow();
    }

    Category category(String path, String name) {
        return variable(path).categories().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    <T> T act(Function<Edit, T> work) {
        before = project.snapshot();
        return project.act(Project.PROGRAM, "Prepare", work::apply);
    }

    /** Anna answers for the nth review, from 1. */
    void answer(String path, int review, String value) {
        answer(path, review, value, "Anna");
    }

    void answer(String path, int review, String value, String coder) {
        var variable = variable(path);
        var parsed =
                AnswerParser.missingReason(value)
                        .<AnswerParser.Parsed>map(
                                r -> new AnswerParser.Ok(new AnswerValue.Missing(r)))
                        .orElseGet(() -> AnswerParser.parse(variable, value, ""));
        assertThat(parsed).isInstanceOf(AnswerParser.Ok.class);
        long who = now().coderNamed(coder).orElseThrow().id();
        long of = now().reviews().get(review - 1).id();
        act(edit ->
                edit.answers()
                        .set(
                                variable.id(),
                                of,
                                0,
                                who,
                                ((AnswerParser.Ok) parsed).value(),
                                value.equals("inferred")));
    }

    /** Backs Anna's answer for the nth review with words of a new document; its passage. */
    long back(String path, int review) {
        String text = "What the report says.";
        long of = now().reviews().get(review - 1).id();
        long id =
                act(edit ->
                        edit.documents()
                                .add(
                                        of,
                                        "report" + review + ".txt",
                                        "Report",
                                        DocumentRole.OVERVIEW_REPORT,
                                        PlainText.of(text)));
        var document = now().documents().stream().filter(d -> d.id() == id).findFirst();
        var coder = now().coderNamed("Anna").orElseThrow();
        var subject = new AnswerEdits.Subject(variable(path).id(), of, 0);
        var snapshot = now();
        return act(edit ->
                new AnswerEdits(edit, snapshot, coder)
                        .back(subject, document.orElseThrow(), new Span(0, 4), "What")
                        .orElseThrow());
    }

    boolean hasPassage(long id) {
        return now().documents().stream()
                .flatMap(d -> now().passagesOf(d.id()).stream())
                .anyMatch(p -> p.id() == id);
    }

    /** Makes a person of the level in a review and gives Anna's answer about them. */
    void answerPerson(Level level, String key, int review, BigDecimal number, String note) {
        Person.Role role = level.role().orElseThrow();
        var variable = variable(level.key() + "." + key);
        long who = now().coderNamed("Anna").orElseThrow().id();
        long of = now().reviews().get(review - 1).id();
        act(edit -> {
            long person = edit.persons().add(of, role.key() + review, "");
            edit.persons().setRole(person, role, true);
            return edit.answers()
                    .set(
                            variable.id(),
                            of,
                            person,
                            who,
                            new AnswerValue.Number(number, note),
                            false);
        });
    }

    List<Long> write(TemplatePlan plan) {
        assertThat(plan).isInstanceOf(TemplatePlan.Ready.class);
        var ready = (TemplatePlan.Ready) plan;
        before = project.snapshot();
        var made =
                project.act(
                        Project.PROGRAM, ready.label(), edit -> TemplateWriter.write(edit, ready));
        project.check().forEach(result -> assertThat(result.ok()).as(result.name()).isTrue());
        return made;
    }

    /** All answers to a variable as written, by review reference and coder name. */
    Map<String, String> written(String path) {
        var variable = variable(path);
        var result = new HashMap<String, String>();
        for (Answer answer : now().answers()) {
            if (answer.variable() == variable.id()) {
                String review =
                        now().reviews().stream()
                                .filter(r -> r.id() == answer.review())
                                .findFirst()
                                .orElseThrow()
                                .reference();
                String coder =
                        now().coders().stream()
                                .filter(c -> c.id() == answer.coder())
                                .findFirst()
                                .orElseThrow()
                                .name();
                result.put(
                        review + (coder.equals("Anna") ? "" : " " + coder),
                        Conversion.written(variable, answer.value()));
            }
        }
        return result;
    }

    /** Undoing gives back exactly the template and the answers of before; redoing the others. */
    void undoGivesBackEverything() {
        var after = now();
        assertThat(project.undo(1, Optional.empty())).isInstanceOf(Step.Done.class);
        assertThat(now().variables()).isEqualTo(before.variables());
        assertThat(now().answers()).isEqualTo(before.answers());
        assertThat(now().savedFilters()).isEqualTo(before.savedFilters());
        assertThat(now().savedTables()).isEqualTo(before.savedTables());
        assertThat(project.redo(1, Optional.empty())).isInstanceOf(Step.Done.class);
        assertThat(now().variables()).isEqualTo(after.variables());
        assertThat(now().answers()).isEqualTo(after.answers());
    }

    Ids evidenceOf(String path) {
        var variable = variable(path);
        return now().answers().stream()
                .filter(a -> a.variable() == variable.id())
                .findFirst()
                .orElseThrow()
                .evidence();
    }

    @Override
    public void close() {
        project.close();
    }
}
