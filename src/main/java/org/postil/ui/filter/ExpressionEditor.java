package org.postil.ui.filter;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.SavedFilter;
import org.postil.tally.Condition;
import org.postil.tally.Parsed;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.Objects;
import java.util.Optional;

/**
 * A condition on reviews, to be put together from rows or written as text; both are the same
 * condition. Filters of the project are saved and taken up by name. Errors are marked at their
 * place.
 */
public final class ExpressionEditor {
    private static final double TALLEST = 260;

    private final FilterViewModel model;
    private final OverlayPane overlays;
    private final String styles;
    private final VBox root = new VBox(6);
    private final ToggleButton asText = new ToggleButton(Words.of("filter.as_text"));
    private final MenuButton saved =
            new MenuButton(Words.of("filter.saved"), Icons.of(Feather.BOOKMARK));
    private final Button save = new Button(Words.of("filter.save"));
    private final Label count = new Label();
    private final ScrollPane builder = new ScrollPane();
    private final MarkedField text = new MarkedField();
    private final Label error = new Label();

    /** One for a screen, on the condition of that screen. */
    public ExpressionEditor(Workbench bench) {
        model = new FilterViewModel(bench.session(), bench.threads(), bench.failures());
        overlays = bench.overlays();
        styles =
                Objects.requireNonNull(ExpressionEditor.class.getResource("filter.css"))
                        .toExternalForm();
        root.getStylesheets().add(styles);
        root.getStyleClass().add("expression-editor");
        root.setId("expression-editor");
        builder.setFitToWidth(true);
        builder.setMaxHeight(TALLEST);
        builder.getStyleClass().add("filter-builder");
        text.field().setId("filter-text");
        text.field().setPromptText(Words.of("filter.prompt"));
        text.field().setAccessibleText(Words.of("filter.text"));
        text.field().textProperty().bindBidirectional(model.textProperty());
        error.setId("filter-error");
        error.getStyleClass().add("filter-error");
        error.setGraphic(Icons.of(Feather.ALERT_CIRCLE, "filter-error-icon"));
        error.setWrapText(true);
        root.getChildren().addAll(head(), builder, text, error);
        for (Node node : root.getChildren()) {
            node.managedProperty().bind(node.visibleProperty());
        }
        asText.selectedProperty().addListener((property, was, now) -> arrange());
        model.readProperty().addListener((property, was, now) -> rebuild());
        model.errorProperty().addListener((property, was, now) -> arrange());
        bench.session()
                .snapshotProperty()
                .addListener((property, was, now) -> {
                    if (was.codebook() != now.codebook() || was.variables() != now.variables()) {
                        rebuild();
                    }
                });
        rebuild();
        arrange();
    }

    /** Leaves out for how many reviews it holds, where the screen itself shows what is left. */
    public ExpressionEditor uncounted() {
        count.setVisible(false);
        count.setManaged(false);
        return this;
    }

    /** The control. */
    public Node node() {
        return root;
    }

    /** The condition as it is written for {@code --where}; empty for none. Both ways. */
    public StringProperty textProperty() {
        return model.textProperty();
    }

    /** The condition; empty where there is none, or where the text cannot be read. */
    public ReadOnlyObjectProperty<Optional<Condition>> conditionProperty() {
        return model.conditionProperty();
    }

    /** What is wrong with the text; empty where it can be read. */
    public ReadOnlyObjectProperty<Optional<Parsed.Error<Condition>>> errorProperty() {
        return model.errorProperty();
    }

    /** Puts the keyboard where the condition begins. */
    public void focus() {
        if (asText.isSelected()) {
            text.field().requestFocus();
        } else if (builder.getContent() instanceof GroupBox group) {
            group.first().requestFocus();
        }
    }

    private Node head() {
        asText.setId("filter-as-text");
        saved.setId("filter-saved");
        saved.setOnShowing(event -> fillSaved());
        // a menu without entries does not open
        fillSaved();
        save.setId("filter-save");
        save.setOnAction(event -> askName());
        save.disableProperty().bind(model.conditionProperty().map(Optional::isEmpty));
        count.setId("filter-count");
        count.getStyleClass().add("filter-count");
        count.textProperty().bind(model.countProperty());
        for (Region region : new Region[] {asText, saved, save, count}) {
            region.setMinWidth(Region.USE_PREF_SIZE);
        }
        var head = new HBox(8, saved, save, asText, Labels.gap(), count);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    /** A text that cannot be read cannot be shown as rows, unless it was made of them. */
    private void arrange() {
        var wrong = model.errorProperty().get();
        if (wrong.isPresent() && !model.isBuilt()) {
            asText.setSelected(true);
        }
        boolean written = asText.isSelected();
        text.setVisible(written);
        builder.setVisible(!written);
        error.setVisible(wrong.isPresent());
        error.setText(wrong.map(Parsed.Error::message).orElse(""));
        text.mark(wrong);
        text.field().setAccessibleHelp(wrong.map(Parsed.Error::message).orElse(""));
    }

    private void rebuild() {
        builder.setContent(
                new GroupBox(
                        model.fields(), model.readProperty().get(), this::built, Optional.empty()));
    }

    private void built() {
        if (builder.getContent() instanceof GroupBox outermost) {
            model.build(outermost.clause());
        }
    }

    private void fillSaved() {
        saved.getItems().clear();
        for (SavedFilter filter : model.saved()) {
            var take = new MenuItem();
            take.textProperty()
                    .bind(
                            model.savedCountsProperty()
                                    .map(counts -> named(filter, counts.get(filter.id()))));
            take.setOnAction(event -> model.textProperty().set(filter.expression()));
            saved.getItems().add(take);
        }
        if (model.saved().isEmpty()) {
            var none = new MenuItem(Words.of("filter.none_saved"));
            none.setDisable(true);
            saved.getItems().add(none);
        } else {
            var remove = new Menu(Words.of("filter.remove"));
            for (SavedFilter filter : model.saved()) {
                var item = new MenuItem(filter.name());
                item.setOnAction(event -> model.remove(filter));
                remove.getItems().add(item);
            }
            saved.getItems().addAll(new SeparatorMenuItem(), remove);
        }
    }

    private static String named(SavedFilter filter, @Nullable String count) {
        return count == null ? filter.name() : Words.of("filter.saved_count", filter.name(), count);
    }

    private void askName() {
        var name = new TextField(model.same().map(SavedFilter::name).orElse(""));
        name.setId("filter-name");
        name.setPromptText(Words.of("filter.name"));
        name.setAccessibleText(Words.of("filter.name"));
        HBox.setHgrow(name, Priority.ALWAYS);
        var done = new Button(Words.of("filter.save_step"));
        done.getStyleClass().add("accent");
        done.setDefaultButton(true);
        done.setMinWidth(Region.USE_PREF_SIZE);
        var note = Labels.muted("");
        note.setMinHeight(Region.USE_PREF_SIZE);
        name.textProperty()
                .addListener((property, was, now) -> {
                    done.setDisable(model.whyNotCalled(now).isPresent());
                    note.setText(model.isTaken(now) ? Words.of("filter.replaces") : "");
                });
        done.setDisable(model.whyNotCalled(name.getText()).isPresent());
        var box = new VBox(6, new HBox(8, name, done), note);
        box.getStylesheets().add(styles);
        box.getStyleClass().add("filter-naming");
        var overlay = overlays.popover(box, save);
        done.setOnAction(event -> {
            overlay.close();
            model.save(name.getText());
        });
    }
}
