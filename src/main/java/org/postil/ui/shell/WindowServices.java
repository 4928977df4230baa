package org.postil.ui.shell;

import org.postil.domain.Coder;
import org.postil.importing.ImportRun;
import org.postil.project.Project;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.search.SearchIndexes;
import org.postil.study.SampleStudy;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the window works with; put together by Wiring. What a screen needs is added here.
 *
 * @param importer an import into a project, by a coder
 */
public record WindowServices(
        UserHome home,
        Clock clock,
        Projects projects,
        SampleStudy sample,
        BiFunction<Project, Optional<Coder>, ImportRun<?>> importer,
        SearchIndexes searches) {}
