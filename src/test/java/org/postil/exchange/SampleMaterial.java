package org.postil.exchange;

import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;

/** The sample study, open, and what reports are written from. */
record SampleMaterial(Project project) implements AutoCloseable {
    static SampleMaterial open(Path folder) {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .open(SampleProject.copyTo(folder.resolve("sample.postil")));
        if (result instanceof ProjectResult.Opened opened) {
            return new SampleMaterial(opened.project());
        }
        throw new AssertionError("the sample study does not open");
    }

    Snapshot snapshot() {
        return project.snapshot();
    }

    StudyFacts facts() {
        return StudyFacts.of(project, Clock.systemUTC());
    }

    ReportMaterial report() {
        var engine = new TallyEngine();
        var layer = Layer.standard(snapshot());
        return new ReportMaterial(
                snapshot(),
                layer,
                new ProjectTexts(project),
                facts(),
                engine,
                StudyTables.standard(engine, snapshot(), layer));
    }

    /** The same with its saved tables. */
    ReportMaterial published() {
        var standard = report();
        return new ReportMaterial(
                standard.snapshot(),
                standard.layer(),
                standard.texts(),
                standard.facts(),
                standard.engine(),
                StudyTables.of(standard.engine(), standard.snapshot(), standard.layer()).tables());
    }

    @Override
    public void close() {
        project.close();
    }
}
