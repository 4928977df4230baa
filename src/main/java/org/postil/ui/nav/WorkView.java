package org.postil.ui.nav;

import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.stream.Stream;

/**
 * The screens. Most steps have one; where a step has several, tabs above them lead from one to the
 * other.
 */
public enum WorkView {
    REVIEWS(WorkStep.REVIEWS, "view.reviews"),
    SAMPLE(WorkStep.REVIEWS, "view.sample"),
    READ(WorkStep.READ, "view.read"),
    FORM(WorkStep.EXTRACT, "view.form"),
    GRID(WorkStep.EXTRACT, "view.grid"),
    RECOMMENDATIONS(WorkStep.EXTRACT, "view.recommendations"),
    TEMPLATE(WorkStep.EXTRACT, "view.template"),
    THEMES(WorkStep.THEMES, "view.themes"),
    SEARCH(WorkStep.SEARCH, "view.search"),
    TALLY(WorkStep.TALLY, "view.tally"),
    QUOTES(WorkStep.TALLY, "view.quotes"),
    CHECK(WorkStep.TALLY, "view.check"),
    COMPARE(WorkStep.COMPARE, "view.compare"),
    HISTORY(WorkStep.HISTORY, "view.history");

    private final WorkStep step;
    private final String key;

    WorkView(WorkStep step, String key) {
        this.step = step;
        this.key = key;
    }

    public WorkStep step() {
        return step;
    }

    /** As it stands on its tab. */
    public String title() {
        return Words.of(key);
    }

    /**
     * The screens of a step, in the order of their tabs; the first is where one comes to at first.
     */
    public static List<WorkView> of(WorkStep step) {
        return Stream.of(values()).filter(v -> v.step == step).toList();
    }
}
