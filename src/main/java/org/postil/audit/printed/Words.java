package org.postil.audit.printed;

import org.postil.domain.Codebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The words by which a cell and a figure are compared: folded, without those that say nothing. */
final class Words {
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{N}]+(?:[.'\\u2019][\\p{L}\\p{N}]+)*");
    private static final Set<String> EMPTY =
            Set.of(
                    "a",
                    "an",
                    "and",
                    "are",
                    "as",
                    "at",
                    "be",
                    "by",
                    "for",
                    "from",
                    "had",
                    "has",
                    "have",
                    "in",
                    "incl",
                    "including",
                    "into",
                    "is",
                    "it",
                    "of",
                    "on",
                    "or",
                    "that",
                    "the",
                    "their",
                    "there",
                    "these",
                    "this",
                    "those",
                    "to",
                    "was",
                    "were",
                    "which",
                    "who",
                    "with",
                    "within",
                    "dhr",
                    "dardr",
                    "review",
                    "case",
                    "homicide",
                    "report",
                    "recommendation",
                    "theme",
                    "subtheme",
                    "sub",
                    "table",
                    "made",
                    "across",
                    "most",
                    "total",
                    "n",
                    "targeted",
                    "other",
                    "number",
                    "per",
                    "cent",
                    "percent",
                    "all",
                    "about",
                    "more",
                    "than",
                    "any");

    private static final Map<String, String> SAME =
            Map.of(
                    "children", "child",
                    "women", "female",
                    "woman", "female",
                    "men", "male",
                    "man", "male");

    private Words() {}

    /** In order, each once, singular where a plural only adds an s. */
    static Set<String> of(String text) {
        var result = new LinkedHashSet<String>();
        for (String word : raw(text)) {
            String folded = fold(word);
            if (!EMPTY.contains(folded) && !folded.matches("\\d+")) {
                result.add(folded);
            }
        }
        return result;
    }

    /**
     * The keys of codes that a text names: "T1.1", "Theme 1", "sub-theme 1.1", and a label that
     * begins with the number alone.
     *
     * @param keys all keys there are, folded
     */
    static Set<String> keys(String text, Set<String> keys) {
        var result = new LinkedHashSet<String>();
        String before = "";
        for (String word : raw(text)) {
            String folded = Codebook.fold(word);
            if (keys.contains(folded)) {
                result.add(folded);
            } else if (folded.matches("\\d+(?:\\.\\d+)*") && !before.isEmpty()) {
                String named = before.charAt(before.startsWith("sub") ? 3 : 0) + folded;
                if (before.matches("(?:sub)?(?:theme|agency|code|group)s?")
                        && keys.contains(named)) {
                    result.add(named);
                }
            }
            before = folded.replaceAll("[^\\p{L}]", "");
        }
        return result;
    }

    /** The first letters of three to six words that follow each other. */
    static Set<String> initials(String text) {
        var letters = raw(text).stream().map(word -> Codebook.fold(word).substring(0, 1)).toList();
        String all = String.join("", letters);
        var result = new LinkedHashSet<String>();
        for (int length = 3; length <= 6; length++) {
            for (int at = 0; at + length <= all.length(); at++) {
                result.add(all.substring(at, at + length));
            }
        }
        return result;
    }

    private static List<String> raw(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text.replaceAll("(?i)sub-themes?", "subtheme"));
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    private static String fold(String word) {
        String plain = Codebook.fold(word).replaceAll("'s$|'$", "").replace("'", "");
        if (plain.length() > 4 && plain.endsWith("ies")) {
            return plain.substring(0, plain.length() - 3) + "y";
        }
        boolean plural = plain.length() > 3 && plain.endsWith("s") && !plain.endsWith("ss");
        String singular = plural ? plain.substring(0, plain.length() - 1) : plain;
        return SAME.getOrDefault(singular, singular);
    }
}
