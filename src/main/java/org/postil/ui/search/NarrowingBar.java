package org.postil.ui.search;

import javafx.beans.property.ObjectProperty;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.util.List;
import java.util.Map;

/** Where is searched: reviews with a theme, an agency, a condition, read or not. */
final class NarrowingBar extends HBox {
    private final SearchViewModel model;
    private final ProjectSession session;

    NarrowingBar(SearchViewModel model, ProjectSession session) {
        this.model = model;
        this.session = session;
        getStyleClass().add("narrowing");
        var narrowing = model.narrowing();
        var inside = new CheckBox(Words.of("search.inside"));
        inside.setId("search-inside");
        inside.selectedProperty().bindBidirectional(narrowing.insideProperty());
        inside.disableProperty()
                .bind(narrowing.themeProperty().isNull().and(narrowing.agencyProperty().isNull()));
        inside.setTooltip(Choices.tip(Words.of("search.inside_tip")));
        inside.setMinWidth(Region.USE_PREF_SIZE);
        var read =
                Choices.of(
                        Words.of("search.read"),
                        narrowing.readProperty(),
                        Map.of(
                                ReadChoice.ALL, Words.of("search.read_all"),
                                ReadChoice.READ, Words.of("search.read_read"),
                                ReadChoice.UNREAD, Words.of("search.read_unread")),
                        List.of(ReadChoice.values()));
        var where = new TextField();
        where.setId("search-where");
        where.setPromptText(Words.of("search.where"));
        where.setAccessibleText(Words.of("search.where"));
        where.textProperty().bindBidirectional(narrowing.whereProperty());
        HBox.setHgrow(where, Priority.ALWAYS);
        where.setMaxWidth(420);
        var clear = new Button(Words.of("search.everywhere_short"));
        clear.getStyleClass().add("flat");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setOnAction(event -> narrowing.clear());
        clear.setVisible(false);
        narrowing.onChange(() -> clear.setVisible(narrowing.isAnything()));
        Label in = Labels.muted(Words.of("search.in"));
        in.setMinWidth(Region.USE_PREF_SIZE);
        getChildren()
                .addAll(
                        in,
                        codes(
                                "search-theme",
                                "search.theme",
                                Facet.THEME,
                                narrowing.themeProperty()),
                        codes(
                                "search-agency",
                                "search.agency",
                                Facet.AGENCY,
                                narrowing.agencyProperty()),
                        inside,
                        read,
                        where,
                        clear);
    }

    private SearchableComboBox<@Nullable Code> codes(
            String id, String name, String facet, ObjectProperty<@Nullable Code> property) {
        var box = new SearchableComboBox<@Nullable Code>();
        box.setId(id);
        box.setPromptText(Words.of(name));
        box.setAccessibleText(Words.of(name));
        box.setPrefWidth(190);
        box.setMinWidth(120);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Code code) {
                        return code == null ? Words.of(name) : told(code);
                    }

                    @Override
                    public @Nullable Code fromString(String text) {
                        return null;
                    }
                });
        fill(box, facet);
        box.valueProperty().bindBidirectional(property);
        session.snapshotProperty()
                .addListener((observable, was, now) -> {
                    if (was.codebook() != now.codebook()) {
                        var chosen = property.get();
                        fill(box, facet);
                        property.set(
                                chosen == null
                                        ? null
                                        : now.codebook().code(chosen.id()).orElse(null));
                    }
                });
        return box;
    }

    /** The first choice is none: everywhere. */
    private void fill(SearchableComboBox<@Nullable Code> box, String facet) {
        box.getItems().clear();
        box.getItems().add(null);
        box.getItems().addAll(SearchNarrowing.choices(session.snapshot(), facet));
    }

    private String told(Code code) {
        var codebook = session.snapshot().codebook();
        return code.key() == null ? codebook.path(code) : code.key() + "  " + code.name();
    }
}
