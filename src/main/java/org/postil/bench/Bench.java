package org.postil.bench;

import org.postil.agreement.comparison.ComparedUnit;
import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.importing.ImportRun;
import org.postil.importing.SourceFile;
import org.postil.project.Project;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/** Measures the operations of the performance page. */
public final class Bench {
    private static final int DRAWS = 2_000;

    private final BiFunction<Project, Optional<Coder>, ImportRun<?>> importer;
    private final BenchSizes sizes;

    /**
     * @param importer makes an import into a project: the one that users' imports go through
     */
    public Bench(BiFunction<Project, Optional<Coder>, ImportRun<?>> importer, BenchSizes sizes) {
        this.importer = importer;
        this.sizes = sizes;
    }

    /**
     * What to measure and where.
     *
     * @param folder for the material and for project files made on the way; made when it is not
     *     there
     * @param only names of operations; empty for all
     * @param pdfs a folder of PDFs to import instead of the ones made here
     */
    public record Request(Path folder, Set<String> only, Optional<Path> pdfs) {
        public Request {
            only = Set.copyOf(only);
        }
    }

    private enum Operation {
        START_WINDOW,
        IMPORT_33_PDF,
        IMPORT_1000_TXT,
        OPEN_300K_2K,
        OPEN_1M_10K,
        ADD_HIGHLIGHT,
        SCROLL_FRAME,
        GRID_FRAME,
        PAGE_IMAGE,
        TALLY_100K_COLD,
        TALLY_100K_EDIT,
        TALLY_1M_COLD,
        EVIDENCE,
        SEARCH_1000,
        AGREEMENT_CHAR_60X33,
        BOOTSTRAP_2000,
        MERGE_100K,
        XLSX_100K;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The operations there are, in the order in which they are measured. */
    public static List<String> names() {
        return List.of(Operation.values()).stream().map(Operation::key).toList();
    }

    /**
     * Measures one operation after the other; makes only the material that these need.
     *
     * @param say hears what is being done, a line each
     * @throws IOException when the folder cannot be written or the PDFs cannot be read
     */
    public BenchReport run(Request request, Consumer<String> say) throws IOException {
        Files.createDirectories(request.folder());
        var machine = Machine.here();
        var material = new Material(request.folder(), sizes, say);
        var pages = new PageTrials(sizes);
        var measured = new ArrayList<Measurement>();
        for (var operation : Operation.values()) {
            if (request.only().isEmpty() || request.only().contains(operation.key())) {
                var result = measure(operation, request, material, pages, say);
                say.accept(
                        String.format(
                                Locale.ROOT,
                                "%s: median %.1f ms, fastest %.1f ms",
                                result.name(),
                                result.medianMs(),
                                result.minMs()));
                measured.add(result);
            }
        }
        return new BenchReport(machine, measured);
    }

    private Measurement measure(
            Operation operation,
            Request request,
            Material material,
            PageTrials pages,
            Consumer<String> say)
            throws IOException {
        String name = operation.key();
        return switch (operation) {
            case START_WINDOW -> WindowStart.measure(name, request.folder());
            case OPEN_300K_2K -> pages.open(name, sizes.text(), sizes.marks());
            case OPEN_1M_10K -> pages.open(name, sizes.longText(), sizes.manyMarks());
            case ADD_HIGHLIGHT -> pages.add(name);
            case SCROLL_FRAME -> pages.scroll(name);
            case GRID_FRAME -> GridTrial.measure(name);
            case PAGE_IMAGE -> {
                try (var trial = new PageImageTrial(request.folder())) {
                    yield Timing.measure(name, PageImageTrial.note(), trial);
                }
            }
            case IMPORT_33_PDF -> {
                var given = request.pdfs();
                var files = given.isPresent() ? pdfsIn(given.get()) : material.pdfs();
                String what = given.isPresent() ? "PDFs given" : "PDFs made by this program";
                yield imported(name, files, what, request.folder(), say);
            }
            case IMPORT_1000_TXT ->
                    imported(name, material.texts(), "text files", request.folder(), say);
            case TALLY_100K_COLD -> cold(name, sizes.codings());
            case TALLY_1M_COLD -> cold(name, sizes.manyCodings());
            case MERGE_100K -> merge(name, material, request.folder(), say);
            case XLSX_100K -> workbook(name, request.folder());
            case SEARCH_1000 -> search(name, material, request.folder(), say);
            case AGREEMENT_CHAR_60X33 ->
                    Timing.measure(
                            name,
                            "Every statistic of 60 themes and the 11 above them at character level,"
                                    + " from the snapshot, nothing derived, no bootstrap; "
                                    + compared(),
                            new AgreementTrial(twoCoders(), ComparedUnit.CHARACTER, 0));
            case BOOTSTRAP_2000 ->
                    Timing.measure(
                            name,
                            "2,000 draws of whole reviews for every statistic of 60 themes and the"
                                    + " 11 above them at character level, the statistics included; "
                                    + compared(),
                            new AgreementTrial(twoCoders(), ComparedUnit.CHARACTER, DRAWS));
            case TALLY_100K_EDIT ->
                    Timing.measure(
                            name,
                            "Theme by agency after one more passage in one document, same engine; "
                                    + counted(sizes.codings()),
                            new TallyTrial.AfterEdit(
                                    CodedStudy.of(sizes.reviews(), sizes.codings())));
            case EVIDENCE ->
                    Timing.measure(
                            name,
                            "Reviews and passages behind the largest cell of theme by agency,"
                                    + " table counted before, quotes not read from the project; "
                                    + study(sizes.codings()),
                            new EvidenceTrial(CodedStudy.of(sizes.reviews(), sizes.codings())));
        };
    }

    private Measurement imported(
            String name, List<Path> files, String what, Path folder, Consumer<String> say)
            throws IOException {
        long bytes = 0;
        for (Path file : files) {
            bytes += Files.size(file);
        }
        say.accept(name + ": importing " + files.size() + " files several times");
        return Timing.measure(
                name,
                String.format(
                        Locale.ROOT,
                        "%d %s, %.1f MB, page cache warm, into a new project file on disk, each"
                            + " document a synchronised transaction of its own, until the last is"
                            + " stored and in the search index, which is built meanwhile and"
                            + " written at the end",
                        files.size(),
                        what,
                        bytes / 1e6),
                new ImportTrial(folder, files, importer));
    }

    private Measurement search(String name, Material material, Path folder, Consumer<String> say)
            throws IOException {
        say.accept(name + ": importing and indexing the texts once");
        try (var trial = new SearchTrial(folder, material.texts(), importer)) {
            return Timing.measure(
                    name,
                    String.format(
                            Locale.ROOT,
                            "%s; %d texts, index on disk (%.0f MB) built before in %.1f s; query"
                                + " read, all hits counted, the first %d with their context; mean"
                                + " of the %d queries",
                            SearchTrial.QUERIES,
                            material.texts().size(),
                            trial.indexBytes() / 1e6,
                            trial.buildNanos() / 1e9,
                            SearchTrial.SHOWN,
                            SearchTrial.QUERIES.size()),
                    trial);
        }
    }

    private Measurement merge(String name, Material material, Path folder, Consumer<String> say)
            throws IOException {
        say.accept(name + ": making a project and a package of it");
        try (var trial = new MergeTrial(folder, material.texts(), sizes.codings(), importer)) {
            return Timing.measure(
                    name,
                    String.format(
                            Locale.ROOT,
                            "A package with %d codings taken back into a project with %d of another"
                                    + " coder and %d texts (%.0f MB on disk): copied, checked,"
                                    + " planned, the project backed up, written in one step",
                            sizes.codings(),
                            sizes.codings(),
                            material.texts().size(),
                            trial.bytes() / 1e6),
                    trial);
        }
    }

    private Measurement cold(String name, int codings) throws IOException {
        return Timing.measure(
                name,
                "Theme by agency, new engine, nothing derived; " + counted(codings),
                new TallyTrial.Cold(CodedStudy.of(sizes.reviews(), codings)));
    }

    private Measurement workbook(String name, Path folder) throws IOException {
        // a passage has nearly two codes
        var snapshot = CodedStudy.of(sizes.reviews(), 2 * sizes.codings());
        return Timing.measure(
                name,
                "Codebook workbook with "
                        + XlsxTrial.passages(snapshot)
                        + " passages of "
                        + sizes.reviews()
                        + " reviews and all its sheets, layer any, new engine, texts in memory,"
                        + " until the file is in its place",
                new XlsxTrial(folder, snapshot));
    }

    private Snapshot twoCoders() {
        return CodedStudy.of(sizes.compared(), sizes.comparedCodings());
    }

    private String compared() {
        return sizes.compared()
                + " reviews of 150,000 to 300,000 characters, "
                + sizes.comparedCodings()
                + " codings by 2 coders who have read all";
    }

    private String counted(int codings) {
        return study(codings) + ", evidence not listed";
    }

    private String study(int codings) {
        return sizes.reviews()
                + " reviews of one document, "
                + codings
                + " codings by 2 coders, layer final, 71 themes, 10 agencies, unit reviews";
    }

    private static List<Path> pdfsIn(Path folder) throws IOException {
        var missing = new ArrayList<Path>();
        var files =
                SourceFile.find(List.of(folder), missing).stream()
                        .map(SourceFile::path)
                        .filter(path -> path.toString().toLowerCase(Locale.ROOT).endsWith(".pdf"))
                        .toList();
        if (files.isEmpty()) {
            throw new NoSuchFileException(folder.toString(), null, "no PDFs in it");
        }
        return files;
    }
}
