package org.postil.ui.shell;

import org.postil.project.Project;
import org.postil.project.ProjectState;

import java.util.List;

/**
 * A project just opened, with what the window needs of it to begin.
 *
 * @param notes what the user should know of how it opened
 * @param sample it is the sample study
 */
record OpenedProject(Project project, ProjectState state, List<String> notes, boolean sample) {}
