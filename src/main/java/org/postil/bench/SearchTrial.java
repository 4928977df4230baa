package org.postil.bench;

import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.importing.ImportRun;
import org.postil.importing.SourceFile;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.search.HitOrder;
import org.postil.search.Narrowing;
import org.postil.search.SearchIndex;
import org.postil.search.SearchIndexes;
import org.postil.search.SearchRequest;
import org.postil.search.SearchResult;
import org.postil.search.SearchScope;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** Searches the texts with a phrase, AND, a wildcard and near, each timed alone. */
final class SearchTrial implements Timing.Trial, AutoCloseable {
    static final List<String> QUERIES =
            List.of(
                    "\"did not share the referral\"",
                    "marac AND threatened",
                    "coerc*",
                    "police NEAR/5 training");

    /** Hits told with their context. */
    static final int SHOWN = 100;

    private final Path folder;
    private final Project project;
    private final SearchIndex index;
    private final Snapshot snapshot;
    private final TallyEngine tallies = new TallyEngine();
    private final long buildNanos;

    SearchTrial(
            Path folder,
            List<Path> files,
            BiFunction<Project, Optional<Coder>, ImportRun<?>> importer)
            throws IOException {
        this.folder = folder.resolve("search");
        TrialFolder.clear(this.folder);
        Files.createDirectories(this.folder);
        var home = new UserHome(this.folder.resolve("home"));
        var projects = new Projects(home, Clock.systemUTC());
        project =
                switch (projects.create(this.folder.resolve("bench.postil"), edit -> {})) {
                    case ProjectResult.NotOpened refused -> throw new IOException(refused.reason());
                    case ProjectResult.Opened opened -> opened.project();
                };
        importer.apply(project, Project.PROGRAM)
                .run(
                        files.stream().map(SourceFile::of).toList(),
                        Progress.NONE,
                        new Cancellation());
        index = new SearchIndexes(home).of(project);
        long start = System.nanoTime();
        index.update(Progress.NONE, new Cancellation());
        buildNanos = System.nanoTime() - start;
        snapshot = project.snapshot();
    }

    long buildNanos() {
        return buildNanos;
    }

    long indexBytes() throws IOException {
        try (var found = Files.walk(folder.resolve("home"))) {
            return found.filter(Files::isRegularFile).mapToLong(SearchTrial::size).sum();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mean of the queries. */
    @Override
    public Timing.Timed run() {
        var result = new StringBuilder();
        long sum = 0;
        for (String query : QUERIES) {
            long start = System.nanoTime();
            var found = index.search(request(query), snapshot, tallies);
            long nanos = System.nanoTime() - start;
            sum += nanos;
            result.append(result.isEmpty() ? "" : ", ")
                    .append(hits(found))
                    .append(" hits of ")
                    .append(query)
                    .append(" in ")
                    .append(nanos / 1_000)
                    .append(" us");
        }
        return new Timing.Timed(sum / QUERIES.size(), result.toString());
    }

    private static long hits(SearchResult result) {
        return switch (result) {
            case SearchResult.Found found -> found.total();
            case SearchResult.Misread misread -> throw new IllegalStateException(misread.message());
        };
    }

    private SearchRequest request(String query) {
        return new SearchRequest(
                query,
                false,
                SearchScope.PARAGRAPH,
                Narrowing.none(Layer.standard(snapshot)),
                HitOrder.PLACE,
                0,
                SHOWN);
    }

    @Override
    public void close() throws IOException {
        index.close();
        project.close();
        TrialFolder.clear(folder);
    }
}
