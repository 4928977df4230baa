package org.postil.project;

import org.jspecify.annotations.Nullable;
import org.postil.domain.GlyphMap;
import org.postil.domain.TextLayout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * A document ready to be stored: hashed and packed. Making one is the costly part and may be done
 * on any thread; storing it is a few inserts.
 */
public final class PreparedDocument {
    final byte[] source;
    final String sourceHash;
    final String text;
    final String textHash;
    final byte[] layout;
    final String layoutHash;
    final byte @Nullable [] glyphs;
    final @Nullable String glyphsHash;
    final int words;
    final int pages;
    final String extractor;
    final String extractorVersion;
    final List<String> warnings;

    /**
     * @param source the bytes of the file
     * @param text without lone surrogates
     * @param glyphs null for what is no PDF
     * @param pages 0 where the file has none
     */
    public PreparedDocument(
            byte[] source,
            String text,
            TextLayout layout,
            @Nullable GlyphMap glyphs,
            int pages,
            String extractor,
            String extractorVersion,
            List<String> warnings) {
        this.source = source;
        this.sourceHash = hash(source);
        this.text = text;
        this.textHash = hash(text);
        this.layout = LayoutCodec.encode(layout);
        this.layoutHash = hash(this.layout);
        this.glyphs = glyphs == null ? null : GlyphCodec.encode(glyphs);
        this.glyphsHash = this.glyphs == null ? null : hash(this.glyphs);
        this.words = words(text);
        this.pages = pages;
        this.extractor = extractor;
        this.extractorVersion = extractorVersion;
        this.warnings = List.copyOf(warnings);
    }

    /** SHA-256 in hex. */
    public static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java has SHA-256", e);
        }
    }

    /** SHA-256 of the text in UTF-8, in hex. */
    static String hash(String text) {
        return hash(text.getBytes(StandardCharsets.UTF_8));
    }

    public String sourceHash() {
        return sourceHash;
    }

    /** Runs of visible characters. */
    private static int words(String text) {
        int count = 0;
        boolean inWord = false;
        for (int i = 0; i < text.length(); i++) {
            boolean visible = text.charAt(i) > ' ';
            if (visible && !inWord) {
                count++;
            }
            inWord = visible;
        }
        return count;
    }
}
