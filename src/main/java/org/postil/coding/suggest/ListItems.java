package org.postil.coding.suggest;

import org.jspecify.annotations.Nullable;
import org.postil.coding.PrintedLabel;
import org.postil.coding.QuoteSpan;
import org.postil.coding.suggest.Areas.At;
import org.postil.domain.ParagraphKind;
import org.postil.domain.Span;
import org.postil.domain.TextLayout;
import org.postil.domain.TextLayout.Paragraph;

import java.util.ArrayList;
import java.util.List;

/** Reads paragraphs as items with their labels, headings, cells and footnotes left out. */
final class ListItems {
    private static final int TITLE = 90;

    private final SourceText source;
    private final List<At> areas;

    private ListItems(SourceText source, List<At> areas) {
        this.source = source;
        this.areas = areas;
    }

    /**
     * @param index of its paragraph
     * @param label as printed; empty without one
     * @param style of the label, the same for all of one list; empty without a label
     */
    record Item(int index, Span body, String words, String label, String style) {
        boolean isLabelled() {
            return !style.isEmpty();
        }

        boolean isNamed() {
            return style.equals("named");
        }
    }

    /** Of the paragraphs from one index up to another. */
    static List<Item> in(SourceText source, List<At> areas, int from, int to) {
        return new ListItems(source, areas).read(from, to);
    }

    private List<Item> read(int from, int to) {
        var paragraphs = source.layout().paragraphs();
        var items = new ArrayList<Item>();
        String pending = "";
        for (int i = from; i < to; i++) {
            var paragraph = paragraphs.get(i);
            String words = paragraph.span().of(source.text());
            if (paragraph.kind() == ParagraphKind.FOOTNOTE
                    || paragraph.kind() == ParagraphKind.TABLE_CELL
                    || areas.get(i).isHeading()) {
                pending = "";
            } else if (Titles.isLabel(words)) {
                pending = words.strip();
            } else {
                var item = pending.isEmpty() ? item(i, paragraph) : named(i, paragraph, pending);
                if (!titled(items, item)) {
                    items.add(item);
                }
                pending = "";
            }
        }
        return items;
    }

    private Item named(int index, Paragraph paragraph, String label) {
        var span = trimmed(paragraph.body(source.text()));
        return new Item(
                index, span, span.of(source.text()), Titles.withoutPunctuation(label), "named");
    }

    private Item item(int index, Paragraph paragraph) {
        String text = source.text();
        var printed = paragraph.label();
        Span body = paragraph.body(text);
        String label = printed == null ? "" : printed.of(text);
        if (printed == null) {
            int length = PrintedLabel.length(paragraph.span().of(text));
            body = new Span(paragraph.span().start() + length, paragraph.span().end());
            label = text.substring(paragraph.span().start(), body.start());
        }
        body = trimmed(body);
        String style =
                label.isBlank()
                        ? paragraph.kind() == ParagraphKind.LIST ? "list" : ""
                        : style(label.strip());
        return new Item(index, body, body.of(text), Titles.withoutPunctuation(label), style);
    }

    private static String style(String label) {
        return Titles.isNamed(label)
                ? "named"
                : label.replaceAll("\\d+", "9").replaceAll("\\p{L}+", "a");
    }

    /** "Recommendation 1: Sharing information" and the recommendation in the next paragraph. */
    private static boolean titled(List<Item> items, Item next) {
        if (items.isEmpty() || next.isLabelled()) {
            return false;
        }
        var before = items.getLast();
        boolean isTitle =
                before.isNamed()
                        && before.words.length() <= TITLE
                        && !before.words.endsWith(".")
                        && !before.words.endsWith(":")
                        && before.index == next.index - 1
                        && !Wording.recommends(before.words)
                        && Wording.recommends(next.words);
        if (isTitle) {
            items.set(
                    items.size() - 1,
                    new Item(next.index, next.body, next.words, before.label, "named"));
        }
        return isTitle;
    }

    private Span trimmed(Span span) {
        @Nullable Span kept =
                span.isEmpty()
                        ? null
                        : QuoteSpan.of(source.text(), TextLayout.EMPTY, span).orElse(null);
        return kept == null ? new Span(span.end(), span.end()) : kept;
    }
}
