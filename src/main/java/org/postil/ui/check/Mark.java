package org.postil.ui.check;

import org.kordamp.ikonli.feather.Feather;
import org.postil.audit.printed.Verdict;
import org.postil.ui.i18n.Words;

/** How a verdict is shown: a word, a sign of its own shape, and a colour. The worst first. */
enum Mark {
    WRONG("check.wrong", Feather.X_CIRCLE, "wrong"),
    STALE("check.stale", Feather.REFRESH_CW, "stale"),
    NOT_FOUND("check.not_found", Feather.HELP_CIRCLE, "unknown"),
    RIGHT("check.right", Feather.CHECK, "right");

    private final String key;
    private final Feather icon;
    private final String style;

    Mark(String key, Feather icon, String style) {
        this.key = key;
        this.icon = icon;
        this.style = style;
    }

    static Mark of(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Right right -> RIGHT;
            case Verdict.Stale stale -> STALE;
            case Verdict.Wrong wrong -> WRONG;
            case Verdict.NotFound not -> NOT_FOUND;
        };
    }

    String words() {
        return Words.of(key);
    }

    Feather icon() {
        return icon;
    }

    /** Style class of what is marked. */
    String style() {
        return "figure-" + style;
    }
}
