package org.postil.cli;

import org.postil.domain.Coder;
import org.postil.domain.Document;
import org.postil.domain.Nearest;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.TextLayout;
import org.postil.project.Project;
import org.postil.tally.Evidence;
import org.postil.tally.Tally;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The passages behind one number of a tally. */
final class EvidenceReport {
    private final Project project;
    private final Snapshot snapshot;
    private final List<Evidence.InReview> found;
    private final Map<Long, Document> documents;
    private final Map<Long, Passage> passages = new HashMap<>();

    /** A passage behind a number; page 0 in a text without pages. */
    private record Line(
            String review, String document, int page, String section, String coder, String quote) {}

    /**
     * @param cell a row's code, or a row's and a column's with @ between
     */
    EvidenceReport(Project project, Snapshot snapshot, Tally tally, String cell) {
        this.project = project;
        this.snapshot = snapshot;
        this.documents =
                snapshot.documents().stream()
                        .collect(Collectors.toMap(Document::id, Function.identity()));
        snapshot.passages()
                .values()
                .forEach(d -> d.passages().forEach(p -> passages.put(p.id(), p)));
        this.found = find(tally, cell);
    }

    private static List<Evidence.InReview> find(Tally tally, String cell) {
        var rows = tally.rows().stream().map(Tally.Row::code).toList();
        int row = index(rows, cell);
        if (row >= 0) {
            return tally.evidence().row(row);
        }
        int at = cell.lastIndexOf('@');
        if (at < 0) {
            throw unknown("row", cell, rows);
        }
        String rowPart = cell.substring(0, at);
        String columnPart = cell.substring(at + 1);
        row = index(rows, rowPart);
        if (row < 0) {
            throw unknown("row", rowPart, rows);
        }
        var columns = tally.columns().stream().map(Tally.Column::code).toList();
        int column = index(columns, columnPart);
        if (column < 0) {
            throw unknown("column", columnPart, columns);
        }
        return tally.evidence().cell(row, column);
    }

    private static int index(List<String> codes, String wanted) {
        for (int i = 0; i < codes.size(); i++) {
            if (codes.get(i).equalsIgnoreCase(wanted.strip())) {
                return i;
            }
        }
        return -1;
    }

    private static Refusal unknown(String what, String word, List<String> there) {
        return Refusal.usage(
                "The table has no "
                        + what
                        + " "
                        + word
                        + "."
                        + Nearest.to(word, there)
                                .map(near -> " The nearest is " + near + ".")
                                .orElse(there.isEmpty() ? " Give --columns." : ""));
    }

    private List<Line> lines() {
        var references =
                snapshot.reviews().stream()
                        .collect(Collectors.toMap(Review::id, Review::reference));
        var coders = snapshot.coders().stream().collect(Collectors.toMap(Coder::id, Coder::name));
        var layouts = new HashMap<Long, TextLayout>();
        var texts = new HashMap<Long, String>();
        var lines = new ArrayList<Line>();
        for (var review : found) {
            String reference = references.getOrDefault(review.review(), "");
            if (review.passages().isEmpty()) {
                lines.add(new Line(reference, "", 0, "", "", ""));
            }
            for (long id : review.passages()) {
                var passage = passages.get(id);
                var document = passage == null ? null : documents.get(passage.document());
                if (passage == null || document == null) {
                    continue;
                }
                var layout =
                        layouts.computeIfAbsent(
                                passage.text(),
                                text -> project.layout(text).orElse(TextLayout.EMPTY));
                String text =
                        texts.computeIfAbsent(passage.text(), t -> project.text(t).orElse(""));
                lines.add(
                        new Line(
                                reference,
                                document.fileName(),
                                layout.pageAt(passage.span().start()),
                                layout.sectionAt(passage.span().start()).key(),
                                coders.getOrDefault(passage.coder(), ""),
                                passage.span().of(text)));
            }
        }
        return lines;
    }

    TextTable table() {
        var table = new TextTable("review", "document", "#page", "section", "coder", "quote");
        lines().forEach(l ->
                table.row(
                        l.review,
                        l.document,
                        l.page == 0 ? "" : l.page,
                        l.section,
                        l.coder,
                        l.quote));
        return table;
    }

    Map<String, Object> json() {
        var json = new LinkedHashMap<String, Object>();
        json.put("reviews", found.size());
        json.put(
                "passages",
                lines().stream()
                        .map(l -> {
                            var entry = new LinkedHashMap<String, Object>();
                            entry.put("review", l.review);
                            entry.put("document", l.document);
                            entry.put("page", l.page);
                            entry.put("section", l.section);
                            entry.put("coder", l.coder);
                            entry.put("quote", l.quote);
                            return entry;
                        })
                        .toList());
        return json;
    }
}
