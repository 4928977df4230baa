package org.postil.audit.printed;

import org.postil.domain.Variable.Level;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Who a figure is said of, so that what is told of perpetrators is never a number of victims. */
final class Persons {
    private static final Map<Level, Pattern> CALLED =
            new EnumMap<>(
                    Map.of(
                            Level.VICTIM,
                            word("victims?"),
                            Level.PERPETRATOR,
                            word("perpetrators?|offenders?"),
                            // an agency or a theme speaks of no child that was counted
                            Level.CHILD,
                            word(
                                    "child(?:ren)?(?:['\u2019]s)?\\b(?!\\s+(?:and young|social|"
                                            + "safeguarding|protection|services?|in need))")));

    private Persons() {}

    private static Pattern word(String forms) {
        return Pattern.compile("(?i)\\b(?:" + forms + ")(?!\\p{L})");
    }

    /**
     * Keys of the levels that are named close to a figure, or else in the whole of its sentence.
     */
    static Set<String> of(PrintedFigure figure) {
        var near = in(figure.near());
        return near.isEmpty() ? in(figure.wide()) : near;
    }

    private static Set<String> in(String words) {
        return CALLED.entrySet().stream()
                .filter(called -> called.getValue().matcher(words).find())
                .map(called -> called.getKey().key())
                .collect(Collectors.toSet());
    }
}
