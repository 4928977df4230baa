package org.postil.extraction;

import org.postil.domain.Answer;

import java.util.LinkedHashMap;
import java.util.List;

/**
 * What becomes of the answers of a variable when it is changed.
 *
 * @param turns the answers that are carried over, in the order of the reviews
 * @param stuck the answers that fit the change in no way; what becomes of them is to be said
 * @param kept how many answers stay as they are
 */
public record Recoding(List<Turn> turns, List<Stuck> stuck, int kept) {
    static final Recoding NONE = new Recoding(List.of(), List.of(), 0);

    public Recoding {
        turns = List.copyOf(turns);
        stuck = List.copyOf(stuck);
    }

    /**
     * @param from the value as written
     * @param to the value afterwards as written
     */
    public record Turn(Answer answer, Becomes becomes, String from, String to) {}

    /**
     * @param from the value as written
     * @param why it does not fit
     */
    public record Stuck(Answer answer, String from, String why) {}

    /** So many answers go from one value to another. */
    public record Line(String from, String to, int answers) {}

    /** The turns by value, in the order of their first answers. */
    public List<Line> lines() {
        var counts = new LinkedHashMap<List<String>, Integer>();
        turns.forEach(t -> counts.merge(List.of(t.from(), t.to()), 1, Integer::sum));
        return counts.entrySet().stream()
                .map(e -> new Line(e.getKey().getFirst(), e.getKey().getLast(), e.getValue()))
                .toList();
    }

    public boolean isEmpty() {
        return turns.isEmpty() && stuck.isEmpty();
    }

    /** How many answers are touched. */
    public int touched() {
        return turns.size() + stuck.size();
    }
}
