package org.postil.coding.suggest;

import java.util.Locale;
import java.util.regex.Pattern;

/** What headings say about what stands under them. */
final class Titles {
    private static final Pattern NUMBER =
            Pattern.compile(
                    "^(?:(?:section|part|chapter|appendix|annex)\\s+)?(?:\\d{1,3}(?:\\.\\d{1,3})*|[ivxIVX]{1,5}|[A-H])[.:)]*"
                        + "\\s+[–—-]?\\s*|^(?:section|part|chapter)\\s+\\w+\\s*[:–—-]\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern RECOMMENDATIONS =
            Pattern.compile(
                    "\\brecommend(?:ation|ed|s)|^(?:\\w+[ -]){0,3}actions?(?: points?)?(?:"
                        + " (?:for|required|needed|agreed|arising|to be taken|to take|we"
                        + " ask).*)?$|^what (?:\\w+ ){0,3}(?:needs?|has|have|must|should|ought)"
                        + " (?:to )?(?:now )?(?:change|happen|be done|be different|improve)|^what"
                        + " (?:we|the panel|the review|this review) (?:now"
                        + " )?(?:asks?|wants?|expects?|proposes?)|^next steps|^(?:the )?ways?"
                        + " forward|^(?:the )?changes (?:needed|required|we|the"
                        + " panel|that|for)|\\bproposals?(?: for .*)?$|^improvements?"
                        + " (?:needed|required|plan|to)|(?:learning|lessons|findings) (?:points"
                        + " )?(?:and|into) (?:actions?|improvements?|practice)$|^requirements for"
                        + " change|^calls? (?:to|for) (?:action|change)|^making things"
                        + " (?:better|safer)|^tasks for",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern PLAN =
            Pattern.compile(
                    "\\b(?:action|improvement|delivery|implementation) plan|\\bplan of action",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern DONE =
            Pattern.compile(
                    "\\b(?:taken|already|since|completed|made so far|to date|made since|of the"
                            + " perpetrator|by the perpetrator)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "\\b(?:previous|earlier|other|past|related|similar|another|national|former)\\b.{0,40}"
                        + "\\b(?:reviews?|dhrs?|reports?|inquir(?:y|ies)|cases?|research)\\b|\\b(?:reviews?|dhrs?)"
                        + " (?:elsewhere|in other)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern ANOTHER =
            Pattern.compile(
                    "^(?:the )?(?:conclusions?|glossary|append|annex|lessons|key lessons|good"
                        + " practice|analysis|findings"
                        + "|chronology|background|introduction|overview|bibliography|references|acknowledge|abbreviations|terms"
                        + " of reference|methodology|equality|dissemination|contributors|timescales|confidentiality|summary|executive"
                        + " summary|postscript|closing|afterword|statement|tribute|membership|the"
                        + " review"
                        + " panel|family|distribution|monitoring|about|contents|questions|events|what"
                        + " happened|what we (?:learned|learnt|found)|reflections?)",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL_ALONE =
            Pattern.compile(
                    "^(?:(?:\\w+["
                        + " -]){0,2}(?:recommendation|action|proposal|change|priority)(?=[\\s\\d])\\s*(?:no\\.?\\s*|number\\s+)?"
                        + "(?:\\d{1,3}(?:\\.\\d{1,3})*[a-z]?|[a-z]|[ivx]{1,5}|one|two|three|four|five|six|seven|eight"
                        + "|nine|ten|eleven|twelve)|R\\s?\\d{1,3}(?:\\.\\d+)?)\\s*[:.)–—-]?$",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern NAMED =
            Pattern.compile(
                    "^(?:\\w+["
                        + " -]){0,2}(?:recommendation|rec\\.?|action|proposal)(?=[\\s\\d])\\s*(?:no\\.?\\s*)?[\\p{L}\\d]"
                        + "|^R\\s?\\d",
                    Pattern.CASE_INSENSITIVE);

    private Titles() {}

    /** Without a number in front. */
    static String words(String heading) {
        String rest = NUMBER.matcher(heading.strip()).replaceFirst("").strip();
        return rest.isEmpty() ? heading.strip() : rest;
    }

    /** 1 for "8. Next steps", 2 for "8.1 Health", 0 without a number. */
    static int depth(String heading) {
        var matcher = NUMBER.matcher(heading.strip());
        if (!matcher.find()) {
            return 0;
        }
        String number = matcher.group().strip().replaceFirst("[.:)–—\\s-]+$", "");
        return 1 + (int) number.chars().filter(c -> c == '.').count();
    }

    static boolean isOfRecommendations(String title) {
        return RECOMMENDATIONS.matcher(title).find()
                && !DONE.matcher(title).find()
                && !ELSEWHERE.matcher(title).find();
    }

    static boolean isOfPlan(String title) {
        return PLAN.matcher(title).find();
    }

    /** Of what other reviews recommended, or of what was done already. */
    static boolean isOfElsewhere(String title) {
        return ELSEWHERE.matcher(title).find();
    }

    /** Names another part of a report: what stands under it recommends nothing. */
    static boolean isAnother(String title) {
        return ANOTHER.matcher(title).find() && !RECOMMENDATIONS.matcher(title).find();
    }

    /** "Recommendation 5" and no more. */
    static boolean isLabel(String paragraph) {
        return paragraph.length() <= 40 && LABEL_ALONE.matcher(paragraph.strip()).matches();
    }

    /** A label that says what it labels: "Recommendation 5:", "R5". */
    static boolean isNamed(String label) {
        return NAMED.matcher(label.strip()).find();
    }

    static String withoutPunctuation(String label) {
        return label.replaceFirst("[\\s:.)\\]–—-]+$", "").replaceFirst("^[(\\[\\s]+", "").strip();
    }

    static String lower(String words) {
        return words.toLowerCase(Locale.ROOT);
    }
}
