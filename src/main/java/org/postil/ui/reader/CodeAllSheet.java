package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.postil.coding.CodeAll;
import org.postil.coding.CodeAll.Extent;
import org.postil.coding.CodeAll.Place;
import org.postil.domain.Ids;
import org.postil.domain.Span;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Shows the places that are about to be coded together, to take some out or take more around. */
final class CodeAllSheet {
    private static final double WIDTH = 760;
    private static final double ROW = 34;
    private static final int VISIBLE = 9;

    private final Workbench bench;
    private final ReaderViewModel model;
    private final Coding coding;
    private final ReaderText text;
    private final List<Span> hits;
    private final List<Pick> picks;
    private final ListView<Place> list = new ListView<>();
    private final Set<Span> there;
    private final Set<Span> left = new HashSet<>();
    private final Sheet sheet;
    private final Button main;

    /**
     * @param hits what was found, ascending
     */
    CodeAllSheet(
            Workbench bench,
            ReaderViewModel model,
            Coding coding,
            ReaderText text,
            List<Span> hits,
            List<Pick> picks) {
        this.bench = bench;
        this.model = model;
        this.coding = coding;
        this.text = text;
        this.hits = hits;
        this.picks = picks;
        there = there();
        list.setId("code-all-list");
        list.setFixedCellSize(ROW);
        list.setPrefHeight(VISIBLE * ROW + 2);
        list.setAccessibleText(Words.of("reader.code_all_list"));
        list.setCellFactory(
                made -> new CodeAllCell(text, this::isChosen, this::isThere, this::turn));
        list.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        var extent =
                new Choice<>(
                        "code-all-extent",
                        Words.of("reader.code_all_extent"),
                        List.of(Extent.values()),
                        Extent.WORDS,
                        CodeAllSheet::name,
                        this::fill);
        var head = new HBox(10, Labels.muted(Words.of("reader.code_all_extent")), extent);
        head.setAlignment(Pos.CENTER_LEFT);
        sheet =
                new Sheet(bench.overlays(), Words.of("reader.code_all_title"), chips(), head, list)
                        .wide(WIDTH)
                        .cancel();
        main = sheet.main("", this::apply);
        main.setId("code-all-apply");
        main.setMinWidth(Region.USE_PREF_SIZE);
        list.getStyleClass().add("code-all-list");
        list.getStylesheets().add(ReaderScreen.STYLE);
        fill(Extent.WORDS);
    }

    private FlowPane chips() {
        var chips = new FlowPane(6, 6);
        for (Pick pick : picks) {
            chips.getChildren()
                    .add(
                            new Chip(
                                    pick.name(),
                                    pick instanceof Pick.Known known ? known.code().colour() : ""));
        }
        return chips;
    }

    private static String name(Extent extent) {
        return switch (extent) {
            case WORDS -> Words.of("reader.extent_words");
            case SENTENCE -> Words.of("reader.extent_sentence");
            case PARAGRAPH -> Words.of("reader.extent_paragraph");
        };
    }

    void show() {
        sheet.show();
        list.requestFocus();
        list.getSelectionModel().selectFirst();
    }

    private void fill(Extent extent) {
        left.clear();
        list.getItems().setAll(CodeAll.places(text.text(), text.layout(), hits, extent));
        list.getSelectionModel().selectFirst();
        count();
    }

    private boolean isThere(Place place) {
        return there.contains(place.span());
    }

    /** Where one's own passages carry all the codes; a new code can be on none yet. */
    private Set<Span> there() {
        Ids codes = Ids.NONE;
        for (Pick pick : picks) {
            switch (pick) {
                case Pick.Known known -> codes = codes.with(known.code().id());
                case Pick.New made -> {
                    return Set.of();
                }
            }
        }
        var own = model.passagesProperty().get().stream().filter(model::isOwn).toList();
        return CodeAll.there(codes, own);
    }

    private boolean isChosen(Place place) {
        return !left.contains(place.span()) && !isThere(place);
    }

    private void turn(Place place) {
        if (!left.remove(place.span())) {
            left.add(place.span());
        }
        list.refresh();
        count();
    }

    private void key(KeyEvent event) {
        var place = list.getSelectionModel().getSelectedItem();
        if (event.getCode() == KeyCode.SPACE && place != null) {
            turn(place);
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            main.fire();
            event.consume();
        }
    }

    private List<Span> chosen() {
        return list.getItems().stream().filter(this::isChosen).map(Place::span).toList();
    }

    private void count() {
        int chosen = chosen().size();
        main.setText(Words.of("reader.code_all_apply", chosen, list.getItems().size()));
        main.setDisable(chosen == 0);
    }

    private void apply() {
        var spans = chosen();
        coding.remember(picks);
        model.actions()
                .codeAll(text, spans, picks)
                .then(done -> {
                    coding.backToText();
                    bench.notices().tell(Words.of("reader.code_all_done", done));
                });
    }
}
