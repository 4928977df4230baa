package org.postil.ui.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.domain.Person;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.extraction.PersonEdits;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.project.VariableStore.NewVariable;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.BiConsumer;

/**
 * A copy of the sample study with a second coder, Anna, who has answered nothing, and with a
 * variable of each type that its frame does without: a date, a long text, several categories.
 */
final class FormStudy {
    private FormStudy() {}

    /** Makes it in the folder, with a home beside it, and does something more to it. */
    static Path make(Path folder, BiConsumer<Edit, Snapshot> more) throws IOException {
        Files.createDirectories(home(folder));
        Path file = SampleProject.copyTo(folder.resolve("Study.postil"));
        var result = new Projects(new UserHome(home(folder)), Clock.systemUTC()).open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        try (var project = ((ProjectResult.Opened) result).project()) {
            project.act(
                    Project.PROGRAM,
                    "Add",
                    edit -> {
                        edit.coders().add("Anna");
                        edit.variables().add(asked("death", "Date of death", Variable.Type.DATE));
                        edit.variables().add(asked("summary", "Summary", Variable.Type.TEXT));
                        long abuse =
                                edit.variables()
                                        .add(
                                                asked(
                                                        "abuse",
                                                        "Kinds of abuse",
                                                        Variable.Type.CATEGORIES));
                        edit.variables().addCategory(abuse, "Physical", "Hitting, choking.");
                        edit.variables().addCategory(abuse, "Economic", "Money is controlled.");
                        edit.variables().addCategory(abuse, "Coercive", "A pattern of control.");
                        return true;
                    });
            var snapshot = project.snapshot();
            project.act(
                    Project.PROGRAM,
                    "More",
                    edit -> {
                        more.accept(edit, snapshot);
                        return true;
                    });
        }
        return file;
    }

    static Path home(Path folder) {
        return folder.resolve("home");
    }

    /** Adds somebody to the first review. */
    static void person(
            Edit edit, Snapshot snapshot, String label, String pseudonym, Person.Role... roles) {
        long review = snapshot.reviews().getFirst().id();
        long person = edit.persons().add(review, label, pseudonym);
        for (Person.Role role : roles) {
            edit.persons().setRole(person, role, false);
        }
        assertThat(PersonEdits.of(snapshot, review)).noneMatch(p -> p.label().equals(label));
    }

    private static NewVariable asked(String key, String name, Variable.Type type) {
        return new NewVariable(
                Variable.Level.REVIEW,
                key,
                name,
                type,
                type == Variable.Type.TEXT,
                type == Variable.Type.TEXT
                        ? "What happened, in a paragraph that could be printed."
                        : "",
                "",
                null,
                null);
    }
}
