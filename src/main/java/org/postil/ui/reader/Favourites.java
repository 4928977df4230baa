package org.postil.ui.reader;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.domain.Code;
import org.postil.domain.Codebook;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The few codes that a coder has at hand by a digit: what a person's own computer remembers of a
 * project, and no part of it. Knows no nodes.
 */
final class Favourites {
    /** One for each of the digits 1 to 9. */
    static final int MOST = 9;

    /** GUIDs, in the order in which they were chosen. */
    private final ReadOnlyObjectWrapper<List<String>> guids =
            new ReadOnlyObjectWrapper<>(List.of());

    ReadOnlyObjectProperty<List<String>> guidsProperty() {
        return guids.getReadOnlyProperty();
    }

    /** Those that can be put on a passage now, each at its digit; a retired one leaves a gap. */
    Optional<Code> at(int digit, Codebook codebook) {
        var all = guids.get();
        return digit < 1 || digit > all.size()
                ? Optional.empty()
                : codebook.codes().stream()
                        .filter(code -> code.guid().equals(all.get(digit - 1)))
                        .filter(code -> !code.retired())
                        .findFirst();
    }

    /** The digit of a code; 0 for one that is no favourite. */
    int digit(Code code) {
        return guids.get().indexOf(code.guid()) + 1;
    }

    /**
     * Makes a code a favourite, or none any longer.
     *
     * @return false when all digits are taken
     */
    boolean toggle(Code code) {
        var next = new ArrayList<>(guids.get());
        if (!next.remove(code.guid())) {
            if (next.size() == MOST) {
                return false;
            }
            next.add(code.guid());
        }
        guids.set(List.copyOf(next));
        return true;
    }

    /** Forgets what the codebook does not hold any more, so that its digit is free. */
    void tidy(Codebook codebook) {
        var known = codebook.codes().stream().map(Code::guid).toList();
        var kept = guids.get().stream().filter(known::contains).toList();
        if (!kept.equals(guids.get())) {
            guids.set(kept);
        }
    }

    String save() {
        return String.join(" ", guids.get());
    }

    void restore(String saved) {
        guids.set(
                Arrays.stream(saved.split(" "))
                        .filter(guid -> !guid.isBlank())
                        .distinct()
                        .limit(MOST)
                        .toList());
    }
}
