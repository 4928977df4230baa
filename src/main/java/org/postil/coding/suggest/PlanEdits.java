package org.postil.coding.suggest;

import org.postil.coding.suggest.PlanLine.Item;
import org.postil.coding.suggest.PlanLine.Value;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Reach;
import org.postil.project.Edit;
import org.postil.project.RecommendationStore;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Writes rows of action plans into the register, within one action. */
public final class PlanEdits {
    private final RecommendationStore store;
    private final Map<Object, Long> made = new HashMap<>();
    private final Map<Long, Map<Item, String>> written = new HashMap<>();
    private int created;

    private PlanEdits(RecommendationStore store) {
        this.store = store;
    }

    /**
     * A row that is to be read in.
     *
     * @param replace what is written over although something else is there
     */
    public record Chosen(PlanLine line, Set<Item> replace) {
        public Chosen {
            replace = Set.copyOf(replace);
        }
    }

    /** How many rows were read in, and how many recommendations were made for them. */
    public record Done(int rows, int made) {}

    /** What is written already stays, save what is to be replaced. */
    public static Done apply(Edit edit, List<Chosen> chosen) {
        var edits = new PlanEdits(edit.recommendations());
        chosen.forEach(edits::apply);
        return new Done(chosen.size(), edits.created);
    }

    private void apply(Chosen chosen) {
        var line = chosen.line();
        var row = line.row();
        long id =
                line.record()
                        .map(Recommendation::id)
                        .orElseGet(() ->
                                made.computeIfAbsent(PlanLine.key(row.main()), key -> make(row)));
        var place = row.place();
        if (!store.isAt(id, place.document().text(), place.span())
                && store.overlapping(place.document().text(), place.span()).isEmpty()) {
            store.addMirror(id, place.document().id(), place.document().text(), place.span());
        }
        var values = written.computeIfAbsent(id, i -> there(line));
        boolean changed = false;
        for (Value value : line.values()) {
            boolean empty = values.getOrDefault(value.item(), "").isEmpty();
            if (empty || chosen.replace().contains(value.item())) {
                values.put(value.item(), value.planned());
                changed = true;
            }
        }
        if (changed) {
            write(id, values);
        }
    }

    private long make(PlanRow row) {
        created++;
        var main = row.main();
        return store.add(
                main.document().review(),
                main.document().id(),
                main.document().text(),
                main.span(),
                main.label());
    }

    private static Map<Item, String> there(PlanLine line) {
        var there = new EnumMap<Item, String>(Item.class);
        line.record()
                .ifPresent(record -> {
                    var reach = record.reach();
                    there.put(Item.LABEL, record.label());
                    there.put(Item.ADDRESSEE, record.addressee());
                    there.put(Item.TARGET, record.targetDate());
                    there.put(Item.OUTCOME, record.outcome());
                    there.put(Item.REACH, reach == null ? "" : reach.key());
                });
        return there;
    }

    private void write(long id, Map<Item, String> values) {
        store.setPrinted(
                id,
                values.getOrDefault(Item.LABEL, ""),
                values.getOrDefault(Item.ADDRESSEE, ""),
                values.getOrDefault(Item.TARGET, ""),
                values.getOrDefault(Item.OUTCOME, ""));
        String reach = values.getOrDefault(Item.REACH, "");
        if (!reach.isEmpty()) {
            store.setReach(id, Reach.valueOf(reach.toUpperCase(Locale.ROOT)));
        }
    }
}
