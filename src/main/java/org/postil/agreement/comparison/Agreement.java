package org.postil.agreement.comparison;

import org.postil.agreement.Estimate;
import org.postil.agreement.UnitBootstrap;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How far coders agree on the codes of a facet.
 *
 * @param codes in the order of the codebook, each with all that stand under it
 * @param together coefficients of everything at once: every code that has none under it on every
 *     unit is one decision; with recommendations also those of the sets of codes, when unitizing
 *     those of the whole text
 * @param drawn the bootstrap of these
 * @param ofTop means over the codes at the top
 * @param ofLowest means over the codes that have none under them
 * @param inTotal the counts of the codes that have none under them, added up
 */
public record Agreement(
        ComparisonRequest request,
        Universe universe,
        List<CodeAgreement> codes,
        Map<String, Estimate> together,
        Map<String, UnitBootstrap.Outcome> drawn,
        Map<String, Average> ofTop,
        Map<String, Average> ofLowest,
        Counts inTotal) {
    public Agreement {
        codes = List.copyOf(codes);
        together = Collections.unmodifiableMap(new LinkedHashMap<>(together));
        drawn = Collections.unmodifiableMap(new LinkedHashMap<>(drawn));
        ofTop = Collections.unmodifiableMap(new LinkedHashMap<>(ofTop));
        ofLowest = Collections.unmodifiableMap(new LinkedHashMap<>(ofLowest));
    }

    public List<String> coders() {
        return request.coders().stream().map(coder -> coder.name()).toList();
    }

    /** How many units two coders at least have rated. */
    public long units() {
        return codes.isEmpty() ? 0 : codes.getFirst().counts().units();
    }

    /** By which rules it was computed, a sentence each. */
    public List<String> conventions() {
        return Conventions.of(this);
    }
}
