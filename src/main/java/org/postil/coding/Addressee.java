package org.postil.coding;

import org.postil.coding.AgencyNames.Mention;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds whom a recommendation is addressed to: the one who "should", whom the panel "asks to", who
 * stands before "to review", or "for" whom it is meant.
 *
 * @param span of the words that name them, in the text
 * @param isAgent true when they do what is recommended, false when they are merely part of what
 *     should be done ("training for the police should")
 */
record Addressee(Span span, boolean isAgent) {
    private static final String ASKED =
            "asks|asked|invites|urges|requests|encourages|advises|calls upon|calls on|wants|expects"
                    + "|requires|recommends to";

    /** "The panel recommends that", "It is recommended that", "That". */
    private static final Pattern OPENING =
            Pattern.compile(
                    "^(?:(?:it is|we|(?:the|this) (?:\\w+"
                            + " )?(?:panel|review|chair|author|report|dhr|partnership)) (?:also"
                            + " |further |therefore"
                            + " )?(?:recommend(?:s|ed)?|proposes?|suggests?|advises?)(?: strongly)?"
                            + " that|recommended that|that)\\s+",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern ASKING =
            Pattern.compile(
                    "^(?:we|(?:the|this) (?:\\w+ )?(?:panel|review|chair|author|report|dhr))"
                            + " (?:also |therefore )?(?:"
                            + ASKED
                            + "|ask|invite|urge|request|encourage|call on)\\s+(.{2,120}?)\\s+to\\s",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern FOR =
            Pattern.compile("^(?:for|to)\\s+([^:]{2,80}?)\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE_COLON = Pattern.compile("^([^:.]{2,70}?)\\s*:\\s");
    private static final Pattern FOR_TO =
            Pattern.compile("^for\\s+(.{2,80}?)\\s+to\\s", Pattern.CASE_INSENSITIVE);
    private static final Pattern AT_END =
            Pattern.compile(
                    "[(\\[](?:lead|owner|for|action|agency|by)?(?:"
                            + " agency)?\\s*:?\\s*([^()\\[\\]]{2,80})[)\\]]\\s*\\.?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern MODAL =
            Pattern.compile(
                    "\\b(?:should|must|shall|ought to|will|needs? to|(?:is|are)"
                        + " (?:asked|invited|urged|encouraged|required|requested|expected|advised|recommended)?"
                        + " ?to|ensures?\\b(?! that$))\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TO = Pattern.compile("\\sto\\s+(?=\\p{Ll})");
    private static final Pattern BY =
            Pattern.compile(
                    "^\\s*(?:\\w+\\s+){0,6}?(?:\\w+(?:ed|en|wn|ld|pt|ut|ne|ade))\\b.*?\\bby\\s+(?:the\\s+)?",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern SUBORDINATE =
            Pattern.compile(
                    "^(?:when(?:ever)?|if|where(?:ver)?|following|in|to|after|before|as|given|while|until|once|for"
                        + "|on|within|during|through|by|at|from|with|because|since|so|although|having|building"
                        + "|recognising|working|until|upon)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIDE =
            Pattern.compile(
                    "^(?:working|together|in"
                        + " (?:partnership|consultation|conjunction|collaboration|liaison)|with|supported|led|alongside|through|including|as|which|who|via|where|acting|and"
                        + " other|once|when|if|by|under|across)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PEOPLE =
            Pattern.compile(
                    "\\b(?:chairs?|boards?|staff|managers?|officers?|practitioners?|workers?|leads?|heads?|directors?"
                        + "|teams?|professionals?|members?|commissioners?|partners?|agencies|executives?|services?"
                        + "|leaders?|clinicians?|doctors?|nurses?|teachers?)\\s+(?:of|in|within|at|from|for|across)"
                        + "\\s+(?:(?:the|all|each|every|local)\\s+)*$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ONLY_ARTICLES =
            Pattern.compile(
                    "^(?:(?:the|all|each|every|both|local|relevant|and|or|also|by|then|that)[\\s,]*)*$",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern BODY =
            Pattern.compile(
                    "\\b(?:professionals|staff|agencies|partnership|board|trusts?|council|services?|teams?"
                        + "|government|department|force|authorit(?:y|ies)|partners|practitioners"
                        + "|commissioners?|associations?|colleges?|universit(?:y|ies)|surger(?:y|ies)"
                        + "|practices|office|ministry|charit(?:y|ies)|organisations?|providers?|employers?"
                        + "|chair|panel|group)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern THING =
            Pattern.compile(
                    "^(?:a |an |the |any |all"
                        + " )?(?:training|polic|guidance|protocol|procedure|consideration|work|action"
                        + "|information|record|assessment|audit|learning|referral|support|awareness|this|these"
                        + "|it|they|there|recommendation)",
                    Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 90;

    /** Whether words that no agency of the codebook answers to are those of some body or people. */
    static boolean isBody(String words) {
        return words.length() <= LONGEST
                && BODY.matcher(words).find()
                && !THING.matcher(words).find();
    }

    /** The first that is found in the sentences of a text; empty when nobody is addressed. */
    static Optional<Addressee> in(String text, List<Mention> mentions) {
        for (Span sentence : Sentences.of(text)) {
            var found = ofSentence(text, sentence, mentions);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<Addressee> ofSentence(
            String text, Span sentence, List<Mention> mentions) {
        String words = sentence.of(text);
        int base = sentence.start();
        for (Pattern pattern : List.of(ASKING, FOR, FOR_TO)) {
            var matcher = pattern.matcher(words);
            if (matcher.find() && names(group(matcher, base), mentions)) {
                return Optional.of(new Addressee(group(matcher, base), true));
            }
        }
        var colon = BEFORE_COLON.matcher(words);
        if (colon.find() && startsWithAgency(text, group(colon, base), mentions)) {
            return Optional.of(new Addressee(group(colon, base), true));
        }
        int from = 0;
        var opening = OPENING.matcher(words);
        if (opening.find()) {
            from = opening.end();
        }
        var byVerb = subject(text, words, base, from, mentions);
        if (byVerb.isPresent()) {
            return byVerb;
        }
        var end = AT_END.matcher(words);
        if (end.find() && startsWithAgency(text, group(end, base), mentions)) {
            return Optional.of(new Addressee(group(end, base), true));
        }
        return Optional.empty();
    }

    private static Span group(Matcher matcher, int base) {
        return new Span(base + matcher.start(1), base + matcher.end(1));
    }

    private static boolean names(Span span, List<Mention> mentions) {
        return mentions.stream().anyMatch(m -> span.contains(m.span()));
    }

    private static boolean startsWithAgency(String text, Span span, List<Mention> mentions) {
        return mentions.stream()
                .filter(m -> span.contains(m.span()))
                .findFirst()
                .filter(m ->
                        ONLY_ARTICLES
                                .matcher(text.substring(span.start(), m.span().start()).strip())
                                .matches())
                .isPresent();
    }

    private static Optional<Addressee> subject(
            String text, String words, int base, int from, List<Mention> mentions) {
        int verb = -1;
        int afterVerb = -1;
        var modal = MODAL.matcher(words);
        if (modal.find(from)) {
            verb = modal.start();
            afterVerb = modal.end();
        } else if (!SUBORDINATE.matcher(words.substring(from)).find()) {
            var to = TO.matcher(words);
            if (to.find(from)) {
                verb = to.start();
                afterVerb = to.end();
            }
        }
        if (verb <= from) {
            return Optional.empty();
        }
        var before = subjectOf(text, new Span(base + from, base + verb), mentions);
        if (before.isPresent() && isAgent(text, before.get(), mentions)) {
            return Optional.of(new Addressee(before.get(), true));
        }
        var by = BY.matcher(words.substring(afterVerb));
        if (by.find()) {
            int start = base + afterVerb + by.end();
            var agent = mentions.stream().filter(m -> m.span().start() == start).findFirst();
            if (agent.isPresent()) {
                return Optional.of(new Addressee(agent.get().span(), true));
            }
        }
        return before.map(span -> new Addressee(span, false));
    }

    /** What of the words before a verb is its subject: subordinate clauses and asides left out. */
    private static Optional<Span> subjectOf(String text, Span stretch, List<Mention> mentions) {
        var parts = parts(text, stretch);
        boolean subordinate = SUBORDINATE.matcher(stretch.of(text).stripLeading()).find();
        int last = parts.size() - 1;
        while (last > 0
                && (parts.get(last).of(text).isBlank()
                        || ASIDE.matcher(parts.get(last).of(text)).find())) {
            last--;
        }
        if (last == 0 && subordinate && parts.size() > 1) {
            last = parts.size() - 1;
        }
        int first = last;
        while (first > 0 && isOnlyAgencies(text, parts.get(first - 1), mentions)) {
            first--;
        }
        var span =
                Characters.trimmed(text, new Span(parts.get(first).start(), parts.get(last).end()));
        return span.isEmpty() ? Optional.empty() : Optional.of(span);
    }

    private static List<Span> parts(String text, Span stretch) {
        var parts = new ArrayList<Span>();
        int start = stretch.start();
        for (int i = stretch.start(); i < stretch.end(); i++) {
            char c = text.charAt(i);
            if (c == ',' || c == ';' || c == ':' || Characters.isDash(c) && isSpaced(text, i)) {
                parts.add(Characters.trimmed(text, new Span(start, i)));
                start = i + 1;
            }
        }
        parts.add(Characters.trimmed(text, new Span(start, stretch.end())));
        return parts;
    }

    private static boolean isSpaced(String text, int dash) {
        return dash > 0 && Characters.isSpace(text.charAt(dash - 1));
    }

    private static boolean isOnlyAgencies(String text, Span part, List<Mention> mentions) {
        int at = part.start();
        boolean any = false;
        for (Mention mention : mentions) {
            if (part.contains(mention.span())) {
                if (!ONLY_ARTICLES
                        .matcher(text.substring(at, mention.span().start()).strip())
                        .matches()) {
                    return false;
                }
                at = mention.span().end();
                any = true;
            }
        }
        return any && ONLY_ARTICLES.matcher(text.substring(at, part.end()).strip()).matches();
    }

    /** Whether the subject is an agency, or people of one, and not a thing that is to be done. */
    private static boolean isAgent(String text, Span subject, List<Mention> mentions) {
        for (Mention mention : mentions) {
            if (subject.contains(mention.span())) {
                String before = text.substring(subject.start(), mention.span().start());
                String after = text.substring(mention.span().end(), subject.end()).strip();
                boolean head =
                        ONLY_ARTICLES.matcher(before.strip()).matches()
                                || PEOPLE.matcher(before).find();
                return head && (mention.certain() || endsAgency(after));
            }
        }
        return false;
    }

    /** "health and education should", not "health checks should". */
    private static boolean endsAgency(String after) {
        String next = after.toLowerCase(Locale.ROOT);
        return next.isEmpty()
                || next.startsWith("and ")
                || next.startsWith("or ")
                || next.startsWith(",")
                || next.startsWith("service")
                || next.startsWith("(");
    }
}
