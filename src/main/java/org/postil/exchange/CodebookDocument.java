package org.postil.exchange;

import org.postil.domain.Snapshot;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;

import java.io.IOException;
import java.nio.file.Path;

/** Writes the codebook as a Word document that can go into an appendix. */
public final class CodebookDocument {
    private CodebookDocument() {}

    /**
     * Replaces the file; it is written whole or not at all.
     *
     * @param layer whose work is counted
     * @return how many codes were written
     */
    public static int write(
            Snapshot snapshot, Layer layer, TallyEngine engine, StudyFacts facts, Path out)
            throws IOException {
        int codes = snapshot.codebook().codes().size();
        WordFile.write(
                out,
                "Codebook: " + facts.study(),
                facts,
                file -> {
                    file.heading(1, "Codebook");
                    new CodebookPages(snapshot, layer, engine).write(file, 2);
                });
        return codes;
    }
}
