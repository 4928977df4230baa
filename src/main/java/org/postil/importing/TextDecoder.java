package org.postil.importing;

import org.apache.tika.parser.txt.CharsetDetector;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Plain text from bytes: by byte order mark, else as strict UTF-8, else by a guess from the bytes'
 * statistics.
 *
 * @param charset what was assumed, as it is called
 * @param guessed true when nothing in the file says so
 */
record TextDecoder(String text, String charset, boolean guessed) {
    private static final int SAMPLE = 64_000;

    static TextDecoder decode(byte[] file) {
        var marked = byMark(file);
        if (marked != null) {
            return marked;
        }
        var wide = withoutMark(file);
        if (wide != null) {
            return new TextDecoder(new String(file, wide), wide.name(), true);
        }
        var utf8 = new String(file, StandardCharsets.UTF_8);
        if (utf8.indexOf('\uFFFD') < 0 || isStrictUtf8(file)) {
            return new TextDecoder(utf8, "UTF-8", false);
        }
        var charset = guess(file);
        return new TextDecoder(new String(file, charset), charset.name(), true);
    }

    private static @org.jspecify.annotations.Nullable TextDecoder byMark(byte[] file) {
        if (starts(file, 0xEF, 0xBB, 0xBF)) {
            return marked(file, 3, StandardCharsets.UTF_8);
        }
        if (starts(file, 0xFF, 0xFE, 0, 0)) {
            return marked(file, 4, Charset.forName("UTF-32LE"));
        }
        if (starts(file, 0, 0, 0xFE, 0xFF)) {
            return marked(file, 4, Charset.forName("UTF-32BE"));
        }
        if (starts(file, 0xFF, 0xFE)) {
            return marked(file, 2, StandardCharsets.UTF_16LE);
        }
        return starts(file, 0xFE, 0xFF) ? marked(file, 2, StandardCharsets.UTF_16BE) : null;
    }

    private static TextDecoder marked(byte[] file, int mark, Charset charset) {
        return new TextDecoder(
                new String(file, mark, file.length - mark, charset), charset.name(), false);
    }

    /** UTF-16 or UTF-32 of mostly Latin letters: zeros at regular places. */
    private static @org.jspecify.annotations.Nullable Charset withoutMark(byte[] file) {
        int length = Math.min(file.length, SAMPLE) & ~3;
        var zeros = new int[4];
        for (int i = 0; i < length; i++) {
            if (file[i] == 0) {
                zeros[i & 3]++;
            }
        }
        int groups = length / 4;
        if (groups == 0) {
            return null;
        }
        boolean[] mostly = new boolean[4];
        for (int i = 0; i < 4; i++) {
            mostly[i] = zeros[i] > 0.7 * groups;
        }
        boolean[][] patterns = {
            {true, true, true, false},
            {false, true, true, true},
            {true, false, true, false},
            {false, true, false, true}
        };
        String[] names = {"UTF-32BE", "UTF-32LE", "UTF-16BE", "UTF-16LE"};
        for (int i = 0; i < patterns.length; i++) {
            if (Arrays.equals(mostly, patterns[i])) {
                return Charset.forName(names[i]);
            }
        }
        return null;
    }

    private static boolean isStrictUtf8(byte[] file) {
        try {
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static Charset guess(byte[] file) {
        var windows = Charset.forName("windows-1252");
        var detector = new CharsetDetector();
        detector.setText(file.length > SAMPLE ? interesting(file) : file);
        var match = detector.detect();
        if (match == null || match.getConfidence() < 30 || !Charset.isSupported(match.getName())) {
            return windows;
        }
        var charset = Charset.forName(match.getName());
        // what calls itself Latin-1 has the quotes and dashes of Windows where Latin-1 has nothing
        return charset.equals(StandardCharsets.ISO_8859_1)
                        || charset.equals(StandardCharsets.US_ASCII)
                        || charset.equals(StandardCharsets.UTF_8)
                ? windows
                : charset;
    }

    /** The stretch around the first byte that is no ASCII. */
    private static byte[] interesting(byte[] file) {
        int at = 0;
        while (at < file.length && file[at] >= 0) {
            at++;
        }
        int from = Math.max(0, Math.min(at - SAMPLE / 2, file.length - SAMPLE));
        return Arrays.copyOfRange(file, from, Math.min(file.length, from + SAMPLE));
    }

    private static boolean starts(byte[] file, int... mark) {
        if (file.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((file[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
