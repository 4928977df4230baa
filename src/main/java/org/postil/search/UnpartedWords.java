package org.postil.search;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * A text in which a space without width parts no word: it stands as a word joiner, which is as
 * long, so that all places stay.
 */
final class UnpartedWords extends FilterReader {
    private static final char SPACE_WITHOUT_WIDTH = '\u200B';
    private static final char WORD_JOINER = '\u2060';

    UnpartedWords(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        int unit = super.read();
        return unit == SPACE_WITHOUT_WIDTH ? WORD_JOINER : unit;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int count = super.read(buffer, from, length);
        for (int i = from; i < from + count; i++) {
            if (buffer[i] == SPACE_WITHOUT_WIDTH) {
                buffer[i] = WORD_JOINER;
            }
        }
        return count;
    }
}
