package org.postil.ui.codebook;

import javafx.scene.layout.VBox;

import org.postil.codebook.CodeForm;
import org.postil.codebook.CodebookEdits;
import org.postil.codebook.Palette;
import org.postil.codebook.Place;
import org.postil.codebook.Planned;
import org.postil.codebook.Problem;
import org.postil.codebook.Step;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.MemoKind;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;
import org.postil.ui.note.MemoField;

import java.util.Optional;
import java.util.function.Consumer;

/** What a person can ask for in the codebook, with what has to be asked back. */
final class CodeActions {
    private final Workbench bench;
    private final CodebookViewModel model;
    private final CodeList list;
    private final TargetSheet targets;
    private final MemoField memo;

    CodeActions(Workbench bench, CodebookViewModel model, CodeList list) {
        this.bench = bench;
        this.model = model;
        this.list = list;
        this.targets = new TargetSheet(bench.overlays(), model);
        this.memo =
                new MemoField(bench.session(), "code-memo", Words.of("codebook.memo_prompt"), 4);
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
            list.selectedHeading()
                    .map(CodebookRow.Heading::facet)
                    .or(() -> model.codebook().facet(Facet.THEME))
                    .or(() -> model.codebook().facets().stream().findFirst())
                    .ifPresent(this::addAtTop);
        }
    }

    /** Asks for a code at the end of a facet. */
    void addAtTop(Facet facet) {
        ask(Place.lastIn(facet.id()), Optional.empty());
    }

    void addBelow() {
        onSelected(code -> ask(Place.lastUnder(code), Optional.of(code)));
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
        var before = form.withColour(colour(place, parent));
        NamePopover.show(
                bench.overlays(),
                list.anchor(),
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

    /**
     * A theme has the colour of the one above, at the top one that is used little; agencies none.
     */
    private String colour(Place place, Optional<Code> parent) {
        var codebook = model.codebook();
        boolean theme =
                codebook.facet(Facet.THEME).filter(f -> f.id() == place.facet()).isPresent();
        return parent.map(Code::colour)
                .orElseGet(() ->
                        theme
                                ? Palette.fresh(
                                                codebook.codes().stream()
                                                        .filter(c -> c.parent() == 0)
                                                        .map(Code::colour)
                                                        .toList())
                                        .hex()
                                : Palette.NEUTRAL.hex());
    }

    // ---- change

    void rename() {
        onSelected(code ->
                NamePopover.show(
                        bench.overlays(),
                        list.anchor(),
                        new NamePopover.Question(
                                Words.of("codebook.rename_title"),
                                model.codebook().path(code),
                                Words.of("codebook.rename_step"),
                                CodeForm.of(code)),
                        form -> model.edits().problems(form, code),
                        form -> model.change(code, (edits, now) -> edits.edit(now, form, false))));
    }

    void edit() {
        onSelected(code -> CodeSheet.show(bench.overlays(), model, code, memo));
    }

    /** The memos on the selected code, beside its line. */
    void memo() {
        onSelected(code -> {
            var box =
                    new VBox(
                            10,
                            Labels.strong(Words.of("codebook.memo_title", code.name())),
                            memo,
                            Labels.muted(Words.of("codebook.memo_hint")));
            box.getStyleClass().add("code-popover");
            box.getStylesheets().add(CodebookPanel.sheet());
            memo.show(MemoKind.CODE, code.guid());
            bench.overlays().popover(box, list.anchor()).whenClosed(memo::leave);
            memo.focusTarget().requestFocus();
        });
    }

    /** Named unions of codes; begins with the facet of the selected code. */
    void groups() {
        GroupSheet.show(bench, model.selectedProperty().get().flatMap(model::facetOf));
    }

    /** Goes to all passages of the selected code. */
    void showPassages() {
        onSelected(code -> themes(code, false));
    }

    /** Goes to where the passages of the selected code are put to others, one after the other. */
    void split() {
        onSelected(code -> themes(code, true));
    }

    boolean hasThemes() {
        return bench.navigator().exists(WorkStep.THEMES);
    }

    private void themes(Code code, boolean walking) {
        if (hasThemes()) {
            bench.navigator().go(new Destination.Themes(Optional.of(code.id()), walking));
        }
    }

    void recolour(String colour) {
        var codes = list.selectedCodes();
        model.change(codes, (edits, now) -> edits.recolour(now, colour), done -> {});
    }

    void step(Step step) {
        onSelected(code ->
                model.change(
                        code, (edits, now) -> edits.step(now, step), done -> model.reveal(code)));
    }

    void move() {
        var codes = list.selectedCodes();
        if (!codes.isEmpty()) {
            targets.move(codes);
        }
    }

    void succeed() {
        onSelected(targets::succeed);
    }

    void merge() {
        onSelected(targets::merge);
    }

    /** Retires the selected codes, or takes one up again. */
    void retire() {
        var codes = list.selectedCodes();
        if (codes.size() > 1) {
            model.change(codes, CodebookEdits::retire, done -> {});
            return;
        }
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
