package org.postil.ui.history;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import org.postil.project.UndoForecast;
import org.postil.project.UndoForecast.TableRows;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How many rows of each kind an undo would bring back, change and take away. */
public final class ForecastTable extends GridPane {
    /** The tables that people know by name; what hangs on them is one line. */
    private static final Map<String, String> NAMES =
            Map.ofEntries(
                    Map.entry("passage", "history.table_passage"),
                    Map.entry("coding", "history.table_coding"),
                    Map.entry("code", "history.table_code"),
                    Map.entry("review", "history.table_review"),
                    Map.entry("document", "history.table_document"),
                    Map.entry("recommendation", "history.table_recommendation"),
                    Map.entry("answer", "history.table_answer"),
                    Map.entry("person", "history.table_person"),
                    Map.entry("memo", "history.table_memo"),
                    Map.entry("read_mark", "history.table_read_mark"),
                    Map.entry("coder", "history.table_coder"),
                    Map.entry("setting", "history.table_setting"));

    public ForecastTable(UndoForecast forecast) {
        getStyleClass().add("forecast");
        var names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        getColumnConstraints().add(names);
        head(1, Words.of("history.row_added"));
        head(2, Words.of("history.row_changed"));
        head(3, Words.of("history.row_removed"));
        int line = 1;
        for (TableRows rows : lines(forecast.rows())) {
            add(new Label(rows.table()), 0, line);
            number(1, line, rows.added());
            number(2, line, rows.changed());
            number(3, line, rows.removed());
            line++;
        }
    }

    private void head(int column, String words) {
        var label = Labels.muted(words);
        GridPane.setHalignment(label, HPos.RIGHT);
        add(label, column, 0);
    }

    private void number(int column, int line, int count) {
        var label = count == 0 ? Labels.muted("\u2013") : new Label(Integer.toString(count));
        GridPane.setHalignment(label, HPos.RIGHT);
        add(label, column, line);
    }

    /** The tables by the names people know, and the rest together as the last line. */
    static List<TableRows> lines(List<TableRows> rows) {
        var lines = new ArrayList<TableRows>();
        int added = 0;
        int changed = 0;
        int removed = 0;
        for (TableRows table : rows) {
            var name = NAMES.get(table.table());
            if (name != null) {
                lines.add(
                        new TableRows(
                                Words.of(name), table.added(), table.changed(), table.removed()));
            } else {
                added += table.added();
                changed += table.changed();
                removed += table.removed();
            }
        }
        if (added + changed + removed > 0) {
            lines.add(new TableRows(Words.of("history.table_other"), added, changed, removed));
        }
        return lines;
    }
}
