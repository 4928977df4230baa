package org.postil.ui.reviews;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Coders' names for narrow columns: initials, or as many letters as tell them apart. */
final class ShortNames {
    private ShortNames() {}

    /** Each name with its short one; short ones differ, whatever their case, where the names do. */
    static Map<String, String> of(List<String> names) {
        var result = new LinkedHashMap<String, String>();
        for (String name : names) {
            var others = new ArrayList<>(names);
            others.remove(name);
            result.put(name, shortest(name.strip(), others));
        }
        return result;
    }

    private static String shortest(String name, List<String> others) {
        String initials = initials(name);
        if (others.stream().noneMatch(o -> initials(o).equalsIgnoreCase(initials))) {
            return initials;
        }
        for (int length = 2; length < name.length(); length++) {
            String beginning = name.substring(0, length);
            if (others.stream().noneMatch(o -> begins(o, beginning))) {
                return beginning.strip();
            }
        }
        return name;
    }

    private static boolean begins(String name, String beginning) {
        return name.strip().toLowerCase(Locale.ROOT).startsWith(beginning.toLowerCase(Locale.ROOT));
    }

    private static String initials(String name) {
        return Arrays.stream(name.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
    }
}
