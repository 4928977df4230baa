package org.postil.ui.shell;

import org.postil.ui.codebook.CodebookPanel;
import org.postil.ui.history.HistoryScreen;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;
import org.postil.ui.reader.PickingCodes;
import org.postil.ui.reader.ReaderScreen;
import org.postil.ui.reviews.ImportFlow;
import org.postil.ui.reviews.ReviewsScreen;
import org.postil.ui.search.IndexKeeper;
import org.postil.ui.search.SearchScreen;
import org.postil.ui.tally.TallyScreen;
import org.postil.ui.themes.ThemesScreen;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The list of all screens: the one place where a new screen is put in. A step that is not listed is
 * not shown.
 */
final class Screens {
    private final Map<WorkStep, Function<Workbench, Screen>> makers = new EnumMap<>(WorkStep.class);
    private final Map<WorkStep, Screen> made = new EnumMap<>(WorkStep.class);

    /**
     * @param importing into the open project, shared with what is dropped on the window
     * @param searches the keeper of the open project's search index
     */
    Screens(ImportFlow importing, IndexKeeper searches) {
        makers.put(WorkStep.REVIEWS, bench -> new ReviewsScreen(bench, importing));
        makers.put(
                WorkStep.READ,
                bench -> new ReaderScreen(bench, Optional.of(new CodebookPanel(bench))));
        makers.put(
                WorkStep.THEMES,
                bench ->
                        new ThemesScreen(bench, new CodebookPanel(bench), new PickingCodes(bench)));
        makers.put(WorkStep.SEARCH, bench -> new SearchScreen(bench, searches));
        makers.put(WorkStep.TALLY, TallyScreen::new);
        makers.put(WorkStep.HISTORY, HistoryScreen::new);
    }

    boolean exists(WorkStep step) {
        return makers.containsKey(step);
    }

    /** The step's screen, made when it is first asked for. */
    Screen get(WorkStep step, Workbench bench) {
        return made.computeIfAbsent(
                step,
                wanted ->
                        Optional.ofNullable(makers.get(wanted))
                                .orElseThrow(() -> new IllegalArgumentException("no screen"))
                                .apply(bench));
    }
}
