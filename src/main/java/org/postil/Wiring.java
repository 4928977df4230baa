package org.postil;

import org.postil.cli.Services;
import org.postil.domain.Coder;
import org.postil.importing.DocumentReader;
import org.postil.importing.ImportRun;
import org.postil.project.Project;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.search.SearchIndexes;
import org.postil.study.SampleStudy;
import org.postil.ui.shell.WindowServices;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/** The only place where the parts of the program are put together. */
final class Wiring {
    private Wiring() {}

    static Services services(UserHome home, Clock clock) {
        var projects = new Projects(home, clock);
        var reader = DocumentReader.standard();
        BiFunction<Project, Optional<Coder>, ImportRun<?>> importer =
                (project, by) -> new ImportRun<>(reader, new ProjectSink(project, by));
        return new Services(
                projects,
                importer,
                new SampleStudy(projects, importer, clock),
                new SearchIndexes(home),
                clock);
    }

    static WindowServices window(UserHome home, Clock clock) {
        var services = services(home, clock);
        return new WindowServices(
                home,
                clock,
                services.projects(),
                services.sample(),
                services.importer(),
                services.searches());
    }
}
