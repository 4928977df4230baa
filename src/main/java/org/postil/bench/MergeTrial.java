package org.postil.bench;

import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;
import org.postil.importing.ImportRun;
import org.postil.importing.SourceFile;
import org.postil.merge.IncomingFile;
import org.postil.merge.Merge;
import org.postil.merge.MergeChoices;
import org.postil.merge.MergeItem;
import org.postil.merge.WorkPackage;
import org.postil.project.Edit;
import org.postil.project.PassageStore.NewPassage;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.BiFunction;

/**
 * Takes back a package in which a second coder has worked, into a project in which the first has
 * done as much. Timed from the package on disk until the merge is stored: the package is copied and
 * checked, the plan made, the project backed up and all of it written in one step. The project is a
 * fresh copy each time.
 */
final class MergeTrial implements Timing.Trial, AutoCloseable {
    private static final int LONGEST_PASSAGE = 300;

    private final Path folder;
    private final Projects projects;
    private final Path study;
    private final Path given;

    MergeTrial(
            Path folder,
            List<Path> files,
            int codings,
            BiFunction<Project, Optional<Coder>, ImportRun<?>> importer)
            throws IOException {
        this.folder = folder.resolve("merge");
        TrialFolder.clear(this.folder);
        Files.createDirectories(this.folder);
        projects = new Projects(new UserHome(this.folder.resolve("home")), Clock.systemUTC());
        study = this.folder.resolve("study.postil");
        given = this.folder.resolve("given.postil");
        try (var project = opened(projects.create(study, MergeTrial::frame))) {
            importer.apply(project, Project.PROGRAM)
                    .run(
                            files.stream().map(SourceFile::of).toList(),
                            Progress.NONE,
                            new Cancellation());
            var coders = project.snapshot().coders();
            code(project, coders.getFirst(), codings);
            new WorkPackage(projects, Clock.systemUTC())
                    .write(project, coders.getLast(), given, false);
        }
        try (var project = opened(projects.open(given))) {
            code(project, project.snapshot().coders().getFirst(), codings);
        }
    }

    private static void frame(Edit edit) {
        FrameApplication.apply(Frames.find("children").orElseThrow(), edit);
        edit.coders().add("Ann");
        edit.coders().add("Ben");
    }

    private static Project opened(ProjectResult result) throws IOException {
        return switch (result) {
            case ProjectResult.NotOpened refused -> throw new IOException(refused.reason());
            case ProjectResult.Opened opened -> opened.project();
        };
    }

    /** A passage to be made, with its codes. */
    private record Coded(NewPassage passage, List<Long> codes) {}

    private static void code(Project project, Coder coder, int codings) {
        var planned = planned(project, coder, codings);
        project.act(
                Optional.of(coder),
                "Code " + planned.size() + " passages",
                edit -> {
                    for (Coded coded : planned) {
                        long passage = edit.passages().add(coded.passage());
                        coded.codes().forEach(code -> edit.passages().addCode(passage, code));
                    }
                    return planned.size();
                });
    }

    /** Passages spread evenly over the documents, each with a theme, every other with an agency. */
    private static List<Coded> planned(Project project, Coder coder, int codings) {
        var snapshot = project.snapshot();
        var themes = codes(snapshot, "theme");
        var agencies = codes(snapshot, "agency");
        var random = new Random(coder.name().hashCode());
        var planned = new ArrayList<Coded>();
        var documents = snapshot.documents();
        int done = 0;
        for (int i = 0; i < documents.size(); i++) {
            var document = documents.get(i);
            String text = project.text(document.text()).orElseThrow();
            int until = (int) ((long) codings * (i + 1) / documents.size());
            for (int n = 0; done < until; n++) {
                var codes = new ArrayList<Long>();
                codes.add(any(themes, random));
                if (n % 2 == 0 && done + 1 < until) {
                    codes.add(any(agencies, random));
                }
                planned.add(new Coded(passage(document, text, coder, random), codes));
                done += codes.size();
            }
        }
        return planned;
    }

    private static List<Code> codes(Snapshot snapshot, String facet) {
        return snapshot.codebook().codesOf(snapshot.codebook().facet(facet).orElseThrow());
    }

    private static long any(List<Code> codes, Random random) {
        return codes.get(random.nextInt(codes.size())).id();
    }

    private static NewPassage passage(Document document, String text, Coder coder, Random random) {
        int length = 1 + random.nextInt(Math.min(LONGEST_PASSAGE, text.length()));
        int start = random.nextInt(text.length() - length + 1);
        var span = new Span(start, start + length);
        return new NewPassage(
                document.id(),
                document.text(),
                span,
                span.of(text),
                coder.id(),
                PassageKind.QUOTE,
                0);
    }

    /** The project on disk. */
    long bytes() throws IOException {
        return Files.size(study);
    }

    @Override
    public Timing.Timed run() throws IOException {
        Path copy = folder.resolve("copy.postil");
        Files.copy(study, copy);
        long nanos;
        String result;
        try (var project = opened(projects.open(copy))) {
            long start = System.nanoTime();
            result = merged(project);
            nanos = System.nanoTime() - start;
            result += ", " + XlsxTrial.passages(project.snapshot()) + " passages afterwards";
        }
        Files.delete(copy);
        TrialFolder.clear(folder.resolve("home"));
        return new Timing.Timed(nanos, result);
    }

    private String merged(Project project) throws IOException {
        return switch (IncomingFile.open(projects, given, null)) {
            case IncomingFile.Result.Sealed _ -> throw new IOException("sealed");
            case IncomingFile.Result.Refused refused -> throw new IOException(refused.reason());
            case IncomingFile.Result.Opened opened -> {
                try (var file = opened.file()) {
                    var merge = new Merge(project);
                    var plan = merge.plan(file.incoming("given"), MergeChoices.USUAL);
                    yield switch (merge.apply(plan, Project.PROGRAM)) {
                        case Merge.Outcome.Merged merged ->
                                merged.rows()
                                        + " rows written, "
                                        + plan.count(MergeItem.State.NEW)
                                        + " items new";
                        case Merge.Outcome.Unchanged _ -> throw new IOException("nothing merged");
                        case Merge.Outcome.NotMerged not -> throw new IOException(not.why());
                    };
                }
            }
        };
    }

    @Override
    public void close() throws IOException {
        TrialFolder.clear(folder);
    }
}
