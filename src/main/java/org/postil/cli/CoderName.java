package org.postil.cli;

import java.util.Locale;
import java.util.Set;

/** The names that a coder may have. */
final class CoderName {
    /** Words for layers: a coder of such a name would hide the layer. */
    private static final Set<String> TAKEN = Set.of("any", "final");

    private CoderName() {}

    /** The name without spaces around, or the end of the command in words. */
    static String checked(String name) {
        String wanted = name.strip();
        if (wanted.isEmpty()) {
            throw Refusal.usage("--coder needs a name.");
        }
        if (TAKEN.contains(wanted.toLowerCase(Locale.ROOT))) {
            throw Refusal.usage(
                    "No coder can be called "
                            + wanted
                            + ": the word stands for a layer in counts.");
        }
        return wanted;
    }
}
