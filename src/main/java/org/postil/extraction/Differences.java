package org.postil.extraction;

import java.util.ArrayList;
import java.util.List;

/** What a variable is in a file and what it is here, in words. */
final class Differences {
    private Differences() {}

    /** "0 to 20", "at least 0", "at most 20". */
    static String limits(VariableForm form) {
        if (form.maximum().isEmpty()) {
            return "at least " + form.minimum();
        }
        return form.minimum().isEmpty()
                ? "at most " + form.maximum()
                : form.minimum() + " to " + form.maximum();
    }

    /** Each field that is another one: "unit: (none) → km", the name alone of what is long. */
    static List<String> of(VariableForm was, VariableForm now) {
        var what = new ArrayList<String>();
        difference("name", was.name(), now.name(), what);
        difference("type", was.type().key(), now.type().key(), what);
        difference("required", yes(was.required()), yes(now.required()), what);
        difference("help", was.help(), now.help(), what);
        difference("unit", was.unit(), now.unit(), what);
        difference("minimum", was.minimum(), now.minimum(), what);
        difference("maximum", was.maximum(), now.maximum(), what);
        difference("rule", was.rule(), now.rule(), what);
        return what;
    }

    private static String yes(boolean flag) {
        return flag ? "yes" : "no";
    }

    private static void difference(String field, String was, String now, List<String> what) {
        if (!was.equals(now)) {
            what.add(
                    was.length() + now.length() > 60
                            ? field
                            : "%s: %s \u2192 %s".formatted(field, shown(was), shown(now)));
        }
    }

    private static String shown(String value) {
        return value.isEmpty() ? "(none)" : value;
    }
}
