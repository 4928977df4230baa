package org.postil.coding.suggest;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Reach;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a row of an action plan would change in the register.
 *
 * @param record that it belongs to, as it is now; empty for one to be made
 * @param values what the plan says, and what is there; nothing of what it does not say
 * @param links true when the record does not know yet that it is printed there
 */
public record PlanLine(
        PlanRow row, Optional<Recommendation> record, List<Value> values, boolean links) {
    public PlanLine {
        values = List.copyOf(values);
    }

    /** What a plan says about a recommendation. */
    public enum Item {
        LABEL,
        ADDRESSEE,
        TARGET,
        OUTCOME,
        REACH
    }

    /**
     * @param planned as the plan has it; for the reach its key
     * @param there what is written already, or would be by an earlier row; empty for nothing
     */
    public record Value(Item item, String planned, String there) {
        public boolean fills() {
            return there.isEmpty();
        }

        public boolean differs() {
            return !there.isEmpty() && !fold(there).equals(fold(planned));
        }

        private static String fold(String words) {
            return words.toLowerCase(Locale.ROOT)
                    .replaceAll("[\\s\\p{Punct}]+", " ")
                    .strip()
                    .replaceFirst("^the ", "");
        }
    }

    /** Whether anything would be written, unasked or asked. */
    public boolean saysSomethingNew() {
        return record.isEmpty() || links || values.stream().anyMatch(v -> v.fills() || v.differs());
    }

    /** Two rows of one recommendation: the first fills what is empty, the second may differ. */
    public static List<PlanLine> of(List<PlanRow> rows, List<Recommendation> records) {
        Map<Long, Recommendation> byId =
                records.stream().collect(Collectors.toMap(Recommendation::id, Function.identity()));
        var written = new HashMap<Object, Map<Item, String>>();
        var lines = new ArrayList<PlanLine>();
        for (PlanRow row : rows) {
            var record =
                    row.record().isPresent()
                            ? Optional.ofNullable(byId.get(row.record().getAsLong()))
                            : Optional.<Recommendation>empty();
            var there =
                    written.computeIfAbsent(
                            record.<Object>map(Recommendation::id).orElse(key(row.main())),
                            k -> there(record.orElse(null)));
            var values = new ArrayList<Value>();
            planned(row)
                    .forEach((item, planned) -> {
                        String before = there.getOrDefault(item, "");
                        // the number of the table's row says less than the label in the report
                        if (item != Item.LABEL || before.isEmpty()) {
                            values.add(new Value(item, planned, before));
                        }
                        there.putIfAbsent(item, planned);
                    });
            lines.add(new PlanLine(row, record, values, links(record, row)));
        }
        return lines;
    }

    private static boolean links(Optional<Recommendation> record, PlanRow row) {
        long text = row.place().document().text();
        return record.filter(r ->
                        !(r.text() == text && r.main().overlaps(row.place().span()))
                                && r.mirrors().stream()
                                        .noneMatch(m ->
                                                m.text() == text
                                                        && m.span().overlaps(row.place().span())))
                .isPresent();
    }

    static Object key(Place main) {
        return List.of(main.document().id(), main.span());
    }

    private static Map<Item, String> planned(PlanRow row) {
        var planned = new EnumMap<Item, String>(Item.class);
        planned.put(
                Item.LABEL,
                row.main().label().isEmpty() ? row.place().label() : row.main().label());
        planned.put(Item.ADDRESSEE, row.addressee());
        planned.put(Item.TARGET, row.targetDate());
        planned.put(Item.OUTCOME, row.outcome());
        planned.put(Item.REACH, row.reach().map(Reach::key).orElse(""));
        planned.values().removeIf(String::isEmpty);
        return planned;
    }

    private static Map<Item, String> there(@Nullable Recommendation record) {
        var there = new EnumMap<Item, String>(Item.class);
        if (record != null) {
            var reach = record.reach();
            there.put(Item.LABEL, record.label());
            there.put(Item.ADDRESSEE, record.addressee());
            there.put(Item.TARGET, record.targetDate());
            there.put(Item.OUTCOME, record.outcome());
            there.put(Item.REACH, reach == null ? "" : reach.key());
            there.values().removeIf(String::isEmpty);
        }
        return there;
    }
}
