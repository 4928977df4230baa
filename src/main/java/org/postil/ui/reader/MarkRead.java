package org.postil.ui.reader;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.coding.OpenWork;
import org.postil.domain.Coder;
import org.postil.domain.Passage;
import org.postil.domain.Person;
import org.postil.domain.ReadMark;
import org.postil.domain.Recommendation;
import org.postil.domain.Review;
import org.postil.domain.Span;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.WorkStep;
import org.postil.ui.nav.Workbench;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Marks a review as read, after showing what is still open in it. */
final class MarkRead {
    private static final int LISTED = 5;
    private static final double WIDTH = 560;

    private final Workbench bench;
    private final ReaderViewModel model;

    MarkRead(Workbench bench, ReaderViewModel model) {
        this.bench = bench;
        this.model = model;
    }

    /**
     * Asks when something is open. A read review is marked as in progress again; one that was read
     * for fewer codes than there are now, as read anew.
     */
    void run() {
        var review = model.review();
        if (review.isEmpty()) {
            return;
        }
        var coder = model.coder();
        if (coder.isEmpty()) {
            bench.commands().find(Command.CODER).ifPresent(Command::run);
        } else if (isRead(review.get(), coder.get())) {
            boolean again = !model.revisits().codes(review.get().id()).isEmpty();
            mark(review.get(), again ? ReadMark.State.READ : ReadMark.State.IN_PROGRESS);
        } else {
            var open = OpenWork.of(model.snapshot(), review.get(), coder.get());
            if (open.isEmpty()) {
                mark(review.get(), ReadMark.State.READ);
            } else {
                ask(review.get(), open);
            }
        }
    }

    boolean isRead(Review review, Coder coder) {
        return model.snapshot().readMarks().stream()
                .anyMatch(m ->
                        m.review() == review.id()
                                && m.coder() == coder.id()
                                && m.state() == ReadMark.State.READ);
    }

    private void mark(Review review, ReadMark.State state) {
        model.actions()
                .mark(review, state)
                .then(done ->
                        bench.notices()
                                .tell(
                                        Words.of(
                                                state == ReadMark.State.READ
                                                        ? "reader.now_read"
                                                        : "reader.now_in_progress",
                                                review.reference())));
    }

    private void ask(Review review, OpenWork open) {
        var content = new VBox(14);
        content.getStyleClass().addAll("reader-part", "open-work");
        content.getStylesheets().add(ReaderScreen.STYLE);
        var scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setMaxHeight(420);
        scroll.setFocusTraversable(false);
        var sheet =
                new Sheet(
                                bench.overlays(),
                                Words.of("reader.mark_title", review.reference()),
                                Labels.body(Words.of("reader.mark_words")),
                                scroll)
                        .wide(WIDTH);
        part(
                content,
                Words.of("reader.open_undecided", open.undecided().size()),
                open.undecided(),
                record -> jump(sheet, name(record), record.document(), record.main()));
        part(
                content,
                Words.of("reader.open_no_code", open.withoutCode().size()),
                open.withoutCode(),
                passage -> jump(sheet, name(passage), passage.document(), passage.span()));
        part(
                content,
                Words.of("reader.open_unanswered", open.unanswered().size()),
                open.unanswered(),
                question -> question(sheet, review, question));
        sheet.step(Words.of("reader.mark_not_yet"), () -> {});
        var mark =
                sheet.main(Words.of("reader.mark_anyway"), () -> mark(review, ReadMark.State.READ));
        sheet.show();
        // what is open is a look before the mark, which F9 and Enter set; Shift+Tab goes to the
        // list
        mark.requestFocus();
    }

    private static <T> void part(VBox content, String title, List<T> items, Function<T, Node> row) {
        if (items.isEmpty()) {
            return;
        }
        var rows = new VBox(1);
        items.stream().limit(LISTED).forEach(item -> rows.getChildren().add(row.apply(item)));
        if (items.size() > LISTED) {
            var more = Labels.muted(Words.of("reader.open_more", items.size() - LISTED));
            more.getStyleClass().addAll("small", "open-more");
            rows.getChildren().add(more);
        }
        content.getChildren().add(new VBox(4, Labels.strong(title), rows));
    }

    private Node jump(Sheet sheet, String name, long document, Span span) {
        String place = model.document(document).map(d -> Kinds.word(d.role())).orElse("");
        return row(
                name,
                place,
                () -> {
                    sheet.close();
                    bench.navigator().go(Destination.text(document, span));
                });
    }

    private Node question(Sheet sheet, Review review, OpenWork.Question question) {
        String name =
                question.person()
                        .map(p -> question.variable().name() + " (" + p.label() + ")")
                        .orElse(question.variable().name());
        return row(
                name,
                WorkStep.EXTRACT.title(),
                () -> {
                    sheet.close();
                    var at =
                            new Destination.Question(
                                    question.variable().id(),
                                    question.person().map(Person::id).orElse(0L));
                    bench.navigator()
                            .go(new Destination.Form(Optional.of(review.id()), Optional.of(at)));
                });
    }

    private static Node row(String name, String place, Runnable go) {
        var words = new Label(name);
        words.setMinWidth(0);
        var where = Labels.muted(place);
        where.getStyleClass().add("small");
        where.setMinWidth(Label.USE_PREF_SIZE);
        var line = new HBox(8, words, Labels.gap(), where);
        HBox.setHgrow(words, Priority.SOMETIMES);
        line.setMinWidth(0);
        var button = new Button("", line);
        button.getStyleClass().add("inspector-row");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setPrefWidth(10);
        line.prefWidthProperty().bind(button.widthProperty().subtract(18));
        button.setAccessibleText(name);
        button.setOnAction(event -> go.run());
        return button;
    }

    private String name(Recommendation record) {
        String words = words(record.document(), record.text(), record.main());
        String label = record.label().isEmpty() ? Words.of("reader.unlabelled") : record.label();
        return words.isEmpty() ? label : label + ": " + words;
    }

    private String name(Passage passage) {
        String words = words(passage.document(), passage.text(), passage.span());
        return words.isEmpty() ? Kinds.word(passage.kind()) : words;
    }

    /** The words of a place in the text that is shown; empty for another text. */
    private String words(long document, long version, Span span) {
        return model.textProperty()
                .get()
                .filter(t -> t.document().id() == document && t.document().text() == version)
                .map(t -> t.quote(span))
                .orElse("");
    }
}
