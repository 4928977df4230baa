package org.postil.tally;

import org.postil.domain.Fit;
import org.postil.domain.Ids;
import org.postil.domain.PassageKind;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which passages are meant. Made by {@link PassageConditions#parse}; {@link #text} writes it so
 * that it can be parsed again.
 */
public sealed interface PassageCondition {
    record And(List<PassageCondition> parts) implements PassageCondition {
        public And {
            parts = List.copyOf(parts);
        }
    }

    record Or(List<PassageCondition> parts) implements PassageCondition {
        public Or {
            parts = List.copyOf(parts);
        }
    }

    record Not(PassageCondition part) implements PassageCondition {}

    /**
     * It carries one of the codes, or a code below one unless directly is asked for.
     *
     * @param keyword the facet's key, or {@code code} for any facet
     * @param word the code or group as it is written
     */
    record Coded(String keyword, String word, Ids codes, boolean directly)
            implements PassageCondition {}

    /**
     * It carries a code.
     *
     * @param facet key of the facet that the code is of; empty for any
     */
    record AnyCode(String facet) implements PassageCondition {}

    /** It is an exemplar. */
    record Starred() implements PassageCondition {}

    /** Somebody wrote a memo on it. */
    record WithMemo() implements PassageCondition {}

    record OfKind(PassageKind kind) implements PassageCondition {}

    /** Of one of its codes it was said how it fits. */
    record Judged(Fit fit) implements PassageCondition {}

    record By(long coder, String name) implements PassageCondition {}

    /** Something holds of the review, or of the document, that it is in. */
    record InReview(Condition condition) implements PassageCondition {}

    /** As a person would write it. */
    default String text() {
        return switch (this) {
            case And and ->
                    and.parts().stream()
                            .map(p -> p instanceof Or ? "(" + p.text() + ")" : p.text())
                            .collect(Collectors.joining(" and "));
            case Or or ->
                    or.parts().stream()
                            .map(PassageCondition::text)
                            .collect(Collectors.joining(" or "));
            case Not not -> not(not.part());
            case Coded coded ->
                    (coded.directly() ? "directly " : "")
                            + (coded.keyword().equals("code") ? "" : coded.keyword() + " ")
                            + Names.quoted(coded.word());
            case AnyCode any -> any.facet().isEmpty() ? "not uncoded" : any.facet() + " any";
            case Starred starred -> "starred";
            case WithMemo memo -> "memo";
            case OfKind of -> "kind " + of.kind().key();
            case Judged judged -> "fit " + judged.fit().key();
            case By by -> "coder " + Names.quoted(by.name());
            case InReview in -> in.condition().text();
        };
    }

    private static String not(PassageCondition part) {
        if (part instanceof AnyCode any) {
            return any.facet().isEmpty() ? "uncoded" : any.facet() + " none";
        }
        boolean brackets = part instanceof And || part instanceof Or;
        return brackets ? "not (" + part.text() + ")" : "not " + part.text();
    }
}
