package org.postil.coding.suggest;

import org.jspecify.annotations.Nullable;
import org.postil.coding.Sentences;
import org.postil.domain.Span;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether words say what somebody should do. */
final class Wording {
    private static final Pattern MODAL =
            Pattern.compile(
                    "\\b(?:should|must|ought to|shall|needs? to|(?:is|are)"
                        + " (?:asked|invited|urged|encouraged|required|requested|recommended|expected|advised)"
                        + " to|(?:asks?|invites?|urges?|requests?|encourages?) .{2,90}?"
                        + " to|recommends?|recommended that|to ensure|to make sure|to make"
                        + " certain)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** "should have been" finds fault with the past; "it should be noted" says nothing to do. */
    private static final Pattern NOT_MEANT =
            Pattern.compile(
                    "\\b(?:should|must|ought to) (?:\\w+ )?have\\b|\\b(?:it|this) (?:should|must)"
                        + " (?:also )?be (?:noted"
                        + "|remembered|said|stressed|emphasi[sz]ed|recogni[sz]ed|acknowledged|borne|understood)"
                        + "|\\b(?:recommendations?|report|summary|review|section|appendix|chapter|list|findings?)"
                        + " (?:below |above |here )?(?:should|must|needs? to) be"
                        + " (?:read|seen|considered"
                        + " alongside|understood|treated)|\\b(?:whether|why|that"
                        + " nobody|what|how|if) .{0,60}\\bshould\\b|\\b(?:had|was|were|would have)"
                        + " .{0,40}\\bshould\\b|\\bmakes? (?:the|these|\\w+) (?:following"
                        + " )?recommendations?\\b",
                    Pattern.CASE_INSENSITIVE);

    /** What another review, or this one's past, recommended. */
    private static final Pattern ELSEWHERE =
            Pattern.compile(
                    "\\b(?:(?:earlier|previous|another|other|past|former|first|second|that|joint|serious"
                        + " case|(?:19|20)\\d\\d) (?:\\w+"
                        + " ){0,4}?(?:reviews?|dhrs?|reports?|inquir(?:y|ies)|inspections?)\\b.{0,90}?"
                        + "\\b(?:recommended|asked|said|called|proposed|advised|found)\\b|\\b(?:an?|one|two|several|some)"
                        + " (?:\\w+"
                        + " ){0,3}?(?:reviews?|dhrs?|inquir(?:y|ies)|inspections?|reports?)\\b"
                        + ".{0,60}\\b(?:recommended|asked|called|proposed|advised)\\b|(?:recommended|advised)"
                        + " (?:in|by|at) (?:an? |the )?(?:earlier|previous|other|another"
                        + "|(?:19|20)\\d\\d))",
                    Pattern.CASE_INSENSITIVE);

    private static final Pattern CONTINUES =
            Pattern.compile(
                    "^(?!it is recommended)(?:this|these|it|they|such|doing so|progress|the"
                            + " same|both)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Pattern TO =
            Pattern.compile(
                    "^(?:that )?(?:the |all |each |every )?\\p{Lu}[^.,:;?]{1,90}? to \\p{Ll}");
    private static final Pattern FINITE =
            Pattern.compile(
                    "\\b(?:was|were|is|are|has|had|have|did|does|said|told|went|came|began|found|led|felt|made"
                        + "|seemed|agreed|heard|thinks?|considered|wished|wanted|tried|used|able|unable)\\b",
                    Pattern.CASE_INSENSITIVE);

    /** "For the board:" */
    private static final Pattern FOR =
            Pattern.compile("^(?:for |to )?[^:.]{2,80}:\\s+", Pattern.CASE_INSENSITIVE);

    private static final Pattern LEAD_IN =
            Pattern.compile(
                    "\\b(?:recommend(?:s|ed|ations?)?|actions?|should|must|asks?|agrees?|proposals?|changes|need(?:s|ed)?"
                        + " to)\\b",
                    Pattern.CASE_INSENSITIVE);
    private static final Set<String> IMPERATIVES =
            Set.of(
                    ("accept adapt add address adopt agree allocate allow amend analyse appoint"
                         + " arrange ask assess assure audit begin brief bring build capture carry"
                         + " challenge change check circulate clarify collect commission compare"
                         + " complete conduct confirm consider consult continue convene coordinate"
                         + " co-ordinate create define deliver demonstrate design develop devise"
                         + " disseminate distribute draft draw embed enable encourage end enhance"
                         + " ensure equip establish evaluate examine expand explore extend follow"
                         + " fund give hold identify implement improve include increase inform"
                         + " insert instruct integrate introduce invest invite issue keep launch"
                         + " lead learn lobby look maintain make map measure merge monitor name"
                         + " nominate obtain offer organise pay place pilot plan prepare prioritise"
                         + " produce promote protect provide publicise publish put raise reconsider"
                         + " record recruit redesign reduce refresh reinforce remind remove renew"
                         + " replace report request require resource revise revisit review rewrite"
                         + " roll run scope secure seek send set share simplify speak standardise"
                         + " start stop strengthen support survey take teach tell test trace train"
                         + " undertake update use verify widen work write")
                            .split(" "));

    private Wording() {}

    /** True when one of the sentences recommends something. */
    static boolean recommends(String text) {
        return Sentences.of(text).stream().anyMatch(s -> isRecommending(s.of(text)));
    }

    /** True of "Review the policy", "The Trust should", "Health to review", "That the CSP". */
    static boolean isRecommending(String sentence) {
        if (sentence.endsWith("?") || ELSEWHERE.matcher(sentence).find()) {
            return false;
        }
        return hasModal(sentence) || isDeed(sentence);
    }

    /** Says what to do without a modal verb. */
    private static boolean isDeed(String sentence) {
        var prefixed = FOR.matcher(sentence);
        return isImperative(sentence)
                || isToDo(sentence)
                || prefixed.find() && isImperative(sentence.substring(prefixed.end()));
    }

    /** A modal verb that says what to do; stricter than {@link #isRecommending}. */
    static boolean hasModal(String sentence) {
        var matcher = MODAL.matcher(sentence);
        return matcher.find()
                && !NOT_MEANT.matcher(sentence).find()
                && !isQuoted(sentence, matcher.start())
                && !ELSEWHERE.matcher(sentence).find()
                && !sentence.endsWith("?");
    }

    private static boolean isQuoted(String sentence, int at) {
        String before = sentence.substring(0, at);
        long open = before.chars().filter(c -> c == '\u201C').count();
        long closed = before.chars().filter(c -> c == '\u201D').count();
        long straight = before.chars().filter(c -> c == '"').count();
        return open > closed || straight % 2 == 1;
    }

    static boolean isImperative(String sentence) {
        int end = 0;
        while (end < sentence.length()
                && (Character.isLetter(sentence.charAt(end)) || sentence.charAt(end) == '-')) {
            end++;
        }
        return end > 0
                && end < sentence.length()
                && (sentence.charAt(end) == ' ' || sentence.charAt(end) == ',')
                && IMPERATIVES.contains(sentence.substring(0, end).toLowerCase(Locale.ROOT));
    }

    /** "Children's Services to review its thresholds", "That the board asks". */
    private static boolean isToDo(String sentence) {
        if (sentence.startsWith("That ")) {
            return true;
        }
        var matcher = TO.matcher(sentence);
        return matcher.find() && !FINITE.matcher(matcher.group()).find();
    }

    /** Speaks on about what was recommended before. */
    static boolean continues(String sentence) {
        return CONTINUES.matcher(sentence).find();
    }

    static boolean isOfElsewhere(String sentence) {
        return ELSEWHERE.matcher(sentence).find();
    }

    /** "The panel recommends that:", "All agencies should:" */
    static boolean isLeadIn(String paragraph) {
        return paragraph.endsWith(":") && LEAD_IN.matcher(paragraph).find();
    }

    /**
     * What in a paragraph of running text is recommended: from its first recommending sentence to
     * the last; null without any.
     */
    static @Nullable Span stretch(String text) {
        List<Span> sentences = Sentences.of(text);
        Span found = null;
        for (Span sentence : sentences) {
            String words = sentence.of(text);
            boolean starts =
                    (hasModal(words) || isDeed(words))
                            && !continues(words)
                            && !isOfElsewhere(words);
            boolean goesOn = found != null && (hasModal(words) || continues(words));
            if (found == null ? starts : goesOn) {
                found = new Span(found == null ? sentence.start() : found.start(), sentence.end());
            }
        }
        return found;
    }
}
