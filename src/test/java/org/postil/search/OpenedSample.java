package org.postil.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.domain.Document;
import org.postil.domain.Snapshot;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.project.UserHome;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.SampleProject;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The sample study of 33 reports, opened with a real index. */
final class OpenedSample implements AutoCloseable {
    private static final int EVERYTHING = 1_000_000;

    final UserHome home;
    final Project project;
    final SearchIndex index;
    private final TallyEngine tallies = new TallyEngine();

    private OpenedSample(Path file, Path home) {
        this.home = new UserHome(home);
        var result = new Projects(this.home, Clock.systemUTC()).open(file);
        assertThat(result).isInstanceOf(ProjectResult.Opened.class);
        project = ((ProjectResult.Opened) result).project();
        index = new SearchIndexes(this.home).of(project);
    }

    /** A copy of the study, which is not indexed yet. */
    static OpenedSample copiedTo(Path folder) {
        return new OpenedSample(
                SampleProject.copyTo(folder.resolve("sample.postil")), folder.resolve("home"));
    }

    static OpenedSample open(Path file, Path home) {
        return new OpenedSample(file, home);
    }

    OpenedSample indexed() {
        index.update(Progress.NONE, new Cancellation());
        return this;
    }

    Snapshot snapshot() {
        return project.snapshot();
    }

    Narrowing everywhere() {
        return Narrowing.none(Layer.standard(snapshot()));
    }

    SearchResult search(SearchRequest request) {
        return index.search(request, snapshot(), tallies);
    }

    SearchResult.Found found(SearchRequest request) {
        var result = search(request);
        assertThat(result).isInstanceOf(SearchResult.Found.class);
        return (SearchResult.Found) result;
    }

    /** Words as they are written, in paragraphs, everywhere, all hits. */
    SearchResult.Found exactly(String query) {
        return found(request(query, false, SearchScope.PARAGRAPH, everywhere()));
    }

    SearchRequest request(String query, boolean stemming, SearchScope scope, Narrowing narrowing) {
        return new SearchRequest(query, stemming, scope, narrowing, HitOrder.PLACE, 0, EVERYTHING);
    }

    String text(Document document) {
        return project.text(document.text()).orElseThrow();
    }

    String text(long document) {
        return text(
                snapshot().documents().stream()
                        .filter(d -> d.id() == document)
                        .findFirst()
                        .orElseThrow());
    }

    /** The paragraphs of a document, cut by its layout. */
    List<String> paragraphs(Document document) {
        var text = text(document);
        var paragraphs = new ArrayList<String>();
        for (var p : project.layout(document.text()).orElse(TextLayout.EMPTY).paragraphs()) {
            paragraphs.add(p.span().of(text));
        }
        return paragraphs;
    }

    @Override
    public void close() {
        index.close();
        project.close();
    }
}
