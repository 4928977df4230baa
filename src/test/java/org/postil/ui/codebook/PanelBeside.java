package org.postil.ui.codebook;

import org.postil.ui.nav.Workbench;
import org.postil.ui.shell.WindowFixture;
import org.testfx.util.WaitForAsyncUtils;

/** The panel at the right edge of the window, as a screen would hold it. */
final class PanelBeside {
    private static final double WIDTH = 310;

    private PanelBeside() {}

    static CodebookPanel show(WindowFixture fixture) {
        Workbench bench = fixture.bench();
        var panel = new CodebookPanel[1];
        WaitForAsyncUtils.waitForAsyncFx(
                5_000,
                () -> {
                    panel[0] = new CodebookPanel(bench);
                    bench.overlays().drawer(panel[0].node(), WIDTH);
                    // a panel of a screen lies flat
                    panel[0].node().getParent().setStyle("-fx-effect: null;");
                });
        WaitForAsyncUtils.waitForFxEvents();
        return panel[0];
    }
}
