package org.postil.cli;

import org.postil.domain.Coder;
import org.postil.domain.Nearest;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerOutcome;
import org.postil.merge.AnswerIncoming;
import org.postil.merge.ColumnMapping;
import org.postil.merge.RememberedMapping;
import org.postil.merge.SheetRows;
import org.postil.project.Project;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Loads a sheet of answers whose columns are recognised or said; or tells what would come of it.
 */
final class IncomingAnswers {
    private final Console console;
    private final Format format;
    private final SheetOptions options;
    private final boolean keep;

    IncomingAnswers(Console console, Format format, SheetOptions options, boolean keep) {
        this.console = console;
        this.format = format;
        this.options = options;
        this.keep = keep;
    }

    /**
     * Returns the exit code.
     *
     * @param named the coder's name as given; a dry run makes no coder of it
     * @param whose finds or makes the coder
     */
    int work(Project project, Path file, Optional<String> named, Function<Project, Coder> whose) {
        var sheet = options.read(file, console);
        var mapping = mapping(sheet, project.snapshot());
        SheetOptions.require(file, mapping.problems(), "review", sheet.header());
        console.sayList("Columns that are not read:", ignored(sheet, mapping));
        var by =
                options.dryRun && named.isPresent()
                        ? project.snapshot().coderNamed(named.get())
                        : Optional.of(whose.apply(project));
        var incoming = AnswerIncoming.plan(sheet, mapping, project.snapshot(), by);
        var outcome =
                options.dryRun || by.isEmpty()
                        ? incoming.forecast().outcome()
                        : incoming.apply(project, by.get(), keep);
        report(incoming, outcome);
        return incoming.problems().isEmpty() ? Exit.OK : Exit.REFUSED;
    }

    private ColumnMapping mapping(SheetRows sheet, Snapshot snapshot) {
        var mapping =
                RememberedMapping.ANSWERS
                        .find(sheet.header(), snapshot)
                        .orElseGet(() -> ColumnMapping.guess(sheet.header(), snapshot));
        for (SheetOptions.Said said : options.said(sheet.header())) {
            var meaning =
                    ColumnMapping.meaning(said.meaning(), snapshot)
                            .orElseThrow(() -> Refusal.usage(unknown(said.meaning(), snapshot)));
            mapping = mapping.with(said.column(), meaning);
        }
        return mapping;
    }

    private static String unknown(String word, Snapshot snapshot) {
        return "--map: there is no variable "
                + word
                + Nearest.to(word, snapshot.variables().stream().map(Variable::path).toList())
                        .map(near -> "; the nearest is " + near)
                        .orElse("; variables are written LEVEL.KEY, such as victim.age")
                + ".";
    }

    private static List<String> ignored(SheetRows sheet, ColumnMapping mapping) {
        return IntStream.range(0, sheet.header().size())
                .filter(i -> mapping.meanings().get(i).written().equals("ignore"))
                .mapToObj(sheet.header()::get)
                .toList();
    }

    private void report(AnswerIncoming incoming, AnswerOutcome outcome) {
        // an empty table of what is wrong would only puzzle
        if (format != Format.TABLE || !incoming.problems().isEmpty()) {
            console.print(
                    format,
                    () -> {
                        var table = new TextTable("#line", "column", "value", "not loaded because");
                        incoming.problems()
                                .forEach(p -> table.row(p.line(), p.column(), p.value(), p.why()));
                        return table;
                    },
                    () -> json(incoming, outcome));
        }
        var words = options.dryRun ? " would be stored (" : " stored (";
        console.say(
                Counted.of(stored(incoming), "answer")
                        + words
                        + (keep ? 0 : incoming.conflicts())
                        + " in place of another), "
                        + (keep ? incoming.conflicts() + " kept as they were, " : "")
                        + incoming.forecast().outcome().same()
                        + " there already, "
                        + Counted.of(outcome.persons(), "person")
                        + (options.dryRun ? " would be made, " : " made, ")
                        + incoming.problems().size()
                        + " not loaded.");
        RosterReport.say(console, outcome, options.dryRun);
    }

    private long stored(AnswerIncoming incoming) {
        return incoming.added() + (keep ? 0 : incoming.conflicts());
    }

    private Map<String, Object> json(AnswerIncoming incoming, AnswerOutcome outcome) {
        var json = new LinkedHashMap<String, Object>();
        json.put("dry_run", options.dryRun);
        json.put("stored", stored(incoming));
        json.put("changed", keep ? 0 : incoming.conflicts());
        json.put("kept", keep ? incoming.conflicts() : 0);
        json.put("same", incoming.forecast().outcome().same());
        json.put("empty", incoming.forecast().outcome().empty());
        json.put("persons", outcome.persons());
        json.put("roster", RosterReport.json(outcome));
        json.put(
                "problems",
                incoming.problems().stream()
                        .map(p -> {
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("line", p.line());
                            entry.put("column", p.column());
                            entry.put("value", p.value());
                            entry.put("reason", p.why());
                            return entry;
                        })
                        .toList());
        return json;
    }
}
