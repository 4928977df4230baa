package org.postil.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.postil.codebook.CodebookEdits;
import org.postil.codebook.Place;
import org.postil.codebook.Planned;
import org.postil.codebook.Problem;
import org.postil.domain.Code;
import org.postil.ui.codebook.CodeChooser.Choice;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sheets that ask for another code: where to move one, what to merge it into, what succeeds it.
 */
final class TargetSheet {
    private static final double WIDTH = 600;

    private final OverlayPane overlays;
    private final CodebookViewModel model;

    TargetSheet(OverlayPane overlays, CodebookViewModel model) {
        this.overlays = overlays;
        this.model = model;
    }

    private Choice choice(Code code) {
        var codebook = model.codebook();
        return new Choice(
                Optional.of(code),
                model.isTheme(code),
                CodebookCell.label(code),
                codebook.parentOf(code).map(codebook::path).orElse(""));
    }

    /** The other codes of its facet that are offered still, in the order of the tree. */
    private List<Choice> others(Code code) {
        return others(List.of(code));
    }

    private List<Choice> others(List<Code> codes) {
        return model.codebook().codes().stream()
                .filter(c -> c.facet() == codes.getFirst().facet() && !c.retired())
                .filter(c -> codes.stream().noneMatch(one -> one.id() == c.id()))
                .map(this::choice)
                .toList();
    }

    /**
     * @param codes at least one
     */
    void move(List<Code> codes) {
        var code = codes.getFirst();
        var choices = new ArrayList<Choice>();
        String facet = model.facetOf(code).map(f -> f.name()).orElse("");
        choices.add(new Choice(Optional.empty(), false, Words.of("codebook.move_top", facet), ""));
        choices.addAll(others(codes));
        var chooser = new CodeChooser(Words.of("codebook.move_prompt"), choices);
        var problem = problemLine();
        var sheet =
                new Sheet(
                                overlays,
                                codes.size() == 1
                                        ? Words.of("codebook.move_title", code.name())
                                        : Words.of("codebook.move_title_many", codes.size()),
                                styled(
                                        Labels.body(
                                                codes.size() == 1
                                                        ? Words.of(
                                                                "codebook.move_words", below(code))
                                                        : Words.of("codebook.move_words_many")),
                                        chooser,
                                        problem))
                        .wide(WIDTH)
                        .cancel();
        var main =
                sheet.main(
                        Words.of("codebook.move_step"),
                        () ->
                                chooser.chosenProperty()
                                        .get()
                                        .ifPresent(to -> {
                                            var place = place(code, to);
                                            model.change(
                                                    codes,
                                                    (edits, now) -> move(edits, now, code, place),
                                                    done -> model.reveal(code));
                                        }));
        Runnable look =
                () -> {
                    var to = chooser.chosenProperty().get();
                    var wrong = to.flatMap(c -> model.edits().problemBelow(codes, place(code, c)));
                    show(problem, wrong);
                    main.setDisable(to.isEmpty() || wrong.isPresent());
                };
        chooser.chosenProperty().addListener((property, was, now) -> look.run());
        look.run();
        sheet.show();
    }

    private int below(Code code) {
        return model.edits().withBelow(code).size() - 1;
    }

    private static Planned move(CodebookEdits edits, List<Code> codes, Code first, Place place) {
        return codes.isEmpty() ? CodeActions.gone(first) : edits.move(codes, place);
    }

    /** Asks which code took the place of one. */
    void succeed(Code code) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Optional.empty(), false, Words.of("codebook.retire_nothing"), ""));
        choices.addAll(others(code));
        var chooser = new CodeChooser(Words.of("codebook.retire_prompt"), choices);
        var problem = problemLine();
        String now =
                model.codebook()
                        .code(code.succeededBy())
                        .map(s -> Words.of("codebook.succeed_now", CodebookCell.label(s)))
                        .orElse(Words.of("codebook.succeed_words"));
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("codebook.succeed_title", code.name()),
                                styled(Labels.body(now), chooser, problem))
                        .wide(WIDTH)
                        .cancel();
        var main =
                sheet.main(
                        Words.of("codebook.succeed_step"),
                        () -> {
                            var successor = target(chooser);
                            model.change(code, (edits, is) -> edits.succeed(is, successor));
                        });
        Runnable look =
                () -> {
                    var wrong =
                            switch (model.edits().succeed(code, target(chooser))) {
                                case Planned.Ready ready -> Optional.<Problem>empty();
                                case Planned.Refused refused ->
                                        refused.problems().stream().findFirst();
                            };
                    show(problem, wrong);
                    main.setDisable(wrong.isPresent() || chooser.chosenProperty().get().isEmpty());
                };
        chooser.chosenProperty().addListener((property, was, is) -> look.run());
        look.run();
        sheet.show();
    }

    private static Place place(Code code, Choice to) {
        return to.code().map(Place::lastUnder).orElseGet(() -> Place.lastIn(code.facet()));
    }

    void merge(Code source) {
        var chooser = new CodeChooser(Words.of("codebook.merge_prompt"), others(source));
        var problem = problemLine();
        var preview = new StackPane();
        preview.getStyleClass().add("merge-preview");
        var meaning = new CheckBox(Words.of("codebook.merge_meaning"));
        meaning.setId("merge-meaning");
        meaning.setWrapText(true);
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("codebook.merge_title", source.name()),
                                styled(chooser, problem, preview, meaning))
                        .wide(WIDTH)
                        .cancel();
        var main =
                sheet.main(
                        Words.of("codebook.merge_step"),
                        () -> target(chooser).ifPresent(t -> merge(source, t, meaning)));
        Runnable look =
                () -> {
                    var target = target(chooser);
                    var wrong = target.flatMap(t -> model.edits().mergeProblem(source, t));
                    show(problem, wrong);
                    boolean possible = target.isPresent() && wrong.isEmpty();
                    main.setDisable(!possible);
                    preview.setVisible(possible);
                    meaning.setDisable(!possible);
                    if (possible) {
                        preview.getChildren()
                                .setAll(
                                        MergePicture.of(
                                                model.edits().mergePreview(source, target.get()),
                                                model.memos(source),
                                                model.isTheme(source)));
                    }
                };
        chooser.chosenProperty().addListener((property, was, now) -> look.run());
        look.run();
        sheet.show();
    }

    private Optional<Code> target(CodeChooser chooser) {
        return chooser.chosenProperty()
                .get()
                .flatMap(Choice::code)
                .flatMap(c -> model.codebook().code(c.id()));
    }

    private void merge(Code source, Code target, CheckBox meaning) {
        boolean changed = meaning.isSelected();
        model.change(
                source,
                (edits, now) ->
                        model.codebook()
                                .code(target.id())
                                .map(t -> edits.merge(now, t, changed))
                                .orElseGet(() -> CodeActions.gone(target)),
                done -> model.reveal(target));
    }

    void retire(Code code) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(Optional.empty(), false, Words.of("codebook.retire_nothing"), ""));
        choices.addAll(others(code));
        var chooser = new CodeChooser(Words.of("codebook.retire_prompt"), choices);
        var sheet =
                new Sheet(
                                overlays,
                                Words.of("codebook.retire_title", code.name()),
                                styled(Labels.body(Words.of("codebook.retire_words")), chooser))
                        .wide(WIDTH)
                        .cancel();
        sheet.main(
                Words.of("codebook.retire_step"),
                () -> {
                    var successor = target(chooser);
                    model.change(code, (edits, now) -> edits.retire(now, successor));
                });
        sheet.show();
    }

    private static Node styled(Node... content) {
        var box = new VBox(12, content);
        box.getStylesheets().add(CodebookPanel.sheet());
        return box;
    }

    private static Label problemLine() {
        var line = new Label();
        line.setId("code-problem");
        line.getStyleClass().add("code-problem");
        line.setWrapText(true);
        return line;
    }

    private static void show(Label line, Optional<Problem> problem) {
        line.setText(problem.map(Problem::words).orElse(""));
        line.setVisible(problem.isPresent());
        line.setManaged(problem.isPresent());
    }
}
