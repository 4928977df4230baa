package org.postil.ui.reader;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Passage;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.reader.ReaderText.Heading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;

/** The headings of the text; the one that is read is marked. */
final class OutlinePanel {
    private static final double ROW = 26;
    private static final double INDENT = 12;

    /** A heading and how many passages stand under it, up to the next. */
    record Entry(Heading heading, int passages) {}

    private final ListView<Entry> list = new ListView<>();
    private final SideList<Entry> box;
    private int current = -1;

    /**
     * @param go gets the offset of the heading to go to
     */
    OutlinePanel(IntConsumer go) {
        list.setId("reader-outline");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(Words.of("reader.outline"));
        list.setCellFactory(made -> new Cell());
        var none = Labels.body(Words.of("reader.no_headings"));
        none.getStyleClass().add("muted");
        none.setPadding(new Insets(4, 16, 4, 16));
        list.setPlaceholder(none);
        box =
                new SideList<>(
                        list,
                        entry -> go.accept(entry.heading().start()),
                        Labels.section(Words.of("reader.outline")));
    }

    Region node() {
        return box;
    }

    ListView<Entry> list() {
        return list;
    }

    static List<Entry> entries(ReaderText text, List<Passage> passages) {
        int[] counts = new int[text.headings().size()];
        for (Passage passage : passages) {
            int at = text.headingAt(passage.span().start());
            if (at >= 0) {
                counts[at]++;
            }
        }
        var entries = new ArrayList<Entry>();
        for (int i = 0; i < counts.length; i++) {
            entries.add(new Entry(text.headings().get(i), counts[i]));
        }
        return entries;
    }

    void show(List<Entry> entries) {
        if (!list.getItems().equals(entries)) {
            list.getItems().setAll(entries);
            mark(current);
        }
    }

    /** Marks the heading that is read; -1 for none. */
    void mark(int heading) {
        boolean moved = heading != current;
        current = heading;
        if (heading >= 0 && heading < list.getItems().size()) {
            list.getSelectionModel().select(heading);
            if (moved) {
                Rows.top(list, Math.max(0, heading - 3));
            }
        } else {
            list.getSelectionModel().clearSelection();
        }
    }

    private static final class Cell extends ListCell<Entry> {
        @Override
        protected void updateItem(@Nullable Entry item, boolean empty) {
            super.updateItem(item, empty);
            if (empty || item == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            var name = new Label(item.heading().words());
            name.setMinWidth(0);
            if (item.heading().level() > 1) {
                name.getStyleClass().add("small");
            }
            var count = Labels.muted(item.passages() == 0 ? "" : Integer.toString(item.passages()));
            count.getStyleClass().add("small");
            count.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(8, name, Labels.gap(), count);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setPrefWidth(1);
            row.setPadding(new Insets(0, 0, 0, INDENT * Math.min(3, item.heading().level() - 1)));
            setGraphic(row);
            setTooltip(new Tooltip(item.heading().words()));
            setAccessibleText(item.heading().words());
        }
    }
}
