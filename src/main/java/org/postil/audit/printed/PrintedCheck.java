package org.postil.audit.printed;

import org.jspecify.annotations.Nullable;
import org.postil.audit.printed.Label.Around;
import org.postil.domain.Snapshot;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Checks the figures of a draft against a study: the arithmetic of each, and the cell it is called
 * after. Made once for several texts; not for several threads at once.
 */
public final class PrintedCheck {
    /** How much of a label must be said for a cell with the same numbers to be the one meant. */
    private static final double SAME_NUMBERS = 0.5;

    /** For a cell with other numbers to be the one meant. */
    private static final double OTHER_NUMBERS = 0.8;

    /**
     * Of several with the same numbers, that of which the words close by say most, in one label.
     */
    private static final Comparator<Ranked> MOST_SAID =
            Comparator.comparingInt((Ranked r) -> r.said().size())
                    .thenComparing(Ranked::together)
                    .reversed();

    private static final int ALIKE = 3;
    private static final int AXES_TRIED = 4;

    private final StudyCells cells;
    private final Cancellation cancellation;

    /**
     * @param layer whose work the study's numbers are of
     */
    public PrintedCheck(
            Snapshot snapshot, TallyEngine engine, Layer layer, Cancellation cancellation) {
        this.cancellation = cancellation;
        cells = new StudyCells(snapshot, engine, layer, cancellation);
    }

    /**
     * All figures of a text, in its order.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public List<CheckedFigure> check(String text) {
        return check(Figures.read(text));
    }

    /**
     * The figures of a text that was read.
     *
     * @throws java.util.concurrent.CancellationException when asked to stop
     */
    public List<CheckedFigure> check(Figures.Reading reading) {
        var result = new ArrayList<CheckedFigure>();
        for (PrintedFigure figure : reading.figures()) {
            cancellation.check();
            result.add(new CheckedFigure(figure, verdict(figure)));
        }
        return List.copyOf(result);
    }

    private Verdict verdict(PrintedFigure figure) {
        var around = cells.around(figure);
        var ranked =
                Ranked.open(
                        cells.all().stream()
                                .filter(c -> c.cell().mayBe(figure))
                                .map(c -> Ranked.of(c, cells.fit(c, around), around))
                                .filter(r -> r.fit() >= SAME_NUMBERS)
                                .sorted(Comparator.comparingDouble(Ranked::fit).reversed())
                                .toList(),
                        figure);
        var mistake = Mistake.in(figure, figure.d());
        if (mistake.isPresent()) {
            return new Verdict.Wrong(mistake.get(), meant(figure, around, ranked));
        }
        var sample = sample(figure, around, ranked);
        if (sample.isPresent()) {
            return sample.get();
        }
        // what only the rest of the sentence names does not answer for what is named right here
        boolean close = ranked.stream().anyMatch(r -> r.candidate().isTouched(around.close()));
        var same =
                ranked.stream()
                        .filter(r -> !close || r.candidate().isTouched(around.close()))
                        // a number of reviews alone is of a cell that is named right there
                        .filter(r ->
                                !figure.isLooseCount()
                                        || cells.fit(r.candidate(), around.close()) >= SAME_NUMBERS)
                        .filter(r -> r.candidate().cell().agrees(figure))
                        .sorted(MOST_SAID)
                        .map(Ranked::candidate)
                        .findFirst();
        if (same.isPresent()) {
            return ofWhom(same.get(), figure, around);
        }
        var part = among(figure, around, ranked);
        if (part.isPresent()) {
            return new Verdict.Right(part.get());
        }
        var off = off(figure, ranked);
        if (off.isPresent()) {
            return off.get();
        }
        var meant =
                figure.isLooseCount() ? Optional.<StudyCell>empty() : nowIn(figure, around, ranked);
        if (meant.isPresent()) {
            var cell = meant.get();
            // without a printed denominator the cell's own says whether the percentage fits
            return equal(figure.n(), cell.n()) && figure.d() == null
                    ? Mistake.in(figure, cell.d())
                            .<Verdict>map(m -> new Verdict.Wrong(m, Optional.of(cell)))
                            .orElse(new Verdict.Stale(cell))
                    : new Verdict.Stale(cell);
        }
        return new Verdict.NotFound(alike(figure), false);
    }

    /**
     * Right, unless the draft does not say whether victims, perpetrators or children are meant, and
     * another of them has other numbers under the same name.
     */
    private Verdict ofWhom(Candidate same, PrintedFigure figure, Around around) {
        var cell = same.cell();
        if (same.row().person().isEmpty() || !around.persons().isEmpty()) {
            return new Verdict.Right(cell);
        }
        var found = new LinkedHashMap<String, StudyCell>();
        found.put(same.row().person(), cell);
        cells.all().stream()
                .filter(c -> c.column() == null && !c.cell().isOfPart())
                .filter(c -> c.cell().request().unit() == cell.request().unit())
                .filter(c -> c.cell().request().rows() instanceof Axis.OfVariable)
                .filter(c -> c.row().names().equals(same.row().names()))
                .filter(c -> !c.row().person().isEmpty() && !c.cell().agrees(figure))
                // a printed N that only one of them has says whose it is
                .filter(c -> figure.d() == null || equal(figure.d(), c.cell().d()))
                .forEach(c -> found.putIfAbsent(c.row().person(), c.cell()));
        return found.size() > 1
                ? new Verdict.NotFound(List.copyOf(found.values()), true)
                : new Verdict.Right(cell);
    }

    /**
     * Of a number of reviews that is no cell's: whether the sample is as large. It is stale only
     * where nothing that is said may narrow the sample to a part, or tell what it was chosen from.
     */
    private Optional<Verdict> sample(PrintedFigure figure, Around around, List<Ranked> ranked) {
        var held = cells.sample();
        if (held.isEmpty() || !figure.isLooseCount()) {
            return Optional.empty();
        }
        var sample = held.get();
        boolean named =
                figure.sampleSize()
                        || ranked.stream()
                                .filter(r -> !r.said().isEmpty())
                                .anyMatch(r -> r.candidate().cell().equals(sample));
        boolean other =
                ranked.stream()
                        .filter(r -> !r.said().isEmpty())
                        .anyMatch(r -> !r.candidate().cell().equals(sample));
        if (!named || other) {
            return Optional.empty();
        }
        if (sample.agrees(figure)) {
            return Optional.of(new Verdict.Right(sample));
        }
        return SampleWords.sayNothingElse(around.near())
                        && !SampleWords.isSaid(sample.n(), figure.wide())
                ? Optional.of(new Verdict.Stale(sample))
                : Optional.empty();
    }

    /**
     * In a table without an N: the count is that of a cell whose whole name is said, and the
     * percentage is not of the cell's N.
     */
    private static Optional<Verdict> off(PrintedFigure figure, List<Ranked> ranked) {
        if (!figure.tabular() || figure.d() != null || figure.percent() == null) {
            return Optional.empty();
        }
        return ranked.stream()
                .filter(r -> r.fit() >= OTHER_NUMBERS && !r.said().isEmpty())
                .map(r -> r.candidate().cell())
                .filter(cell -> !cell.isOfPart() && equal(figure.n(), cell.n()))
                .flatMap(cell ->
                        Mistake.in(figure, cell.d())
                                .map(m -> new Verdict.Wrong(m, Optional.of(cell)))
                                .stream())
                .<Verdict>map(wrong -> wrong)
                .findFirst();
    }

    private static boolean equal(@Nullable Long printed, long counted) {
        return printed != null && printed == counted;
    }

    /** What a figure that is wrong in itself seems to be about. */
    private Optional<StudyCell> meant(PrintedFigure figure, Around around, List<Ranked> ranked) {
        return ranked.stream()
                .map(r -> r.candidate().cell())
                .filter(c -> equal(figure.n(), c.n()))
                .findFirst()
                .or(() -> nowIn(figure, around, ranked));
    }

    /**
     * The cell that a figure is plainly called after: of the whole study, or of that saved table of
     * a part which alone has the denominator printed.
     */
    private Optional<StudyCell> nowIn(PrintedFigure figure, Around around, List<Ranked> ranked) {
        Long d = figure.d();
        var ofAll =
                clearly(
                        figure,
                        around,
                        ranked.stream().filter(r -> !r.candidate().cell().isOfPart()).toList());
        if (d == null) {
            return ofAll;
        }
        long whole = d;
        if (ofAll.filter(cell -> cell.d() == whole).isPresent()) {
            return ofAll;
        }
        var ofParts =
                ranked.stream()
                        .filter(r -> r.candidate().cell().isOfPart())
                        .filter(r -> r.candidate().cell().d() == whole)
                        .toList();
        return clearly(figure, around, ofParts).or(() -> ofAll);
    }

    /** The cell that a figure is plainly called after, whatever numbers it has. */
    private Optional<StudyCell> clearly(PrintedFigure figure, Around around, List<Ranked> ranked) {
        var plain = ranked.stream().filter(r -> isPlain(r, around)).toList();
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        // one name may be counted by reviews and by persons: the printed N says which
        var best =
                plain.stream()
                        .filter(r -> r.isCalledAs(plain.getFirst()))
                        .max(Comparator.comparingInt(r -> likeness(figure, r.candidate().cell())))
                        .orElse(plain.getFirst());
        // what is only partly said does not stand against what is said whole
        boolean ahead =
                ranked.stream()
                        .filter(other -> !other.said().isEmpty())
                        .noneMatch(other ->
                                other.fit() > best.fit() - Ranked.AHEAD
                                        && !other.isCalledAs(best)
                                        && !sameNumbers(
                                                other.candidate().cell(), best.candidate().cell()));
        return ahead ? Optional.of(best.candidate().cell()) : Optional.empty();
    }

    /** How much of a figure's numbers a cell has; among those as like, one that is published. */
    private static int likeness(PrintedFigure figure, StudyCell cell) {
        int whole = equal(figure.d(), cell.d()) ? 2 : 0;
        int count = equal(figure.n(), cell.n()) ? 2 : 0;
        return whole + count + (cell.table().isPresent() ? 1 : 0);
    }

    /**
     * Whether the words are of this cell, all of its name, and of nothing much else. "Training for
     * Education" is not Education: a name of one word beside a word of other names is no name.
     */
    private boolean isPlain(Ranked ranked, Around around) {
        boolean oneOfTwo =
                ranked.candidate().column() == null
                        && ranked.said().size() == 1
                        && around.near().stream()
                                .anyMatch(word ->
                                        !ranked.said().contains(word) && cells.isInNames(word));
        return ranked.meant() && !oneOfTwo && (ranked.fit() >= OTHER_NUMBERS || ranked.exact());
    }

    private static boolean sameNumbers(StudyCell a, StudyCell b) {
        return a.n() == b.n() && a.d() == b.d();
    }

    /** A cell among the reviews of another value, when that value is said too. */
    private Optional<StudyCell> among(PrintedFigure figure, Around around, List<Ranked> ranked) {
        Long d = figure.d();
        if (d == null) {
            return Optional.empty();
        }
        var axes =
                ranked.stream()
                        .map(r -> r.candidate())
                        .filter(c -> c.column() == null)
                        .map(c -> c.cell().request().rows())
                        .distinct()
                        .limit(AXES_TRIED)
                        .toList();
        for (Axis axis : axes) {
            for (Candidate candidate : cells.among(axis, d)) {
                boolean open =
                        ranked.stream()
                                .map(Ranked::candidate)
                                .anyMatch(
                                        c -> c.column() == null && c.row().equals(candidate.row()));
                if (open
                        && candidate.cell().agrees(figure)
                        && cells.fit(candidate, around) >= SAME_NUMBERS) {
                    return Optional.of(candidate.cell());
                }
            }
        }
        return Optional.empty();
    }

    /** Some rows that have the numbers, when these are both printed. */
    private List<StudyCell> alike(PrintedFigure figure) {
        if (figure.n() == null || figure.d() == null) {
            return List.of();
        }
        return cells.all().stream()
                .filter(c -> c.column() == null && c.cell().mayBe(figure))
                .map(Candidate::cell)
                .filter(cell -> cell.agrees(figure))
                .limit(ALIKE)
                .toList();
    }
}
