package org.postil.study;

import org.postil.coding.Assigning;
import org.postil.coding.QuoteOutcome;
import org.postil.domain.Coder;
import org.postil.merge.Incoming;
import org.postil.merge.Merge;
import org.postil.merge.MergeChoices;
import org.postil.merge.MergePlan;
import org.postil.merge.WorkPackage;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/**
 * The second coder of the sample study, who codes the same reports blind: a package is given out,
 * coded and taken back, as two people work.
 */
public final class SecondCoder {
    /** Who it is. */
    public static final String CODER = "Second coder";

    private final Projects projects;
    private final InstantSource clock;

    public SecondCoder(Projects projects, InstantSource clock) {
        this.projects = projects;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Result {
        /**
         * @param coded what was found of the second coder's quotes
         * @param plan what the merge did
         */
        record Done(QuoteOutcome coded, MergePlan plan) implements Result {}

        /**
         * @param reason for the user
         */
        record Failed(String reason) implements Result {}
    }

    /**
     * Makes the package as it comes back, and the study that it is merged into. What is unfinished
     * when that fails or is stopped is removed again.
     *
     * @param sample the sample study, which nobody has open; it is left as it is
     * @param given where the package goes; no file is there yet
     * @param together where the study of both goes; no file is there yet
     * @throws java.util.concurrent.CancellationException when stopped
     */
    public Result make(Path sample, Path given, Path together, Cancellation cancellation)
            throws IOException {
        boolean whole = false;
        try {
            Files.copy(sample, together);
            var result = opened(together, study -> bothCode(study, given, cancellation));
            whole = result instanceof Result.Done;
            return result;
        } finally {
            if (!whole) {
                Files.deleteIfExists(given);
                Files.deleteIfExists(together);
            }
        }
    }

    private interface Work {
        Result on(Project project) throws IOException;
    }

    private Result opened(Path file, Work work) throws IOException {
        return switch (projects.open(file)) {
            case ProjectResult.NotOpened refused -> new Result.Failed(refused.reason());
            case ProjectResult.Opened opened -> {
                try (var project = opened.project()) {
                    yield work.on(project);
                }
            }
        };
    }

    private Result bothCode(Project study, Path given, Cancellation cancellation)
            throws IOException {
        var coder =
                study.act(Project.PROGRAM, "Add coder " + CODER, edit -> edit.coders().add(CODER));
        var reviews = study.snapshot().reviews();
        for (Coder each : study.snapshot().coders()) {
            new Assigning(study).assign(reviews, each, Project.PROGRAM);
        }
        var written = new WorkPackage(projects, clock).write(study, coder, given, false);
        if (written instanceof WorkPackage.Given.NotWritten not) {
            return new Result.Failed(not.reason());
        }
        cancellation.check();
        return opened(
                given,
                work -> {
                    var me = work.snapshot().coderNamed(CODER).orElseThrow();
                    var coded = SampleData.code(work, me, "second_coder.csv");
                    SampleData.read(work, me);
                    cancellation.check();
                    return takenBack(study, given, work, coded);
                });
    }

    private static Result takenBack(Project study, Path given, Project work, QuoteOutcome coded) {
        var merge = new Merge(study);
        var incoming = Incoming.of(given.getFileName().toString(), work);
        var plan = merge.plan(incoming, MergeChoices.USUAL);
        return switch (merge.apply(plan, study.snapshot().coderNamed(SampleStudy.CODER))) {
            case Merge.Outcome.NotMerged not -> new Result.Failed(not.why());
            case Merge.Outcome.Unchanged _, Merge.Outcome.Merged _ -> new Result.Done(coded, plan);
        };
    }
}
