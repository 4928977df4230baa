package org.postil.tally;

import static org.assertj.core.api.Assertions.assertThat;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.Ratio;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;

/** The engine against a recount by hand, over random studies, axes, units, links and layers. */
class RecountTest {
    private static final int STUDIES = 40;
    private static final int REQUESTS = 60;

    @Test
    void everyTallyOfARandomStudyIsWhatARecountByHandGives() {
        int counted = 0;
        var drawn = new Drawn();
        for (int seed = 0; seed < STUDIES; seed++) {
            var random = new Random(seed);
            Snapshot snapshot = new RandomStudy(random).builder.snapshot();
            var engine = new TallyEngine();
            drawn.study(snapshot);
            for (int i = 0; i < REQUESTS; i++) {
                TallyRequest request = RandomRequest.of(snapshot, random);
                String what = "seed " + seed + ", " + request;
                if (engine.tally(snapshot, request) instanceof Tally tally) {
                    compare(tally, snapshot, what);
                    drawn.tally(tally);
                    counted++;
                } else {
                    assertThat(refusedWithReason(request, snapshot)).as(what).isTrue();
                }
            }
        }
        assertThat(counted).isGreaterThan(STUDIES * REQUESTS / 2);
        drawn.checkAll();
    }

    @Test
    void whatTheEngineKeepsFromBeforeAnEditNeverChangesAResult() {
        for (int seed = 100; seed < 115; seed++) {
            var random = new Random(seed);
            Snapshot snapshot = new RandomStudy(random).builder.snapshot();
            var lasting = new TallyEngine();
            for (int i = 0; i < 40; i++) {
                snapshot = edited(snapshot, random);
                TallyRequest request = RandomRequest.of(snapshot, random);
                var fresh = new TallyEngine().tally(snapshot, request);
                assertThat(plain(lasting.tally(snapshot, request))).isEqualTo(plain(fresh));
            }
        }
    }

    private static List<Object> plain(TallyOutcome outcome) {
        return switch (outcome) {
            case Tally t ->
                    List.of(t.universe(), t.units(), t.read(), t.rows(), t.columns(), t.caption());
            case TallyOutcome.Refused refused -> List.of(refused);
        };
    }

    /** Drops passages of one document, moves them to another coder or gives them other codes. */
    private static Snapshot edited(Snapshot s, Random random) {
        if (s.passages().isEmpty()) {
            return s;
        }
        var map = new HashMap<>(s.passages());
        var keys = map.keySet().stream().sorted().toList();
        long document = keys.get(random.nextInt(keys.size()));
        var codes = s.codebook().codes();
        var changed = new ArrayList<Passage>();
        for (Passage p : s.passagesOf(document)) {
            switch (random.nextInt(3)) {
                case 0 -> changed.add(p);
                case 1 ->
                        changed.add(
                                new Passage(
                                        p.id(),
                                        p.guid(),
                                        p.document(),
                                        p.text(),
                                        p.span(),
                                        s.coders().get(random.nextInt(s.coders().size())).id(),
                                        p.kind(),
                                        p.recommendation(),
                                        Ids.of(codes.get(random.nextInt(codes.size())).id())));
                default -> {
                    // dropped
                }
            }
        }
        if (changed.isEmpty()) {
            map.remove(document);
        } else {
            map.put(document, new DocumentPassages(document, changed));
        }
        var records = s.recommendations();
        if (random.nextInt(5) == 0 && !records.isEmpty()) {
            records = records.subList(1, records.size());
        }
        return new Snapshot(
                s.action() + 1,
                s.settings(),
                s.coders(),
                s.codebook(),
                s.variables(),
                s.reviews(),
                s.documents(),
                s.persons(),
                s.answers(),
                records,
                s.readMarks(),
                s.assignments(),
                map);
    }

    private static boolean isFacet(Axis axis) {
        return axis instanceof Axis.OfFacet;
    }

    private static boolean isNumber(Axis axis, Snapshot snapshot) {
        return snapshot.variable(axis.key())
                .map(v -> DerivedRules.shaped(v, snapshot))
                .filter(v -> v.type() == Variable.Type.NUMBER)
                .isPresent();
    }

    private static boolean refusedWithReason(TallyRequest request, Snapshot snapshot) {
        Axis columns = request.columns();
        boolean bothNumbers =
                columns != null
                        && isNumber(columns, snapshot)
                        && isNumber(request.rows(), snapshot);
        var roles = new HashSet<Object>();
        snapshot.variable(request.rows().key())
                .flatMap(v -> v.level().role())
                .ifPresent(roles::add);
        if (columns != null) {
            snapshot.variable(columns.key()).flatMap(v -> v.level().role()).ifPresent(roles::add);
        }
        return bothNumbers || request.unit() == Unit.PERSONS && roles.size() != 1;
    }

    private static void compare(Tally tally, Snapshot snapshot, String what) {
        TallyRequest request = tally.request();
        Layer layer = request.layer();
        if (layer == null) {
            throw new AssertionError("no layer asked");
        }
        var naive = new NaiveCount(snapshot, request, layer);
        var included = naive.reviews;
        assertThat(tally.universe()).as(what).isEqualTo(included.size());
        assertThat(tally.read())
                .as(what)
                .isEqualTo(
                        Math.toIntExact(
                                included.stream()
                                        .filter(r -> naive.passages.readAt(r) != null)
                                        .count()));
        assertThat(tally.units()).as(what).isEqualTo(sum(naive, t -> true));
        var columns = new ArrayList<NaiveCount.Item>();
        Axis columnAxis = request.columns();
        for (var column : tally.columns()) {
            if (columnAxis != null) {
                columns.add(
                        new NaiveCount.Item(columnAxis, column.kind(), column.id(), column.code()));
            }
        }
        for (int c = 0; c < columns.size(); c++) {
            var item = columns.get(c);
            assertThat(tally.columns().get(c).n())
                    .as(what + item)
                    .isEqualTo(
                            naive.units.stream()
                                    .mapToLong(u -> naive.weight(u, item, false))
                                    .sum());
        }
        for (int r = 0; r < tally.rows().size(); r++) {
            compareRow(tally, r, columns, naive, snapshot, what);
        }
    }

    private interface Chosen {
        boolean test(NaiveCount.Thing unit);
    }

    private static long sum(NaiveCount naive, Chosen chosen) {
        return naive.units.stream().filter(chosen::test).mapToLong(naive::weight).sum();
    }

    private static boolean known(
            NaiveCount naive, Axis axis, TallyRequest request, Snapshot s, NaiveCount.Thing unit) {
        return isFacet(axis)
                || request.missingOf(axis) == MissingRule.NO
                || naive.absence(unit, s.variable(axis.key()).orElseThrow()) == null;
    }

    private static void compareRow(
            Tally tally,
            int r,
            List<NaiveCount.Item> columns,
            NaiveCount naive,
            Snapshot s,
            String what) {
        TallyRequest request = tally.request();
        var row = tally.rows().get(r);
        Axis axis = request.rows();
        var item = new NaiveCount.Item(axis, row.kind(), row.id(), row.code());
        String where = what + " row " + row.code();
        assertThat(row.n())
                .as(where)
                .isEqualTo(naive.units.stream().mapToLong(u -> naive.weight(u, item, false)).sum());
        assertThat(row.undecided())
                .as(where)
                .isEqualTo(naive.units.stream().mapToLong(u -> naive.weight(u, item, true)).sum());
        boolean firmOnly = request.options().notRecheckedOut();
        long d =
                sum(
                        naive,
                        u ->
                                known(naive, axis, request, s, u)
                                        && !(firmOnly && naive.notRechecked(u, item)));
        assertThat(row.d()).as(where).isEqualTo(d);
        assertThat(row.percent()).isEqualTo(percent(row.n(), d, request));
        assertThat(row.interval() != null)
                .isEqualTo(
                        request.options().interval()
                                && row.kind() != Tally.Kind.NUMBER
                                && d > 0
                                && row.n() <= d);
        var having = naive.units.stream().filter(u -> naive.weight(u, item, false) > 0).toList();
        var references = new LinkedHashSet<String>();
        having.forEach(u -> references.add(u.review().reference()));
        assertThat(row.reviews()).as(where).isEqualTo(List.copyOf(references));
        assertThat(tally.evidence().row(r).stream().mapToLong(e -> e.units().size()).sum())
                .as(where)
                .isEqualTo(having.size());
        assertThat(tally.evidence().undecided(r).stream().mapToLong(e -> e.units().size()).sum())
                .as(where)
                .isEqualTo(
                        naive.units.stream().filter(u -> naive.weight(u, item, true) > 0).count());
        if (isFacet(axis) && (row.kind() != Tally.Kind.NONE || naive.saysNoneOfEach())) {
            var behind = new TreeSet<Long>();
            tally.evidence().row(r).forEach(e -> behind.addAll(e.passages()));
            var carrying = new TreeSet<Long>();
            for (var unit : naive.units) {
                var marks =
                        row.kind() == Tally.Kind.NONE && request.unit() != Unit.PASSAGES
                                ? naive.without(unit, item, false).stream()
                                        .flatMap(List::stream)
                                        .toList()
                                : naive.marksOf(unit);
                marks.stream()
                        .filter(m -> naive.carries(m, item))
                        .forEach(m -> carrying.add(m.passage().id()));
            }
            assertThat(behind).as(where).isEqualTo(carrying);
        }
        if (isFacet(axis)) {
            compareFacetRow(row, item, naive, request, where);
        } else {
            compareVariableRow(row, naive, s.variable(axis.key()).orElseThrow(), where);
        }
        for (int c = 0; c < columns.size(); c++) {
            compareCell(tally, r, c, item, columns.get(c), naive, s, where);
        }
    }

    private static void compareFacetRow(
            Tally.Row row,
            NaiveCount.Item item,
            NaiveCount naive,
            TallyRequest request,
            String where) {
        long passages = 0;
        for (Review review : naive.reviews) {
            passages += naive.passages(review, m -> naive.carries(m, item));
        }
        assertThat(row.passages()).as(where).isEqualTo(passages);
        if (request.unit() == Unit.PASSAGES) {
            return;
        }
        assertThat(row.direct())
                .as(where)
                .isEqualTo(naive.units.stream().filter(u -> naive.direct(u, item)).count());
        assertThat(row.notRechecked())
                .as(where)
                .isEqualTo(naive.units.stream().filter(u -> naive.notRechecked(u, item)).count());
    }

    private static void compareVariableRow(
            Tally.Row row, NaiveCount naive, Variable variable, String where) {
        Map<String, Long> missing = new HashMap<>();
        for (var unit : naive.units) {
            var absence = naive.absence(unit, variable);
            long weight = naive.weight(unit);
            if (absence != null && weight > 0) {
                missing.merge(absence.key(), weight, Long::sum);
            }
        }
        assertThat(row.missing()).as(where).isEqualTo(missing);
        var summary = row.summary();
        if (summary != null) {
            var numbers = new ArrayList<BigDecimal>();
            naive.units.forEach(u -> numbers.addAll(naive.numbers(u, variable)));
            compareSummary(summary, numbers, where);
        }
    }

    private static void compareSummary(
            Tally.Summary summary, List<BigDecimal> numbers, String where) {
        assertThat(summary.values()).as(where).isEqualTo(numbers.size());
        if (numbers.isEmpty()) {
            assertThat(summary.mean()).as(where).isNull();
            return;
        }
        double[] sorted = numbers.stream().mapToDouble(BigDecimal::doubleValue).sorted().toArray();
        double mean = Arrays.stream(sorted).sum() / sorted.length;
        assertThat(summary.mean()).as(where).isCloseTo(BigDecimal.valueOf(mean), within());
        assertThat(summary.median()).as(where).isCloseTo(quantile(sorted, 0.5), within());
        assertThat(summary.q1()).as(where).isCloseTo(quantile(sorted, 0.25), within());
        assertThat(summary.q3()).as(where).isCloseTo(quantile(sorted, 0.75), within());
        assertThat(summary.min()).isEqualByComparingTo(BigDecimal.valueOf(sorted[0]));
        assertThat(summary.max())
                .isEqualByComparingTo(BigDecimal.valueOf(sorted[sorted.length - 1]));
        if (sorted.length == 1) {
            assertThat(summary.sd()).as(where).isNull();
        } else {
            double squares = Arrays.stream(sorted).map(x -> (x - mean) * (x - mean)).sum();
            double sd = Math.sqrt(squares / (sorted.length - 1));
            assertThat(summary.sd()).as(where).isCloseTo(BigDecimal.valueOf(sd), within());
        }
    }

    private static BigDecimal quantile(double[] sorted, double share) {
        double at = (sorted.length - 1) * share;
        int below = (int) Math.floor(at);
        double above = sorted[Math.min(below + 1, sorted.length - 1)];
        return BigDecimal.valueOf(sorted[below] + (at - below) * (above - sorted[below]));
    }

    private static Offset<BigDecimal> within() {
        return Offset.offset(new BigDecimal("0.00006"));
    }

    private static void compareCell(
            Tally tally,
            int r,
            int c,
            NaiveCount.Item row,
            NaiveCount.Item column,
            NaiveCount naive,
            Snapshot s,
            String where) {
        TallyRequest request = tally.request();
        var cell = tally.rows().get(r).cells().get(c);
        String which = where + " column " + column.label();
        long n = naive.units.stream().mapToLong(u -> naive.weight(u, row, column, false)).sum();
        assertThat(cell.n()).as(which).isEqualTo(n);
        assertThat(cell.undecided())
                .as(which)
                .isEqualTo(
                        naive.units.stream()
                                .mapToLong(u -> naive.weight(u, row, column, true))
                                .sum());
        if (request.unit() != Unit.PASSAGES && column.kind() != Tally.Kind.NUMBER) {
            // overlapping passages may be one in the total and two in a cell
            var total = tally.rows().get(r);
            var below = tally.columns().get(c);
            assertThat(cell.n()).as(which).isLessThanOrEqualTo(Math.min(total.n(), below.n()));
            assertThat(cell.n() + cell.undecided())
                    .as(which)
                    .isLessThanOrEqualTo(
                            Math.min(total.n() + total.undecided(), below.n() + below.undecided()));
        }
        PercentOf of = request.percent();
        if (of == null) {
            boolean ofRow =
                    isFacet(column.axis())
                            ? !isFacet(row.axis())
                            : column.kind() == Tally.Kind.NUMBER;
            of =
                    ofRow
                            ? PercentOf.ROW
                            : isFacet(column.axis()) ? PercentOf.TOTAL : PercentOf.COLUMN;
        }
        assertThat(tally.percent()).isEqualTo(of);
        long d = 0;
        for (var unit : naive.units) {
            boolean rowKnown = known(naive, row.axis(), request, s, unit);
            boolean columnKnown = known(naive, column.axis(), request, s, unit);
            boolean rowFirm =
                    !request.options().notRecheckedOut() || !naive.notRechecked(unit, row);
            boolean columnFirm =
                    !request.options().notRecheckedOut() || !naive.notRechecked(unit, column);
            d +=
                    switch (of) {
                        case ROW -> columnKnown && columnFirm ? naive.weight(unit, row, false) : 0;
                        case COLUMN -> rowKnown && rowFirm ? naive.weight(unit, column, false) : 0;
                        case TOTAL ->
                                rowKnown && columnKnown && rowFirm && columnFirm
                                        ? naive.weight(unit)
                                        : 0;
                    };
        }
        assertThat(cell.d()).as(which).isEqualTo(d);
        assertThat(cell.percent()).isEqualTo(percent(n, d, request));
        if (column.kind() == Tally.Kind.NUMBER) {
            compareNumbers(tally, r, c, row, column, naive, s, which);
        }
        assertThat(tally.evidence().undecided(r, c).stream().mapToLong(e -> e.units().size()).sum())
                .as(which)
                .isEqualTo(
                        naive.units.stream()
                                .filter(u -> naive.weight(u, row, column, true) > 0)
                                .count());
        var evidence = tally.evidence().cell(r, c);
        assertThat(evidence.stream().mapToLong(e -> e.units().size()).sum())
                .as(which)
                .isEqualTo(
                        naive.units.stream()
                                .filter(u -> naive.weight(u, row, column, false) > 0)
                                .count());
    }

    private static void compareNumbers(
            Tally tally,
            int r,
            int c,
            NaiveCount.Item row,
            NaiveCount.Item column,
            NaiveCount naive,
            Snapshot s,
            String which) {
        var summary = tally.rows().get(r).cells().get(c).summary();
        var variable = s.variable(column.axis().key()).orElseThrow();
        var numbers = new ArrayList<BigDecimal>();
        naive.units.stream()
                .filter(u -> naive.weight(u, row, false) > 0)
                .forEach(u -> numbers.addAll(naive.numbers(u, variable)));
        if (summary == null) {
            throw new AssertionError(which);
        }
        compareSummary(summary, numbers, which);
    }

    private static @Nullable BigDecimal percent(long n, long d, TallyRequest request) {
        return new Ratio(n, d).percent(request.decimals()).orElse(null);
    }
}
