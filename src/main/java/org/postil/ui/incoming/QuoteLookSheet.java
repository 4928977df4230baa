package org.postil.ui.incoming;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;

import org.postil.coding.QuoteOutcome;
import org.postil.coding.QuoteRow;
import org.postil.merge.QuoteIncoming;
import org.postil.ui.control.EntryCell.Entry;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What would become of a sheet of quotes: what is left out and why, what is made, what is new. */
final class QuoteLookSheet {
    private static final double WIDTH = 860;
    private static final int LONGEST = 160;

    /** A few letters that quote and text have in common say nothing. */
    private static final int SHORTEST = 24;

    private final OverlayPane overlays;
    private final QuoteIncoming incoming;
    private final Map<Long, QuoteRow> rows = new HashMap<>();

    QuoteLookSheet(OverlayPane overlays, QuoteIncoming incoming) {
        this.overlays = overlays;
        this.incoming = incoming;
        incoming.rows().forEach(row -> rows.put(row.line(), row));
    }

    /**
     * @param back to the columns
     */
    void show(Runnable back, Runnable apply) {
        var outcome = incoming.outcome();
        var content = new ArrayList<Node>();
        content.add(counts(outcome));
        var left = left(outcome).stream().map(this::problem).toList();
        LookParts.part(Words.of("incoming.problems", left.size()), left).ifPresent(content::add);
        var created =
                outcome.unknown().stream()
                        .filter(QuoteOutcome.Unknown::created)
                        .map(u -> new Entry(line(u.line()), u.word()))
                        .toList();
        LookParts.part(Words.of("incoming.quotes_created", created.size()), created)
                .ifPresent(content::add);
        var chosen =
                outcome.chosen().stream()
                        .map(c -> new Entry(line(c.line()) + " \u00b7 " + c.document(), c.reason()))
                        .toList();
        LookParts.part(Words.of("incoming.quotes_chosen", chosen.size()), chosen)
                .ifPresent(content::add);
        var placed =
                outcome.placed().stream()
                        .filter(QuoteOutcome.Placed::isNew)
                        .map(this::placed)
                        .toList();
        LookParts.part(Words.of("incoming.new", placed.size()), placed).ifPresent(content::add);
        var sheet =
                new Sheet(overlays, Words.of("incoming.look_title"), content.toArray(Node[]::new))
                        .wide(WIDTH);
        sheet.step(Words.of("incoming.back"), back);
        sheet.cancel();
        if (outcome.placed().isEmpty()) {
            sheet.show();
            return;
        }
        var main = sheet.main(Words.of("incoming.quotes_apply", outcome.placed().size()), apply);
        main.setId("incoming-apply");
        sheet.show();
        // the lists are a look before the step, which Enter takes; Shift+Tab goes to them
        main.requestFocus();
    }

    private Node counts(QuoteOutcome outcome) {
        long created = outcome.unknown().stream().filter(QuoteOutcome.Unknown::created).count();
        var line =
                new HBox(
                        10,
                        LookParts.count(incoming.added(), "incoming.quotes_count_new"),
                        LookParts.count(
                                outcome.placed().size() - incoming.added(),
                                "incoming.quotes_count_there"),
                        LookParts.count(created, "incoming.quotes_count_codes"),
                        LookParts.count(outcome.chosen().size(), "incoming.quotes_count_chosen"),
                        LookParts.count(left(outcome).size(), "incoming.count_problems"));
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStylesheets().add(ColumnsSheet.styles());
        return line;
    }

    /**
     * A row, or a word of it, that is left out.
     *
     * @param value empty when it is about the row
     */
    record Left(long line, String document, String value, String why) {}

    /** What does not fit, in the order of the sheet. */
    static List<Left> left(QuoteOutcome outcome) {
        return Stream.of(
                        outcome.problems().stream()
                                .map(p -> new Left(p.line(), p.document(), "", p.reason())),
                        outcome.notFound().stream()
                                .map(p ->
                                        new Left(
                                                p.line(),
                                                p.document(),
                                                "",
                                                p.nearest().length() < SHORTEST
                                                        ? p.reason()
                                                        : Words.of(
                                                                "incoming.quotes_nearest",
                                                                p.reason(),
                                                                p.nearest()))),
                        outcome.ambiguous().stream()
                                .map(a -> new Left(a.line(), a.document(), "", a.reason())),
                        outcome.unknown().stream()
                                .filter(u -> !u.created())
                                .map(u -> new Left(u.line(), "", u.word(), u.reason())))
                .flatMap(lines -> lines)
                .sorted(Comparator.comparingLong(Left::line))
                .toList();
    }

    private Entry problem(Left left) {
        var row = rows.get(left.line());
        String document = row == null ? left.document() : row.document();
        return new Entry(
                "! "
                        + line(left.line())
                        + (document.isEmpty() ? "" : " \u00b7 " + document)
                        + (left.value().isEmpty()
                                ? ""
                                : " \u00b7 \u201c" + left.value() + "\u201d"),
                left.why().replace('\n', ' '));
    }

    private Entry placed(QuoteOutcome.Placed placed) {
        var row = rows.get(placed.line());
        String codes =
                row == null
                        ? ""
                        : String.join(
                                "; ",
                                Stream.concat(row.codes().stream(), row.agencies().stream())
                                        .toList());
        String page =
                placed.page() == 0 ? "" : " \u00b7 " + Words.of("incoming.page", placed.page());
        String quote = row == null ? "" : row.quote().strip().replace('\n', ' ');
        return new Entry(
                line(placed.line())
                        + " \u00b7 "
                        + placed.document()
                        + page
                        + (codes.isEmpty() ? "" : " \u00b7 " + codes),
                quote.length() > LONGEST ? quote.substring(0, LONGEST) + "\u2026" : quote);
    }

    private static String line(long line) {
        return Words.of("incoming.line", line);
    }
}
