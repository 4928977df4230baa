package org.postil;

import org.postil.domain.Coder;
import org.postil.domain.SectionRole;
import org.postil.domain.TextLayout;
import org.postil.importing.Extracted;
import org.postil.importing.FileNaming;
import org.postil.importing.ImportSink;
import org.postil.importing.SourceFile;
import org.postil.project.Edit;
import org.postil.project.PreparedDocument;
import org.postil.project.Project;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Puts what one import reads into a project: one action a document. What is there already is looked
 * up within that action; the list kept here only saves reading a file in vain.
 */
final class ProjectSink implements ImportSink<PreparedDocument> {
    private final Project project;
    private final Optional<Coder> by;
    private final Map<String, String> nameByHash = new ConcurrentHashMap<>();

    /**
     * @param by who imports, as the history will say
     */
    ProjectSink(Project project, Optional<Coder> by) {
        this.project = project;
        this.by = by;
        project.snapshot()
                .documents()
                .forEach(document -> nameByHash.put(document.sourceHash(), document.fileName()));
    }

    @Override
    public Optional<String> objection(Path file) {
        return Project.isOpenHere(file)
                ? Optional.of(
                        "This is a project that is open here, not a report. It was left alone.")
                : Optional.empty();
    }

    @Override
    public Optional<String> alreadyThere(byte[] source) {
        return Optional.ofNullable(nameByHash.get(PreparedDocument.hash(source)));
    }

    @Override
    public PreparedDocument prepare(SourceFile file, byte[] source, Extracted.Text text) {
        return new PreparedDocument(
                source,
                text.text(),
                layout(file, text.layout()),
                text.glyphs(),
                text.pages(),
                text.extractor(),
                text.version(),
                text.warnings());
    }

    /**
     * A file that is a summary, an action plan or an appendix as a whole is so in all its parts.
     */
    private static TextLayout layout(SourceFile file, TextLayout found) {
        return switch (file.role()) {
            case OVERVIEW_REPORT, LETTER -> found;
            case EXECUTIVE_SUMMARY -> found.allIn(SectionRole.SUMMARY);
            case ACTION_PLAN -> found.allIn(SectionRole.ACTION_PLAN);
            case APPENDIX -> found.allIn(SectionRole.APPENDIX);
        };
    }

    @Override
    public Stored store(SourceFile file, PreparedDocument prepared) {
        var stored = project.act(by, "Import " + file.name(), edit -> store(edit, file, prepared));
        nameByHash.putIfAbsent(prepared.sourceHash(), file.name());
        return stored;
    }

    private static Stored store(Edit edit, SourceFile file, PreparedDocument prepared) {
        var same = edit.documents().madeOf(prepared.sourceHash());
        if (same.isPresent()) {
            return new Stored.Duplicate(same.get());
        }
        long review =
                edit.reviews()
                        .find(file.reference())
                        .orElseGet(() -> edit.reviews().add(file.reference(), file.title()));
        String name = edit.documents().freeName(file.name());
        edit.documents().add(review, name, FileNaming.stem(name), file.role(), prepared);
        return new Stored.Added(name);
    }
}
