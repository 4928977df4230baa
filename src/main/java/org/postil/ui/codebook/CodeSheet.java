package org.postil.ui.codebook;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.codebook.CodeForm;
import org.postil.codebook.Palette;
import org.postil.codebook.Problem;
import org.postil.domain.Code;
import org.postil.domain.MemoKind;
import org.postil.ui.control.ColourChoice;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.note.MemoField;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that is said about a code. Who words its definition otherwise is asked whether the
 * meaning changed: only then do older readings say nothing about it any more.
 */
final class CodeSheet {
    private static final double WIDTH = 640;

    /** Between aliases: a name may have commas. */
    private static final String BETWEEN = ";";

    private final CodebookViewModel model;
    private final MemoField memo;
    private final Code code;
    private final TextField name;
    private final TextField key;
    private final TextField aliases;
    private final TextField decided;
    private final TextArea definition;
    private final TextArea include;
    private final TextArea exclude;
    private final TextArea example;
    private final ColourChoice colour;
    private final FormField nameField;
    private final FormField keyField;
    private final FormField aliasField;
    private final RadioButton same = new RadioButton(Words.of("codebook.meaning_same"));
    private final RadioButton changed = new RadioButton(Words.of("codebook.meaning_changed"));
    private final VBox question;
    private final Button save;

    private CodeSheet(OverlayPane overlays, CodebookViewModel model, Code code, MemoField memo) {
        this.model = model;
        this.memo = memo;
        this.code = code;
        var form = CodeForm.of(code);
        name = FormField.text("code-name", form.name());
        key = FormField.text("code-key", form.key());
        aliases = FormField.text("code-aliases", String.join(BETWEEN + " ", form.aliases()));
        aliases.setPromptText(Words.of("codebook.aliases_prompt"));
        decided = FormField.text("code-decided", form.decidedOn());
        decided.setPromptText(Words.of("codebook.decided_prompt"));
        definition = FormField.area("code-definition", form.definition(), 3);
        include = FormField.area("code-include", form.include(), 3);
        exclude = FormField.area("code-exclude", form.exclude(), 3);
        example = FormField.area("code-example", form.example(), 2);
        colour =
                new ColourChoice(
                        Palette.colours(),
                        form.colour(),
                        Words.of("codebook.colour_own"),
                        this::look);
        nameField = new FormField(Words.of("codebook.name"), name);
        keyField = new FormField(Words.of("codebook.key"), key).narrow();
        aliasField = new FormField(Words.of("codebook.aliases"), aliases);
        question = question();
        var sheet =
                new Sheet(overlays, Words.of("codebook.edit_title"), content())
                        .wide(WIDTH)
                        .cancel();
        save = sheet.main(Words.of("codebook.save"), this::save);
        save.setId("code-save");
        for (TextInputControl input :
                List.of(name, key, aliases, decided, definition, include, exclude, example)) {
            input.textProperty().addListener((property, was, now) -> look());
        }
        same.selectedProperty().addListener((property, was, now) -> look());
        changed.selectedProperty().addListener((property, was, now) -> look());
        look();
        memo.show(MemoKind.CODE, code.guid());
        sheet.show().whenClosed(memo::leave);
        name.requestFocus();
        name.selectAll();
    }

    /**
     * @param memo to be shown below; what is written there is kept by itself
     */
    static void show(OverlayPane overlays, CodebookViewModel model, Code code, MemoField memo) {
        new CodeSheet(overlays, model, code, memo);
    }

    private Node content() {
        var path = Labels.muted(where());
        path.getStyleClass().add("small");
        var both = new HBox(16);
        both.getChildren()
                .addAll(
                        grown(new FormField(Words.of("codebook.include"), include)),
                        grown(new FormField(Words.of("codebook.exclude"), exclude)));
        var rows = new ArrayList<Node>();
        rows.add(path);
        rows.add(new HBox(16, grown(nameField), keyField));
        if (model.isTheme(code)) {
            rows.add(new FormField(Words.of("codebook.colour"), colour));
        }
        var names = new HBox(16);
        names.getChildren()
                .addAll(
                        grown(aliasField),
                        grown(new FormField(Words.of("codebook.decided"), decided)));
        rows.add(names);
        rows.add(new FormField(Words.of("codebook.definition"), definition));
        rows.add(both);
        rows.add(question);
        rows.add(new FormField(Words.of("codebook.example"), example));
        rows.add(memoField());
        var box = new Form();
        box.getChildren().addAll(rows);
        box.getStyleClass().add("code-sheet");
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        // text areas give way first; with very large text one scrolls
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("code-scroll");
        scroll.getStylesheets().add(CodebookPanel.sheet());
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    /** Where it stands, and what took its place. */
    private String where() {
        String path = model.codebook().path(code);
        return model.codebook()
                .code(code.succeededBy())
                .map(next -> path + " \u00b7 " + Words.of("codebook.succeeded", next.name()))
                .orElse(path);
    }

    private Node memoField() {
        var title = Labels.muted(Words.of("codebook.memo_below"));
        title.getStyleClass().add("small");
        var box = new VBox(title, memo);
        box.getStyleClass().add("code-field");
        return box;
    }

    private static Node grown(Node node) {
        HBox.setHgrow(node, Priority.ALWAYS);
        return node;
    }

    private VBox question() {
        var group = new ToggleGroup();
        same.setToggleGroup(group);
        changed.setToggleGroup(group);
        same.setId("meaning-same");
        changed.setId("meaning-changed");
        same.setWrapText(true);
        changed.setWrapText(true);
        var box = new VBox(6, Labels.strong(Words.of("codebook.meaning_question")), same, changed);
        box.getStyleClass().add("code-question");
        return box;
    }

    private CodeForm form() {
        return new CodeForm(
                name.getText(),
                key.getText(),
                colour.colour(),
                List.of(aliases.getText().split(BETWEEN)),
                definition.getText(),
                include.getText(),
                exclude.getText(),
                example.getText(),
                decided.getText());
    }

    private void look() {
        var form = form();
        var problems = model.edits().problems(form, code);
        nameField.problem(words(problems, Problem.Field.NAME));
        keyField.problem(words(problems, Problem.Field.KEY));
        aliasField.problem(words(problems, Problem.Field.ALIASES));
        boolean asks = form.definesOtherwise(code) && isDefined();
        question.setVisible(asks);
        question.setManaged(asks);
        boolean answered = same.isSelected() || changed.isSelected();
        save.setDisable(!problems.isEmpty() || asks && !answered);
    }

    /** A first definition changes no meaning that anybody has coded by. */
    private boolean isDefined() {
        return !(code.definition() + code.include() + code.exclude()).isEmpty();
    }

    private void save() {
        var form = form();
        boolean meaning = question.isVisible() && changed.isSelected();
        model.change(code, (edits, now) -> edits.edit(now, form, meaning));
    }

    /**
     * Knows how high it must be at the width it has: a scroll pane asks without a width, and would
     * cut off what wraps.
     */
    private static final class Form extends VBox {
        Form() {
            super(10);
        }

        @Override
        protected double computeMinHeight(double width) {
            return super.computeMinHeight(width < 0 && getWidth() > 0 ? getWidth() : width);
        }
    }

    /** What is wrong with a field; empty when nothing is. */
    static String words(List<Problem> problems, Problem.Field field) {
        return problems.stream()
                .filter(p -> p.field() == field)
                .map(Problem::words)
                .findFirst()
                .orElse("");
    }
}
