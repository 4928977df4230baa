package org.postil.ui.merge;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.coding.Assigning;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.domain.PassageKind;
import org.postil.domain.Span;
import org.postil.merge.WorkPackage;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.PlainText;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Consumer;

/** Ben, who codes in a package of his own, and the project that it came from. */
final class Colleague {
    static final String NAME = "Ben";
    static final String OUR_DEFINITION = "What we say it means.";
    static final String THEIR_DEFINITION = "What Ben says it means.";
    static final String NEW_CODE = "Information was not shared";

    private final Projects projects;

    Colleague(Path home) {
        projects = new Projects(new UserHome(home), Clock.systemUTC());
    }

    /** Opens a file, does something in it and closes it again. */
    void in(Path file, Consumer<Project> work) {
        var result = projects.open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        try (var project = ((ProjectResult.Opened) result).project()) {
            work.accept(project);
        }
    }

    /** Adds a report, of which Ben will have another edition if it is called so. */
    void report(Path file, String reference, String text) {
        in(
                file,
                p ->
                        p.act(
                                Project.PROGRAM,
                                "Import",
                                edit ->
                                        edit.documents()
                                                .add(
                                                        edit.reviews().add(reference, reference),
                                                        reference + ".txt",
                                                        reference,
                                                        DocumentRole.OVERVIEW_REPORT,
                                                        PlainText.of(text))));
    }

    /** Gives Ben all reviews in a package. */
    void give(Path file, Path given) {
        in(
                file,
                project -> {
                    var ben =
                            project.act(
                                    Project.PROGRAM, "Add coder", edit -> edit.coders().add(NAME));
                    new Assigning(project)
                            .assign(project.snapshot().reviews(), ben, Project.PROGRAM);
                    assertThat(
                                    new WorkPackage(projects, Clock.systemUTC())
                                            .write(project, ben, given, false))
                            .isInstanceOf(WorkPackage.Given.Written.class);
                });
    }

    /** Gives Ben all reviews, lets him work, and defines a code here that he defined too. */
    void work(Path file, Path given) {
        give(file, given);
        codes(given);
        in(file, project -> define(project, OUR_DEFINITION));
    }

    /** Ben codes the first report, defines a code, makes one, and puts in another edition. */
    void codes(Path given) {
        in(
                given,
                project -> {
                    Coder ben = project.snapshot().coderNamed(NAME).orElseThrow();
                    define(project, THEIR_DEFINITION);
                    var document = project.snapshot().documents().getFirst();
                    String text = project.text(document.text()).orElseThrow();
                    long facet = theme(project).facet();
                    project.act(
                            Optional.of(ben),
                            "Code",
                            edit -> {
                                long made = edit.codebook().ensure(facet, NEW_CODE);
                                edit.passages().addCode(passage(edit, document, text, ben), made);
                                return true;
                            });
                });
    }

    private static long passage(Edit edit, Document document, String text, Coder ben) {
        var span = new Span(0, 12);
        return edit.passages()
                .add(
                        new NewPassage(
                                document.id(),
                                document.text(),
                                span,
                                text.substring(0, 12),
                                ben.id(),
                                PassageKind.QUOTE,
                                0));
    }

    /** A document in Ben's file that has the name of one here and another text. */
    void otherEdition(Path given) {
        in(
                given,
                project -> {
                    var last = project.snapshot().documents().getLast();
                    project.act(
                            Project.PROGRAM,
                            "Import",
                            edit ->
                                    edit.documents()
                                            .add(
                                                    last.review(),
                                                    last.fileName(),
                                                    last.title(),
                                                    DocumentRole.OVERVIEW_REPORT,
                                                    PlainText.of("Another edition of it.")));
                });
    }

    static Code theme(Project project) {
        return project.snapshot().codebook().codes().getFirst();
    }

    private static void define(Project project, String words) {
        long code = theme(project).id();
        project.act(
                project.snapshot().coders().stream().findFirst(),
                "Define",
                edit -> {
                    edit.codebook().define(code, words, "", "", false);
                    return true;
                });
    }
}
