package org.postil.ui.reader;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Document;
import org.postil.domain.ReviewNoun;
import org.postil.ui.control.Labels;
import org.postil.ui.control.Rows;
import org.postil.ui.i18n.Words;
import org.postil.ui.reader.ReadingList.Filter;
import org.postil.ui.reader.ReadingList.OfDocument;
import org.postil.ui.reader.ReadingList.OfReview;
import org.postil.ui.reader.ReadingList.Progress;
import org.postil.ui.reader.ReadingList.Row;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The reviews with how far they are read, and the documents of the one that is open. */
final class ReviewPanel {
    private static final double ROW = 28;

    private final Supplier<ReviewNoun> noun;
    private ReviewNoun called;
    private final ListView<Row> list = new ListView<>();
    private final Label read = Labels.section("");
    private final SideList<Row> box;
    private final Choice<Filter> filter;
    private int revisits;

    /**
     * @param noun what a review is called now
     * @param narrowed called when other reviews are to be listed
     */
    ReviewPanel(Supplier<ReviewNoun> noun, Consumer<Document> open, Runnable narrowed) {
        this.noun = noun;
        called = noun.get();
        filter =
                new Choice<>(
                        "reader-filter",
                        Words.of("reader.filter"),
                        List.of(Filter.values()),
                        Filter.ALL,
                        this::name,
                        chosen -> narrowed.run());
        filter.getStyleClass().add("reader-filter");
        filter.setMinWidth(0);
        read.setMinWidth(Region.USE_PREF_SIZE);
        list.setId("reader-reviews");
        list.setFixedCellSize(ROW);
        list.setAccessibleText(Words.of("reader.reviews_title", noun.get().several()));
        list.setCellFactory(made -> new Cell());
        box = new SideList<>(list, row -> row.opens().ifPresent(open), filter, Labels.gap(), read);
    }

    Region node() {
        return box;
    }

    ListView<Row> list() {
        return list;
    }

    Filter filter() {
        return filter.getValue();
    }

    void narrow(Filter wanted) {
        filter.setValue(wanted);
    }

    private String name(Filter wanted) {
        return switch (wanted) {
            case ALL -> Words.of("reader.filter_all", noun.get().several());
            case TO_READ -> Words.of("reader.filter_to_read");
            case TO_REVISIT -> Words.of("reader.filter_to_revisit", revisits);
        };
    }

    /** Shows the reviews as they are now; the selection stays with what is read. */
    void show(ReadingList reading) {
        if (revisits != reading.revisits() || !called.equals(noun.get())) {
            revisits = reading.revisits();
            called = noun.get();
            list.setAccessibleText(Words.of("reader.reviews_title", called.several()));
            filter.rename();
        }
        read.setText(
                Words.of("reader.read_of", reading.read(), reading.reviews())
                        .toUpperCase(Locale.ENGLISH));
        if (!list.getItems().equals(reading.rows())) {
            list.getItems().setAll(reading.rows());
            for (int i = 0; i < reading.rows().size(); i++) {
                if (isCurrent(reading.rows().get(i))) {
                    list.getSelectionModel().select(i);
                }
            }
        }
    }

    /** Brings what is read into sight. */
    void reveal() {
        int at = list.getSelectionModel().getSelectedIndex();
        if (at >= 0) {
            Rows.top(list, Math.max(0, at - 4));
        }
    }

    private static boolean isCurrent(Row row) {
        return switch (row) {
            case OfReview review -> review.current();
            case OfDocument document -> document.current();
        };
    }

    private static final class Cell extends ListCell<Row> {
        @Override
        protected void updateItem(@Nullable Row item, boolean empty) {
            super.updateItem(item, empty);
            getStyleClass().removeAll("reader-open", "reader-current");
            if (empty || item == null) {
                setGraphic(null);
                setTooltip(null);
                setAccessibleText(null);
                return;
            }
            switch (item) {
                case OfReview review -> show(review);
                case OfDocument document -> show(document);
            }
        }

        private void show(OfReview row) {
            // read for fewer codes than there are is as read before it changed
            var shown = row.younger() > 0 ? Progress.READ_BEFORE_CHANGE : row.progress();
            var sign = new Label(sign(shown));
            sign.getStyleClass()
                    .addAll(
                            "reader-sign",
                            "reader-" + shown.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            String name =
                    row.review().title().isBlank()
                                    || row.review().title().equals(row.review().reference())
                            ? row.review().reference()
                            : row.review().reference() + " " + row.review().title();
            var label = new Label(name);
            label.setMinWidth(0);
            if (row.open()) {
                getStyleClass().add("reader-open");
            }
            if (row.current()) {
                getStyleClass().add("reader-current");
            }
            row(sign, label, row.passages() == 0 ? "" : Integer.toString(row.passages()));
            String words =
                    row.younger() == 0
                            ? words(row.progress())
                            : Words.of("reader.read_for_fewer", row.younger());
            setTooltip(new Tooltip(Words.of("reader.review_tip", name, words, row.passages())));
            setAccessibleText(Words.of("reader.review_tip", name, words, row.passages()));
        }

        private void show(OfDocument row) {
            var indent = new Label();
            indent.getStyleClass().add("reader-indent");
            var label = new Label(row.name());
            label.setMinWidth(0);
            if (row.current()) {
                getStyleClass().add("reader-current");
            }
            int pages = row.document().pages();
            row(indent, label, pages == 0 ? "" : Words.of("reader.pages", pages));
            setTooltip(new Tooltip(row.document().fileName()));
            setAccessibleText(row.name());
        }

        private void row(Label sign, Label name, String count) {
            var number = Labels.muted(count);
            number.getStyleClass().add("small");
            number.setMinWidth(Region.USE_PREF_SIZE);
            var row = new HBox(sign, name, Labels.gap(), number);
            row.setAlignment(Pos.CENTER_LEFT);
            row.getStyleClass().add("reader-row");
            row.setPrefWidth(1);
            setGraphic(row);
        }

        private static String sign(Progress progress) {
            return switch (progress) {
                case UNREAD -> "\u25CB";
                case IN_PROGRESS -> "\u25D0";
                case READ -> "\u2713";
                case READ_BEFORE_CHANGE -> "\u21BB";
            };
        }
    }

    static String words(Progress progress) {
        return switch (progress) {
            case UNREAD -> Words.of("reader.unread");
            case IN_PROGRESS -> Words.of("reader.in_progress");
            case READ -> Words.of("reader.read");
            case READ_BEFORE_CHANGE -> Words.of("reader.read_before_change");
        };
    }
}
