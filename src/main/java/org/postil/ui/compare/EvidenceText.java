package org.postil.ui.compare;

import org.postil.compare.AnswerItem;
import org.postil.domain.Passage;
import org.postil.project.Project;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A passage that a coder found an answer in.
 *
 * @param words its own
 * @param place the document where it is not called as the review is, and the page where it is
 *     known; may be empty
 */
record EvidenceText(Passage passage, String words, String place) {
    /**
     * Reads what a difference between answers rests on; not on the FX thread.
     *
     * @return by the number of the coder, in the order of the texts
     */
    static Map<Integer, List<EvidenceText>> of(Project project, AnswerItem item) {
        var titles = new HashMap<Long, String>();
        project.snapshot().documents().forEach(d -> titles.put(d.id(), d.title()));
        var result = new HashMap<Integer, List<EvidenceText>>();
        for (int coder : item.coders()) {
            var found = new ArrayList<EvidenceText>();
            for (Passage passage : item.evidenceOf(coder)) {
                String text = project.text(passage.text()).orElse("");
                int end = Math.min(passage.span().end(), text.length());
                int start = Math.min(passage.span().start(), end);
                int page = project.layout(passage.text()).map(l -> l.pageAt(start)).orElse(0);
                var place = new ArrayList<String>();
                String title = titles.getOrDefault(passage.document(), "");
                if (!title.isEmpty() && !title.equals(item.review().reference())) {
                    place.add(title);
                }
                if (page > 0) {
                    place.add(Words.of("themes.page", page));
                }
                found.add(
                        new EvidenceText(
                                passage,
                                text.substring(start, end),
                                String.join(" \u00b7 ", place)));
            }
            result.put(coder, found);
        }
        return result;
    }
}
