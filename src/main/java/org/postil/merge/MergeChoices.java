package org.postil.merge;

import java.util.Map;

/**
 * How conflicts are decided.
 *
 * @param rule for all that are not decided one by one
 * @param each the side to take, by {@link MergeItem#id}
 * @param codes which code of theirs is which of ours: GUIDs
 */
public record MergeChoices(Rule rule, Map<String, Side> each, Map<String, String> codes) {
    public MergeChoices {
        each = Map.copyOf(each);
        codes = Map.copyOf(codes);
    }

    /** By the later time, and at the same time by GUID. */
    public static final MergeChoices USUAL = new MergeChoices(Rule.LATER, Map.of(), Map.of());

    /** Which side stands where both changed the same. */
    public enum Rule {
        LATER,
        OURS,
        THEIRS
    }

    /** One of the two. */
    public enum Side {
        OURS,
        THEIRS
    }
}
