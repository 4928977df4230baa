package org.postil.exchange;

import org.jspecify.annotations.Nullable;
import org.postil.agreement.comparison.Difference;
import org.postil.domain.Passage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The places where two coders differ, with their words. */
final class AgreementDifferences {
    private final AgreementMaterial material;
    private final List<String> coders;
    private final Map<Long, HeldText> held = new HashMap<>();

    private AgreementDifferences(AgreementMaterial material) {
        this.material = material;
        coders = material.agreement().coders();
    }

    static void write(Book book, AgreementMaterial material) {
        new AgreementDifferences(material).write(book);
    }

    private void write(Book book) {
        var sheet =
                book.sheet(
                        "differences",
                        List.of(),
                        List.of(
                                SheetColumn.text("review", 18),
                                SheetColumn.text("document", 22),
                                SheetColumn.number("page", 6),
                                SheetColumn.text("kind", 16),
                                SheetColumn.text("coder", 14),
                                SheetColumn.wrapped("code", 26),
                                SheetColumn.wrapped("quote", 60),
                                SheetColumn.text("other coder", 14),
                                SheetColumn.wrapped("code", 26),
                                SheetColumn.wrapped("quote", 60),
                                SheetColumn.percent("overlap")));
        long document = 0;
        for (Difference difference : material.differences()) {
            if (difference.document().id() != document) {
                // one document's text at a time
                held.clear();
                document = difference.document().id();
            }
            sheet.row(cells(difference));
        }
        sheet.end(
                List.of(
                        "missed: only one of them coded there. overlap: what both passages share,"
                                + " of all that either covers."));
    }

    private List<@Nullable Object> cells(Difference difference) {
        var cells = new ArrayList<@Nullable Object>();
        var text = text(difference.document().text());
        int page = text.layout().pageAt(difference.start());
        cells.add(difference.review().reference());
        cells.add(difference.document().fileName());
        cells.add(page == 0 ? null : page);
        cells.add(difference.kind().words());
        cells.add(coders.get(difference.first()));
        cells.add(difference.ofFirst().isPresent() ? ThemeQuotes.name(difference.code()) : "");
        cells.add(quote(difference.ofFirst()));
        cells.add(coders.get(difference.second()));
        cells.add(
                difference.ofSecond().isPresent()
                        ? ThemeQuotes.name(difference.other().orElse(difference.code()))
                        : "");
        cells.add(quote(difference.ofSecond()));
        cells.add(difference.overlap() == 0 ? null : difference.overlap());
        return cells;
    }

    private String quote(Optional<Passage> passage) {
        return passage.map(p -> text(p.text()).quote(p)).orElse("");
    }

    private HeldText text(long version) {
        return held.computeIfAbsent(version, v -> HeldText.of(material.texts(), v));
    }
}
