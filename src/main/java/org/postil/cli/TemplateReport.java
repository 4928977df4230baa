package org.postil.cli;

import org.postil.extraction.TemplateImport;

import java.util.LinkedHashMap;
import java.util.Map;

/** Writes what a template read from a file does to the project's. */
final class TemplateReport {
    private TemplateReport() {}

    static TextTable table(TemplateImport plan) {
        var table = new TextTable("outcome", "#line", "variable", "what");
        plan.made().forEach(path -> table.row("new", null, path, ""));
        plan.changed()
                .forEach(c -> table.row("changed", null, c.path(), String.join("; ", c.what())));
        plan.plan().rewritten().forEach(name -> table.row("follows", null, name, ""));
        plan.problems().forEach(p -> table.row("did not fit", p.line(), "", p.words()));
        return table;
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
        json.put(
                "problems",
                plan.problems().stream()
                        .<Map<String, Object>>map(
                                p -> Map.of("line", p.line(), "reason", p.words()))
                        .toList());
        return json;
    }
}
