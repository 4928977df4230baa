package org.postil.ui.facsimile;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

/** Above the pages: which page, how large. */
final class FacsimileBar extends HBox {
    private static final double WIDE = 400;

    private final TextField number = new TextField();
    private final Label count = Labels.muted("");
    private final Label percent = new Label();
    private final ToggleButton thumbnails =
            toggle(Feather.GRID, "facsimile.thumbnails", "facsimile-thumbnails-shown");
    private final ToggleButton width =
            toggle(Feather.MAXIMIZE_2, "facsimile.fit_width", "facsimile-fit-width");
    private final ToggleButton print =
            toggle(Feather.ALIGN_JUSTIFY, "facsimile.fit_print", "facsimile-fit-print");
    private final ToggleButton whole =
            toggle(Feather.FILE, "facsimile.fit_page", "facsimile-fit-page");
    private final ToggleButton dim = toggle(Feather.MOON, "facsimile.dim", "facsimile-dim");
    private final FacsimileView view;

    FacsimileBar(FacsimileView view) {
        this.view = view;
        getStyleClass().add("facsimile-bar");
        setAlignment(Pos.CENTER_LEFT);
        number.setId("facsimile-page");
        number.getStyleClass().add("facsimile-number");
        number.setPrefColumnCount(3);
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setAccessibleText(Words.of("facsimile.page_number"));
        number.setOnAction(event -> entered());
        number.focusedProperty()
                .addListener((property, was, now) -> {
                    if (!now) {
                        showPage();
                    }
                });
        percent.managedProperty().bind(percent.visibleProperty());
        percent.visibleProperty().bind(widthProperty().greaterThan(WIDE));
        count.setMinWidth(Region.USE_PREF_SIZE);
        percent.getStyleClass().add("facsimile-percent");
        percent.setMinWidth(Region.USE_PREF_SIZE);
        width.setOnAction(event -> view.setZoom(new Zoom.FitWidth()));
        print.setOnAction(event -> view.setZoom(new Zoom.FitPrint()));
        whole.setOnAction(event -> view.setZoom(new Zoom.FitPage()));
        thumbnails.setOnAction(event -> view.showThumbnails(thumbnails.isSelected()));
        dim.setOnAction(event -> view.setDimmed(dim.isSelected()));
        getChildren()
                .addAll(
                        thumbnails,
                        button(
                                Feather.CHEVRON_UP,
                                "facsimile.previous",
                                "facsimile-previous",
                                () -> view.goTo(view.page() - 1)),
                        number,
                        count,
                        button(
                                Feather.CHEVRON_DOWN,
                                "facsimile.next",
                                "facsimile-next",
                                () -> view.goTo(view.page() + 1)),
                        Labels.gap(),
                        button(
                                Feather.ZOOM_OUT,
                                "facsimile.smaller",
                                "facsimile-smaller",
                                () -> view.step(-1)),
                        percent,
                        button(
                                Feather.ZOOM_IN,
                                "facsimile.larger",
                                "facsimile-larger",
                                () -> view.step(1)),
                        print,
                        width,
                        whole,
                        dim);
    }

    private static Button button(Feather icon, String words, String id, Runnable action) {
        var button = new Button("", Icons.of(icon));
        name(button, words, id);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static ToggleButton toggle(Feather icon, String words, String id) {
        var button = new ToggleButton("", Icons.of(icon));
        name(button, words, id);
        button.getStyleClass().add("facsimile-toggle");
        return button;
    }

    private static void name(ButtonBase button, String words, String id) {
        button.setId(id);
        button.getStyleClass().add("icon-only");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
    }

    private void entered() {
        try {
            view.goTo(Integer.parseInt(number.getText().strip()));
        } catch (NumberFormatException e) {
            // the field goes back to the page that is shown
        }
        showPage();
        number.selectAll();
    }

    /** Shows where one is and how large the pages are. */
    void update() {
        if (!number.isFocused()) {
            showPage();
        }
        count.setText(Words.of("facsimile.of_pages", view.pages()));
        percent.setText(Words.of("facsimile.percent", Math.round(view.factor() * 100)));
        width.setSelected(view.zoom() instanceof Zoom.FitWidth);
        print.setSelected(view.zoom() instanceof Zoom.FitPrint);
        whole.setSelected(view.zoom() instanceof Zoom.FitPage);
        thumbnails.setSelected(view.areThumbnailsShown());
        dim.setSelected(view.isDimmed());
    }

    private void showPage() {
        number.setText(view.page() == 0 ? "" : Integer.toString(view.page()));
    }
}
