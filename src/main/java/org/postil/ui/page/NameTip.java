package org.postil.ui.page;

import javafx.scene.control.Tooltip;
import javafx.util.Duration;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says the full names of the marks whose stripes are pointed at: the margin may cut them. */
final class NameTip {
    private static final Duration SOON = Duration.millis(250);

    private final PageView view;
    private final Tooltip tip = new Tooltip();
    private boolean installed;

    NameTip(PageView view) {
        this.view = view;
        tip.setShowDelay(SOON);
        tip.setWrapText(true);
        tip.setMaxWidth(360);
    }

    /**
     * @param marks whose names are to be said; empty where no stripe is
     */
    void over(List<Mark> marks) {
        String names = names(marks);
        if (names.isEmpty()) {
            if (installed) {
                Tooltip.uninstall(view, tip);
                tip.hide();
                installed = false;
            }
        } else {
            tip.setText(names);
            if (!installed) {
                Tooltip.install(view, tip);
                installed = true;
            }
        }
    }

    /** A line for each mark: its name and, after a dash, its second one. */
    static String names(List<Mark> marks) {
        return marks.stream()
                .map(mark ->
                        Stream.of(mark.label(), mark.detail())
                                .filter(name -> !name.isEmpty())
                                .collect(Collectors.joining(" \u2013 ")))
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
