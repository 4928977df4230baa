package org.postil.audit;

import java.util.Locale;

/** What the check looks for, in the order in which it is told. */
public enum Kind {
    PART_ABOVE_WHOLE(
            Severity.SERIOUS,
            "Part larger than its whole",
            "A reader who adds up the table finds it at once, and doubts every other number."),
    PERCENT_OFF(
            Severity.SERIOUS,
            "Percentage that is not n of N",
            "A figure written in the study goes from there into the paper, and 22/33 is not 70%."),
    TWO_CATEGORIES(
            Severity.SERIOUS,
            "Single choice with several categories",
            "The review is counted in more than one row of a variable whose rows should part the"
                    + " sample."),
    RULE_UNREADABLE(
            Severity.SERIOUS,
            "Rule that cannot be worked out",
            "A derived variable whose rule is not understood has no values, and its table is"
                    + " empty."),
    TABLE_NOT_COUNTED(
            Severity.SERIOUS,
            "Saved table that cannot be counted",
            "What the draft prints of it can no longer be shown to follow from the study."),
    QUOTE_DIFFERS(
            Severity.SERIOUS,
            "Quote that differs from its source",
            "Words in quotation marks that the report does not say are the error reviewers look"
                    + " for first."),
    OLDER_TEXT(
            Severity.SERIOUS,
            "Passage on an earlier edition of its text",
            "The document was replaced and the passage was not carried over: page and paragraph no"
                    + " longer hold."),
    REVIEW_UNREAD(
            Severity.SERIOUS,
            "Review not read",
            "Nothing found in a review that was not read to its end is no evidence, yet it is in"
                    + " the denominator."),
    TABLE_CHANGED(
            Severity.WARNING,
            "Saved table with other numbers than when it was saved",
            "The draft may still print the numbers of then."),
    REVIEW_UNDECIDED(
            Severity.WARNING,
            "Review neither included nor excluded",
            "The flow figures of the sample do not add up until it is decided."),
    EXCLUDED_WITHOUT_REASON(
            Severity.WARNING,
            "Review excluded without a reason",
            "The appendix of reviews gives the reason for each exclusion."),
    REVIEW_UNCODED(
            Severity.WARNING,
            "Review read and not coded",
            "It counts as a zero in every row. That may be so; it may also have been forgotten."),
    REQUIRED_OPEN(
            Severity.WARNING,
            "Required answer open",
            "An open answer leaves the denominator without a reason; not recorded would be one."),
    OUTSIDE_LIMITS(
            Severity.WARNING,
            "Number outside its limits",
            "A typing error moves the mean, and a band that should hold it stays empty."),
    RECOMMENDATION_UNDECIDED(
            Severity.WARNING,
            "Recommendation neither in nor out of scope",
            "Only recommendations in scope are counted; this one may be missing."),
    RECOMMENDATION_WITHOUT_THEME(
            Severity.WARNING,
            "Recommendation in scope without a theme",
            "It is in the number of recommendations and in no row of the table."),
    RECOMMENDATION_WITHOUT_AGENCY(
            Severity.WARNING,
            "Recommendation in scope without an agency",
            "It is missing from every column of theme by agency."),
    PASSAGE_WITHOUT_CODE(
            Severity.WARNING,
            "Passage without a code",
            "It was marked to be coded and is counted nowhere."),
    RETIRED_IN_USE(
            Severity.WARNING,
            "Retired code in use",
            "It is offered no more and still counted: tables show a row that the codebook has"
                    + " given up."),
    SAME_NAME(
            Severity.WARNING,
            "Two codes of one name",
            "Passages about one thing are parted between two rows, and both are too low."),
    THEME_WITHOUT_DEFINITION(
            Severity.WARNING,
            "Theme without a definition",
            "Readers, and a second coder, cannot tell what was counted."),
    ONE_CODER_ONLY(
            Severity.NOTE,
            "Code used by one coder only",
            "Others coded the same reviews and never used it: they may understand it otherwise."),
    NO_EVIDENCE(
            Severity.NOTE,
            "Answers that cite no passage",
            "Asked for the place in the report, nobody will find it quickly.");

    private final Severity severity;
    private final String title;
    private final String why;

    Kind(Severity severity, String title, String why) {
        this.severity = severity;
        this.title = title;
        this.why = why;
    }

    public Severity severity() {
        return severity;
    }

    public String title() {
        return title;
    }

    /** Why it matters, a sentence. */
    public String why() {
        return why;
    }

    /** As written in files and on the command line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
