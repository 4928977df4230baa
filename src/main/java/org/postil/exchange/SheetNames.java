package org.postil.exchange;

import org.apache.poi.ss.util.WorkbookUtil;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * Gives sheets names that Excel takes: at most 31 characters, none of them : \ / ? * [ ], each
 * once.
 */
final class SheetNames {
    private static final int LONGEST = 31;

    private final Set<String> taken = new HashSet<>();

    String next(String wanted) {
        String flat = wanted.replaceAll("[:\\s]+", " ");
        String safe = WorkbookUtil.createSafeSheetName(CellText.of(flat), ' ');
        String name = safe;
        // Excel keeps this name for itself
        boolean free = !name.equalsIgnoreCase("history") && add(name);
        for (int number = 2; !free; number++) {
            String suffix = " (" + number + ")";
            int end = Math.min(safe.length(), LONGEST - suffix.length());
            if (Character.isHighSurrogate(safe.charAt(end - 1))) {
                end--;
            }
            name = safe.substring(0, end) + suffix;
            free = add(name);
        }
        return name;
    }

    private boolean add(String name) {
        return taken.add(name.toLowerCase(Locale.ROOT));
    }
}
