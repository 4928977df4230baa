package org.postil.ui.extraction;

import org.postil.domain.Coder;
import org.postil.domain.Person;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.extraction.Progress;
import org.postil.tally.DerivedValue;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.nav.Destination.Question;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is counted from the answers, off the FX thread. */
record FormCounts(Progress progress, Map<Question, DerivedValue> derived) {
    /** The values of the derived variables of one review, as the answers of one coder give them. */
    static Map<Question, DerivedValue> derived(
            TallyEngine tallies,
            Snapshot of,
            Coder by,
            Optional<Review> here,
            List<Section> shown) {
        var result = new HashMap<Question, DerivedValue>();
        var layer = new Layer.Of(by.id(), by.name());
        // each is counted over the whole study: once, however many persons it is asked of
        var counted = new HashMap<Long, Map<Long, DerivedValue>>();
        for (Section section : shown) {
            for (Field field : section.fields()) {
                if (field.variable().isDerived()) {
                    long subject =
                            section.person()
                                    .map(Person::id)
                                    .orElse(here.map(Review::id).orElse(0L));
                    var value =
                            counted.computeIfAbsent(
                                            field.variable().id(),
                                            id -> tallies.derived(of, field.variable(), layer))
                                    .get(subject);
                    if (value != null) {
                        result.put(field.question(), value);
                    }
                }
            }
        }
        return result;
    }
}
