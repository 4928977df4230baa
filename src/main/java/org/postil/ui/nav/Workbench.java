package org.postil.ui.nav;

import org.postil.ui.control.Notices;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.task.Failures;
import org.postil.ui.task.JobRunner;
import org.postil.ui.task.Threads;
import org.postil.ui.theme.Appearance;

/**
 * What a screen is given: the open project and the means of the window. A view model takes the
 * parts that have no nodes.
 */
public record Workbench(
        ProjectSession session,
        Navigator navigator,
        Commands commands,
        JobRunner jobs,
        Threads threads,
        Failures failures,
        OverlayPane overlays,
        Notices notices,
        FileChoosing files,
        Appearance appearance) {}
