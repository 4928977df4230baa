package org.postil.exchange;

import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Writes a whole study in one of the forms that others take. */
public final class StudyExport {
    private StudyExport() {}

    /** In which form. */
    public enum Form {
        /** Tables with their evidence and settings, Excel. */
        WORKBOOK("xlsx"),
        /** Methods, tables, quotes and codebook, Word. */
        DOCUMENT("docx"),
        /** The same as one page with the evidence folded in. */
        PAGE("html"),
        /** A folder of tidy tables for statistics programs. */
        TIDY("");

        private final String ending;

        Form(String ending) {
            this.ending = ending;
        }

        /** Of the file without the dot; empty for a folder. */
        public String ending() {
            return ending;
        }

        /** By the name of what is to be written; empty for an ending that is none of ours. */
        public static Optional<Form> of(String name) {
            String lower = name.toLowerCase(Locale.ROOT);
            for (Form form : values()) {
                if (!form.ending.isEmpty() && lower.endsWith("." + form.ending)) {
                    return Optional.of(form);
                }
            }
            boolean folder =
                    lower.endsWith("/")
                            || lower.endsWith("\\")
                            || Files.isDirectory(Path.of(name))
                            || Path.of(name).getFileName().toString().indexOf('.') < 0;
            return folder ? Optional.of(TIDY) : Optional.empty();
        }
    }

    /**
     * What was written.
     *
     * @param count tables, of a folder files
     * @param left saved tables that cannot be counted any more, and why, a sentence each
     */
    public record Written(int count, List<String> left) {}

    /**
     * Replaces the file, or the files of a folder. The tables are those of {@link StudyTables#of}.
     *
     * @throws java.util.concurrent.CancellationException when it was asked to stop
     */
    public static Written write(
            Project project,
            Snapshot snapshot,
            Layer layer,
            TallyEngine engine,
            Clock clock,
            Form form,
            Path out,
            Progress progress,
            Cancellation cancellation)
            throws IOException {
        var facts = StudyFacts.of(project, clock);
        var texts = new ProjectTexts(project);
        if (form == Form.TIDY) {
            int files =
                    TidyFolder.write(
                                    snapshot,
                                    layer,
                                    texts,
                                    facts,
                                    engine,
                                    out,
                                    progress,
                                    cancellation)
                            .rows()
                            .size();
            return new Written(files, List.of());
        }
        var published = StudyTables.of(engine, snapshot, layer);
        var material =
                new ReportMaterial(snapshot, layer, texts, facts, engine, published.tables());
        switch (form) {
            case WORKBOOK -> StudyWorkbook.write(material, out, progress, cancellation);
            case DOCUMENT -> ReportDocument.write(material, out, progress, cancellation);
            case PAGE -> ReportPage.write(material, out, progress, cancellation);
            case TIDY -> throw new IllegalStateException("written above");
        }
        return new Written(material.tables().size(), published.left());
    }
}
