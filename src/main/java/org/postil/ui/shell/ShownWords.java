package org.postil.ui.shell;

import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Shown;

/** What it is called whose passages are shown. */
final class ShownWords {
    private ShownWords() {}

    static String name(Shown shown) {
        return switch (shown) {
            case Shown.Mine mine -> Words.of("shell.shown_mine");
            case Shown.Final last -> Words.of("shell.shown_final");
            case Shown.All all -> Words.of("shell.shown_all");
            case Shown.One one -> one.name();
        };
    }
}
