package org.postil.ui.page;

import javafx.scene.text.Font;
import javafx.scene.text.Text;

import java.util.LinkedHashMap;
import java.util.Map;

/** Shortens names to a width, with an ellipsis; remembers the last answers. */
final class NameFit {
    private static final int REMEMBERED = 2_000;
    private static final String ELLIPSIS = "…";

    /** Not left standing before an ellipsis. */
    private static final String LOOSE = " .,:;-\u00B7(";

    private record Question(String name, Font font, double width) {}

    private final Text probe = new Text();
    private final Map<Question, String> answers =
            new LinkedHashMap<>(64, 0.75f, true) {
                private static final long serialVersionUID = 1;

                @Override
                protected boolean removeEldestEntry(Map.Entry<Question, String> eldest) {
                    return size() > REMEMBERED;
                }
            };

    String fit(String name, Font font, double width) {
        return answers.computeIfAbsent(new Question(name, font, width), this::shorten);
    }

    private String shorten(Question question) {
        probe.setFont(question.font);
        String name = question.name;
        if (width(name) <= question.width) {
            return name;
        }
        int low = 0;
        int high = name.length() - 1;
        while (low < high) {
            int middle = (low + high + 1) >>> 1;
            if (width(cut(name, middle)) <= question.width) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low == 0 ? "" : cut(name, low);
    }

    private static String cut(String name, int length) {
        int end = Character.isHighSurrogate(name.charAt(length - 1)) ? length - 1 : length;
        while (end > 1 && LOOSE.indexOf(name.charAt(end - 1)) >= 0) {
            end--;
        }
        return name.substring(0, end) + ELLIPSIS;
    }

    private double width(String string) {
        probe.setText(string);
        return probe.getLayoutBounds().getWidth();
    }
}
