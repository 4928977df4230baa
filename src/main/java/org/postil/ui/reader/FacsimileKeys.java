package org.postil.ui.reader;

import org.postil.ui.i18n.Words;
import org.postil.ui.nav.KeyHelp;

import java.util.List;

/** What keys do on the printed pages, for the sheet of keys. */
final class FacsimileKeys {
    private FacsimileKeys() {}

    static List<KeyHelp> all() {
        String part = Words.of("reader.facsimile_keys");
        return List.of(
                new KeyHelp(
                        part,
                        Words.of("reader.facsimile_key_scroll"),
                        Words.of("reader.facsimile_does_scroll")),
                new KeyHelp(
                        part,
                        Words.of("reader.facsimile_key_page"),
                        Words.of("reader.facsimile_does_page")),
                new KeyHelp(
                        part,
                        Words.of("reader.facsimile_key_ends"),
                        Words.of("reader.facsimile_does_ends")),
                new KeyHelp(
                        part,
                        Words.of("reader.facsimile_key_zoom"),
                        Words.of("reader.facsimile_does_zoom")));
    }
}
