package org.postil.compare;

import org.postil.compare.WorkItem.Kind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Decides many differences at once. Looked at first, then decided. */
public sealed interface BulkRule {
    /**
     * Of edges that overlap by so much, the longer; of equally long ones the first coder's.
     *
     * @param least from 0 to 1
     */
    record LongerEdges(double least) implements BulkRule {}

    /** The same, the shorter. */
    record ShorterEdges(double least) implements BulkRule {}

    /** One coder's side of every difference of a kind. */
    record Side(Kind kind, int coder) implements BulkRule {}

    /** As more than half of the coders have it, where three or more take part. */
    record Majority() implements BulkRule {}

    /** What is decided about a difference. */
    record Deed(WorkItem item, Choice choice) {}

    /** What the rule decides of these; what is decided already is left alone. */
    default List<Deed> of(List<WorkItem> items) {
        var deeds = new ArrayList<Deed>();
        for (WorkItem item : items) {
            if (!item.isDecided()) {
                choice(item).ifPresent(choice -> deeds.add(new Deed(item, choice)));
            }
        }
        return deeds;
    }

    private Optional<Choice> choice(WorkItem item) {
        return switch (this) {
            case LongerEdges(double least) -> byLength(item, least, true);
            case ShorterEdges(double least) -> byLength(item, least, false);
            case Side(Kind kind, int coder) ->
                    item.kind() == kind && item.coders().contains(coder)
                            ? Optional.of(new Choice.Take(coder))
                            : Optional.empty();
            case Majority majority -> {
                var coder = item.majority();
                yield coder.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Choice.Take(coder.getAsInt()));
            }
        };
    }

    private static Optional<Choice> byLength(WorkItem item, double least, boolean longest) {
        if (!(item instanceof CodeItem code)
                || code.kind() != Kind.EDGES
                || code.overlap() < least) {
            return Optional.empty();
        }
        var claim = code.claims().getFirst();
        var byLength = Comparator.comparingInt(claim::length);
        var order = longest ? byLength.reversed() : byLength;
        // min gives the first of equals
        return code.coders().stream().min(order).map(Choice.Take::new);
    }
}
