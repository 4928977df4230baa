package org.postil.ui.shell;

import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.search.SearchIndexes;
import org.postil.study.SampleStudy;

import java.time.Clock;

/** What the window works with; put together by Wiring. What a screen needs is added here. */
public record WindowServices(
        UserHome home,
        Clock clock,
        Projects projects,
        SampleStudy sample,
        SearchIndexes searches) {}
