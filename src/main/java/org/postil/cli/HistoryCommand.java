package org.postil.cli;

import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.project.HistoryEntry;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

@Command(
        name = "history",
        description = "Lists who did what and when, newest first.",
        mixinStandardHelpOptions = true)
final class HistoryCommand extends ProjectCommand {
    @Option(
            names = "--limit",
            defaultValue = "1000",
            paramLabel = "N",
            description = "At most so many; 1000 if not given.")
    int limit;

    HistoryCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        var entries = project.history(limit);
        var snapshot = project.snapshot();
        console.print(
                format,
                () -> table(entries, snapshot),
                () -> Map.of("actions", entries.stream().map(e -> json(e, snapshot)).toList()));
        return Exit.OK;
    }

    private static TextTable table(List<HistoryEntry> entries, Snapshot snapshot) {
        var table = new TextTable("#id", "at", "coder", "what", "kind", "state", "#rows");
        for (HistoryEntry e : entries) {
            table.row(
                    e.id(),
                    e.at(),
                    coder(e, snapshot),
                    e.label(),
                    e.kind(),
                    e.state(),
                    e.changes());
        }
        return table;
    }

    private static String coder(HistoryEntry entry, Snapshot snapshot) {
        return snapshot.coders().stream()
                .filter(c -> c.guid().equals(entry.coder()))
                .map(Coder::name)
                .findFirst()
                .orElse("");
    }

    private static Map<String, Object> json(HistoryEntry entry, Snapshot snapshot) {
        var json = new LinkedHashMap<String, Object>();
        json.put("id", entry.id());
        json.put("at", entry.at().toString());
        json.put("coder", coder(entry, snapshot));
        json.put("label", entry.label());
        json.put("kind", entry.kind());
        json.put("state", entry.state());
        json.put("target", entry.target());
        json.put("rows", entry.changes());
        return json;
    }
}
