package org.postil;

import org.postil.domain.Document;
import org.postil.domain.Review;
import org.postil.importing.Extracted;
import org.postil.importing.FileNaming;
import org.postil.importing.ImportSink;
import org.postil.importing.SourceFile;
import org.postil.project.PreparedDocument;
import org.postil.project.Project;

import java.util.Optional;

/** Puts what an import reads into a project: one action a document. */
final class ProjectSink implements ImportSink<PreparedDocument> {
    private final Project project;

    ProjectSink(Project project) {
        this.project = project;
    }

    @Override
    public Optional<String> alreadyThere(byte[] source) {
        return withHash(PreparedDocument.hash(source));
    }

    private Optional<String> withHash(String hash) {
        return project.snapshot().documents().stream()
                .filter(document -> document.sourceHash().equals(hash))
                .map(Document::fileName)
                .findFirst();
    }

    @Override
    public PreparedDocument prepare(SourceFile file, byte[] source, Extracted.Text text) {
        return new PreparedDocument(
                file.name(),
                source,
                text.text(),
                text.layout(),
                text.glyphs(),
                text.pages(),
                text.extractor(),
                text.version(),
                text.warnings());
    }

    @Override
    public Stored store(SourceFile file, PreparedDocument prepared) {
        var same = withHash(prepared.sourceHash());
        if (same.isPresent()) {
            return new Stored.Duplicate(same.get());
        }
        var review = project.snapshot().reviewCalled(file.reference());
        project.act(
                Project.PROGRAM,
                "Import " + file.name(),
                edit -> {
                    long id =
                            review.map(Review::id)
                                    .orElseGet(() ->
                                            edit.reviews().add(file.reference(), file.reference()));
                    return edit.documents()
                            .add(id, FileNaming.stem(file.name()), file.role(), prepared);
                });
        return new Stored.Added(file.name());
    }
}
