package org.postil.codebook;

import org.postil.domain.Code;
import org.postil.domain.Codebook;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Keys in a row: T1.1, T1.2, ... */
final class Keys {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d{1,4})");

    private Keys() {}

    /** The key after the siblings' highest that is free in the facet; empty without such a row. */
    static String next(Codebook codebook, List<Code> siblings, Place place) {
        String stem = "";
        int highest = 0;
        for (Code sibling : siblings) {
            String key = sibling.key();
            var numbered = NUMBERED.matcher(key == null ? "" : key);
            if (numbered.matches()) {
                stem = numbered.group(1);
                highest = Math.max(highest, Integer.parseInt(numbered.group(2)));
            }
        }
        if (highest == 0) {
            String parent = codebook.code(place.parent()).map(Code::key).orElse("");
            if (parent.isEmpty() || !siblings.isEmpty()) {
                return "";
            }
            stem = parent + ".";
        }
        Set<String> taken = new HashSet<>();
        for (Code code : codebook.codes()) {
            String key = code.key();
            if (code.facet() == place.facet() && key != null) {
                taken.add(key);
            }
        }
        int next = highest + 1;
        while (taken.contains(stem + next)) {
            next++;
        }
        return stem + next;
    }
}
