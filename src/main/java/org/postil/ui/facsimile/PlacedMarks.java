package org.postil.ui.facsimile;

import org.postil.domain.Span;
import org.postil.pages.GlyphPlaces;
import org.postil.ui.page.Mark;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The marks, by the pages on which they are printed. */
final class PlacedMarks {
    private final Map<String, Mark> all = new LinkedHashMap<>();
    private final Map<Integer, List<PlacedMark>> onPage = new HashMap<>();
    private GlyphPlaces places = GlyphPlaces.NONE;

    void place(GlyphPlaces newPlaces) {
        places = newPlaces;
        placeAll();
    }

    void set(Collection<Mark> marks) {
        all.clear();
        marks.forEach(mark -> all.put(mark.id(), mark));
        placeAll();
    }

    private void placeAll() {
        onPage.clear();
        for (Mark mark : all.values()) {
            var areas = new TreeMap<Integer, List<GlyphPlaces.Area>>();
            for (GlyphPlaces.Area area : places.areas(mark.span())) {
                areas.computeIfAbsent(area.box().page(), page -> new ArrayList<>()).add(area);
            }
            areas.forEach((page, lines) ->
                    onPage.computeIfAbsent(page, p -> new ArrayList<>())
                            .add(new PlacedMark(mark, lines)));
        }
    }

    Optional<Mark> get(String id) {
        return Optional.ofNullable(all.get(id));
    }

    /** Those on a page, in the order in which they were given. */
    List<PlacedMark> on(int page) {
        return onPage.getOrDefault(page, List.of());
    }

    /** Those printed at a place, the shortest first. */
    List<Mark> at(int page, double x, double y) {
        return on(page).stream()
                .filter(placed -> placed.holds(x, y))
                .map(PlacedMark::mark)
                .sorted(Comparator.comparingInt(mark -> mark.span().length()))
                .toList();
    }

    /** Those whose span holds an offset, the shortest first. */
    List<Mark> at(int offset) {
        return all.values().stream()
                .filter(mark -> mark.span().contains(offset))
                .sorted(Comparator.comparingInt(mark -> mark.span().length()))
                .toList();
    }

    /**
     * A lane for each mark of a page, from 0, such that no two that overlap share one.
     *
     * @return by id
     */
    Map<String, Integer> lanes(int page) {
        var lanes = new HashMap<String, Integer>();
        var ends = new ArrayList<Integer>();
        var ordered =
                on(page).stream()
                        .map(PlacedMark::mark)
                        .sorted(
                                Comparator.comparingInt((Mark m) -> m.span().start())
                                        .thenComparingInt(m -> -m.span().end()))
                        .toList();
        for (Mark mark : ordered) {
            Span span = mark.span();
            int lane = 0;
            while (lane < ends.size() && ends.get(lane) > span.start()) {
                lane++;
            }
            if (lane == ends.size()) {
                ends.add(span.end());
            } else {
                ends.set(lane, span.end());
            }
            lanes.put(mark.id(), lane);
        }
        return lanes;
    }
}
