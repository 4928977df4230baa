package org.postil.ui.nav;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.i18n.Words;

/** The steps of the work, in the order in which they stand in the rail. */
public enum WorkStep {
    REVIEWS("step.reviews", Feather.INBOX),
    READ("step.read", Feather.EDIT_3),
    EXTRACT("step.extract", Feather.CHECK_SQUARE),
    THEMES("step.themes", Feather.LAYERS),
    SEARCH("step.search", Feather.SEARCH),
    TALLY("step.tally", Feather.BAR_CHART_2),
    COMPARE("step.compare", Feather.COLUMNS),
    HISTORY("step.history", Feather.CLOCK);

    private final String key;
    private final Feather icon;

    WorkStep(String key, Feather icon) {
        this.key = key;
        this.icon = icon;
    }

    public String title() {
        return Words.of(key);
    }

    public Feather icon() {
        return icon;
    }

    /** Its digit on the keyboard: 1 to 8. */
    public int digit() {
        return ordinal() + 1;
    }
}
