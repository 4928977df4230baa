package org.postil.cli;

import org.postil.domain.Coder;
import org.postil.importing.ImportRun;
import org.postil.project.Project;
import org.postil.project.Projects;
import org.postil.search.SearchIndexes;
import org.postil.study.SampleStudy;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * What the commands work with; put together by Wiring.
 *
 * @param importer makes an import into a project by a coder, or by nobody in particular
 */
public record Services(
        Projects projects,
        BiFunction<Project, Optional<Coder>, ImportRun<?>> importer,
        SampleStudy sample,
        SearchIndexes searches,
        Clock clock) {}
