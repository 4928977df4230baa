package org.postil.exchange;

import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;

/** A workbook being written, in the one look that all of ours have. */
final class Book {
    final StreamedWorkbook workbook = new StreamedWorkbook();
    final BookStyles styles = new BookStyles(workbook.getXSSFWorkbook());
    final StudyFacts facts;
    private final SheetNames names = new SheetNames();
    private final int rowLimit;

    private Book(StudyFacts facts, int rowLimit) {
        this.facts = facts;
        this.rowLimit = rowLimit;
    }

    /** Puts the sheets into a workbook. */
    interface Filling {
        void fill(Book book) throws IOException;
    }

    /** Writes a workbook whole or not at all; a file of that name is replaced. */
    static void write(Path file, String title, StudyFacts facts, Filling filling)
            throws IOException {
        write(file, title, facts, SpreadsheetVersion.EXCEL2007.getMaxRows(), filling);
    }

    /**
     * @param rowLimit the most rows of a sheet; the rest goes to a further one
     */
    static void write(Path file, String title, StudyFacts facts, int rowLimit, Filling filling)
            throws IOException {
        WholeFile.write(
                file,
                ".xlsx",
                temporary -> {
                    // the library writes rows to files on the way: into a folder of ours alone
                    var folder = Files.createTempDirectory("postil-");
                    try {
                        TempFile.withStrategy(
                                new InFolder(folder),
                                () -> {
                                    try {
                                        fill(temporary, title, facts, rowLimit, filling);
                                        return true;
                                    } catch (IOException e) {
                                        throw new UncheckedIOException(e);
                                    }
                                });
                    } catch (UncheckedIOException e) {
                        throw e.getCause();
                    } finally {
                        clear(folder);
                    }
                });
    }

    private static void fill(
            Path file, String title, StudyFacts facts, int rowLimit, Filling filling)
            throws IOException {
        var book = new Book(facts, rowLimit);
        try (var workbook = book.workbook;
                var out = Files.newOutputStream(file)) {
            var properties = workbook.getXSSFWorkbook().getProperties().getCoreProperties();
            properties.setTitle(title + ": " + facts.study());
            properties.setCreator("Postil " + facts.program());
            properties.setCreated(Optional.of(Date.from(facts.at().toInstant())));
            filling.fill(book);
            workbook.write(out);
        }
    }

    BookSheet sheet(String name, List<String> above, List<SheetColumn> columns) {
        return new BookSheet(this, name, above, columns, rowLimit);
    }

    String sheetName(String wanted) {
        return names.next(wanted);
    }

    private record InFolder(Path folder) implements TempFileCreationStrategy {
        @Override
        public File createTempFile(String prefix, String suffix) throws IOException {
            return Files.createTempFile(folder, prefix, suffix).toFile();
        }

        @Override
        public File createTempDirectory(String prefix) throws IOException {
            return Files.createTempDirectory(folder, prefix).toFile();
        }
    }

    private static void clear(Path folder) throws IOException {
        try (var found = Files.walk(folder)) {
            for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
