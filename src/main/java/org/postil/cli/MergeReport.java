package org.postil.cli;

import org.postil.merge.MergeItem;
import org.postil.merge.MergeItem.State;
import org.postil.merge.MergePlan;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Prints what a merge would do, or did, item by item. */
final class MergeReport {
    /** All but what is the same anyway. */
    static final Set<State> NEWS = EnumSet.complementOf(EnumSet.of(State.IDENTICAL));

    private final Console console;
    private final Set<State> shown;

    MergeReport(Console console, Set<State> shown) {
        this.console = console;
        this.shown = shown;
    }

    /**
     * @param outcome put into the JSON beside the plan
     */
    void print(MergePlan plan, Format format, Map<String, ?> outcome) {
        var items = plan.items().stream().filter(item -> shown.contains(item.state())).toList();
        console.print(format, () -> table(items), () -> json(plan, items, outcome));
        console.say(summary(plan));
    }

    private static TextTable table(List<MergeItem> items) {
        var table = new TextTable("state", "kind", "what", "why", "item");
        for (MergeItem item : items) {
            table.row(word(item.state()), kind(item), item.what(), why(item), item.id());
        }
        return table;
    }

    private static String why(MergeItem item) {
        var fields =
                item.state() == State.IDENTICAL
                        ? List.<String>of()
                        : item.differences().stream().map(MergeItem.Difference::column).toList();
        return fields.isEmpty()
                ? item.why()
                : (item.why() + " (" + String.join(", ", fields) + ")").strip();
    }

    private static Map<String, ?> json(
            MergePlan plan, List<MergeItem> items, Map<String, ?> outcome) {
        var result = new LinkedHashMap<String, Object>(outcome);
        var counts = new LinkedHashMap<String, Long>();
        counts(plan).forEach((state, count) -> counts.put(word(state), count));
        result.put("counts", counts);
        result.put("items", items.stream().map(MergeReport::json).toList());
        return result;
    }

    private static Map<String, ?> json(MergeItem item) {
        var result = new LinkedHashMap<String, Object>();
        result.put("item", item.id());
        result.put("kind", kind(item));
        result.put("state", word(item.state()));
        result.put("what", item.what());
        result.put("why", item.why());
        result.put("takes_theirs", item.takesTheirs());
        result.put(
                "differences",
                item.differences().stream()
                        .map(d ->
                                Map.of(
                                        "field", d.column(),
                                        "ours", d.ours(),
                                        "theirs", d.theirs()))
                        .toList());
        return result;
    }

    private static Map<State, Long> counts(MergePlan plan) {
        var counts = new EnumMap<State, Long>(State.class);
        for (State state : State.values()) {
            counts.put(state, plan.count(state));
        }
        return counts;
    }

    static String summary(MergePlan plan) {
        var words = new StringBuilder();
        counts(plan)
                .forEach((state, count) -> {
                    if (count > 0) {
                        words.append(words.isEmpty() ? "" : ", ").append(count).append(' ');
                        words.append(word(state));
                    }
                });
        return words.isEmpty() ? "Nothing comes in." : words + ".";
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }

    private static String kind(MergeItem item) {
        return item.table().sqlName().replace('_', ' ');
    }
}
