package org.postil.tally;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Ids;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Looks through the counted units again for one row or one cell, by the rules of the count. */
final class FoundEvidence implements Evidence {
    private final LayerStudy study;
    private final UnitList units;
    private final TallyRequest request;
    private final BoundAxis rows;
    private final @Nullable BoundAxis columns;

    FoundEvidence(
            LayerStudy study,
            UnitList units,
            TallyRequest request,
            BoundAxis rows,
            @Nullable BoundAxis columns) {
        this.study = study;
        this.units = units;
        this.request = request;
        this.rows = rows;
        this.columns = columns;
    }

    @Override
    public List<InReview> row(int row) {
        int item = rows.shown[row];
        return collect(u -> having(rows, item, u, false));
    }

    @Override
    public List<InReview> undecided(int row) {
        int item = rows.shown[row];
        return collect(u -> open(having(rows, item, u, false), having(rows, item, u, true)));
    }

    @Override
    public List<InReview> cell(int row, int column) {
        BoundAxis other = columns;
        return other == null ? List.of() : collect(u -> inCell(row, other, column, u, false));
    }

    @Override
    public List<InReview> undecided(int row, int column) {
        BoundAxis other = columns;
        return other == null
                ? List.of()
                : collect(u ->
                        open(
                                inCell(row, other, column, u, false),
                                inCell(row, other, column, u, true)));
    }

    /** What is possible and not sure: of a unit, and where passages are counted, of passages. */
    private @Nullable Set<Long> open(@Nullable Set<Long> sure, @Nullable Set<Long> wide) {
        if (sure == null || wide == null || request.unit() != Unit.PASSAGES) {
            return sure == null ? wide : null;
        }
        var only = new LinkedHashSet<>(wide);
        only.removeAll(sure);
        return only.isEmpty() ? null : only;
    }

    private @Nullable Set<Long> inCell(int row, BoundAxis other, int column, int u, boolean wide) {
        int r = rows.shown[row];
        int c = other.shown[column];
        if (rows.block != null && other.block != null) {
            return together(rows.block, r, other.block, c, u, wide);
        }
        Set<Long> byRow = having(rows, r, u, wide);
        Set<Long> byColumn = having(other, c, u, wide);
        if (byRow == null || byColumn == null) {
            return null;
        }
        if (rows.block != null) {
            return byRow;
        }
        if (other.block != null) {
            return byColumn;
        }
        var both = new LinkedHashSet<>(byRow);
        both.addAll(byColumn);
        return both;
    }

    @Override
    public List<InReview> missing(Absence reason) {
        return collect(u -> rows.absence(u) == reason ? Set.of() : null);
    }

    @Override
    public List<InReview> notRechecked(int row) {
        if (rows.block == null || request.unit() == Unit.PASSAGES) {
            return List.of();
        }
        int item = rows.shown[row];
        var since = rows.items.get(item).since();
        return collect(u -> {
            var readAt = study.readAt(reviewOf(u));
            boolean old = readAt != null && readAt.isBefore(since);
            return old && having(rows, item, u, true) == null ? Set.of() : null;
        });
    }

    private long reviewOf(int u) {
        return units.reviews.get(units.reviewOf.get(u)).id();
    }

    /**
     * @param found gives the passages behind a unit that counts, null for one that does not
     */
    private List<InReview> collect(IntFunction<@Nullable Set<Long>> found) {
        var unitsOf = new LinkedHashMap<Long, List<Long>>();
        var passagesOf = new LinkedHashMap<Long, Set<Long>>();
        for (int u = 0; u < units.size(); u++) {
            Set<Long> passages = found.apply(u);
            if (passages != null) {
                long review = reviewOf(u);
                unitsOf.computeIfAbsent(review, r -> new ArrayList<>()).add(units.ids.get(u));
                passagesOf.computeIfAbsent(review, r -> new LinkedHashSet<>()).addAll(passages);
            }
        }
        var result = new ArrayList<InReview>();
        unitsOf.forEach((review, ids) ->
                result.add(
                        new InReview(
                                review,
                                Ids.of(ids.stream().mapToLong(Long::longValue).toArray()),
                                List.copyOf(passagesOf.getOrDefault(review, Set.of())))));
        return result;
    }

    /** The passages by which a unit has an item of an axis, null when it has it not. */
    private @Nullable Set<Long> having(BoundAxis axis, int item, int u, boolean wide) {
        return axis.values == null
                ? carrying(axis, item, u, wide)
                : backing(axis.values, item, u, wide);
    }

    private @Nullable Set<Long> backing(UnitValues values, int item, int u, boolean wide) {
        if (!Bits.get(wide ? values.wide : values.sure, u * values.words, item)) {
            return null;
        }
        var result = new LinkedHashSet<Long>();
        if (request.unit() == Unit.PASSAGES) {
            // the passages themselves have the value of their review
            spots(u).forEach(s -> result.add(s.id()));
            return result.isEmpty() ? null : result;
        }
        for (AnswerTable.Held held : values.held.get(u)) {
            if ((wide ? held.wide() : held.sure()).stream().anyMatch(v -> values.bit(v) == item)) {
                held.answers().forEach(a -> a.evidence().stream().forEach(result::add));
            }
        }
        return result;
    }

    private @Nullable Set<Long> carrying(BoundAxis axis, int item, int u, boolean wide) {
        var block = axis.block;
        if (block == null) {
            return null;
        }
        if (item == block.noneBit() && byCarriers()) {
            return without(block, u, wide);
        }
        if (item == block.noneBit() && request.unit() != Unit.PASSAGES) {
            // no code is sure where none is possible, and possible where none is sure
            return carrying(axis, block.anyBit(), u, !wide) == null ? Set.of() : null;
        }
        var result = new LinkedHashSet<Long>();
        for (Spot spot : spots(u)) {
            if (spot.has(block, item, wide)) {
                result.add(spot.id());
            }
        }
        return result.isEmpty() ? null : result;
    }

    /** Both axes are codes that must meet on one passage or recommendation. */
    private boolean byCarriers() {
        return rows.block != null
                && columns != null
                && columns.block != null
                && !request.meetAnywhere();
    }

    /** The passages, or those on the recommendations, that have no code of a facet. */
    private @Nullable Set<Long> without(CodebookIndex.Block block, int u, boolean wide) {
        var result = new LinkedHashSet<Long>();
        for (List<Spot> carrier : carriers(u)) {
            if (has(carrier, block, block.noneBit(), wide)) {
                carrier.forEach(spot -> result.add(spot.id()));
            }
        }
        return result.isEmpty() ? null : result;
    }

    /** The passages by which a unit has both codes as the link asks. */
    private @Nullable Set<Long> together(
            CodebookIndex.Block row,
            int r,
            CodebookIndex.Block column,
            int c,
            int u,
            boolean wide) {
        var result = new LinkedHashSet<Long>();
        boolean some = false;
        for (List<Spot> carrier : carriers(u)) {
            boolean single = carrier.size() == 1 && !request.meetAnywhere();
            boolean both =
                    single
                            ? carrier.getFirst().has(row, r, wide)
                                    && carrier.getFirst().has(column, c, wide)
                            : has(carrier, row, r, wide) && has(carrier, column, c, wide);
            if (both) {
                some = true;
                for (Spot spot : carrier) {
                    if (spot.has(row, r, wide) || spot.has(column, c, wide)) {
                        result.add(spot.id());
                    }
                }
            }
        }
        return some ? result : null;
    }

    /** "None" is sure where no code is possible, and possible where none is sure. */
    private static boolean has(
            List<Spot> spots, CodebookIndex.Block block, int item, boolean wide) {
        return item == block.noneBit()
                ? spots.stream().noneMatch(s -> s.has(block, block.anyBit(), !wide))
                : spots.stream().anyMatch(s -> s.has(block, item, wide));
    }

    /** The unit's passages in the lots in which codes count together. */
    private Iterable<List<Spot>> carriers(int u) {
        var spots = spots(u);
        if (request.meetAnywhere()) {
            return List.of(spots);
        }
        boolean byRecord = request.link() == Link.RECOMMENDATION && request.unit() != Unit.PASSAGES;
        Map<Object, List<Spot>> lots = new LinkedHashMap<>();
        for (Spot spot : spots) {
            Object lot = byRecord && spot.recommendation() != 0 ? spot.recommendation() : spot;
            lots.computeIfAbsent(lot, k -> new ArrayList<>()).add(spot);
        }
        return lots.values();
    }

    private List<Spot> spots(int u) {
        var result = new ArrayList<Spot>();
        long id = units.ids.get(u);
        for (DocumentView view : study.views(reviewOf(u))) {
            if (request.unit() == Unit.DOCUMENTS && view.document() != id) {
                continue;
            }
            for (int p = 0; p < view.index.size; p++) {
                if (view.counts(p)
                        && (request.unit() != Unit.RECOMMENDATIONS
                                || view.index.recommendations[p] == id)) {
                    result.add(new Spot(view, p));
                }
            }
        }
        return result;
    }

    /** One passage in a layer. */
    private record Spot(DocumentView view, int place) {
        long id() {
            return view.index.passages[place];
        }

        long recommendation() {
            return view.index.recommendations[place];
        }

        boolean has(CodebookIndex.Block block, int item, boolean wide) {
            return Bits.get(
                    wide ? view.wide : view.sure,
                    place * view.index.codebook.words() + block.word,
                    item);
        }
    }
}
