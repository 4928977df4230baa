package org.postil.audit;

import org.postil.domain.Facet;
import org.postil.domain.Recommendation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** Recommendations that are not decided, or in scope and in no row or column. */
final class RecommendationRule implements Rule {
    @Override
    public void look(Material material, Consumer<Finding> found) {
        Map<Long, Long> facetOf = new HashMap<>();
        material.snapshot.codebook().codes().forEach(c -> facetOf.put(c.id(), c.facet()));
        Map<Long, Set<Long>> facets = new HashMap<>();
        material.passages()
                .filter(p -> p.recommendation() != 0)
                .forEach(p ->
                        p.codes().stream()
                                .forEach(code ->
                                        facets.computeIfAbsent(
                                                        p.recommendation(), r -> new HashSet<>())
                                                .add(facetOf.getOrDefault(code, 0L))));
        for (Recommendation record : material.snapshot.recommendations()) {
            if (!material.isIncluded(record.review())) {
                continue;
            }
            switch (record.scope()) {
                case UNDECIDED ->
                        tell(
                                material,
                                Kind.RECOMMENDATION_UNDECIDED,
                                record,
                                "It is not decided whether it is counted.",
                                found);
                case OUT -> {
                    // why is said with it
                }
                case IN -> {
                    var has = facets.getOrDefault(record.id(), Set.of());
                    if (lacks(material, Facet.THEME, has)) {
                        tell(
                                material,
                                Kind.RECOMMENDATION_WITHOUT_THEME,
                                record,
                                "No theme is on it.",
                                found);
                    }
                    if (lacks(material, Facet.AGENCY, has)) {
                        tell(
                                material,
                                Kind.RECOMMENDATION_WITHOUT_AGENCY,
                                record,
                                "It is aimed at no agency.",
                                found);
                    }
                }
            }
        }
    }

    /** A project without such codes lacks nothing. */
    private static boolean lacks(Material material, String facet, Set<Long> has) {
        return material.facet(facet)
                .filter(f -> !material.snapshot.codebook().codesOf(f).isEmpty())
                .filter(f -> !has.contains(f.id()))
                .isPresent();
    }

    private static void tell(
            Material material,
            Kind kind,
            Recommendation record,
            String words,
            Consumer<Finding> found) {
        String reference = material.reference(record.review());
        found.accept(
                Finding.of(
                        kind,
                        record.label().isEmpty() ? reference : reference + " " + record.label(),
                        words,
                        new Subject.OfRecommendation(record.id()),
                        record.guid()));
    }
}
