package org.postil.importing;

import org.jspecify.annotations.Nullable;

/**
 * Names kinds of file that are no reports, by how they begin, so that a refusal can say what it is.
 */
final class MagicNumbers {
    private static final String[][] BEGINNINGS = {
        {"SQLite format 3\0", "a database or project file (SQLite), to be opened or merged"},
        {"\u0089PNG", "a picture (PNG)"},
        {"\u00FF\u00D8\u00FF", "a picture (JPEG)"},
        {"GIF8", "a picture (GIF)"},
        {"II*\0", "a picture (TIFF)"},
        {"MM\0*", "a picture (TIFF)"},
        {"\u001F\u008B", "a packed archive (gzip)"},
        {"7z\u00BC\u00AF", "a packed archive (7z)"},
        {"Rar!", "a packed archive (RAR)"},
        {"MZ\u0090\0", "a program"},
        {"\u007FELF", "a program"},
        {"ID3", "a sound recording"},
        {"OggS", "a recording"},
        {"MIME-Version:", "a saved web page or message (MHTML)"},
        {"%!PS", "a PostScript file"},
    };

    private MagicNumbers() {}

    /**
     * @param start the first bytes, one char each
     * @return null for none of these
     */
    static @Nullable String kind(String start) {
        for (var beginning : BEGINNINGS) {
            if (start.startsWith(beginning[0])) {
                return beginning[1];
            }
        }
        if (start.startsWith("ftyp", 4)) {
            return "a picture or recording";
        }
        if (start.startsWith("RIFF") && start.length() > 12) {
            return start.startsWith("WEBP", 8) ? "a picture (WebP)" : "a recording";
        }
        return start.startsWith("BM") && start.startsWith("\0\0\0\0", 6) ? "a picture (BMP)" : null;
    }
}
