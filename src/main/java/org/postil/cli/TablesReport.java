package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.tables.Difference;
import org.postil.tables.Figure;
import org.postil.tables.TableRun;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Says what became of saved tables that were counted again. */
final class TablesReport {
    private static final int SHOWN = 20;

    private final List<TableRun> runs;

    TablesReport(List<TableRun> runs) {
        this.runs = runs;
    }

    TextTable names() {
        var table = new TextTable("#", "name");
        for (int i = 0; i < runs.size(); i++) {
            table.row(i + 1, runs.get(i).table().name());
        }
        return table;
    }

    TextTable table() {
        var table = new TextTable("table", "outcome");
        for (TableRun run : runs) {
            table.row(run.table().name(), outcome(run));
        }
        return table;
    }

    private static String outcome(TableRun run) {
        return switch (run) {
            case TableRun.Counted counted -> counted.changes().headline();
            case TableRun.NotCounted not -> "Not counted. " + not.why();
        };
    }

    /**
     * What has changed, table by table; nothing of those whose numbers are the same, whatever else
     * was done in the study.
     */
    List<String> lines() {
        var lines = new ArrayList<String>();
        for (TableRun run : runs) {
            if (run instanceof TableRun.Counted counted && !counted.changes().sameNumbers()) {
                var changes = counted.changes();
                lines.add("");
                lines.add(counted.table().name() + " (saved " + changes.savedAt() + ")");
                changes.reasons().forEach(reason -> lines.add("  " + reason));
                var differences = changes.differences();
                differences.stream().limit(SHOWN).forEach(d -> lines.add("  - " + d.text()));
                if (differences.size() > SHOWN) {
                    lines.add("  - and " + (differences.size() - SHOWN) + " more");
                }
            }
        }
        return lines;
    }

    Map<String, ?> json() {
        return Map.of("tables", runs.stream().map(TablesReport::json).toList());
    }

    private static Map<String, Object> json(TableRun run) {
        var json = new LinkedHashMap<String, Object>();
        json.put("name", run.table().name());
        switch (run) {
            case TableRun.NotCounted not -> json.put("refused", not.why());
            case TableRun.Counted counted -> {
                var changes = counted.changes();
                json.put("title", counted.title());
                json.put("same", changes.sameNumbers());
                json.put("saved", changes.savedAt().toString());
                json.put("action", changes.savedAction());
                json.put("outcome", changes.headline());
                json.put("reasons", changes.reasons());
                json.put(
                        "differences",
                        changes.differences().stream().map(TablesReport::json).toList());
                json.put("table", TallyReport.json(counted.arranged()));
            }
        }
        return json;
    }

    private static Map<String, @Nullable Object> json(Difference difference) {
        var json = new LinkedHashMap<String, @Nullable Object>();
        json.put("row", difference.row());
        json.put("column", difference.column());
        json.put("was", json(difference.was()));
        json.put("now", json(difference.now()));
        json.put("came", difference.came());
        json.put("left", difference.left());
        return json;
    }

    private static @Nullable Map<String, Object> json(@Nullable Figure figure) {
        return figure == null
                ? null
                : Map.of("n", figure.n(), "d", figure.d(), "undecided", figure.undecided());
    }
}
