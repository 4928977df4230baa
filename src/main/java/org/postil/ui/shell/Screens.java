package org.postil.ui.shell;

import org.postil.ui.check.CheckScreen;
import org.postil.ui.codebook.CodebookPanel;
import org.postil.ui.compare.CompareScreen;
import org.postil.ui.extraction.FormScreen;
import org.postil.ui.grid.GridScreen;
import org.postil.ui.history.HistoryScreen;
import org.postil.ui.nav.Screen;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.quotes.QuotesScreen;
import org.postil.ui.reader.PickingCodes;
import org.postil.ui.reader.ReaderScreen;
import org.postil.ui.register.RegisterScreen;
import org.postil.ui.reviews.ImportFlow;
import org.postil.ui.reviews.ReviewsScreen;
import org.postil.ui.sample.SampleScreen;
import org.postil.ui.search.IndexKeeper;
import org.postil.ui.search.SearchScreen;
import org.postil.ui.tally.TallyScreen;
import org.postil.ui.template.TemplateScreen;
import org.postil.ui.themes.ThemesScreen;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The list of all screens: the one place where a new screen is put in. A view that is not listed is
 * not shown.
 */
final class Screens {
    private final Map<WorkView, Function<Workbench, Screen>> makers = new EnumMap<>(WorkView.class);
    private final Map<WorkView, Screen> made = new EnumMap<>(WorkView.class);

    /**
     * @param importing into the open project, shared with what is dropped on the window
     * @param searches the keeper of the open project's search index
     */
    Screens(ImportFlow importing, IndexKeeper searches) {
        makers.put(WorkView.REVIEWS, bench -> new ReviewsScreen(bench, importing));
        makers.put(
                WorkView.READ,
                bench -> new ReaderScreen(bench, Optional.of(new CodebookPanel(bench))));
        makers.put(WorkView.TEMPLATE, TemplateScreen::new);
        makers.put(
                WorkView.THEMES,
                bench ->
                        new ThemesScreen(bench, new CodebookPanel(bench), new PickingCodes(bench)));
        makers.put(WorkView.SEARCH, bench -> new SearchScreen(bench, searches));
        makers.put(
                WorkView.FORM,
                bench -> new FormScreen(bench, side -> ReaderScreen.beside(bench, side)));
        makers.put(WorkView.GRID, GridScreen::new);
        makers.put(WorkView.TALLY, TallyScreen::new);
        makers.put(WorkView.QUOTES, QuotesScreen::new);
        makers.put(WorkView.CHECK, CheckScreen::new);
        makers.put(WorkView.COMPARE, bench -> new CompareScreen(bench, new PickingCodes(bench)));
        makers.put(WorkView.HISTORY, HistoryScreen::new);
        makers.put(WorkView.RECOMMENDATIONS, RegisterScreen::new);
        makers.put(WorkView.SAMPLE, SampleScreen::new);
    }

    boolean exists(WorkView view) {
        return makers.containsKey(view);
    }

    /** The view's screen, made when it is first asked for. */
    Screen get(WorkView view, Workbench bench) {
        return made.computeIfAbsent(
                view,
                wanted ->
                        Optional.ofNullable(makers.get(wanted))
                                .orElseThrow(() -> new IllegalArgumentException("no screen"))
                                .apply(bench));
    }
}
