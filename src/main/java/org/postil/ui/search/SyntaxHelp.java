package org.postil.ui.search;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;

import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.List;

/** What can be written in the field, by examples. */
final class SyntaxHelp {
    /** How it is written, and the key of the words that explain it. */
    record Example(String query, String words) {}

    static final List<Example> EXAMPLES =
            List.of(
                    new Example("\"information sharing\"", "search.help_phrase"),
                    new Example("school AND police", "search.help_and"),
                    new Example("school NOT (nursery OR college)", "search.help_not"),
                    new Example("child*", "search.help_wildcard"),
                    new Example("controling~", "search.help_fuzzy"),
                    new Example("police NEAR/5 school", "search.help_near"));

    private SyntaxHelp() {}

    /**
     * @param sheets the screen's style sheets: a popover is no part of it
     */
    static Node node(List<String> sheets) {
        var grid = new GridPane();
        grid.getStyleClass().add("syntax-grid");
        int row = 0;
        for (Example example : EXAMPLES) {
            grid.add(code(example.query()), 0, row);
            grid.add(new Label(Words.of(example.words())), 1, row++);
        }
        var note = Labels.muted(Words.of("search.help_capitals"));
        note.setWrapText(true);
        note.setMaxWidth(540);
        var box = new VBox(12, Labels.strong(Words.of("search.help_title")), grid, note);
        box.getStyleClass().add("syntax-help");
        box.getStylesheets().setAll(sheets);
        return box;
    }

    static Label code(String query) {
        var label = new Label(query);
        label.getStyleClass().add("query-example");
        return label;
    }
}
