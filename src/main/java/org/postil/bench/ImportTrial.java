package org.postil.bench;

import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.importing.FileOutcome;
import org.postil.importing.ImportRun;
import org.postil.importing.SourceFile;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.search.SearchIndexes;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Imports files into a new project file through the services of a user's import. Timed from the
 * call until the last document is on disk and can be searched; making and closing the project is
 * not part of it.
 */
final class ImportTrial implements Timing.Trial {
    private final Path folder;
    private final List<SourceFile> files;
    private final BiFunction<Project, Optional<Coder>, ImportRun<?>> importer;

    /**
     * @param folder for the project file; what the trial puts there is removed again
     */
    ImportTrial(
            Path folder,
            List<Path> files,
            BiFunction<Project, Optional<Coder>, ImportRun<?>> importer) {
        this.folder = folder.resolve("import");
        this.files = files.stream().map(SourceFile::of).toList();
        this.importer = importer;
    }

    @Override
    public Timing.Timed run() throws IOException {
        TrialFolder.clear(folder);
        Files.createDirectories(folder);
        // a home of its own: the backup made at closing is not the user's
        var projects = new Projects(new UserHome(folder.resolve("home")), Clock.systemUTC());
        try {
            return switch (projects.create(folder.resolve("bench.postil"), edit -> {})) {
                case ProjectResult.NotOpened refused -> throw new IOException(refused.reason());
                case ProjectResult.Opened opened -> {
                    try (var project = opened.project()) {
                        yield timed(project);
                    }
                }
            };
        } finally {
            TrialFolder.clear(folder);
        }
    }

    private Timing.Timed timed(Project project) {
        var run = importer.apply(project, Project.PROGRAM);
        var home = new UserHome(folder.resolve("home"));
        try (var index = new SearchIndexes(home).of(project);
                var following = new IndexFollowing(project, index)) {
            long start = System.nanoTime();
            var outcomes = run.run(files, Progress.NONE, new Cancellation());
            following.finish();
            long nanos = System.nanoTime() - start;
            int indexed = index.coverage(project.snapshot()).indexed();
            return new Timing.Timed(nanos, result(project, outcomes) + ", " + indexed + " indexed");
        }
    }

    /** Counted in the project, not in what the import says of itself. */
    private static String result(Project project, List<FileOutcome> outcomes) {
        var documents = project.snapshot().documents();
        long characters = documents.stream().mapToLong(Document::length).sum();
        long pages = documents.stream().mapToLong(Document::pages).sum();
        long refused = outcomes.stream().filter(o -> !o.outcome().isStored()).count();
        return documents.size()
                + " documents, "
                + pages
                + " pages, "
                + characters
                + " characters stored, "
                + refused
                + " files refused";
    }
}
