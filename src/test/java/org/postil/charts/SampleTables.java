package org.postil.charts;

import org.postil.domain.Snapshot;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Axis;
import org.postil.tally.Parsed;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;

/** Tables counted on the sample study. */
public final class SampleTables {
    private final Snapshot snapshot;
    private final TallyEngine engine = new TallyEngine();

    public SampleTables(Path folder) {
        var result =
                new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC())
                        .open(SampleProject.copyTo(folder.resolve("sample.postil")));
        if (!(result instanceof ProjectResult.Opened opened)) {
            throw new AssertionError("the sample study does not open");
        }
        snapshot = opened.project().snapshot();
        opened.project().close();
    }

    Snapshot snapshot() {
        return snapshot;
    }

    /** Rows by columns as on the command line; no columns for "". */
    public Tally tally(String rows, String columns) {
        var request = TallyRequest.of(axis(rows));
        return tally(columns.isEmpty() ? request : request.withColumns(axis(columns)));
    }

    Axis axis(String written) {
        if (Axis.parse(written, snapshot) instanceof Parsed.Ok<Axis>(var axis)) {
            return axis;
        }
        throw new AssertionError("no axis: " + written);
    }

    Tally tally(TallyRequest request) {
        if (engine.tally(snapshot, request) instanceof Tally tally) {
            return tally;
        }
        throw new AssertionError("refused");
    }
}
