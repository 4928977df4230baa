package org.postil.agreement.comparison;

import org.postil.agreement.comparison.Difference.Kind;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Document;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Where coders differ, passage by passage, for each pair of them. Several codes on one passage are
 * matched each for itself; of codes one above the other the most specific counts. A code that meets
 * the same code on an overlapping passage is agreed, and differs in its edges at most; one that
 * does not is set against another unmet code there, a related one first.
 */
public final class Differences {
    private final Codebook codebook;
    private final Set<Long> ofFacet;
    private final List<Difference> found = new ArrayList<>();

    private Differences(Codebook codebook, ComparisonRequest request) {
        this.codebook = codebook;
        ofFacet =
                codebook.codesOf(request.facet()).stream()
                        .map(Code::id)
                        .collect(Collectors.toSet());
    }

    /** In the order of reviews, documents and text. The unit of the request does not matter. */
    public static List<Difference> of(Snapshot snapshot, ComparisonRequest request) {
        var coders = request.coders();
        var universe = Universe.of(snapshot, coders, request.readByAll());
        var places = new CodePlaces(snapshot, universe, coders, request.facet());
        var differences = new Differences(snapshot.codebook(), request);
        var byDocument = new HashMap<Integer, List<CodePlaces.Place>>();
        for (var place : places.all()) {
            byDocument.computeIfAbsent(place.document(), d -> new ArrayList<>()).add(place);
        }
        for (int d = 0; d < places.documents().size(); d++) {
            int review = places.reviewOf(d);
            var there = byDocument.getOrDefault(d, List.of());
            int from = differences.found.size();
            for (int one = 0; one < coders.size(); one++) {
                for (int other = one + 1; other < coders.size(); other++) {
                    if (universe.isRead(review, one) && universe.isRead(review, other)) {
                        differences.compare(
                                new Where(
                                        universe.reviews().get(review),
                                        places.documents().get(d),
                                        one,
                                        other),
                                differences.entries(there, one),
                                differences.entries(there, other));
                    }
                }
            }
            differences
                    .found
                    .subList(from, differences.found.size())
                    .sort(Comparator.comparingInt(Difference::start));
        }
        return List.copyOf(differences.found);
    }

    private record Where(Review review, Document document, int one, int other) {}

    /** A code on a passage, and what became of it. */
    private static final class Entry {
        final Code code;
        final Passage passage;
        boolean met;

        Entry(Code code, Passage passage) {
            this.code = code;
            this.passage = passage;
        }
    }

    private List<Entry> entries(List<CodePlaces.Place> places, int coder) {
        var entries = new ArrayList<Entry>();
        for (var place : places) {
            if (place.coder() == coder) {
                for (Code code : specific(place.passage().codes())) {
                    entries.add(new Entry(code, place.passage()));
                }
            }
        }
        return entries;
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
                .filter(code -> codes.stream().noneMatch(other -> isAbove(code, other)))
                .toList();
    }

    private boolean isAbove(Code upper, Code lower) {
        var parent = codebook.parentOf(lower);
        while (parent.isPresent()) {
            if (parent.get().id() == upper.id()) {
                return true;
            }
            parent = codebook.parentOf(parent.get());
        }
        return false;
    }

    private boolean isRelated(Code one, Code other) {
        return isAbove(one, other)
                || isAbove(other, one)
                || one.parent() != 0 && one.parent() == other.parent();
    }

    private void compare(Where where, List<Entry> ones, List<Entry> others) {
        sameCode(where, ones, others);
        var left =
                others.stream()
                        .filter(e -> !e.met)
                        .collect(Collectors.toCollection(ArrayList::new));
        for (Entry one : ones) {
            if (one.met) {
                continue;
            }
            var meeting =
                    left.stream()
                            .filter(e -> e.passage.span().overlaps(one.passage.span()))
                            .max(
                                    Comparator.comparing((Entry e) -> isRelated(one.code, e.code))
                                            .thenComparing(e -> overlap(one.passage, e.passage)));
            meeting.ifPresent(left::remove);
            found.add(
                    meeting.map(e -> different(where, one, e))
                            .orElseGet(() ->
                                    difference(
                                            Kind.MISSED,
                                            where,
                                            one.code,
                                            Optional.empty(),
                                            Optional.of(one.passage),
                                            Optional.empty())));
        }
        for (Entry other : left) {
            found.add(
                    difference(
                            Kind.MISSED,
                            where,
                            other.code,
                            Optional.empty(),
                            Optional.empty(),
                            Optional.of(other.passage)));
        }
    }

    private void sameCode(Where where, List<Entry> ones, List<Entry> others) {
        Map<Long, List<Entry>> byCode =
                others.stream().collect(Collectors.groupingBy(e -> e.code.id()));
        for (Entry one : ones) {
            var meeting =
                    byCode.getOrDefault(one.code.id(), List.of()).stream()
                            .filter(e -> e.passage.span().overlaps(one.passage.span()))
                            .toList();
            meeting.forEach(e -> e.met = true);
            one.met = !meeting.isEmpty();
            meeting.stream()
                    .max(Comparator.comparingDouble(e -> overlap(one.passage, e.passage)))
                    .filter(e -> !e.passage.span().equals(one.passage.span()))
                    .ifPresent(e ->
                            found.add(
                                    difference(
                                            Kind.EDGES,
                                            where,
                                            one.code,
                                            Optional.empty(),
                                            Optional.of(one.passage),
                                            Optional.of(e.passage))));
        }
    }

    private Difference different(Where where, Entry one, Entry other) {
        return difference(
                isRelated(one.code, other.code) ? Kind.RELATED : Kind.OTHER_CODE,
                where,
                one.code,
                Optional.of(other.code),
                Optional.of(one.passage),
                Optional.of(other.passage));
    }

    private static Difference difference(
            Kind kind,
            Where where,
            Code code,
            Optional<Code> otherCode,
            Optional<Passage> one,
            Optional<Passage> other) {
        return new Difference(
                kind,
                where.review(),
                where.document(),
                where.one(),
                where.other(),
                code,
                otherCode,
                one,
                other,
                one.isPresent() && other.isPresent() ? overlap(one.get(), other.get()) : 0);
    }

    private static double overlap(Passage one, Passage other) {
        Span a = one.span();
        Span b = other.span();
        double both = Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
        double either = a.length() + b.length() - both;
        return either == 0 ? 0 : both / either;
    }
}
