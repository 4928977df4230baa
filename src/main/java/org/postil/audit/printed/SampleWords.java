package org.postil.audit.printed;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How drafts speak of the reviews that all their figures are of. */
final class SampleWords {
    /** One of these says that the sample is meant. */
    static final List<Set<String>> NAMES =
            Stream.of("sample", "included", "analysed", "analyzed", "examined", "studied")
                    .map(Set::of)
                    .toList();

    /** What stands beside them and makes the number that of no part, as folded words. */
    private static final Set<String> BESIDE =
            Set.of(
                    "we",
                    "our",
                    "final",
                    "entire",
                    "whole",
                    "full",
                    "study",
                    "studie",
                    "data",
                    "dataset",
                    "analysis",
                    "comprised",
                    "comprise",
                    "consisted",
                    "contained",
                    "contain",
                    "percentage",
                    "proportion",
                    "figure",
                    "denominator",
                    "based",
                    "given",
                    "out",
                    "note",
                    "published",
                    "domestic");

    private SampleWords() {}

    /** Whether the words around a number of reviews say that it is the sample's, and no more. */
    static boolean sayNothingElse(Set<String> words) {
        return words.stream()
                .allMatch(word -> BESIDE.contains(word) || NAMES.contains(Set.of(word)));
    }

    /** Whether a sentence gives this number too: then another in it is of something else. */
    static boolean isSaid(long number, String sentence) {
        return Pattern.compile("(?<![\\d.,])" + number + "(?!\\d|[.,]\\d|\\s?%)")
                .matcher(sentence)
                .find();
    }
}
