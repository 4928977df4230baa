package org.postil.ui.reader;

import javafx.collections.FXCollections;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.suggest.Place;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.reader.SuggestionViewModel.Item;
import org.postil.ui.reader.SuggestionViewModel.Listing;
import org.postil.ui.reader.SuggestionViewModel.Phase;
import org.postil.ui.theme.Icons;

import java.util.Objects;

/**
 * The suggestions beside the text: a list to go through with the keyboard, and under it the one
 * that is to be decided. The text follows.
 */
final class SuggestionPane {
    private static final String STYLE =
            Objects.requireNonNull(SuggestionPane.class.getResource("suggestions.css"))
                    .toExternalForm();

    /** What the pane asks of the screen it stands on. */
    interface Host {
        /** Shows a place in the text; the keyboard stays in the pane. */
        void show(Place place);

        /** Closes the pane and goes back to the text. */
        void close();

        /** Asks who is coding. */
        void askCoder();

        /** Goes on to mark the review as read. */
        void markRead();
    }

    private final SuggestionViewModel model;
    private final Host host;
    private final ListView<Item> list = new ListView<>(FXCollections.observableArrayList());
    private final SuggestionDetail detail;
    private final ProgressBar bar = new ProgressBar(0);
    private final Label progress = Labels.muted("");
    private final Hyperlink decided = new Hyperlink();
    private final SplitPane work = new SplitPane();
    private final BorderPane root = new BorderPane();
    private final VBox head = new VBox(8);
    private boolean filling;

    SuggestionPane(SuggestionViewModel model, Host host) {
        this.model = model;
        this.host = host;
        detail = new SuggestionDetail(model, host::show);
        list.setId("suggestions-list");
        list.setAccessibleText(Words.of("suggest.list"));
        list.setCellFactory(made -> new SuggestionCell());
        list.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    if (now != null && !filling) {
                        model.select(now);
                    }
                });
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        root.setId("suggestions");
        root.getStyleClass().addAll("suggestions", "inspector-root");
        root.getStylesheets().add(STYLE);
        root.setMinSize(0, 0);
        fillHead();
        var scroll = new ScrollPane(detail.node());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        var lower = new BorderPane(scroll);
        lower.setBottom(detail.steps());
        lower.setMinHeight(180);
        lower.getStyleClass().add("suggest-lower");
        work.setOrientation(Orientation.VERTICAL);
        work.getStyleClass().add("reader-split");
        work.getItems().addAll(list, lower);
        work.setDividerPositions(0.42);
        model.listingProperty().addListener((property, was, now) -> show(now));
        model.selectedProperty().addListener((property, was, now) -> selected(now.isPresent()));
        model.chosenProperty().addListener((property, was, now) -> detail.show());
        show(model.listingProperty().get());
    }

    Region node() {
        return root;
    }

    /** Where the keyboard goes when one comes to the pane. */
    Node focusTarget() {
        return root.getCenter() == work ? list : root;
    }

    private void fillHead() {
        var title = Labels.section(Words.of("suggest.title"));
        title.setMinWidth(Region.USE_PREF_SIZE);
        var close = new Button("", Icons.of(Feather.X));
        close.setId("suggestions-close");
        close.getStyleClass().addAll("icon-only", "flat");
        close.setAccessibleText(Words.of("suggest.close"));
        close.setTooltip(new Tooltip(Words.of("suggest.close")));
        close.setOnAction(event -> host.close());
        var top = new HBox(8, title, Labels.gap(), close);
        top.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("suggest-bar");
        progress.setId("suggestions-progress");
        progress.getStyleClass().add("small");
        progress.setMinWidth(Region.USE_PREF_SIZE);
        decided.setId("suggestions-decided");
        decided.getStyleClass().add("small");
        decided.setOnAction(event -> {
            decided.setVisited(false);
            model.showDecided(!model.isDecidedShown());
        });
        var line = new HBox(8, progress, Labels.gap(), decided);
        line.setAlignment(Pos.CENTER_LEFT);
        head.getChildren().addAll(top, bar, line);
        head.getStyleClass().add("suggest-head");
        root.setTop(head);
    }

    // ---- showing

    private void show(Listing listing) {
        boolean counted = listing.all() > 0;
        bar.setVisible(counted);
        bar.setManaged(counted);
        progress.getParent().setVisible(counted);
        progress.getParent().setManaged(counted);
        if (counted) {
            bar.setProgress((double) listing.decided() / listing.all());
            progress.setText(Words.of("suggest.progress", listing.decided(), listing.all()));
            bar.setAccessibleText(progress.getText());
            decided.setVisible(listing.decided() > 0);
            decided.setText(
                    Words.of(
                            model.isDecidedShown()
                                    ? "suggest.hide_decided"
                                    : "suggest.show_decided"));
        }
        boolean listed =
                listing.phase() == Phase.OPEN
                        || listing.phase() == Phase.DONE && model.isDecidedShown();
        boolean focused = hasFocus();
        if (listed) {
            root.setCenter(work);
            fill(listing);
        } else {
            root.setCenter(SuggestionStates.of(listing, host));
        }
        if (focused) {
            focus();
        }
    }

    /** Takes the keyboard: to the list, else to the step that is offered instead. */
    void focus() {
        if (root.getCenter() == work) {
            if (!hasFocus() || root.isFocused()) {
                // a split pane has its parts only once it has its look
                work.applyCss();
                list.requestFocus();
            }
        } else {
            var step = root.lookup("#suggestions-step");
            (step == null ? root : step).requestFocus();
        }
    }

    private boolean hasFocus() {
        var scene = root.getScene();
        for (Node at = scene == null ? null : scene.getFocusOwner();
                at != null;
                at = at.getParent()) {
            if (at == root) {
                return true;
            }
        }
        return false;
    }

    private void fill(Listing listing) {
        filling = true;
        if (!list.getItems().equals(listing.shown())) {
            list.getItems().setAll(listing.shown());
        }
        filling = false;
        selected(false);
    }

    /**
     * @param follow whether the text is to show what is selected
     */
    private void selected(boolean follow) {
        filling = true;
        model.selectedProperty()
                .get()
                .ifPresentOrElse(
                        item -> {
                            list.getSelectionModel().select(item);
                            int at = list.getSelectionModel().getSelectedIndex();
                            list.getFocusModel().focus(at);
                            Rows.top(list, Math.max(0, at - 1));
                        },
                        () -> list.getSelectionModel().clearSelection());
        filling = false;
        detail.show();
        if (follow) {
            showInText();
        }
    }

    /** Shows the selected suggestion in the text. */
    void showInText() {
        model.selectedProperty().get().ifPresent(item -> host.show(item.suggestion().main()));
    }

    // ---- keys

    private void clicked(MouseEvent event) {
        if (event.getTarget() != list && event.getClickCount() == 1) {
            showInText();
        }
    }

    private void key(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean inList = list.isFocused();
        boolean done =
                switch (event.getCode()) {
                    case ENTER -> inList && accept(event.isShiftDown());
                    case A -> accept(event.isShiftDown());
                    case S, DELETE -> skip();
                    case UP -> inList && move(-1);
                    case DOWN -> inList && move(1);
                    case ESCAPE -> close();
                    default -> digit(event.getText());
                };
        if (done) {
            event.consume();
        }
    }

    private boolean accept(boolean alone) {
        if (alone) {
            model.acceptAlone();
        } else {
            model.accept();
        }
        return true;
    }

    private boolean skip() {
        model.skip();
        return true;
    }

    private boolean move(int by) {
        model.move(by);
        return true;
    }

    private boolean close() {
        host.close();
        return true;
    }

    private boolean digit(String typed) {
        if (typed.length() == 1 && typed.charAt(0) >= '1' && typed.charAt(0) <= '9') {
            model.toggle(typed.charAt(0) - '1');
            return true;
        }
        return false;
    }
}
