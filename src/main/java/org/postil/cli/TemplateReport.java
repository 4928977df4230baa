package org.postil.cli;

import org.postil.extraction.TemplateImport;
import org.postil.tally.Parsed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what a template read from a file does to the project's. */
final class TemplateReport {
    private TemplateReport() {}

    static TextTable table(TemplateImport plan) {
        var table = new TextTable("outcome", "#line", "column", "variable", "what");
        plan.made().forEach(path -> table.row("new", null, "", path, ""));
        plan.changed()
                .forEach(
                        c -> table.row("changed", null, "", c.path(), String.join("; ", c.what())));
        plan.plan().rewritten().forEach(name -> table.row("follows", null, "", name, ""));
        plan.problems().forEach(p -> table.row("did not fit", p.line(), p.column(), "", p.words()));
        return table;
    }

    /** Each rule that cannot be worked out, with a mark under the place. */
    static List<String> places(TemplateImport plan) {
        var lines = new ArrayList<String>();
        for (TemplateImport.Problem problem : plan.problems()) {
            var place = problem.place();
            if (place != null) {
                lines.add("line " + problem.line() + ", column " + problem.column() + ":");
                var error = new Parsed.Error<>(place.words(), place.position(), place.length());
                error.pointing(place.rule()).lines().map(line -> "  " + line).forEach(lines::add);
            }
        }
        return lines;
    }

    private static Map<String, Object> json(TemplateImport.Problem problem) {
        var json = new LinkedHashMap<String, Object>();
        json.put("line", problem.line());
        json.put("column", problem.column());
        json.put("reason", problem.words());
        var place = problem.place();
        if (place != null) {
            json.put("position", place.position());
            json.put("length", place.length());
        }
        return json;
    }

    static Map<String, Object> json(TemplateImport plan, boolean dryRun) {
        var json = new LinkedHashMap<String, Object>();
        json.put("written", !dryRun && !plan.plan().changes().isEmpty());
        json.put("new", plan.made());
        json.put(
                "changed",
                plan.changed().stream()
                        .map(c -> Map.of("variable", c.path(), "what", c.what()))
                        .toList());
        json.put("unchanged", plan.unchanged());
        json.put("follows", plan.plan().rewritten());
        json.put("problems", plan.problems().stream().map(TemplateReport::json).toList());
        return json;
    }
}
