package org.postil.coding.suggest;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Which columns of a table say what, each -1 where there is none.
 *
 * @param recommendation never -1
 */
record PlanColumns(
        int number, int recommendation, int lead, int targetDate, int outcome, int scope) {
    private static final Pattern NUMBER =
            pattern(
                    "^(?:#|(?:rec(?:ommendation)?\\.?|action|ref(?:erence)?\\.?|item)?\\s*(?:nos?\\.?|number|ref\\.?|id|#)?)$");
    private static final Pattern RECOMMENDATION =
            pattern(
                    "^(?:\\w+[ -]){0,3}recommendations?\\b(?!"
                            + " (?:no|number|ref|owner|status|theme|origin))");
    private static final Pattern ACTION =
            pattern(
                    "^(?:\\w+ ){0,2}actions?(?: point)?s?(?: required| needed| to be taken|"
                            + " agreed)?$|^what (?:will|needs|must|should|we)\\b.*|^learning(?:"
                            + " point)?s?$|^task$|^proposal$|^objective$|^change needed$");
    private static final Pattern SCOPE =
            pattern("^scope\\b|^level\\b|^local\\b|^reach\\b|^regional\\b");
    private static final Pattern LEAD =
            pattern(
                    "\\blead\\b|\\bresponsib|\\bowner|^agency|^agencies|^organisation|^by"
                            + " whom|^who\\b|^for whom|^addressed to|^accountable");
    private static final Pattern TARGET =
            pattern(
                    "\\btarget|\\btime ?(?:scale|frame|line)|\\bdeadline|^by"
                            + " when|^when\\b|\\bdue\\b|^date$|^date for|^complete by");
    private static final Pattern OUTCOME =
            pattern(
                    "\\boutcome|\\bprogress|^status|\\bcompletion|\\bcompleted|^update|\\brag\\b|^position");

    private static Pattern pattern(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE);
    }

    /** Reads the head of a table; null when no column holds recommendations. */
    static @Nullable PlanColumns ofHead(List<String> cells) {
        int number = -1;
        int recommendation = -1;
        int action = -1;
        int lead = -1;
        int target = -1;
        int outcome = -1;
        int scope = -1;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).strip();
            if (cell.length() > 90) {
                return null;
            }
            if (!cell.isEmpty()
                    && NUMBER.matcher(cell).matches()
                    && number < 0
                    && !cell.equalsIgnoreCase("recommendation")
                    && !cell.equalsIgnoreCase("action")) {
                number = i;
            } else if (SCOPE.matcher(cell).find() && scope < 0) {
                scope = i;
            } else if (RECOMMENDATION.matcher(cell).find() && recommendation < 0) {
                recommendation = i;
            } else if (LEAD.matcher(cell).find() && lead < 0) {
                lead = i;
            } else if (OUTCOME.matcher(cell).find()) {
                outcome = outcome < 0 ? i : outcome;
            } else if (TARGET.matcher(cell).find() && target < 0) {
                target = i;
            } else if (ACTION.matcher(cell).matches() && action < 0) {
                action = i;
            }
        }
        int main = recommendation >= 0 ? recommendation : action;
        return main < 0 ? null : new PlanColumns(number, main, lead, target, outcome, scope);
    }

    /** True when a cell may stand at the head of a plan. */
    static boolean isHead(String cell) {
        String words = cell.strip();
        return words.length() <= 70
                && !words.isEmpty()
                && !words.endsWith(".")
                && (List.of(NUMBER, SCOPE, RECOMMENDATION, LEAD, OUTCOME, TARGET, ACTION).stream()
                                .anyMatch(p -> p.matcher(words).find())
                        || words.toLowerCase(Locale.ROOT)
                                .matches(
                                        "^(?:key )?milestones?.*|^action"
                                                + " to.*|^evidence.*|^measure.*|^comments?$"));
    }

    /** More than a list of recommendations: it also says who, when or how far. */
    boolean isPlan() {
        return lead >= 0 || targetDate >= 0 || outcome >= 0;
    }
}
