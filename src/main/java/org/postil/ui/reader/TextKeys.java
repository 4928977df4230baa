package org.postil.ui.reader;

import org.postil.ui.i18n.Words;
import org.postil.ui.nav.KeyHelp;
import org.postil.ui.page.PageKey;

import java.util.Arrays;
import java.util.List;

/** What keys do in the text, for the sheet of keys: read from the table the text goes by. */
final class TextKeys {
    private TextKeys() {}

    static List<KeyHelp> all() {
        return Arrays.stream(PageKey.values()).map(TextKeys::help).toList();
    }

    private static KeyHelp help(PageKey key) {
        String combination = key.keys().getFirst().getDisplayText();
        return new KeyHelp(
                key.group().words(),
                key.isExtending() ? Words.of("reader.key_extending", combination) : combination,
                key.words());
    }
}
