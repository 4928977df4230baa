package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.importing.FileOutcome;
import org.postil.importing.SourceFile;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

@Command(
        name = "import",
        description = {
            "Imports reports: PDF, Word, text, RTF, ODT, HTML.",
            "Each file is stored whole or not at all. The review a file belongs to"
                    + " is its name less a word at its end such as 'executive summary'."
        },
        mixinStandardHelpOptions = true)
final class ImportCommand extends ProjectCommand {
    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files or folders.")
    List<Path> paths;

    @Option(names = "--coder", paramLabel = "NAME", description = "Who imports.")
    @Nullable String coder;

    ImportCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var by = coderOrOnly(project, coder);
        var missing = new ArrayList<Path>();
        var files = find(missing);
        missing.forEach(path -> console.say("Not there, or not to be read: " + path + "."));
        var outcomes =
                services.importer()
                        .apply(project, by)
                        .run(files, new ProgressLine(console), cancellation);
        var told = new ArrayList<>(outcomes);
        missing.forEach(path -> told.add(FileOutcome.notThere(path)));
        console.print(format, () -> table(told), () -> Map.of("files", json(told)));
        sayGroups(outcomes);
        if (outcomes.size() < files.size()) {
            console.say(
                    "Stopped. "
                            + outcomes.size()
                            + " of "
                            + Counted.of(files.size(), "file")
                            + " dealt with; each document stored is whole. Import the"
                            + " same paths again to go on: what is there already is passed over.");
        }
        boolean whole =
                missing.isEmpty()
                        && outcomes.size() == files.size()
                        && outcomes.stream().allMatch(o -> isFine(o.outcome()));
        return whole ? Exit.OK : Exit.REFUSED;
    }

    private static boolean isFine(FileOutcome.Outcome outcome) {
        return switch (outcome) {
            case OK, PARTIAL, DUPLICATE -> true;
            case NO_TEXT, REFUSED -> false;
        };
    }

    private List<SourceFile> find(List<Path> missing) {
        try {
            return SourceFile.find(paths, missing);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw Refusal.refused("A folder could not be listed. Check that you may open it.");
        }
    }

    private static TextTable table(List<FileOutcome> outcomes) {
        var table =
                new TextTable(
                        "file", "review", "role", "outcome", "#characters", "#pages", "reason");
        for (FileOutcome o : outcomes) {
            String said = o.reason().isEmpty() ? String.join(" ", o.warnings()) : o.reason();
            table.row(
                    Path.of(o.file()).getFileName(),
                    o.review(),
                    o.role().key(),
                    o.outcome().key(),
                    o.characters(),
                    o.pages(),
                    said);
        }
        return table;
    }

    private static List<Map<String, Object>> json(List<FileOutcome> outcomes) {
        var files = new ArrayList<Map<String, Object>>();
        for (FileOutcome o : outcomes) {
            var file = new LinkedHashMap<String, Object>();
            file.put("file", o.file());
            file.put("review", o.review());
            file.put("document", o.document());
            file.put("role", o.role().key());
            file.put("outcome", o.outcome().key());
            file.put("reason", o.reason());
            file.put("characters", o.characters());
            file.put("pages", o.pages());
            file.put("warnings", o.warnings());
            files.add(file);
        }
        return files;
    }

    /** What was taken together must be seen, or a wrong grouping is found too late. */
    private void sayGroups(List<FileOutcome> outcomes) {
        var byReview = new TreeMap<String, List<FileOutcome>>();
        outcomes.stream()
                .filter(o -> o.outcome().isStored())
                .forEach(o -> byReview.computeIfAbsent(o.review(), r -> new ArrayList<>()).add(o));
        byReview.values().removeIf(list -> list.size() < 2);
        console.sayList(
                "Taken together as one review:",
                byReview.entrySet().stream()
                        .map(e ->
                                e.getKey()
                                        + ": "
                                        + e.getValue().stream()
                                                .map(FileOutcome::document)
                                                .collect(Collectors.joining(", ")))
                        .toList());
    }
}
