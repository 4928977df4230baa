package org.postil.ui.register;

import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.RegisterEntry;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.ui.control.Chip;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.Optional;

/**
 * The agencies, or the themes, of a recommendation. What the coder has put on it is taken off by
 * its cross; others are added from a list.
 */
final class RecordCodes extends FlowPane {
    private final RegisterViewModel model;
    private final OverlayPane overlays;
    private final boolean agencies;
    private final Button add;
    private Optional<RegisterEntry> shown = Optional.empty();

    RecordCodes(RegisterViewModel model, OverlayPane overlays, boolean agencies) {
        super(6, 6);
        this.model = model;
        this.overlays = overlays;
        this.agencies = agencies;
        add = new Button(Words.of("register.code_add"), Icons.of(Feather.PLUS));
        add.setId(agencies ? "record-add-agency" : "record-add-theme");
        add.setAccessibleText(Words.of(agencies ? "register.agency_add" : "register.theme_add"));
        add.getStyleClass().add("small");
        add.setOnAction(event -> shown.ifPresent(this::choose));
        getStyleClass().add("register-codes");
        getChildren().add(add);
    }

    private List<Code> on(RegisterEntry entry) {
        return agencies ? entry.agencies() : entry.themes();
    }

    /** What is on it in the layer shown; the button keeps its focus. */
    void show(RegisterEntry entry) {
        shown = Optional.of(entry);
        getChildren().removeIf(node -> node != add);
        int at = 0;
        for (Code code : on(entry)) {
            var chip = new Chip(CodeWords.of(code), code.colour());
            if (model.edits().hasPut(entry, code)) {
                chip.removable(
                        Words.of("register.code_off", code.name()),
                        () -> {
                            add.requestFocus();
                            model.edits().removeCode(entry, code);
                        });
            }
            getChildren().add(at++, chip);
        }
        for (Code code : agencies ? entry.openAgencies() : entry.openThemes()) {
            getChildren()
                    .add(
                            at++,
                            Labels.muted(Words.of("register.code_undecided", CodeWords.of(code))));
        }
        if (at == 0) {
            getChildren()
                    .addFirst(
                            Labels.muted(
                                    Words.of(
                                            agencies
                                                    ? "register.no_agency"
                                                    : "register.no_theme")));
        }
    }

    private void choose(RegisterEntry entry) {
        var codebook = model.snapshot().codebook();
        var offered =
                codebook.facet(agencies ? Facet.AGENCY : Facet.THEME).stream()
                        .flatMap(facet -> codebook.codesOf(facet).stream())
                        .filter(code -> !code.retired() && !model.edits().hasPut(entry, code))
                        .toList();
        CodeChoice.show(
                overlays,
                add,
                Words.of(agencies ? "register.agency_add" : "register.theme_add"),
                offered,
                code -> model.edits().addCode(entry, code, model.printed(entry.record())));
    }
}
