package org.postil.ui.extraction;

import org.postil.domain.AnswerValue;
import org.postil.extraction.AnswerParser;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.nav.Destination.Question;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What stands in fields and is no answer of the project: half written, not allowed, or on its way
 * there. Of all coders, so that one who takes over neither sees nor loses another's. On the FX
 * thread only.
 */
final class FormDrafts {
    private static final String PREFIX = "form.draft.";
    private static final Pattern KEY =
            Pattern.compile("(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})\\.(\\d{1,18})");

    /**
     * @param coder id, 0 while nobody is named
     */
    private record Place(long coder, long review, Question question) {}

    private final Map<Place, String> texts = new HashMap<>();
    private final Set<Place> handedOver = new HashSet<>();

    Optional<String> get(long coder, long review, Question question) {
        return Optional.ofNullable(texts.get(new Place(coder, review, question)));
    }

    void write(long coder, long review, Question question, String text) {
        var place = new Place(coder, review, question);
        if (!text.equals(texts.put(place, text))) {
            handedOver.remove(place);
        }
    }

    /** It stays until it is seen to be stored, but is nothing to come back to. */
    void handOver(long coder, long review, Question question, String text) {
        write(coder, review, question, text);
        handedOver.add(new Place(coder, review, question));
    }

    void remove(long coder, long review, Question question) {
        var place = new Place(coder, review, question);
        texts.remove(place);
        handedOver.remove(place);
    }

    /** What has become an answer of the coder is no draft any more. */
    void settle(long coder, long review, List<Section> now) {
        for (Section section : now) {
            for (Field field : section.fields()) {
                get(coder, review, field.question())
                        .filter(text -> isStored(field, text))
                        .ifPresent(text -> remove(coder, review, field.question()));
            }
        }
    }

    private static boolean isStored(Field field, String text) {
        return switch (AnswerParser.parse(field.variable(), text, "")) {
            case AnswerParser.Ok(var value) ->
                    field.answer().filter(a -> a.value().equals(value)).isPresent();
            case AnswerParser.None none ->
                    field.answer()
                            .filter(a -> !(a.value() instanceof AnswerValue.Missing))
                            .isEmpty();
            case AnswerParser.Problem wrong -> false;
        };
    }

    /** What was written while nobody was named is theirs who is named now. */
    void adopt(long coder) {
        for (Place place : Set.copyOf(texts.keySet())) {
            String text = place.coder() == 0 && coder != 0 ? texts.remove(place) : null;
            if (text != null) {
                texts.put(new Place(coder, place.review(), place.question()), text);
            }
        }
    }

    /** What is lost unless it is kept, for {@link #recall}. */
    Map<String, String> unstored() {
        var result = new HashMap<String, String>();
        texts.forEach((place, text) -> {
            if (!handedOver.contains(place)) {
                var question = place.question();
                result.put(
                        PREFIX
                                + place.coder()
                                + "."
                                + place.review()
                                + "."
                                + question.variable()
                                + "."
                                + question.person(),
                        text);
            }
        });
        return result;
    }

    void recall(Map<String, String> kept) {
        kept.forEach((key, text) -> {
            var parts = KEY.matcher(key.startsWith(PREFIX) ? key.substring(PREFIX.length()) : "");
            if (parts.matches()) {
                texts.put(
                        new Place(
                                Long.parseLong(parts.group(1)),
                                Long.parseLong(parts.group(2)),
                                new Question(
                                        Long.parseLong(parts.group(3)),
                                        Long.parseLong(parts.group(4)))),
                        text);
            }
        });
    }
}
