package org.postil.audit;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Facet;
import org.postil.domain.Passage;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Codes that cannot be told apart or understood, and how they are used. */
final class CodebookRule implements Rule {
    /** Who used a code in which reviews. */
    private static final class Uses {
        private final Map<Long, Set<Long>> reviewsByCoder = new HashMap<>();
        private int passages;
    }

    @Override
    public void look(Material material, Consumer<Finding> found) {
        Map<Long, Uses> uses = new HashMap<>();
        Map<Long, Set<Long>> reviewsByCoder = new HashMap<>();
        material.passages().forEach(p -> count(material, p, uses, reviewsByCoder));
        var names =
                material.snapshot.coders().stream()
                        .collect(Collectors.toMap(Coder::id, Coder::name));
        for (Code code : material.snapshot.codebook().codes()) {
            var used = uses.get(code.id());
            if (used == null) {
                continue;
            }
            if (code.retired()) {
                tell(
                        material,
                        Kind.RETIRED_IN_USE,
                        code,
                        used.passages == 1
                                ? "1 passage carries it."
                                : used.passages + " passages carry it.",
                        found);
            }
            if (used.reviewsByCoder.size() == 1) {
                oneCoder(material, code, used, reviewsByCoder, names, found);
            }
        }
        definitions(material, uses.keySet(), found);
        material.snapshot.codebook().facets().forEach(f -> names(material, f, found));
    }

    private static void count(
            Material material,
            Passage passage,
            Map<Long, Uses> uses,
            Map<Long, Set<Long>> reviewsByCoder) {
        long review = material.reviewOf(passage).orElseThrow().id();
        if (!passage.codes().isEmpty()) {
            reviewsByCoder.computeIfAbsent(passage.coder(), c -> new HashSet<>()).add(review);
        }
        passage.codes().stream()
                .forEach(code -> {
                    var used = uses.computeIfAbsent(code, c -> new Uses());
                    used.passages++;
                    used.reviewsByCoder
                            .computeIfAbsent(passage.coder(), c -> new HashSet<>())
                            .add(review);
                });
    }

    private static void oneCoder(
            Material material,
            Code code,
            Uses used,
            Map<Long, Set<Long>> reviewsByCoder,
            Map<Long, String> names,
            Consumer<Finding> found) {
        var only = used.reviewsByCoder.entrySet().iterator().next();
        var shared = new HashSet<Long>();
        reviewsByCoder.forEach((coder, reviews) -> {
            if (!coder.equals(only.getKey())) {
                shared.addAll(reviews);
            }
        });
        shared.retainAll(only.getValue());
        if (!shared.isEmpty()) {
            tell(
                    material,
                    Kind.ONE_CODER_ONLY,
                    code,
                    names.getOrDefault(only.getKey(), "One coder")
                            + " alone used it, in "
                            + (shared.size() == 1
                                    ? "1 review that others coded too."
                                    : shared.size() + " reviews that others coded too."),
                    found);
        }
    }

    private static void definitions(Material material, Set<Long> used, Consumer<Finding> found) {
        material.facet(Facet.THEME)
                .ifPresent(facet ->
                        material.snapshot.codebook().codesOf(facet).stream()
                                .filter(code -> code.definition().isBlank())
                                .filter(code -> !code.retired() || used.contains(code.id()))
                                .forEach(code ->
                                        tell(
                                                material,
                                                Kind.THEME_WITHOUT_DEFINITION,
                                                code,
                                                used.contains(code.id())
                                                        ? "It is used and not defined."
                                                        : "It is not defined.",
                                                found)));
    }

    /** Within one parent for themes, whose sub-themes may repeat a name; anywhere for agencies. */
    private static void names(Material material, Facet facet, Consumer<Finding> found) {
        boolean tree = !facet.key().equals(Facet.AGENCY);
        Map<String, Set<Code>> byName = new LinkedHashMap<>();
        for (Code code : material.snapshot.codebook().codesOf(facet)) {
            String within = tree ? code.parent() + "/" : "";
            add(byName, within + plain(code.name()), code);
            code.aliases().forEach(alias -> add(byName, within + plain(alias), code));
        }
        var told = new HashSet<Set<Code>>();
        byName.values().stream()
                .filter(codes -> codes.size() > 1 && told.add(codes))
                .forEach(codes -> {
                    var first = codes.iterator().next();
                    tell(
                            material,
                            Kind.SAME_NAME,
                            first,
                            "A name or another name of it is also one of "
                                    + codes.stream()
                                            .skip(1)
                                            .map(material::name)
                                            .collect(Collectors.joining(", "))
                                    + ".",
                            found);
                });
    }

    private static void add(Map<String, Set<Code>> byName, String name, Code code) {
        byName.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(code);
    }

    private static String plain(String name) {
        return Codebook.fold(name).replaceFirst("^the ", "").replace("&", "and");
    }

    private static void tell(
            Material material, Kind kind, Code code, String words, Consumer<Finding> found) {
        found.accept(
                Finding.of(
                        kind,
                        material.name(code),
                        words,
                        new Subject.OfCode(code.id()),
                        code.guid()));
    }
}
