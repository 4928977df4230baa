package org.postil.pages;

import org.postil.domain.GlyphMap;
import org.postil.domain.GlyphMap.Box;
import org.postil.domain.GlyphMap.Run;
import org.postil.domain.Span;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * From a text to its places on the pages, and back. Places are points from the top left corner of
 * the upright page, pages count from 1, offsets are UTF-16 units of the text.
 */
public final class GlyphPlaces {
    public static final GlyphPlaces NONE = new GlyphPlaces(GlyphMap.EMPTY);

    /** A line above or below counts as this many times farther than what stands beside. */
    private static final double LINE_WEIGHT = 12;

    private static final float SAME = 0.6f;

    private final GlyphMap map;
    private final Map<Integer, List<Integer>> onPage = new HashMap<>();

    public GlyphPlaces(GlyphMap map) {
        this.map = map;
        for (int i = 0; i < map.runs().size(); i++) {
            onPage.computeIfAbsent(map.runs().get(i).page(), page -> new ArrayList<>()).add(i);
        }
    }

    public boolean isEmpty() {
        return map.runs().isEmpty();
    }

    /**
     * A stretch of a line as it is seen.
     *
     * @param upright false where the line runs up or down the page
     */
    public record Area(Box box, boolean upright) {}

    /** The areas that a span covers, one per line of print, in the order of the text. */
    public List<Area> areas(Span span) {
        var areas = new ArrayList<Area>();
        int before = -1;
        for (int i = firstEndingAfter(span.start()); i < map.runs().size(); i++) {
            Run run = map.runs().get(i);
            if (run.start() >= span.end()) {
                break;
            }
            Box box = box(run, span);
            if (before >= 0 && goesOn(before, i)) {
                Area last = areas.removeLast();
                areas.add(new Area(around(last.box(), box), sameLine(before, i)));
            } else {
                areas.add(new Area(box, true));
            }
            before = i;
        }
        return areas;
    }

    private static Box box(Run run, Span span) {
        float left = run.edges()[Math.max(span.start(), run.start()) - run.start()];
        float right = run.edges()[Math.min(span.end(), run.end()) - run.start()];
        return new Box(
                run.page(), Math.min(left, right), run.top(), Math.abs(right - left), run.height());
    }

    /** Turned lines are runs of one character each. */
    private boolean goesOn(int before, int run) {
        Run one = map.runs().get(before);
        Run other = map.runs().get(run);
        return one.edges().length == 2
                && other.edges().length == 2
                && one.page() == other.page()
                && one.end() == other.start()
                && (sameLine(before, run) || sameColumn(one, other));
    }

    private boolean sameLine(int before, int run) {
        Run one = map.runs().get(before);
        Run other = map.runs().get(run);
        return Math.abs(one.top() - other.top()) < SAME
                && Math.abs(one.height() - other.height()) < SAME;
    }

    private static boolean sameColumn(Run one, Run other) {
        return Math.abs(left(one) - left(other)) < SAME
                && Math.abs(right(one) - right(other)) < SAME;
    }

    private static Box around(Box one, Box other) {
        float x = Math.min(one.x(), other.x());
        float y = Math.min(one.y(), other.y());
        float right = Math.max(one.x() + one.width(), other.x() + other.width());
        float bottom = Math.max(one.y() + one.height(), other.y() + other.height());
        return new Box(one.page(), x, y, right - x, bottom - y);
    }

    /** How far the print of a page reaches from side to side; empty on a page without text. */
    public Optional<Reach> reach(int page) {
        float left = Float.MAX_VALUE;
        float right = 0;
        for (int i : onPage.getOrDefault(page, List.of())) {
            left = Math.min(left, left(map.runs().get(i)));
            right = Math.max(right, right(map.runs().get(i)));
        }
        return right > left ? Optional.of(new Reach(left, right)) : Optional.empty();
    }

    /** From side to side of a page, in points from its left edge. */
    public record Reach(float left, float right) {
        public float width() {
            return right - left;
        }

        public Reach and(Reach other) {
            return new Reach(Math.min(left, other.left), Math.max(right, other.right));
        }
    }

    /** Where a caret before the character at an offset stands: of no width. Empty without text. */
    public Optional<Box> caret(int offset) {
        if (isEmpty()) {
            return Optional.empty();
        }
        int next = firstEndingAfter(offset);
        boolean inside = next < map.runs().size() && map.runs().get(next).start() <= offset;
        int at = inside || next == 0 ? next : next - 1;
        Run run = map.runs().get(at);
        int edge = Math.clamp(offset - run.start(), 0, run.edges().length - 1);
        return Optional.of(new Box(run.page(), run.edges()[edge], run.top(), 0, run.height()));
    }

    /** The offset nearest to a place, where a caret would be put; empty on a page without text. */
    public OptionalInt caretAt(int page, double x, double y) {
        int nearest = -1;
        double least = Double.MAX_VALUE;
        for (int i : onPage.getOrDefault(page, List.of())) {
            double distance = distance(map.runs().get(i), x, y);
            if (distance < least) {
                least = distance;
                nearest = i;
            }
        }
        return nearest < 0 ? OptionalInt.empty() : OptionalInt.of(nearestEdge(nearest, x, y));
    }

    private static double distance(Run run, double x, double y) {
        double beside = outside(x, left(run), right(run));
        double above = outside(y, run.top(), run.top() + run.height());
        return beside + above * LINE_WEIGHT;
    }

    private static double outside(double value, double low, double high) {
        return Math.max(0, Math.max(low - value, value - high));
    }

    private static float left(Run run) {
        return Math.min(run.edges()[0], run.edges()[run.edges().length - 1]);
    }

    private static float right(Run run) {
        return Math.max(run.edges()[0], run.edges()[run.edges().length - 1]);
    }

    private int nearestEdge(int index, double x, double y) {
        Run run = map.runs().get(index);
        if (run.edges().length == 2) {
            return run.start() + (isPastMiddle(index, x, y) ? 1 : 0);
        }
        int nearest = 0;
        for (int i = 1; i < run.edges().length; i++) {
            if (Math.abs(run.edges()[i] - x) < Math.abs(run.edges()[nearest] - x)) {
                nearest = i;
            }
        }
        return run.start() + nearest;
    }

    /** Of one character, the way its line runs, which the characters beside it tell. */
    private boolean isPastMiddle(int index, double x, double y) {
        Run run = map.runs().get(index);
        double middleX = (left(run) + right(run)) / 2;
        double middleY = run.top() + run.height() / 2;
        double dx = 0;
        double dy = 0;
        if (index > 0 && goesOn(index - 1, index)) {
            Run before = map.runs().get(index - 1);
            dx = middleX - (left(before) + right(before)) / 2;
            dy = middleY - (before.top() + before.height() / 2);
        } else if (index + 1 < map.runs().size() && goesOn(index, index + 1)) {
            Run after = map.runs().get(index + 1);
            dx = (left(after) + right(after)) / 2 - middleX;
            dy = after.top() + after.height() / 2 - middleY;
        }
        if (Math.abs(dy) > Math.abs(dx)) {
            return dy > 0 ? y > middleY : y < middleY;
        }
        return dx < 0 || run.edges()[1] < run.edges()[0] ? x < middleX : x > middleX;
    }

    /** The character that is printed at a place; empty where none is. */
    public OptionalInt characterAt(int page, double x, double y) {
        for (int i : onPage.getOrDefault(page, List.of())) {
            Run run = map.runs().get(i);
            if (y < run.top() || y > run.top() + run.height()) {
                continue;
            }
            for (int edge = 0; edge + 1 < run.edges().length; edge++) {
                double from = Math.min(run.edges()[edge], run.edges()[edge + 1]);
                double to = Math.max(run.edges()[edge], run.edges()[edge + 1]);
                if (x >= from && x <= to) {
                    return OptionalInt.of(run.start() + edge);
                }
            }
        }
        return OptionalInt.empty();
    }

    private int firstEndingAfter(int offset) {
        int low = 0;
        int high = map.runs().size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (map.runs().get(middle).end() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
