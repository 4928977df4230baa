package org.postil.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** The files that imports are measured on: made once, used again while they are whole. */
final class Material {
    /** To be raised when the program makes other files than before. */
    private static final int EDITION = 2;

    private final Path folder;
    private final BenchSizes sizes;
    private final Consumer<String> say;

    Material(Path folder, BenchSizes sizes, Consumer<String> say) {
        this.folder = folder;
        this.sizes = sizes;
        this.say = say;
    }

    List<Path> pdfs() throws IOException {
        byte[] font = PdfPrinter.font();
        return files(
                "pdf",
                sizes.pdfs(),
                sizes.pdfCharacters() + " characters",
                (vocabulary, number, file) ->
                        PdfPrinter.print(
                                ReportInventor.report(
                                        vocabulary,
                                        number,
                                        sizes.pdfCharacters() * 3 / 4,
                                        sizes.pdfCharacters() * 5 / 4),
                                font,
                                file));
    }

    List<Path> texts() throws IOException {
        return files(
                "txt",
                sizes.texts(),
                sizes.leastCharacters() + " to " + sizes.mostCharacters() + " characters",
                (vocabulary, number, file) ->
                        Files.writeString(
                                file,
                                ReportInventor.report(
                                                vocabulary,
                                                number,
                                                sizes.leastCharacters(),
                                                sizes.mostCharacters())
                                        .asText()));
    }

    private interface Making {
        void make(Vocabulary vocabulary, int number, Path file) throws IOException;
    }

    private List<Path> files(String kind, int count, String size, Making making)
            throws IOException {
        Path place = Files.createDirectories(folder.resolve(kind + "-" + count));
        var files =
                IntStream.rangeClosed(1, count)
                        .mapToObj(i ->
                                place.resolve(String.format(Locale.ROOT, "DHR%04d.%s", i, kind)))
                        .toList();
        // beside the files, not among them: a user may import the folder
        Path seal = folder.resolve(kind + "-" + count + ".complete");
        String made = "edition " + EDITION + ", " + count + " files of " + size + ", ";
        if (!isWhole(seal, made, files)) {
            say.accept("Making " + count + " " + kind + " files of " + size + " in " + place);
            Files.deleteIfExists(seal);
            make(files, making);
            Files.writeString(seal, made + bytes(files) + " bytes\n");
        }
        return files;
    }

    private static boolean isWhole(Path seal, String made, List<Path> files) throws IOException {
        if (!Files.isRegularFile(seal) || !files.stream().allMatch(Files::isRegularFile)) {
            return false;
        }
        return Files.readString(seal, StandardCharsets.UTF_8)
                .equals(made + bytes(files) + " bytes\n");
    }

    private static long bytes(List<Path> files) throws IOException {
        long sum = 0;
        for (Path file : files) {
            sum += Files.size(file);
        }
        return sum;
    }

    private static void make(List<Path> files, Making making) throws IOException {
        var vocabulary = new Vocabulary();
        try {
            IntStream.range(0, files.size())
                    .parallel()
                    .forEach(i -> {
                        try {
                            making.make(vocabulary, i + 1, files.get(i));
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
