package org.postil.ui.compare;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;

import org.postil.agreement.comparison.Comparison;
import org.postil.domain.Coder;
import org.postil.domain.DocumentPassages;
import org.postil.domain.Passage;
import org.postil.domain.ReadMark;
import org.postil.domain.Snapshot;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who is compared, on the whole screen: those chosen, or all who share reviews. */
final class ComparedCoders {
    private final ObjectProperty<Set<String>> chosen = new SimpleObjectProperty<>(Set.of());

    /** Guids of those chosen; fewer than two stand for all who share reviews. */
    ObjectProperty<Set<String>> chosenProperty() {
        return chosen;
    }

    /** All who have coded or read something, in their order. */
    static List<Coder> offered(Snapshot snapshot) {
        Set<Long> ids = new HashSet<>();
        snapshot.readMarks().stream().map(ReadMark::coder).forEach(ids::add);
        snapshot.passages().values().stream()
                .map(DocumentPassages::passages)
                .flatMap(List::stream)
                .map(Passage::coder)
                .forEach(ids::add);
        return snapshot.coders().stream().filter(c -> ids.contains(c.id())).toList();
    }

    /** Those compared, in their order. */
    List<Coder> of(Snapshot snapshot) {
        var offered = offered(snapshot);
        var wanted = offered.stream().filter(c -> chosen.get().contains(c.guid())).toList();
        return (wanted.size() > 1 ? wanted : sharing(snapshot, offered))
                .stream().limit(Comparison.MOST_CODERS).toList();
    }

    /** Who has read what another has read too; all, where that is nobody. */
    private static List<Coder> sharing(Snapshot snapshot, List<Coder> offered) {
        Map<Long, Set<Long>> readers = new HashMap<>();
        for (ReadMark mark : snapshot.readMarks()) {
            if (mark.state() == ReadMark.State.READ) {
                readers.computeIfAbsent(mark.review(), r -> new HashSet<>()).add(mark.coder());
            }
        }
        Set<Long> sharing = new HashSet<>();
        readers.values().stream().filter(who -> who.size() > 1).forEach(sharing::addAll);
        var found = offered.stream().filter(c -> sharing.contains(c.id())).toList();
        return found.size() > 1 ? found : offered;
    }
}
