package org.postil.cli;

import org.postil.importing.ImportRun;
import org.postil.project.Project;
import org.postil.project.Projects;
import org.postil.study.SampleStudy;

import java.util.function.Function;

/**
 * What the commands work with; put together by Wiring.
 *
 * @param importer makes an import into a project
 */
public record Services(
        Projects projects, Function<Project, ImportRun<?>> importer, SampleStudy sample) {}
