package org.postil.audit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Code;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.project.Edit;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;

/** A copy of the sound sample study, to be spoilt and checked. */
abstract class CheckedStudy {
    @TempDir Path folder;

    Path file;
    Project project;

    /** As it was before the edit at hand. */
    Snapshot seen;

    @BeforeEach
    void open() {
        file = SampleProject.copyTo(folder.resolve("sample.postil"));
        project = reopened();
        seen = project.snapshot();
    }

    final Project reopened() {
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        return ((ProjectResult.Opened) projects.open(file)).project();
    }

    @AfterEach
    void close() {
        project.close();
    }

    final List<Finding> check() {
        var snapshot = project.snapshot();
        return Consistency.check(
                snapshot,
                new TallyEngine(),
                Layer.standard(snapshot),
                project,
                Progress.NONE,
                new Cancellation());
    }

    final List<Finding> of(Kind kind) {
        return check().stream().filter(f -> f.kind() == kind).toList();
    }

    final void edit(Consumer<Edit> work) {
        project.act(
                Project.PROGRAM,
                "Test",
                edit -> {
                    work.accept(edit);
                    return true;
                });
        seen = project.snapshot();
    }

    final Snapshot now() {
        return project.snapshot();
    }

    final Code code(String facet, String word) {
        var codebook = seen.codebook();
        return codebook.find(codebook.facet(facet).orElseThrow(), word).getFirst();
    }

    final Review review(String reference) {
        return seen.reviewCalled(reference).orElseThrow();
    }

    final Passage recommendationPassage() {
        return now().passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .filter(p -> p.recommendation() != 0 && p.codes().size() > 1)
                .findFirst()
                .orElseThrow();
    }
}
