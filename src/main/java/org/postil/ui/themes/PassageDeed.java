package org.postil.ui.themes;

import javafx.scene.input.KeyCode;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Fit;
import org.postil.ui.i18n.Words;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What can be done to a passage, with its key: the list, its menu and the sheet of keys use it. */
enum PassageDeed {
    OPEN("themes.do_open", KeyCode.ENTER, Feather.CORNER_UP_RIGHT),
    STAR("themes.do_star", KeyCode.S, Feather.STAR),
    FITS("themes.do_fits", KeyCode.DIGIT1, Feather.CHECK),
    DOUBTFUL("themes.do_doubtful", KeyCode.DIGIT2, Feather.HELP_CIRCLE),
    COUNTER_EXAMPLE("themes.do_counter", KeyCode.DIGIT3, Feather.SLASH),
    NO_FIT("themes.do_no_fit", KeyCode.DIGIT0, Feather.MINUS),
    RETAG("themes.do_retag", KeyCode.R, Feather.TAG),
    SPLIT("themes.do_split", KeyCode.X, Feather.SCISSORS),
    MEMO("themes.do_memo", KeyCode.M, Feather.MESSAGE_SQUARE),
    TAKE_OFF("themes.do_take_off", KeyCode.DELETE, Feather.X);

    /** Those that stand as buttons on a passage. */
    static final List<PassageDeed> TOOLS =
            List.of(STAR, FITS, DOUBTFUL, COUNTER_EXAMPLE, RETAG, SPLIT, MEMO, OPEN);

    private final String key;
    private final KeyCode code;
    private final Feather icon;

    PassageDeed(String key, KeyCode code, Feather icon) {
        this.key = key;
        this.code = code;
        this.icon = icon;
    }

    String words() {
        return Words.of(key);
    }

    KeyCode code() {
        return code;
    }

    Feather icon() {
        return icon;
    }

    /** Its key as it is printed on a keyboard. */
    String keyWords() {
        return code.isDigitKey() ? code.getChar() : code.getName();
    }

    /** Whether it changes the passage, which only its coder may. */
    boolean changes() {
        return this != OPEN && this != MEMO;
    }

    /** By a key that types nothing. */
    static Optional<PassageDeed> of(KeyCode code) {
        return Arrays.stream(values())
                .filter(deed -> deed.code == code && !deed.isTyped())
                .findFirst();
    }

    /** By what a key typed: taken when it is typed, so that no field that opens gets it. */
    static Optional<PassageDeed> typed(String character) {
        return Arrays.stream(values())
                .filter(deed -> deed.isTyped() && deed.code.getChar().equalsIgnoreCase(character))
                .findFirst();
    }

    private boolean isTyped() {
        return code.isLetterKey() || code.isDigitKey();
    }

    /** What it says of how a code fits; empty for what says nothing, and for taking it back. */
    Optional<Fit> fit() {
        return switch (this) {
            case FITS -> Optional.of(Fit.FITS);
            case DOUBTFUL -> Optional.of(Fit.DOUBTFUL);
            case COUNTER_EXAMPLE -> Optional.of(Fit.COUNTER_EXAMPLE);
            case OPEN, STAR, NO_FIT, RETAG, SPLIT, MEMO, TAKE_OFF -> Optional.empty();
        };
    }
}
