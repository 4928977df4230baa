package org.postil.cli;

import org.postil.exchange.Agenda;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The differences between coders as they are printed. */
final class WorklistReport {
    private final Agenda agenda;

    WorklistReport(Agenda agenda) {
        this.agenda = agenda;
    }

    void print(Console console, Format format) {
        console.print(format, this::table, this::wide, this::json);
        if (format == Format.TABLE) {
            console.line("");
            console.line(agenda.progress() + ".");
        }
    }

    private TextTable table() {
        var names = new ArrayList<>(List.of("#no", "review", "#page", "kind", "#overlap"));
        names.addAll(agenda.coders());
        names.addAll(List.of("decided", "reason", "by"));
        var table = new TextTable(names);
        for (Agenda.Line line : agenda.lines()) {
            var cells = new ArrayList<Object>();
            cells.add(line.number());
            cells.add(line.review());
            cells.add(line.page() == 0 ? "" : line.page());
            cells.add(line.kind());
            Double overlap = line.overlap();
            cells.add(overlap == null ? "" : Math.round(100 * overlap) + "%");
            line.sides().forEach(side -> cells.add(side.codes().isEmpty() ? "-" : side.codes()));
            cells.add(line.decided());
            cells.add(line.reason());
            cells.add(line.by());
            table.row(cells.toArray());
        }
        return table;
    }

    /** Every column, with the words coded. */
    private TextTable wide() {
        var table = new TextTable(agenda.header());
        agenda.lines().forEach(line -> table.row(Agenda.cells(line).toArray()));
        return table;
    }

    private Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("coders", agenda.coders());
        json.put("total", agenda.lines().size());
        json.put("decided", agenda.lines().stream().filter(Agenda.Line::isDecided).count());
        json.put("differences", agenda.lines().stream().map(this::difference).toList());
        return json;
    }

    private Map<String, Object> difference(Agenda.Line line) {
        var one = new LinkedHashMap<String, Object>();
        one.put("number", line.number());
        one.put("review", line.review());
        one.put("document", line.document());
        one.put("page", line.page());
        one.put("recommendation", line.recommendation());
        one.put("kind", line.kind());
        one.put("about", line.about());
        var sides = new LinkedHashMap<String, Object>();
        for (int coder = 0; coder < line.sides().size(); coder++) {
            var side = line.sides().get(coder);
            var has = new LinkedHashMap<String, Object>();
            has.put("has", side.codes());
            has.put("quote", side.quote());
            sides.put(agenda.coders().get(coder), has);
        }
        one.put("sides", sides);
        one.put("overlap", line.overlap());
        one.put("decided", line.decided());
        one.put("reason", line.reason());
        one.put("by", line.by());
        return one;
    }
}
