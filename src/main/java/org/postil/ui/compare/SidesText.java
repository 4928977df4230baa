package org.postil.ui.compare;

import org.postil.compare.CodeItem;
import org.postil.domain.Passage;
import org.postil.domain.Span;
import org.postil.project.Project;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;

/**
 * The paragraphs where a difference is, and what of them each coder has. Spans are of the whole
 * text.
 *
 * @param words of the whole text, where it is shown
 * @param shown the stretch shown
 * @param sides by the number of the coder: the spans of that coder's passages there
 * @param place the page and the printed label, as far as they are known
 */
record SidesText(String words, Span shown, List<List<Span>> sides, String place) {
    /** More of a long paragraph is not shown on either side. */
    private static final int REACH = 420;

    SidesText {
        sides = sides.stream().map(List::copyOf).toList();
    }

    /** Reads a text; not on the FX thread. */
    static SidesText of(Project project, CodeItem item, int coders) {
        String text = project.text(item.text()).orElse("");
        var whole = item.whole();
        int start = Math.min(whole.start(), text.length());
        int end = Math.min(whole.end(), text.length());
        int from = text.lastIndexOf('\n', Math.max(0, start - 1)) + 1;
        from = Math.min(from, start);
        int to = text.indexOf('\n', end);
        to = to < 0 ? text.length() : to;
        if (start - from > REACH) {
            from = text.indexOf(' ', start - REACH) + 1;
        }
        if (to - end > REACH) {
            int cut = text.lastIndexOf(' ', end + REACH);
            to = cut < end ? end : cut;
        }
        var sides = new ArrayList<List<Span>>();
        for (int coder = 0; coder < coders; coder++) {
            sides.add(item.passagesOf(coder).stream().map(Passage::span).toList());
        }
        int page = project.layout(item.text()).map(l -> l.pageAt(start)).orElse(0);
        var place = new ArrayList<String>();
        if (page > 0) {
            place.add(Words.of("themes.page", page));
        }
        item.recommendation().map(r -> r.label()).filter(l -> !l.isBlank()).ifPresent(place::add);
        return new SidesText(
                text.substring(from, to),
                new Span(from, Math.max(from, to)),
                sides,
                String.join(" \u00b7 ", place));
    }
}
