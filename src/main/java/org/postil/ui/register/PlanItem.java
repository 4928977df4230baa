package org.postil.ui.register;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;

import org.postil.coding.suggest.PlanEdits.Chosen;
import org.postil.coding.suggest.PlanLine;
import org.postil.coding.suggest.PlanLine.Item;
import org.postil.coding.suggest.PlanLine.Value;
import org.postil.domain.Review;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A row of an action plan in the preview, with what is chosen of it. */
final class PlanItem {
    private final Review review;
    private final PlanLine line;
    private final BooleanProperty taken = new SimpleBooleanProperty(true);
    private final Map<Item, BooleanProperty> replace = new EnumMap<>(Item.class);

    PlanItem(Review review, PlanLine line) {
        this.review = review;
        this.line = line;
        for (Value value : line.values()) {
            if (value.differs()) {
                replace.put(value.item(), new SimpleBooleanProperty(false));
            }
        }
        // a row that only differs is taken once something of it is chosen
        taken.set(isOfUse());
    }

    private boolean isOfUse() {
        return line.record().isEmpty()
                || line.links()
                || line.values().stream().anyMatch(Value::fills);
    }

    Review review() {
        return review;
    }

    PlanLine line() {
        return line;
    }

    BooleanProperty takenProperty() {
        return taken;
    }

    /** Whether a value that differs takes the place of what is there; only where it differs. */
    Map<Item, BooleanProperty> replace() {
        return replace;
    }

    Chosen chosen() {
        return new Chosen(
                line,
                replace.entrySet().stream()
                        .filter(e -> e.getValue().get())
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet()));
    }
}
