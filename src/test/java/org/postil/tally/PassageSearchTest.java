package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.postil.domain.Code;
import org.postil.domain.Fit;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Remarks;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.tally.PassageQuery.Together;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/** What is found is what a plain reading of the rules finds, in random studies. */
class PassageSearchTest {
    private final Random random = new Random(20261124);

    @Test
    void randomQueriesFindWhatAPlainReadingFinds() {
        int found = 0;
        for (int study = 0; study < 120; study++) {
            var builder = new RandomStudy(new Random(study)).builder;
            builder.passages.replaceAll(this::remarked);
            var snapshot = builder.snapshot();
            var noted = noted(snapshot);
            for (int i = 0; i < 25; i++) {
                var query = query(snapshot);
                var expected = new Plain(snapshot, query, noted).found();
                assertThat(ids(snapshot, query, noted))
                        .as("study %s, %s", study, query)
                        .isEqualTo(expected);
                found += expected.size();
            }
        }
        assertThat(found).as("queries that find something").isGreaterThan(2_000);
    }

    @Test
    void aConditionThatIsWrittenAndReadAgainFindsTheSame() {
        for (int study = 0; study < 60; study++) {
            var builder = new RandomStudy(new Random(study)).builder;
            builder.passages.replaceAll(this::remarked);
            var snapshot = builder.snapshot();
            var noted = noted(snapshot);
            for (int i = 0; i < 20; i++) {
                var condition = condition(snapshot, 3);
                var parsed = PassageConditions.parse(condition.text(), snapshot);
                assertThat(parsed).as(condition.text()).isInstanceOf(Parsed.Ok.class);
                var again = ((Parsed.Ok<PassageCondition>) parsed).value();
                assertThat(ids(snapshot, with(condition), noted))
                        .as(condition.text())
                        .isEqualTo(ids(snapshot, with(again), noted));
            }
        }
    }

    private static PassageQuery with(PassageCondition condition) {
        return new PassageQuery(
                condition,
                Together.PASSAGE,
                null,
                new Layer.Any(),
                Set.of(),
                Set.of(),
                Set.of(),
                false,
                false);
    }

    private static List<Long> ids(Snapshot snapshot, PassageQuery query, Set<String> noted) {
        return new PassageSearch(new TallyEngine(), snapshot, query, noted)
                .found().stream().map(found -> found.passage().id()).toList();
    }

    private static Set<String> noted(Snapshot snapshot) {
        return snapshot.passages().values().stream()
                .flatMap(d -> d.passages().stream())
                .filter(p -> p.id() % 3 == 0)
                .map(Passage::guid)
                .collect(Collectors.toSet());
    }

    private Passage remarked(Passage p) {
        var fits = new HashMap<Long, Fit>();
        p.codes().stream()
                .filter(code -> random.nextInt(3) == 0)
                .forEach(code -> fits.put(code, Fit.values()[random.nextInt(3)]));
        return new Passage(
                p.id(),
                p.guid(),
                p.document(),
                p.text(),
                p.span(),
                p.coder(),
                p.kind(),
                p.recommendation(),
                p.codes(),
                Remarks.of(random.nextInt(4) == 0, fits));
    }

    // ---- random queries

    private PassageQuery query(Snapshot snapshot) {
        var coders = snapshot.coders();
        var coder = coders.get(random.nextInt(coders.size()));
        var layers = List.of(new Layer.Any(), new Layer.Final(), Layer.of(coder));
        var where =
                List.of("read", "review.risk = yes", "not review.type = 'IPH'")
                        .get(random.nextInt(3));
        return new PassageQuery(
                chance(90) ? condition(snapshot, 3) : null,
                Together.values()[random.nextInt(3)],
                chance(20) ? ok(Conditions.parse(where, snapshot)) : null,
                layers.get(random.nextInt(3)),
                chance(15) ? Set.of(coder.id()) : Set.of(),
                chance(15)
                        ? Set.of(PassageKind.values()[random.nextInt(PassageKind.values().length)])
                        : Set.of(),
                chance(15) ? Set.of(Fit.values()[random.nextInt(3)]) : Set.of(),
                chance(10),
                chance(10));
    }

    private static <T> T ok(Parsed<T> parsed) {
        return ((Parsed.Ok<T>) parsed).value();
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private PassageCondition condition(Snapshot snapshot, int depth) {
        int kind = depth == 0 ? 9 : random.nextInt(12);
        return switch (kind) {
            case 0, 1, 2 -> new PassageCondition.And(parts(snapshot, depth));
            case 3, 4 -> new PassageCondition.Or(parts(snapshot, depth));
            case 5 -> new PassageCondition.Not(condition(snapshot, depth - 1));
            case 6 -> other(snapshot);
            default -> coded(snapshot);
        };
    }

    private List<PassageCondition> parts(Snapshot snapshot, int depth) {
        var parts = new ArrayList<PassageCondition>();
        for (int i = 0; i < 2 + random.nextInt(2); i++) {
            var part = condition(snapshot, depth - 1);
            // as the parser makes them
            if (!(part instanceof PassageCondition.And) && !(part instanceof PassageCondition.Or)) {
                parts.add(part);
            } else {
                parts.add(new PassageCondition.Not(part));
            }
        }
        return parts;
    }

    private PassageCondition coded(Snapshot snapshot) {
        var codebook = snapshot.codebook();
        Code code = codebook.codes().get(random.nextInt(codebook.codes().size()));
        return new PassageCondition.Coded(
                "code", codebook.label(code), Ids.of(code.id()), chance(25));
    }

    private PassageCondition other(Snapshot snapshot) {
        var coders = snapshot.coders();
        var coder = coders.get(random.nextInt(coders.size()));
        return switch (random.nextInt(7)) {
            case 0 -> new PassageCondition.Starred();
            case 1 -> new PassageCondition.WithMemo();
            case 2 -> new PassageCondition.OfKind(PassageKind.RECOMMENDATION);
            case 3 -> new PassageCondition.Judged(Fit.values()[random.nextInt(3)]);
            case 4 -> new PassageCondition.By(coder.id(), coder.name());
            case 5 -> new PassageCondition.AnyCode(chance(50) ? "" : "agency");
            default ->
                    new PassageCondition.InReview(
                            ok(Conditions.parse("review.risk = yes", snapshot)));
        };
    }

    /** The rules, read plainly: every passage is held against every other. */
    private static final class Plain {
        private final Snapshot snapshot;
        private final PassageQuery query;
        private final Set<String> noted;

        Plain(Snapshot snapshot, PassageQuery query, Set<String> noted) {
            this.snapshot = snapshot;
            this.query = query;
            this.noted = noted;
        }

        List<Long> found() {
            var result = new ArrayList<Long>();
            for (Review review : snapshot.reviews()) {
                var where = query.where();
                if (review.inclusion() != Review.Inclusion.INCLUDED
                        || where != null && !holdsOf(where, review)) {
                    continue;
                }
                var scope = new ArrayList<Passage>();
                snapshot.documents().stream()
                        .filter(d -> d.review() == review.id())
                        .forEach(d -> scope.addAll(snapshot.passagesOf(d.id())));
                scope.removeIf(p -> !inScope(p));
                for (Passage p : scope) {
                    if (narrowed(p) && listed(p, review, scope)) {
                        result.add(p.id());
                    }
                }
            }
            return result;
        }

        private boolean holdsOf(Condition condition, Review review) {
            return new ReviewFilter(new TallyEngine(), snapshot, query.layer(), PersonRule.PRIMARY)
                    .holds(condition, review);
        }

        private boolean inScope(Passage p) {
            boolean mine = !(query.layer() instanceof Layer.Of one) || one.coder() == p.coder();
            boolean coder = query.coders().isEmpty() || query.coders().contains(p.coder());
            boolean kind =
                    p.kind() != PassageKind.EVIDENCE && p.kind() != PassageKind.NOTE
                            || query.kinds().contains(p.kind());
            return mine && coder && kind && !NaivePassages.onMirror(snapshot, p);
        }

        private boolean narrowed(Passage p) {
            if (!query.kinds().isEmpty() && !query.kinds().contains(p.kind())) {
                return false;
            }
            if (query.starred() && !p.starred() || query.memo() && !noted.contains(p.guid())) {
                return false;
            }
            if (query.fits().isEmpty()) {
                return true;
            }
            var positive = new HashSet<Long>();
            if (query.condition() != null) {
                collect(query.condition(), true, positive);
            }
            for (Map.Entry<Long, Fit> said : p.remarks().fits().entrySet()) {
                if (query.fits().contains(said.getValue())
                        && (positive.isEmpty() || positive.contains(said.getKey()))) {
                    return true;
                }
            }
            return false;
        }

        private void collect(PassageCondition c, boolean positive, Set<Long> into) {
            if (c instanceof PassageCondition.And and) {
                and.parts().forEach(part -> collect(part, positive, into));
            } else if (c instanceof PassageCondition.Or or) {
                or.parts().forEach(part -> collect(part, positive, into));
            } else if (c instanceof PassageCondition.Not not) {
                collect(not.part(), !positive, into);
            } else if (c instanceof PassageCondition.Coded coded && positive) {
                for (Code code : snapshot.codebook().codes()) {
                    if (means(coded, code.id())) {
                        into.add(code.id());
                    }
                }
            }
        }

        /** One way to meet the condition, by what holds and is carried where codes are asked. */
        private boolean listed(Passage p, Review review, List<Passage> scope) {
            var condition = query.condition();
            if (condition == null) {
                return true;
            }
            for (List<PassageCondition> way : ways(condition)) {
                boolean all = way.stream().allMatch(part -> holds(part, p, review, scope));
                var codes = way.stream().filter(Plain::isOfCodes).toList();
                boolean own =
                        codes.isEmpty()
                                || codes.stream()
                                        .anyMatch(part -> holds(part, p, review, List.of(p)));
                if (all && own) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isOfCodes(PassageCondition c) {
            return c instanceof PassageCondition.Coded || c instanceof PassageCondition.AnyCode;
        }

        private static List<List<PassageCondition>> ways(PassageCondition c) {
            if (c instanceof PassageCondition.Or or) {
                return or.parts().stream().flatMap(part -> ways(part).stream()).toList();
            }
            if (c instanceof PassageCondition.And and) {
                List<List<PassageCondition>> all = List.of(List.of());
                for (PassageCondition part : and.parts()) {
                    var next = new ArrayList<List<PassageCondition>>();
                    for (var left : all) {
                        for (var right : ways(part)) {
                            var both = new ArrayList<>(left);
                            both.addAll(right);
                            next.add(both);
                        }
                    }
                    all = next;
                }
                return all;
            }
            return List.of(List.of(c));
        }

        private boolean holds(PassageCondition c, Passage p, Review review, List<Passage> scope) {
            return switch (c) {
                case PassageCondition.And and ->
                        and.parts().stream().allMatch(part -> holds(part, p, review, scope));
                case PassageCondition.Or or ->
                        or.parts().stream().anyMatch(part -> holds(part, p, review, scope));
                case PassageCondition.Not not -> !holds(not.part(), p, review, scope);
                case PassageCondition.Coded coded ->
                        scope.stream()
                                .filter(q -> together(p, q))
                                .anyMatch(q ->
                                        q.codes().stream().anyMatch(code -> means(coded, code)));
                case PassageCondition.AnyCode any ->
                        scope.stream()
                                .filter(q -> together(p, q))
                                .anyMatch(q ->
                                        q.codes().stream()
                                                .anyMatch(code -> isOf(any.facet(), code)));
                case PassageCondition.Starred starred -> p.starred();
                case PassageCondition.WithMemo memo -> noted.contains(p.guid());
                case PassageCondition.OfKind of -> p.kind() == of.kind();
                case PassageCondition.Judged judged ->
                        p.remarks().fits().containsValue(judged.fit());
                case PassageCondition.By by -> p.coder() == by.coder();
                case PassageCondition.InReview in -> holdsOf(in.condition(), review);
            };
        }

        private boolean together(Passage p, Passage q) {
            if (p.id() == q.id()) {
                return true;
            }
            return switch (query.together()) {
                case PASSAGE -> false;
                case OVERLAP -> p.text() == q.text() && p.span().overlaps(q.span());
                case RECOMMENDATION ->
                        p.recommendation() != 0 && p.recommendation() == q.recommendation();
            };
        }

        private boolean means(PassageCondition.Coded coded, long code) {
            if (coded.codes().contains(code)) {
                return true;
            }
            long parent = snapshot.codebook().code(code).map(Code::parent).orElse(0L);
            return !coded.directly() && parent != 0 && means(coded, parent);
        }

        private boolean isOf(String facet, long code) {
            return facet.isEmpty()
                    || snapshot.codebook().facets().stream()
                            .anyMatch(f ->
                                    f.key().equals(facet)
                                            && snapshot.codebook().code(code).orElseThrow().facet()
                                                    == f.id());
        }
    }
}
