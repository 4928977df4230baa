package org.postil.bench;

import org.postil.domain.DocumentPassages;
import org.postil.domain.Snapshot;
import org.postil.domain.TextLayout;
import org.postil.exchange.CodebookWorkbook;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.StudyTexts;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipFile;

import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;

/**
 * Writes the codebook workbook of a study held in memory to a file. Timed from the call until the
 * file is in its place; the rows are counted in the file afterwards.
 */
final class XlsxTrial implements Timing.Trial {
    /** Longer than any text of the coded study. */
    private static final int LONGEST = 300_001;

    private final Path folder;
    private final Snapshot snapshot;
    private final StudyTexts texts = new OneText(words());

    XlsxTrial(Path folder, Snapshot snapshot) {
        this.folder = folder;
        this.snapshot = snapshot;
    }

    @Override
    public Timing.Timed run() throws IOException {
        Path out = folder.resolve("bench.xlsx");
        var facts = new StudyFacts("bench", ZonedDateTime.now(ZoneOffset.UTC), 1);
        try {
            long start = System.nanoTime();
            var written =
                    new CodebookWorkbook(new TallyEngine())
                            .write(
                                    snapshot,
                                    new Layer.Any(),
                                    texts,
                                    facts,
                                    out,
                                    Progress.NONE,
                                    new Cancellation());
            long nanos = System.nanoTime() - start;
            return new Timing.Timed(
                    nanos,
                    written.passages()
                            + " of "
                            + passages(snapshot)
                            + " passages, "
                            + rows(out)
                            + " rows read back, "
                            + Files.size(out) / 1024
                            + " KB");
        } finally {
            Files.deleteIfExists(out);
        }
    }

    static long passages(Snapshot snapshot) {
        return snapshot.passages().values().stream()
                .map(DocumentPassages::passages)
                .mapToLong(List::size)
                .sum();
    }

    private static long rows(Path file) throws IOException {
        long rows = 0;
        try (var zip = new ZipFile(file.toFile())) {
            for (var entry : zip.stream().toList()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    try (var in = zip.getInputStream(entry)) {
                        var reader = XMLInputFactory.newDefaultFactory().createXMLStreamReader(in);
                        while (reader.hasNext()) {
                            reader.next();
                            if (reader.isStartElement() && reader.getLocalName().equals("row")) {
                                rows++;
                            }
                        }
                    } catch (XMLStreamException e) {
                        throw new IOException(e);
                    }
                }
            }
        }
        return rows;
    }

    private static String words() {
        var text = new StringBuilder(LONGEST + 100);
        int sentence = 0;
        while (text.length() < LONGEST) {
            text.append("The partnership should make sure that staff of every agency ask again, ")
                    .append("and write down what was answered (")
                    .append(sentence++)
                    .append("). ");
        }
        return text.toString();
    }

    /** The same words for every document. */
    private record OneText(String words) implements StudyTexts {
        @Override
        public Optional<String> text(long version) {
            return Optional.of(words);
        }

        @Override
        public Optional<TextLayout> layout(long version) {
            return Optional.of(TextLayout.EMPTY);
        }
    }
}
