package org.postil.coding;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the agencies of a codebook in a text by their names and aliases, whole words only. Plural
 * and possessive forms, "&" for "and", and an article in front make no difference. Built once for
 * many texts. Retired agencies are not found.
 */
public final class AgencyNames {
    private static final Set<String> ARTICLES = Set.of("the", "a", "an");

    /**
     * A place where an agency is named.
     *
     * @param span in the text asked about
     * @param certain false for an ordinary word in small letters that need not mean the agency:
     *     "health", "education", "housing"
     */
    public record Mention(Code agency, Span span, boolean certain) {}

    private record Word(String folded, int start, int end) {}

    /**
     * @param possessive the name itself ends so: "Children's"
     */
    private record Name(Code agency, List<String> words, boolean acronym, boolean possessive) {}

    private final Map<String, List<Name>> byFirstWord = new HashMap<>();

    public AgencyNames(Codebook codebook) {
        codebook.facet(Facet.AGENCY)
                .ifPresent(facet ->
                        codebook.codesOf(facet).stream()
                                .filter(agency -> !agency.retired())
                                .forEach(this::add));
        byFirstWord
                .values()
                .forEach(names ->
                        names.sort(Comparator.comparingInt((Name n) -> n.words.size()).reversed()));
    }

    private void add(Code agency) {
        add(agency, agency.name());
        agency.aliases().forEach(alias -> add(agency, alias));
    }

    private void add(Code agency, String name) {
        var words = new ArrayList<>(words(name));
        if (words.size() > 1 && ARTICLES.contains(words.getFirst().folded)) {
            words.removeFirst();
        }
        if (words.isEmpty()) {
            return;
        }
        var first = words.getFirst();
        var last = words.getLast();
        boolean acronym =
                words.size() == 1
                        && last.end - last.start <= 6
                        && isCapitals(name, first.start, first.end);
        byFirstWord
                .computeIfAbsent(first.folded, w -> new ArrayList<>())
                .add(
                        new Name(
                                agency,
                                words.stream().map(Word::folded).toList(),
                                acronym,
                                possessiveEnd(name, last.start, last.end) < last.end));
    }

    /** In the order of the text; of names within each other the longest. */
    public List<Mention> in(String text) {
        var words = words(text);
        var found = new ArrayList<Mention>();
        for (int i = 0; i < words.size(); ) {
            var name = at(text, words, i);
            if (name.isPresent()) {
                found.add(mention(text, words, i, name.get()));
                i += name.get().words.size();
            } else {
                i++;
            }
        }
        return List.copyOf(found);
    }

    private Optional<Name> at(String text, List<Word> words, int from) {
        for (Name name : byFirstWord.getOrDefault(words.get(from).folded, List.of())) {
            if (matches(text, words, from, name)) {
                return Optional.of(name);
            }
        }
        return Optional.empty();
    }

    private static boolean matches(String text, List<Word> words, int from, Name name) {
        int size = name.words.size();
        if (from + size > words.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            var word = words.get(from + i);
            if (!word.folded.equals(name.words.get(i))
                    || i > 0 && !isGap(text, words.get(from + i - 1).end, word.start)) {
                return false;
            }
        }
        var first = words.get(from);
        return !name.acronym || isCapitals(text, first.start, first.start + 2);
    }

    private static Mention mention(String text, List<Word> words, int from, Name name) {
        var first = words.get(from);
        var last = words.get(from + name.words.size() - 1);
        int end = name.possessive ? last.end : possessiveEnd(text, last.start, last.end);
        boolean certain = name.words.size() > 1 || Character.isUpperCase(text.charAt(first.start));
        return new Mention(name.agency, new Span(first.start, end), certain);
    }

    private static boolean isGap(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (!Characters.isSpace(text.charAt(i))
                    && "()-\u2010\u2011/".indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isCapitals(String text, int start, int end) {
        for (int i = start; i < Math.min(end, text.length()); i++) {
            if (!Character.isUpperCase(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the word ends without "'s" or "'". */
    private static int possessiveEnd(String text, int start, int end) {
        for (int i = end - 1; i > start && i >= end - 2; i--) {
            if (isApostrophe(text.charAt(i))) {
                return i;
            }
        }
        return end;
    }

    private static boolean isApostrophe(char c) {
        return c == '\'' || c == '\u2019' || c == '\u2018';
    }

    private static List<Word> words(String text) {
        var words = new ArrayList<Word>();
        for (int i = 0; i < text.length(); ) {
            char c = text.charAt(i);
            if (c == '&') {
                words.add(new Word("and", i, i + 1));
                i++;
            } else if (Character.isLetterOrDigit(c)) {
                int start = i;
                while (i < text.length()
                        && (Character.isLetterOrDigit(text.charAt(i))
                                || isApostrophe(text.charAt(i))
                                        && i + 1 < text.length()
                                        && Character.isLetter(text.charAt(i + 1)))) {
                    i++;
                }
                words.add(new Word(fold(text, start, i), start, i));
            } else {
                i++;
            }
        }
        return words;
    }

    /** In small letters, without apostrophes and without the s of a plural. */
    private static String fold(String text, int start, int end) {
        var out = new StringBuilder(end - start);
        for (int i = start; i < end; i++) {
            if (!isApostrophe(text.charAt(i))) {
                out.append(text.charAt(i));
            }
        }
        String word = out.toString().toLowerCase(Locale.ROOT);
        return word.length() > 2 && word.endsWith("s") && !word.endsWith("ss")
                ? word.substring(0, word.length() - 1)
                : word;
    }
}
