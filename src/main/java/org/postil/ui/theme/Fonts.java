package org.postil.ui.theme;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** The fonts that come with the program (SIL Open Font License; texts beside the files). */
public final class Fonts {
    public static final String UI = "Inter";
    public static final String UI_STRONG = "Inter SemiBold";

    /** For the text of reports. */
    public static final String READING = "Source Serif 4";

    private static final List<String> FILES =
            List.of(
                    "Inter_400Regular",
                    "Inter_600SemiBold",
                    "SourceSerif4_400Regular",
                    "SourceSerif4_400Regular_Italic",
                    "SourceSerif4_600SemiBold");

    private Fonts() {}

    /** Makes the fonts known to the toolkit; doing it again changes nothing. */
    static void load() {
        for (String file : FILES) {
            try (var in = Fonts.class.getResourceAsStream("fonts/" + file + ".ttf")) {
                if (in == null || Font.loadFont(in, 13) == null) {
                    throw new IllegalStateException("the program lacks its font " + file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
