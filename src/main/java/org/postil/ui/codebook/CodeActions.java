package org.postil.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.ListView;

import org.postil.codebook.CodeForm;
import org.postil.codebook.Place;
import org.postil.codebook.Planned;
import org.postil.codebook.Problem;
import org.postil.codebook.Step;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;

import java.util.Optional;
import java.util.function.Consumer;

/** What a person can ask for in the codebook, with what has to be asked back. */
final class CodeActions {
    private final Workbench bench;
    private final CodebookViewModel model;
    private final ListView<CodebookRow> list;
    private final TargetSheet targets;

    CodeActions(Workbench bench, CodebookViewModel model, ListView<CodebookRow> list) {
        this.bench = bench;
        this.model = model;
        this.list = list;
        this.targets = new TargetSheet(bench.overlays(), model);
    }

    private void onSelected(Consumer<Code> action) {
        model.selectedProperty().get().ifPresent(action);
    }

    static Planned gone(Code code) {
        return Planned.refused(Problem.Field.CODE, Words.of("codebook.gone", code.name()));
    }

    // ---- add

    /** Asks for a code after the selected one; without one at the end of the themes. */
    void addBeside() {
        var selected = model.selectedProperty().get();
        if (selected.isPresent()) {
            var code = selected.get();
            ask(after(code), model.codebook().parentOf(code));
        } else {
            addAtTop();
        }
    }

    void addBelow() {
        onSelected(code -> ask(Place.lastUnder(code), Optional.of(code)));
    }

    private void addAtTop() {
        model.codebook()
                .facet(Facet.THEME)
                .or(() -> model.codebook().facets().stream().findFirst())
                .ifPresent(facet -> ask(Place.lastIn(facet.id()), Optional.empty()));
    }

    private Place after(Code code) {
        var siblings =
                model.codebook().codes().stream()
                        .filter(c ->
                                c.facet() == code.facet()
                                        && model.codebook()
                                                .parentOf(c)
                                                .equals(model.codebook().parentOf(code)))
                        .toList();
        long parent = model.codebook().parentOf(code).map(Code::id).orElse(0L);
        return new Place(code.facet(), parent, siblings.indexOf(code) + 1);
    }

    private void ask(Place place, Optional<Code> parent) {
        String facet =
                model.codebook().facets().stream()
                        .filter(f -> f.id() == place.facet())
                        .map(Facet::name)
                        .findFirst()
                        .orElse("");
        String where =
                parent.map(p -> Words.of("codebook.add_under", CodebookCell.label(p)))
                        .orElseGet(() -> Words.of("codebook.add_top", facet));
        var form = CodeForm.named("").withKey(model.edits().proposedKey(place));
        var before = parent.map(p -> form.withColour(p.colour())).orElse(form);
        NamePopover.show(
                bench.overlays(),
                anchor(),
                new NamePopover.Question(
                        Words.of("codebook.add_title"),
                        where,
                        Words.of("codebook.add_step"),
                        before),
                filled -> model.edits().problems(filled, place),
                filled ->
                        model.change(
                                edits -> edits.add(filled, place),
                                written ->
                                        model.codebook()
                                                .code(written.made())
                                                .ifPresent(model::reveal)));
    }

    /** The line of the selected code, or the list when it is out of sight. */
    private Node anchor() {
        return list.lookupAll(".list-cell").stream()
                .filter(node ->
                        node instanceof CodebookCell cell && !cell.isEmpty() && cell.isSelected())
                .findFirst()
                .orElse(list);
    }

    // ---- change

    void rename() {
        onSelected(code ->
                NamePopover.show(
                        bench.overlays(),
                        anchor(),
                        new NamePopover.Question(
                                Words.of("codebook.rename_title"),
                                model.codebook().path(code),
                                Words.of("codebook.rename_step"),
                                CodeForm.of(code)),
                        form -> model.edits().problems(form, code),
                        form -> model.change(code, (edits, now) -> edits.edit(now, form, false))));
    }

    void edit() {
        onSelected(code -> CodeSheet.show(bench.overlays(), model, code));
    }

    void recolour(String colour) {
        onSelected(code -> model.change(code, (edits, now) -> edits.recolour(now, colour)));
    }

    void step(Step step) {
        onSelected(code ->
                model.change(
                        code, (edits, now) -> edits.step(now, step), done -> model.reveal(code)));
    }

    void move() {
        onSelected(targets::move);
    }

    void merge() {
        onSelected(targets::merge);
    }

    /** Retires the selected code, or takes it up again. */
    void retire() {
        onSelected(code -> {
            if (code.retired()) {
                model.change(code, (edits, now) -> edits.takeUp(now));
            } else {
                targets.retire(code);
            }
        });
    }

    /** Removes an unused code; of a used one says why not, and what would do. */
    void remove() {
        onSelected(code -> {
            switch (model.edits().remove(code)) {
                case Planned.Ready ready -> model.change(code, (edits, now) -> edits.remove(now));
                case Planned.Refused refused -> offerInstead(code, refused.words());
            }
        });
    }

    private void offerInstead(Code code, String why) {
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of("codebook.remove_title", code.name()),
                                Labels.body(why))
                        .cancel();
        if (!code.retired()) {
            sheet.step(Words.of("codebook.retire_instead"), () -> targets.retire(code));
        }
        sheet.main(Words.of("codebook.merge_instead"), () -> targets.merge(code));
        sheet.show();
    }
}
