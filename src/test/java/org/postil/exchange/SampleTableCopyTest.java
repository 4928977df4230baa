package org.postil.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.domain.Facet;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;

/** The sample study's published table (figures.csv: theme 1 in 24 of 33, 11 for Education). */
class SampleTableCopyTest {
    @TempDir Path folder;

    @Test
    void theCopiedTableHasThePublishedFiguresAndTheCaption() throws IOException {
        var tally = themesByAgency();
        var lines = TallyText.of(tally, tally.rows()).lines().toList();
        var header = Arrays.asList(lines.getFirst().split("\t"));
        var first = Arrays.asList(lines.get(1).split("\t"));
        assertThat(header).startsWith("theme", "reviews", "of", "%", "passages");
        assertThat(first).hasSameSizeAs(header);
        assertThat(first.subList(1, 4)).containsExactly("24", "33", "73");
        assertThat(first.get(header.indexOf("Education"))).isEqualTo("11");
        assertThat(lines).endsWith(tally.caption().toArray(String[]::new));
        assertThat(lines).hasSize(1 + tally.rows().size() + 1 + tally.caption().size());
    }

    private Tally themesByAgency() throws IOException {
        var file = SampleProject.copyTo(folder.resolve("sample.postil"));
        var home = new UserHome(folder.resolve("home"));
        var opened = new Projects(home, Clock.systemUTC()).open(file);
        assertThat(opened).isInstanceOf(ProjectResult.Opened.class);
        try (var project = ((ProjectResult.Opened) opened).project()) {
            return (Tally)
                    new TallyEngine()
                            .tally(
                                    project.snapshot(),
                                    TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                                            .withColumns(new Axis.OfFacet(Facet.AGENCY)));
        }
    }
}
