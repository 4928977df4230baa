package org.postil.cli;

import org.postil.coding.QuoteOutcome;
import org.postil.coding.QuotePlacement.Candidate;
import org.postil.domain.Span;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Writes what became of coded quotes in the words of the contract. */
final class QuoteReport {
    private QuoteReport() {}

    static TextTable table(QuoteOutcome outcome) {
        var table =
                new TextTable(
                        "outcome",
                        "#line",
                        "id",
                        "document",
                        "#start",
                        "#end",
                        "#page",
                        "section",
                        "said");
        for (var p : outcome.placed()) {
            table.row(
                    "placed",
                    p.line(),
                    p.id(),
                    p.document(),
                    p.span().start(),
                    p.span().end(),
                    p.page(),
                    p.section().key(),
                    p.isNew() ? "" : "was there");
        }
        outcome.chosen()
                .forEach(c ->
                        table.row(
                                "chosen",
                                c.line(),
                                c.id(),
                                c.document(),
                                c.span().start(),
                                c.span().end(),
                                null,
                                c.section().key(),
                                c.reason()));
        outcome.ambiguous()
                .forEach(a -> left(table, "ambiguous", a.line(), a.id(), a.document(), a.reason()));
        outcome.notFound()
                .forEach(n ->
                        left(
                                table,
                                "not_found",
                                n.line(),
                                n.id(),
                                n.document(),
                                n.nearest().isEmpty()
                                        ? n.reason()
                                        : n.reason() + "; nearest: " + n.nearest()));
        outcome.unknown().stream()
                .filter(u -> !u.created())
                .forEach(u ->
                        left(
                                table,
                                "unknown",
                                u.line(),
                                u.id(),
                                "",
                                u.facet() + " " + u.word() + ": " + u.reason()));
        outcome.problems()
                .forEach(p -> left(table, "malformed", p.line(), p.id(), p.document(), p.reason()));
        return table;
    }

    private static void left(
            TextTable table, String outcome, long line, String id, String document, String said) {
        table.row(outcome, line, id, document, null, null, null, "", said);
    }

    static Map<String, Object> json(QuoteOutcome outcome) {
        var json = new LinkedHashMap<String, Object>();
        json.put("placed", outcome.placed().size());
        json.put(
                "passages",
                outcome.placed().stream()
                        .map(p -> {
                            var entry = row(p.line(), p.id(), p.document());
                            span(entry, p.span());
                            entry.put("page", p.page());
                            entry.put("section", p.section().key());
                            entry.put("new", p.isNew());
                            return entry;
                        })
                        .toList());
        json.put("not_found", outcome.notFound().stream().map(QuoteReport::notPlaced).toList());
        json.put(
                "ambiguous",
                outcome.ambiguous().stream()
                        .map(a -> {
                            var entry = row(a.line(), a.id(), a.document());
                            entry.put("reason", a.reason());
                            entry.put("candidates", candidates(a.candidates()));
                            return entry;
                        })
                        .toList());
        json.put(
                "chosen",
                outcome.chosen().stream()
                        .map(c -> {
                            var entry = row(c.line(), c.id(), c.document());
                            span(entry, c.span());
                            entry.put("section", c.section().key());
                            entry.put("candidates", c.candidates());
                            entry.put("reason", c.reason());
                            return entry;
                        })
                        .toList());
        json.put(
                "unknown",
                outcome.unknown().stream()
                        .map(u -> {
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("line", u.line());
                            entry.put("id", u.id());
                            entry.put("facet", u.facet());
                            entry.put("code", u.word());
                            entry.put("reason", u.reason());
                            entry.put("created", u.created());
                            return entry;
                        })
                        .toList());
        json.put("malformed", outcome.problems().stream().map(QuoteReport::notPlaced).toList());
        return json;
    }

    private static Map<String, Object> notPlaced(QuoteOutcome.NotPlaced left) {
        var entry = row(left.line(), left.id(), left.document());
        entry.put("reason", left.reason());
        entry.put("nearest", left.nearest());
        return entry;
    }

    private static LinkedHashMap<String, Object> row(long line, String id, String document) {
        var entry = new LinkedHashMap<String, Object>();
        entry.put("id", id);
        entry.put("line", line);
        entry.put("document", document);
        return entry;
    }

    private static void span(Map<String, Object> entry, Span span) {
        entry.put("start", span.start());
        entry.put("end", span.end());
    }

    private static List<Map<String, Object>> candidates(List<Candidate> candidates) {
        return candidates.stream()
                .<Map<String, Object>>map(c -> {
                    var entry = new LinkedHashMap<String, Object>();
                    span(entry, c.span());
                    entry.put("page", c.page());
                    entry.put("section", c.section().key());
                    entry.put("label", c.label());
                    return entry;
                })
                .toList();
    }
}
