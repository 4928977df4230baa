package org.postil.exchange;

import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.task.Cancellation;

import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** The words and the place of passages, each made once, whatever number of times it is shown. */
final class PassageLines {
    private final Map<Long, ThemeQuotes.Quote> lines = new HashMap<>();

    PassageLines(Snapshot snapshot, StudyTexts texts, Cancellation cancellation) {
        var reviews = snapshot.reviews().stream().collect(Collectors.toMap(Review::id, r -> r));
        for (Document document : snapshot.documents()) {
            cancellation.check();
            var review = reviews.get(document.review());
            if (review != null && review.inclusion() == Review.Inclusion.INCLUDED) {
                var held = new HashMap<Long, HeldText>();
                for (Passage passage : snapshot.passagesOf(document.id())) {
                    var text = held.computeIfAbsent(passage.text(), v -> HeldText.of(texts, v));
                    lines.put(
                            passage.id(),
                            new ThemeQuotes.Quote(
                                    text.quote(passage), ThemeQuotes.place(review, passage, text)));
                }
            }
        }
    }

    /** Empty words for a passage that is not there. */
    ThemeQuotes.Quote of(long passage) {
        return lines.getOrDefault(passage, new ThemeQuotes.Quote("", ""));
    }
}
