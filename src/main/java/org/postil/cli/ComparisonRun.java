package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.UnitBootstrap;
import org.postil.agreement.comparison.ComparedTexts;
import org.postil.agreement.comparison.ComparedUnit;
import org.postil.agreement.comparison.Comparison;
import org.postil.agreement.comparison.ComparisonRequest;
import org.postil.agreement.comparison.VariableComparison;
import org.postil.compare.Worklist;
import org.postil.domain.Coder;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.exchange.Agenda;
import org.postil.exchange.AgreementDocument;
import org.postil.exchange.AgreementMaterial;
import org.postil.exchange.AgreementWorkbook;
import org.postil.exchange.ProjectTexts;
import org.postil.exchange.StudyFacts;
import org.postil.exchange.WholeFile;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.task.Cancellation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;

/** Compares the coders of a project and prints what came out. */
final class ComparisonRun {
    private static final String VARIABLES = "variables";

    private final Services services;
    private final Console console;
    private final Format format;
    private final Cancellation cancellation = new Cancellation();

    ComparisonRun(Services services, Console console, Format format) {
        this.services = services;
        this.console = console;
        this.format = format;
    }

    /** As it was written on the command line. */
    record Wanted(
            List<String> coders,
            ComparedUnit unit,
            String of,
            String readBy,
            boolean worklist,
            UnitBootstrap bootstrap,
            @Nullable Path out) {
        /** What is compared when nothing is said: all coders, their themes, review by review. */
        static Wanted ofReviews() {
            return new Wanted(
                    List.of(),
                    ComparedUnit.REVIEW,
                    "theme",
                    "all",
                    false,
                    new UnitBootstrap(2_000, 1),
                    null);
        }
    }

    int of(Path path, Wanted wanted) {
        try (var _ = new Interrupt(cancellation)) {
            return switch (services.projects().open(path)) {
                case ProjectResult.NotOpened refused -> throw Refusal.refused(refused.reason());
                case ProjectResult.Opened opened -> {
                    opened.notes().forEach(console::say);
                    try (var project = opened.project()) {
                        compare(project, wanted);
                        yield Exit.OK;
                    }
                }
            };
        } catch (CancellationException e) {
            throw Refusal.refused("Stopped. Nothing was written.");
        }
    }

    private void compare(Project project, Wanted wanted) {
        var snapshot = project.snapshot();
        if (wanted.worklist()) {
            worklist(project, snapshot, wanted);
            return;
        }
        var request =
                new ComparisonRequest(
                        coders(snapshot, wanted.coders()),
                        wanted.unit(),
                        facet(snapshot, wanted.of()),
                        readByAll(wanted.readBy()),
                        wanted.bootstrap());
        var out = wanted.out();
        if (out != null) {
            write(project, snapshot, request, out);
            return;
        }
        if (wanted.of().equalsIgnoreCase(VARIABLES)) {
            new VariablesAgreement(request, VariableComparison.of(snapshot, request))
                    .print(console, format);
            return;
        }
        var texts = new ComparedTexts(project::text, project::layout);
        new ProjectAgreement(Comparison.of(snapshot, request, texts, cancellation))
                .print(console, format);
    }

    private void worklist(Project project, Snapshot snapshot, Wanted wanted) {
        var list = Worklist.of(snapshot, coders(snapshot, wanted.coders()));
        var agenda = new Agenda(snapshot, list, new ProjectTexts(project));
        var out = wanted.out();
        if (list.universe().reviews().isEmpty()) {
            console.say("No review has been read by all of them: mark reviews as read first.");
        }
        if (out == null) {
            new WorklistReport(agenda).print(console, format);
            return;
        }
        String name = out.toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".csv") && !name.endsWith(".docx")) {
            throw Refusal.usage(
                    "The differences are written as a Word document or a CSV file: name a file that"
                            + " ends in .docx or .csv.");
        }
        try {
            if (name.endsWith(".csv")) {
                agenda.csv(out);
            } else {
                agenda.document(StudyFacts.of(project, services.clock()), out);
            }
        } catch (IOException e) {
            throw Refusal.refused(WholeFile.why(out, e));
        }
        console.say("Wrote " + agenda.lines().size() + " differences to " + out + ".");
    }

    private void write(Project project, Snapshot snapshot, ComparisonRequest request, Path out) {
        String name = out.toString().toLowerCase(Locale.ROOT);
        boolean workbook = name.endsWith(".xlsx");
        if (!workbook && !name.endsWith(".docx")) {
            throw Refusal.usage(
                    "Agreement is written as a workbook or a Word document: name a file that ends"
                            + " in .xlsx or .docx.");
        }
        var material =
                AgreementMaterial.of(
                        snapshot,
                        request,
                        new ProjectTexts(project),
                        StudyFacts.of(project, services.clock()),
                        cancellation);
        try {
            if (workbook) {
                AgreementWorkbook.write(material, out, cancellation);
            } else {
                AgreementDocument.write(material, out);
            }
        } catch (IOException e) {
            throw Refusal.refused(WholeFile.why(out, e));
        }
        console.say(
                "Wrote the agreement on "
                        + Counted.of(material.agreement().codes().size(), "code")
                        + " and "
                        + Counted.of(material.agenda().lines().size(), "difference")
                        + " to "
                        + out
                        + ".");
    }

    private static List<Coder> coders(Snapshot snapshot, List<String> wanted) {
        var coders = new ArrayList<Coder>();
        for (String name : wanted) {
            coders.add(
                    snapshot.coderNamed(name)
                            .orElseThrow(() ->
                                    Refusal.usage(
                                            "There is no coder "
                                                    + name.strip()
                                                    + " in this project. There are "
                                                    + ProjectCommand.names(snapshot)
                                                    + ".")));
        }
        if (wanted.isEmpty()) {
            coders.addAll(snapshot.coders());
        }
        if (coders.size() < 2) {
            throw Refusal.usage(
                    "Agreement needs two coders; "
                            + (wanted.isEmpty()
                                    ? "this project has " + coders.size() + "."
                                    : "one is named.")
                            + " Name them: --coders A,B.");
        }
        if (new HashSet<>(coders).size() < coders.size()) {
            throw Refusal.usage("A coder is named twice.");
        }
        if (coders.size() > Comparison.MOST_CODERS) {
            throw Refusal.usage(
                    "At most " + Comparison.MOST_CODERS + " coders are compared at once.");
        }
        return coders;
    }

    /** For variables any facet will do. */
    private static Facet facet(Snapshot snapshot, String of) {
        var facets = snapshot.codebook().facets();
        if (of.equalsIgnoreCase(VARIABLES) && !facets.isEmpty()) {
            return facets.getFirst();
        }
        return snapshot.codebook()
                .facet(of.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() ->
                        Refusal.usage(
                                "--of takes "
                                        + facets.stream()
                                                .map(Facet::key)
                                                .collect(Collectors.joining(", "))
                                        + " or variables."));
    }

    private static boolean readByAll(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "all" -> true;
            case "two" -> false;
            default -> throw Refusal.usage("--read-by takes all or two.");
        };
    }
}
