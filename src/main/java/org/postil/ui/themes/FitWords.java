package org.postil.ui.themes;

import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Code;
import org.postil.domain.Fit;
import org.postil.domain.PassageKind;
import org.postil.ui.control.Chip;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.Optional;

/** How codes, kinds and what was said of them are shown. */
final class FitWords {
    private FitWords() {}

    /** Key and name. */
    static String name(Code code) {
        String key = code.key();
        return key == null ? code.name() : key + " " + code.name();
    }

    static String word(Fit fit) {
        return Words.of("themes.fit_" + fit.key());
    }

    static Feather icon(Fit fit) {
        return switch (fit) {
            case FITS -> Feather.CHECK;
            case DOUBTFUL -> Feather.HELP_CIRCLE;
            case COUNTER_EXAMPLE -> Feather.SLASH;
        };
    }

    static String word(PassageKind kind) {
        return Words.of("themes.kind_" + kind.key());
    }

    /** A code on a passage, with how it fits in words and sign. */
    static HBox chip(Code code, Optional<Fit> fit, boolean asked) {
        var chip = new Chip(name(code), code.colour());
        chip.getStyleClass().add("theme-chip");
        if (asked) {
            chip.getStyleClass().add("theme-asked");
        }
        fit.ifPresent(said -> {
            var mark = new Label(word(said), Icons.of(icon(said), "fit-icon"));
            mark.getStyleClass().addAll("fit", "fit-" + said.key().replace('_', '-'));
            mark.setMinWidth(Label.USE_PREF_SIZE);
            chip.getChildren().add(mark);
        });
        return chip;
    }
}
