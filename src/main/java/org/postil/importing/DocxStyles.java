package org.postil.importing;

import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import javax.xml.stream.XMLStreamReader;

/** The styles of a Word file, as far as they say what a paragraph is. */
final class DocxStyles implements SafeXml.Listener {
    private static final Pattern HEADING_NAME =
            Pattern.compile(
                    "(?:heading|berschrift|überschrift|titre|título|titulo|titolo|kop|rubrik"
                            + "|nagłówek|overskrift|otsikko)\\s*([1-9])(?:\\s.*|\\D*)?",
                    Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final class Style {
        private String name = "";
        private @Nullable String basedOn;
        private int outline = -1;
        private @Nullable String numId;
        private int numLevel = -1;
        private @Nullable Boolean hidden;
        private @Nullable Boolean bold;
    }

    private final Map<String, Style> styles = new HashMap<>();
    private @Nullable Style current;
    private @Nullable String defaultParagraph;
    private int oldProperties;

    /** 1 to 9; 0 for what is no heading. */
    int headingLevel(@Nullable String style) {
        return walk(
                style,
                s -> {
                    if (s.outline >= 0) {
                        return s.outline < 9 ? s.outline + 1 : 0;
                    }
                    return levelByName(s.name);
                },
                style == null ? 0 : orZero(levelByName(style)));
    }

    boolean isTitle(@Nullable String style) {
        return walk(
                style, s -> s.name.toLowerCase(Locale.ROOT).equals("title") ? true : null, false);
    }

    boolean isHidden(@Nullable String style) {
        return walk(style, s -> s.hidden, false);
    }

    boolean isBold(@Nullable String style) {
        return walk(style, s -> s.bold, false);
    }

    /** The list a paragraph of this style is in; null for none. */
    @Nullable String numId(@Nullable String style) {
        return walk(style, s -> s.numId, "0").equals("0") ? null : walk(style, s -> s.numId, "0");
    }

    /** From 0; -1 when the style does not say. */
    int numLevel(@Nullable String style) {
        return walk(style, s -> s.numLevel >= 0 ? s.numLevel : null, -1);
    }

    private interface Question<T> {
        @Nullable T ask(Style style);
    }

    private <T> T walk(@Nullable String style, Question<T> question, T otherwise) {
        var seen = new HashSet<String>();
        var id = style == null ? defaultParagraph : style;
        while (id != null && seen.add(id)) {
            var known = styles.get(id);
            if (known == null) {
                break;
            }
            T answer = question.ask(known);
            if (answer != null) {
                return answer;
            }
            id = known.basedOn;
        }
        return otherwise;
    }

    private static @Nullable Integer levelByName(String name) {
        var matcher = HEADING_NAME.matcher(name);
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }

    private static int orZero(@Nullable Integer level) {
        return level == null ? 0 : level;
    }

    @Override
    public void start(XMLStreamReader element) {
        var name = element.getLocalName();
        if (name.endsWith("Change")) {
            oldProperties++;
        }
        if (name.equals("style")) {
            var style = new Style();
            var id = Word.attribute(element, "styleId");
            if (id != null) {
                styles.put(id, style);
                if (Word.isOn(Word.attribute(element, "default"), false)
                        && "paragraph".equals(Word.attribute(element, "type"))) {
                    defaultParagraph = id;
                }
            }
            current = style;
            return;
        }
        var style = current;
        if (style == null || oldProperties > 0) {
            return;
        }
        var value = Word.attribute(element, "val");
        switch (name) {
            case "name" -> style.name = value == null ? "" : value;
            case "basedOn" -> style.basedOn = value;
            case "outlineLvl" -> style.outline = Word.number(value, 9);
            case "numId" -> style.numId = value;
            case "ilvl" -> style.numLevel = Word.number(value, 0);
            case "vanish" -> style.hidden = Word.isOn(value, true);
            case "b" -> style.bold = Word.isOn(value, true);
            default -> {}
        }
    }

    @Override
    public void end(String localName) {
        if (localName.endsWith("Change")) {
            oldProperties--;
        }
        if (localName.equals("style")) {
            current = null;
        }
    }

    @Override
    public void characters(String text) {}
}
