package org.postil.importing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Whether a file that holds text and nothing else is meant as a report: by its name, because a
 * table, a program's settings or the ruins of a PDF are text as well.
 */
final class TextNames {
    private static final Set<String> TEXT = Set.of("", "txt", "text");
    private static final Map<String, String> DAMAGED =
            Map.of(
                    "pdf", "a PDF",
                    "docx", "a Word file",
                    "doc", "a Word file",
                    "odt", "an OpenDocument text",
                    "rtf", "an RTF file");

    private TextNames() {}

    static boolean mayBeText(String name) {
        return TEXT.contains(extension(name));
    }

    static Extracted.Refused refusal(String name) {
        String extension = extension(name);
        String format = DAMAGED.get(extension);
        return format == null
                ? Refusal.unknown("a ." + extension + " file")
                : Refusal.damaged(format);
    }

    /** In lower case without the dot; empty when the name has none that looks like one. */
    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        String end = dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
        return end.matches("[a-z0-9]{1,5}") && !end.matches("\\d+") ? end : "";
    }
}
