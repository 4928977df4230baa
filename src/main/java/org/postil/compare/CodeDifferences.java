package org.postil.compare;

import org.postil.agreement.comparison.CodePlaces;
import org.postil.agreement.comparison.Universe;
import org.postil.compare.WorkItem.Kind;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Decision;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Recommendation;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Where coders differ on the codes of one facet. Overlapping passages with one code are one place,
 * whoever made them; several codes on one passage are taken each for itself, of codes one above the
 * other the most specific. A code that not all have at its place is set against another that
 * overlaps it and that none of the same coders has, a related one first.
 */
final class CodeDifferences {
    private final Snapshot snapshot;
    private final Codebook codebook;
    private final Universe universe;
    private final int coders;
    private final CodePlaces places;
    private final Set<Long> ofFacet;
    private final Map<Long, Recommendation> inScope;
    private final Map<Long, List<Decision>> decisions;

    CodeDifferences(Snapshot snapshot, Universe universe, List<Coder> coders, Facet facet) {
        this.snapshot = snapshot;
        codebook = snapshot.codebook();
        this.universe = universe;
        this.coders = coders.size();
        places = new CodePlaces(snapshot, universe, coders, facet);
        ofFacet = codebook.codesOf(facet).stream().map(Code::id).collect(Collectors.toSet());
        inScope =
                snapshot.recommendations().stream()
                        .filter(r -> r.scope() == Recommendation.Scope.IN)
                        .collect(Collectors.toMap(Recommendation::id, r -> r));
        decisions =
                snapshot.decisions().codes().stream()
                        .collect(Collectors.groupingBy(Decision::document));
    }

    List<CodeItem> items() {
        var byDocument = new TreeMap<Integer, List<CodePlaces.Place>>();
        for (var place : places.all()) {
            byDocument.computeIfAbsent(place.document(), d -> new ArrayList<>()).add(place);
        }
        var items = new ArrayList<CodeItem>();
        byDocument.forEach((document, there) -> compare(document, there, items));
        return items;
    }

    private void compare(int number, List<CodePlaces.Place> there, List<CodeItem> into) {
        var document = places.documents().get(number);
        int review = places.reviewOf(number);
        var present =
                IntStream.range(0, coders).filter(c -> universe.isRead(review, c)).boxed().toList();
        var open = new ArrayList<List<Claim>>();
        for (Claim claim : claims(document, there)) {
            if (!present.stream().allMatch(claim::has)) {
                open.add(new ArrayList<>(List.of(claim)));
            } else if (differsInEdges(claim)) {
                into.add(item(Kind.EDGES, review, document, present, List.of(claim)));
            }
        }
        for (List<Claim> together : paired(open)) {
            Kind kind =
                    together.size() == 1
                            ? Kind.MISSED
                            : areRelated(together) ? Kind.RELATED : Kind.OTHER_CODE;
            into.add(item(kind, review, document, present, together));
        }
    }

    private CodeItem item(
            Kind kind, int review, Document document, List<Integer> present, List<Claim> claims) {
        var record =
                claims.stream()
                        .flatMap(c -> c.passages().stream())
                        .map(p -> inScope.get(p.recommendation()))
                        .filter(r -> r != null)
                        .findFirst();
        return new CodeItem(
                kind,
                universe.reviews().get(review),
                document,
                present,
                claims,
                Optional.ofNullable(record.orElse(null)),
                beside(document, claims));
    }

    /** The places of each code, in the order of the text. */
    private List<Claim> claims(Document document, List<CodePlaces.Place> there) {
        var byCode = new TreeMap<Long, List<CodePlaces.Place>>();
        for (var place : there) {
            for (Code code : specific(place.passage().codes())) {
                byCode.computeIfAbsent(code.id(), c -> new ArrayList<>()).add(place);
            }
        }
        var claims = new ArrayList<Claim>();
        byCode.forEach((id, all) -> {
            all.sort(Comparator.comparing(p -> p.passage().span()));
            var code = codebook.code(id).orElseThrow();
            var run = new ArrayList<CodePlaces.Place>();
            int end = 0;
            for (var place : all) {
                if (!run.isEmpty() && place.passage().span().start() >= end) {
                    claims.add(claim(document, code, run));
                    run.clear();
                }
                run.add(place);
                end = Math.max(run.size() == 1 ? 0 : end, place.passage().span().end());
            }
            claims.add(claim(document, code, run));
        });
        claims.sort(Comparator.comparing(Claim::whole));
        return claims;
    }

    private Claim claim(Document document, Code code, List<CodePlaces.Place> run) {
        var byCoder = new ArrayList<List<Passage>>();
        for (int coder = 0; coder < coders; coder++) {
            int c = coder;
            byCoder.add(
                    run.stream()
                            .filter(p -> p.coder() == c)
                            .map(CodePlaces.Place::passage)
                            .toList());
        }
        var about =
                decisions.getOrDefault(document.id(), List.of()).stream()
                        .filter(d -> d.code() == code.id() && d.text() == document.text())
                        .filter(d ->
                                run.stream().anyMatch(p -> p.passage().span().overlaps(d.span())))
                        .toList();
        return new Claim(code, byCoder, about);
    }

    private static boolean differsInEdges(Claim claim) {
        return IntStream.range(0, claim.byCoder().size())
                        .filter(claim::has)
                        .mapToObj(claim::stretches)
                        .distinct()
                        .count()
                > 1;
    }

    /** Puts places of different codes together, the closest first. */
    private List<List<Claim>> paired(List<List<Claim>> open) {
        record Pair(List<Claim> one, List<Claim> other, boolean related, int overlap) {}
        var pairs = new ArrayList<Pair>();
        for (int i = 0; i < open.size(); i++) {
            Span span = open.get(i).getFirst().whole();
            for (int j = i + 1; j < open.size(); j++) {
                Span next = open.get(j).getFirst().whole();
                if (next.start() >= span.end()) {
                    break;
                }
                int overlap = overlap(open.get(i).getFirst(), open.get(j).getFirst());
                if (overlap > 0) {
                    pairs.add(
                            new Pair(
                                    open.get(i),
                                    open.get(j),
                                    isRelated(
                                            open.get(i).getFirst().code(),
                                            open.get(j).getFirst().code()),
                                    overlap));
                }
            }
        }
        pairs.sort(Comparator.comparing(Pair::related).thenComparingInt(Pair::overlap).reversed());
        // a list that went into another is found there
        var gone = new HashMap<Claim, List<Claim>>();
        open.forEach(list -> gone.put(list.getFirst(), list));
        for (Pair pair : pairs) {
            var one = gone.get(pair.one().getFirst());
            var other = gone.get(pair.other().getFirst());
            if (one != null && other != null && one != other && areApart(one, other)) {
                one.addAll(other);
                other.forEach(claim -> gone.put(claim, one));
            }
        }
        return open.stream()
                .map(list -> gone.get(list.getFirst()))
                .filter(list -> list != null)
                .distinct()
                .map(list -> list.stream().sorted(Comparator.comparing(Claim::whole)).toList())
                .toList();
    }

    /** No coder has something of both. */
    private boolean areApart(List<Claim> ones, List<Claim> others) {
        return IntStream.range(0, coders)
                .noneMatch(c ->
                        ones.stream().anyMatch(claim -> claim.has(c))
                                && others.stream().anyMatch(claim -> claim.has(c)));
    }

    /** The longest that a passage of the one has in common with one of the other. */
    private static int overlap(Claim one, Claim other) {
        int best = 0;
        for (Passage a : one.passages()) {
            for (Passage b : other.passages()) {
                best =
                        Math.max(
                                best,
                                Math.min(a.span().end(), b.span().end())
                                        - Math.max(a.span().start(), b.span().start()));
            }
        }
        return best;
    }

    private boolean areRelated(List<Claim> claims) {
        var first = claims.getFirst().code();
        return claims.stream().skip(1).allMatch(c -> isRelated(first, c.code()));
    }

    /**
     * What was decided in the same step on a code that nobody has there: the code that was put in
     * place of theirs.
     */
    private List<Decision> beside(Document document, List<Claim> claims) {
        var steps =
                claims.stream()
                        .flatMap(c -> c.decisions().stream())
                        .map(Decision::at)
                        .collect(Collectors.toSet());
        if (steps.isEmpty()) {
            return List.of();
        }
        var there = snapshot.passagesOf(document.id());
        return decisions.getOrDefault(document.id(), List.of()).stream()
                .filter(d -> d.holds() && steps.contains(d.at()) && ofFacet.contains(d.code()))
                .filter(d -> claims.stream().anyMatch(c -> c.whole().overlaps(d.span())))
                .filter(d ->
                        there.stream()
                                .noneMatch(p ->
                                        p.codes().contains(d.code())
                                                && p.span().overlaps(d.span())))
                .toList();
    }

    /** The codes of the facet without those that stand above another of them. */
    private List<Code> specific(Ids ids) {
        var codes =
                ids.stream()
                        .filter(ofFacet::contains)
                        .mapToObj(codebook::code)
                        .flatMap(Optional::stream)
                        .toList();
        return codes.stream()
                .filter(code -> codes.stream().noneMatch(other -> codebook.isBelow(other, code)))
                .toList();
    }

    private boolean isRelated(Code one, Code other) {
        return codebook.isBelow(other, one)
                || codebook.isBelow(one, other)
                || one.parent() != 0 && one.parent() == other.parent();
    }
}
