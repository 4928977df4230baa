package org.postil.charts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;

/**
 * Fonts of a chart, in points on paper: the one the window is set in, so that a chart looks the
 * same on every machine.
 */
final class ChartFonts {
    /** In files that hold text: the font, and what stands in where it is not installed. */
    static final String FAMILIES = "Inter, 'Helvetica Neue', Arial, sans-serif";

    static final Font TITLE = read("Inter_600SemiBold.ttf").deriveFont(10f);
    static final Font TEXT = read("Inter_400Regular.ttf").deriveFont(8f);
    static final Font STRONG = TITLE.deriveFont(8f);
    static final Font SMALL = TEXT.deriveFont(7f);

    private static final FontRenderContext PAPER = new FontRenderContext(null, true, true);

    private ChartFonts() {}

    private static Font read(String file) {
        try (var stream =
                Objects.requireNonNull(
                        ChartFonts.class.getResourceAsStream(
                                "/org/postil/ui/theme/fonts/" + file))) {
            return Font.createFont(Font.TRUETYPE_FONT, stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the font is damaged: " + file, e);
        }
    }

    /** Width of a line in points. */
    static double width(String line, Font font) {
        return line.isEmpty() ? 0 : font.getStringBounds(line, PAPER).getWidth();
    }
}
