package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Fit;
import org.postil.domain.PassageKind;

import java.util.Locale;
import java.util.Set;

/**
 * Which passages are looked for.
 *
 * @param condition on a passage; null for all
 * @param together what several codes must share
 * @param where which reviews are looked at; null for all included ones
 * @param layer whose passages; those of all coders in the layers any and final
 * @param coders ids of coders to whom it is narrowed; none for all of the layer
 * @param kinds none for all that are there to be coded
 * @param fits what was said of how a code fits; of the codes asked for, where any are; none for all
 * @param starred only exemplars
 * @param memo only passages with a memo
 */
public record PassageQuery(
        @Nullable PassageCondition condition,
        Together together,
        @Nullable Condition where,
        Layer layer,
        Set<Long> coders,
        Set<PassageKind> kinds,
        Set<Fit> fits,
        boolean starred,
        boolean memo) {
    public PassageQuery {
        coders = Set.copyOf(coders);
        kinds = Set.copyOf(kinds);
        fits = Set.copyOf(fits);
    }

    /** What several codes must share to be found together. */
    public enum Together {
        /** One passage carries them. */
        PASSAGE,
        /** Passages of the same text that overlap carry them between them. */
        OVERLAP,
        /** The passages that refer to one recommendation carry them between them. */
        RECOMMENDATION;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** All passages of a layer. */
    public static PassageQuery all(Layer layer) {
        return new PassageQuery(
                null, Together.PASSAGE, null, layer, Set.of(), Set.of(), Set.of(), false, false);
    }
}
