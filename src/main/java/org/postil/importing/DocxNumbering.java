package org.postil.importing;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import javax.xml.stream.XMLStreamReader;

/**
 * The lists of a Word file. Word writes no numbers into the text: they are counted here, paragraph
 * by paragraph in the order of the document, as Word does it.
 */
final class DocxNumbering implements SafeXml.Listener {
    private static final int LEVELS = 9;

    private static final class Level {
        private int start = 1;
        private String format = "decimal";
        private String text = "";
        private boolean decimalOnly;
        private int restart = -1;
        private @Nullable String style;
    }

    private static final class Scheme {
        private final Level[] levels = new Level[LEVELS];
        private final int[] counters = new int[LEVELS];
        private final boolean[] begun = new boolean[LEVELS];
        private @Nullable String styleLink;
        private @Nullable String numStyleLink;
    }

    private static final class Instance {
        private String scheme = "";
        private final Map<Integer, Integer> starts = new HashMap<>();
        private final Map<Integer, Level> levels = new HashMap<>();
    }

    /**
     * A paragraph's label.
     *
     * @param text may be empty
     * @param depth of a number such as 2.4.1: 3; 0 for bullets, letters and roman numbers
     */
    record Label(String text, int depth) {}

    private final Map<String, Scheme> schemes = new HashMap<>();
    private final Map<String, Instance> instances = new HashMap<>();
    private final Set<String> used = new HashSet<>();

    private @Nullable Scheme scheme;
    private @Nullable Instance instance;
    private @Nullable Level level;
    private int override;

    /** The level of a list that belongs to a paragraph style; 0 when the list does not say. */
    int levelOfStyle(String numId, String style) {
        var list = instances.get(numId);
        var known = list == null ? null : resolved(list);
        if (known != null) {
            for (int i = 0; i < LEVELS; i++) {
                var one = known.levels[i];
                if (one != null && style.equals(one.style)) {
                    return i;
                }
            }
        }
        return 0;
    }

    /** Counts the next paragraph of a list; null when there is no such list. */
    @Nullable Label next(String numId, int ilvl) {
        var list = instances.get(numId);
        var known = list == null ? null : resolved(list);
        if (list == null || known == null) {
            return null;
        }
        int at = Math.clamp(ilvl, 0, LEVELS - 1);
        var here = level(list, known, at);
        if (here == null) {
            return null;
        }
        if (used.add(numId)) {
            list.starts.forEach((l, start) -> {
                known.counters[l] = start - 1;
                known.begun[l] = true;
            });
        }
        for (int above = 0; above < at; above++) {
            if (!known.begun[above]) {
                var one = level(list, known, above);
                known.counters[above] = one == null ? 1 : one.start;
                known.begun[above] = true;
            }
        }
        known.counters[at] = known.begun[at] ? known.counters[at] + 1 : here.start;
        known.begun[at] = true;
        for (int below = at + 1; below < LEVELS; below++) {
            var one = level(list, known, below);
            if (one == null || one.restart != 0 && (one.restart < 0 || at < one.restart)) {
                known.begun[below] = false;
            }
        }
        return here.format.equals("bullet")
                ? new Label(bullet(here.text), 0)
                : number(list, known, here);
    }

    private @Nullable Scheme resolved(Instance list) {
        var known = schemes.get(list.scheme);
        if (known != null && known.numStyleLink != null) {
            for (var other : schemes.values()) {
                if (known.numStyleLink.equals(other.styleLink)) {
                    return other;
                }
            }
        }
        return known;
    }

    private static @Nullable Level level(Instance list, Scheme scheme, int at) {
        var own = list.levels.get(at);
        return own == null ? scheme.levels[at] : own;
    }

    private static Label number(Instance list, Scheme scheme, Level here) {
        var result = new StringBuilder();
        int numbers = 0;
        boolean digits = true;
        for (int i = 0; i < here.text.length(); i++) {
            char c = here.text.charAt(i);
            char next = i + 1 < here.text.length() ? here.text.charAt(i + 1) : ' ';
            if (c == '%' && next >= '1' && next <= '9') {
                int at = next - '1';
                var one = level(list, scheme, at);
                var format = here.decimalOnly || one == null ? "decimal" : one.format;
                int value = scheme.begun[at] ? scheme.counters[at] : one == null ? 1 : one.start;
                result.append(NumberFormats.write(value, format));
                digits &= format.startsWith("decimal");
                numbers++;
                i++;
            } else {
                result.append(c);
            }
        }
        var text = TidyText.of(result.toString()).text();
        return new Label(text, digits && !text.isEmpty() ? numbers : 0);
    }

    private static String bullet(String text) {
        var tidy = TidyText.of(text).text();
        if (tidy.isEmpty()) {
            return "";
        }
        char first = tidy.charAt(0);
        if (first == 'o') {
            return "◦";
        }
        if (first == '§') {
            return "▪";
        }
        return first >= '\uE000' && first <= '\uF8FF' ? "•" : tidy;
    }

    @Override
    public void start(XMLStreamReader element) {
        var value = Word.attribute(element, "val");
        switch (element.getLocalName()) {
            case "abstractNum" -> {
                scheme = new Scheme();
                schemes.put(orEmpty(Word.attribute(element, "abstractNumId")), scheme);
            }
            case "num" -> {
                instance = new Instance();
                instances.put(orEmpty(Word.attribute(element, "numId")), instance);
            }
            case "abstractNumId" -> {
                if (instance != null) {
                    instance.scheme = orEmpty(value);
                }
            }
            case "lvlOverride" -> override = index(element);
            case "startOverride" -> {
                if (instance != null) {
                    instance.starts.put(override, Word.number(value, 1));
                }
            }
            case "styleLink" -> {
                if (scheme != null) {
                    scheme.styleLink = value;
                }
            }
            case "numStyleLink" -> {
                if (scheme != null) {
                    scheme.numStyleLink = value;
                }
            }
            case "lvl" -> {
                level = new Level();
                int index = index(element);
                if (instance != null) {
                    instance.levels.put(index, level);
                } else if (scheme != null) {
                    scheme.levels[index] = level;
                }
            }
            default -> inLevel(element.getLocalName(), value);
        }
    }

    private void inLevel(String name, @Nullable String value) {
        var here = level;
        if (here == null) {
            return;
        }
        switch (name) {
            case "start" -> here.start = Word.number(value, 1);
            case "numFmt" -> here.format = value == null ? "decimal" : value;
            case "lvlText" -> here.text = orEmpty(value);
            case "isLgl" -> here.decimalOnly = Word.isOn(value, true);
            case "lvlRestart" -> here.restart = Word.number(value, -1);
            case "pStyle" -> here.style = value;
            default -> {}
        }
    }

    private static int index(XMLStreamReader element) {
        return Math.clamp(Word.number(Word.attribute(element, "ilvl"), 0), 0, LEVELS - 1);
    }

    private static String orEmpty(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public void end(String localName) {
        switch (localName) {
            case "abstractNum" -> scheme = null;
            case "num" -> instance = null;
            case "lvl" -> level = null;
            default -> {}
        }
    }

    @Override
    public void characters(String text) {}
}
