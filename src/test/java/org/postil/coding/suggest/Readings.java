package org.postil.coding.suggest;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.importing.DocumentReader;
import org.postil.importing.Extracted;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Files read by the real importer. */
final class Readings {
    private Readings() {}

    static SourceText read(Path file) {
        try {
            return read(
                    Files.readAllBytes(file),
                    file.getFileName().toString(),
                    1,
                    DocumentRole.OVERVIEW_REPORT);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SourceText read(byte[] bytes, String name, long id, DocumentRole role) {
        var outcome = DocumentReader.standard().read(bytes, name, new Cancellation());
        assertThat(outcome).as(name).isInstanceOf(Extracted.Text.class);
        var text = (Extracted.Text) outcome;
        var document =
                new Document(
                        id,
                        "document" + id,
                        1,
                        name,
                        role,
                        (int) id,
                        name,
                        "",
                        id,
                        text.text().length(),
                        0,
                        text.layout().pages().size());
        return new SourceText(document, text.text(), text.layout());
    }
}
