package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.CharacterMatrix;
import org.postil.agreement.CodedSpan;
import org.postil.agreement.UnitBootstrap;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.exchange.CodedSpanFile;
import org.postil.exchange.CodingMatrixFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.stream.Stream;

@Command(
        name = "agreement",
        description = {
            "Measures how far coders agree: of a project, of any coding matrix, or"
                    + " of spans of one text.",
            "A project is measured code by code. What is not defined is said so,"
                    + " with the reason; it is never 0, 1 or part of an average."
        },
        footer = {
            "",
            "Examples:",
            "  postil agreement study.postil --coders Ann,Ben",
            "  postil agreement study.postil --coders Ann,Ben --unit recommendation --of agency",
            "  postil agreement study.postil --of variables",
            "  postil agreement study.postil --coders Ann,Ben --out agreement.xlsx",
            "  postil agreement study.postil --worklist --out agenda.docx",
            "  postil agreement --matrix matrix.csv --categories 2 --positive yes",
            "  postil agreement --spans spans.csv --begin 0 --length 20000 --coders Ann,Ben",
            "",
            "A matrix has the header unit,CODER,CODER,...[,weight]: empty is missing, a set is"
                    + " written a|b",
            "(the empty set |), weight says how many units a row stands for. Spans have the header",
            "coder,start,end,code; end is the character after the last."
        },
        mixinStandardHelpOptions = true)
final class AgreementCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Parameters(
            arity = "0..1",
            paramLabel = "P",
            description = "A project file (.postil): the coders' own work is compared.")
    @Nullable Path project;

    @Option(
            names = "--unit",
            defaultValue = "review",
            paramLabel = "UNIT",
            description = {
                "Of a project: review (if not given), recommendation, paragraph, sentence,",
                "character or unitizing."
            })
    ComparedUnit unit;

    @Option(
            names = "--of",
            defaultValue = "theme",
            paramLabel = "WHAT",
            description = {
                "Of a project: theme (if not given), agency or another facet; or variables, the",
                "answers to the extraction template."
            })
    String of;

    @Option(
            names = "--read-by",
            defaultValue = "all",
            paramLabel = "all|two",
            description = {
                "Which reviews of a project: those that all coders compared have read (if not",
                "given), or that two have; the others are missing there."
            })
    String readBy;

    @Option(
            names = "--out",
            paramLabel = "FILE.xlsx|FILE.docx|FILE.csv",
            description = {
                "Of a project: a workbook (.xlsx) with all numbers, differences and ratings, or"
                        + " the",
                "paragraph for a methods section with its table (.docx). A file of that name is",
                "replaced."
            })
    @Nullable Path out;

    @Option(
            names = "--worklist",
            description = {
                "Of a project: where the coders differ, one by one, with what was decided in the",
                "window. With --out a Word document (the agenda of what is undecided) or a CSV"
                        + " file."
            })
    boolean worklist;

    @Option(names = "--matrix", paramLabel = "M.csv", description = "A coding matrix.")
    @Nullable Path matrix;

    @Option(
            names = "--categories",
            paramLabel = "N|a,b,c",
            description = {
                "How many categories were possible, or which, the least first. Brennan-Prediger and"
                        + " AC1",
                "depend on it; without it those that were used count."
            })
    @Nullable String categories;

    @Option(
            names = "--positive",
            paramLabel = "LABEL",
            description = {
                "The category of positive agreement; without it the second of 0/1, no/yes, n/y,",
                "false/true, absent/present or -/+."
            })
    @Nullable String positive;

    @Option(names = "--spans", paramLabel = "S.csv", description = "Coded spans of one text.")
    @Nullable Path spans;

    @Option(names = "--begin", paramLabel = "N", description = "The first character compared.")
    long begin;

    @Option(names = "--length", paramLabel = "N", description = "How many characters.")
    long length = -1;

    @Option(
            names = "--coders",
            split = ",",
            paramLabel = "A,B",
            description = {
                "Who is compared, also if a coder has no span. All coders of a project if not",
                "given."
            })
    List<String> coders = List.of();

    @Option(
            names = "--draws",
            defaultValue = "2000",
            paramLabel = "N",
            description = "Draws of the bootstrap; 0 leaves it out. 2000 if not given.")
    int draws;

    @Option(
            names = "--seed",
            defaultValue = "1",
            paramLabel = "N",
            description = "The bootstrap's seed; 1 if not given. Equal seeds give equal intervals.")
    long seed;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, csv or json. JSON stands alone on standard output.")
    Format format;

    AgreementCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        long given = Stream.of(project, matrix, spans).filter(Objects::nonNull).count();
        if (given != 1) {
            throw Refusal.usage("Give one of: a project file, --matrix, --spans.");
        }
        if (draws < 0 || draws > 1_000_000) {
            throw Refusal.usage("--draws takes a whole number from 0 to 1000000.");
        }
        if (project != null) {
            return new ComparisonRun(services, console, format)
                    .of(
                            project,
                            new ComparisonRun.Wanted(
                                    coders, unit, of, readBy, worklist, bootstrap(), out));
        }
        return matrix == null ? ofSpans(spans) : ofMatrix(matrix);
    }

    private int ofMatrix(Path file) {
        var table = CsvRows.read(file, header -> List.of());
        return switch (CodingMatrixFile.read(table, possible())) {
            case CodingMatrixFile.Wrong wrong -> throw refused(file, wrong.problems());
            case CodingMatrixFile.Read read -> {
                new MatrixAgreement(read.matrix(), read.sets(), positive, bootstrap())
                        .print(console, format);
                yield Exit.OK;
            }
        };
    }

    private UnitBootstrap bootstrap() {
        return new UnitBootstrap(draws, seed);
    }

    private CodingMatrixFile.Possible possible() {
        if (categories == null) {
            return new CodingMatrixFile.Unsaid();
        }
        if (categories.matches("\\d{1,6}")) {
            return new CodingMatrixFile.Count(Integer.parseInt(categories));
        }
        return new CodingMatrixFile.Labels(
                List.of(categories.split(",")).stream().map(String::strip).toList());
    }

    private int ofSpans(@Nullable Path file) {
        if (file == null || length < 0 || begin < 0) {
            throw Refusal.usage("--spans needs --length N, and --begin N if it is not 0.");
        }
        if (coders.isEmpty() || coders.size() > CharacterMatrix.MOST_CODERS) {
            throw Refusal.usage(
                    "--spans needs --coders A,B,..: 1 to "
                            + CharacterMatrix.MOST_CODERS
                            + " of them.");
        }
        var read =
                CodedSpanFile.read(CsvRows.read(file, header -> List.of()), coders, begin, length);
        if (!read.problems().isEmpty()) {
            throw refused(file, read.problems());
        }
        new SpanAgreement(begin, length, coders, read.spans(), codes(read.spans()))
                .print(console, format);
        return Exit.OK;
    }

    private static List<String> codes(List<CodedSpan> spans) {
        var codes = new TreeSet<String>();
        spans.forEach(span -> codes.add(span.code()));
        return new ArrayList<>(codes);
    }

    private static Refusal refused(Path file, List<String> problems) {
        int shown = Math.min(5, problems.size());
        String more = problems.size() > shown ? "; and " + (problems.size() - shown) + " more" : "";
        return Refusal.refused(
                file
                        + " was not used: "
                        + String.join("; ", problems.subList(0, shown))
                        + more
                        + ".");
    }
}
