package org.postil.study;

import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.coding.QuoteOutcome;
import org.postil.domain.Coder;
import org.postil.exchange.CsvTable;
import org.postil.extraction.AnswerLoading;
import org.postil.extraction.AnswerOutcome;
import org.postil.extraction.AnswerRow;
import org.postil.importing.FileOutcome;
import org.postil.importing.ImportRun;
import org.postil.importing.SourceFile;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.project.Projects;
import org.postil.task.Cancellation;
import org.postil.task.Progress;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.BiFunction;

/**
 * The sample study: 33 invented reports as people have them (PDF, Word, text), coded and extracted
 * by one coder, with the tables of the published study. It is made through the services that a
 * user's own work goes through.
 */
public final class SampleStudy {
    /** Who coded it. */
    public static final String CODER = "Sample coder";

    private static final List<String> EXTENSIONS = List.of("pdf", "docx", "txt");
    private static final int REPORTS = 33;
    private static final int OF_EACH = 11;

    private final Projects projects;
    private final BiFunction<Project, Optional<Coder>, ImportRun<?>> importer;
    private final InstantSource clock;

    /**
     * @param clock says when its tables are saved
     */
    public SampleStudy(
            Projects projects,
            BiFunction<Project, Optional<Coder>, ImportRun<?>> importer,
            InstantSource clock) {
        this.projects = projects;
        this.importer = importer;
        this.clock = clock;
    }

    /**
     * What became of the study.
     *
     * @param project open; the caller closes it
     */
    public record Made(
            Project project,
            List<FileOutcome> files,
            QuoteOutcome coded,
            QuoteOutcome outOfScope,
            AnswerOutcome answers) {}

    /** The study, or why there is none. */
    public sealed interface Result {
        record Done(Made study) implements Result {}

        /**
         * @param reason for the user
         */
        record Failed(String reason) implements Result {}
    }

    /**
     * Makes the study. When that is stopped or fails, the unfinished file is removed again: half a
     * study would look like one.
     *
     * @param file where no file is yet
     * @param reports an existing folder that the report files are put into first
     * @throws CancellationException when stopped
     */
    public Result make(Path file, Path reports, Progress progress, Cancellation cancellation)
            throws IOException {
        cancellation.check();
        var result =
                projects.create(
                        file,
                        edit ->
                                FrameApplication.apply(
                                        Frames.find("children").orElseThrow(), edit));
        return switch (result) {
            case ProjectResult.NotOpened refused -> new Result.Failed(refused.reason());
            case ProjectResult.Opened opened ->
                    new Result.Done(
                            whole(
                                    opened.project(),
                                    project -> fill(project, reports, progress, cancellation)));
        };
    }

    private interface Filling {
        Made fill(Project project) throws IOException;
    }

    private static Made whole(Project project, Filling filling) throws IOException {
        boolean finished = false;
        try {
            var made = filling.fill(project);
            finished = true;
            return made;
        } finally {
            if (!finished) {
                Path file = project.path();
                project.close();
                Files.deleteIfExists(file);
            }
        }
    }

    private Made fill(Project project, Path reports, Progress progress, Cancellation cancellation)
            throws IOException {
        var coder =
                project.act(
                        Project.PROGRAM, "Add coder " + CODER, edit -> edit.coders().add(CODER));
        var files =
                importer.apply(project, Optional.of(coder))
                        .run(unpack(reports), progress, cancellation);
        cancellation.check();
        var coded = SampleData.code(project, coder, "codings.csv");
        cancellation.check();
        var outOfScope = SampleData.code(project, coder, "out_of_scope.csv");
        cancellation.check();
        var answers = new AnswerLoading(project).load(answers(), coder);
        cancellation.check();
        SampleData.read(project, coder);
        cancellation.check();
        var tables = new SampleTables(project.snapshot());
        var recipes = SampleData.table("tables.csv").rows();
        project.act(
                Optional.of(coder),
                "Save " + recipes.size() + " tables",
                edit -> tables.save(recipes, edit, clock.instant()));
        return new Made(project, files, coded, outOfScope, answers);
    }

    private static List<SourceFile> unpack(Path folder) throws IOException {
        var files = new ArrayList<SourceFile>();
        for (int i = 1; i <= REPORTS; i++) {
            String name = "DHR%02d.%s".formatted(i, EXTENSIONS.get((i - 1) / OF_EACH));
            Path file = folder.resolve(name);
            try (var in = SampleData.resource("reports/" + name)) {
                Files.write(file, in.readAllBytes());
            }
            files.add(SourceFile.of(file));
        }
        return files;
    }

    private static List<AnswerRow> answers() {
        var rows = new ArrayList<AnswerRow>();
        for (CsvTable.Row row : SampleData.table("answers.csv").rows()) {
            switch (AnswerRow.parse(row.line(), row.cells())) {
                case AnswerRow.Row parsed -> rows.add(parsed.row());
                case AnswerRow.Problem problem ->
                        throw SampleData.damaged("answers.csv", problem.line());
            }
        }
        return rows;
    }
}
