package org.postil.extraction;

import org.postil.domain.Nearest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Gives a category its new name in what is written about its variable: conditions and rules. The
 * same word after another variable, or as what a rule gives ({@code IPH -> "IPH"}), stays.
 */
final class CategoryNames {
    private static final Pattern TOKEN =
            Pattern.compile(
                    "\"(?:[^\"]|\"\")*\"|\u201c[^\u201d]*\u201d"
                            + "|'(?:[^']|''|(?<=[^'])'(?=[\\p{L}\\p{N}]))*'"
                            + "|->|\u2192|[(),:;]"
                            + "|(?:(?!->)[^\\s=!<>\u2264\u2265\u2260\"\u201c\u201d\u2192(),:;])+");
    private static final Pattern VARIABLE =
            Pattern.compile("(?:review|victim|perpetrator|child|other)\\.[a-z][a-z0-9_]*");
    private static final Pattern PLAIN = Pattern.compile("\\p{L}[\\p{L}\\p{N}_]*");

    /** Words that mean something else when they stand without quotes. */
    private static final Set<String> TAKEN =
            Set.of(
                    "and",
                    "or",
                    "not",
                    "in",
                    "is",
                    "else",
                    "missing",
                    "unanswered",
                    "known",
                    "read",
                    "code",
                    "agency",
                    "yes",
                    "no");

    private final String path;
    private final String was;
    private final String written;

    /**
     * @param path of the variable
     * @param was the name of its category
     * @param becomes its new one, or that of the category in its place
     */
    CategoryNames(String path, String was, String becomes) {
        this.path = path.toLowerCase(Locale.ROOT);
        this.was = Nearest.folded(was);
        boolean plain =
                PLAIN.matcher(becomes).matches()
                        && !TAKEN.contains(becomes.toLowerCase(Locale.ROOT));
        written = plain ? becomes : "\"" + becomes.replace("\"", "\"\"") + "\"";
    }

    String in(String text) {
        var tokens = TOKEN.matcher(text).results().toList();
        var out = new StringBuilder();
        int copied = 0;
        boolean mine = false;
        boolean result = false;
        for (int i = 0; i < tokens.size(); i++) {
            String word = tokens.get(i).group().toLowerCase(Locale.ROOT);
            if (VARIABLE.matcher(word).matches()) {
                mine = word.equals(path);
                continue;
            }
            int last = mine && !result ? name(text, tokens, i) : -1;
            if (last >= 0) {
                out.append(text, copied, tokens.get(i).start()).append(written);
                copied = tokens.get(last).end();
                i = last;
                continue;
            }
            switch (word) {
                case "->", "\u2192" -> result = true;
                case ";", ")" -> result = false;
                case "and", "or" -> mine = false;
                default -> {}
            }
        }
        return out.append(text, copied, text.length()).toString();
    }

    /**
     * The token with which the name ends that begins at one, -1 where none does: a rule takes names
     * of several words without quotes.
     */
    private int name(String text, List<MatchResult> tokens, int first) {
        if (Nearest.folded(bare(tokens.get(first).group())).equals(was)) {
            return first;
        }
        int start = tokens.get(first).start();
        for (int last = first + 1; last < tokens.size(); last++) {
            String folded = Nearest.folded(text.substring(start, tokens.get(last).end()));
            if (folded.equals(was)) {
                return last;
            }
            if (!was.startsWith(folded)) {
                return -1;
            }
        }
        return -1;
    }

    private static String bare(String token) {
        char quote = token.charAt(0);
        return switch (quote) {
            case '"', '\'' -> {
                String sign = String.valueOf(quote);
                yield token.substring(1, token.length() - 1).replace(sign + sign, sign);
            }
            case '\u201c' -> token.substring(1, token.length() - 1);
            default -> token;
        };
    }
}
