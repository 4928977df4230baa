package org.postil.ui.reviews;

import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.postil.domain.Document;
import org.postil.domain.DocumentRole;
import org.postil.domain.MemoKind;
import org.postil.domain.Review;
import org.postil.domain.ReviewNoun;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.note.MemoField;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/** The documents of the selected review, and what can be done with it. */
final class ReviewDetails {
    private static final double WIDTH = 330;
    private static final int MEMO_ROWS = 3;

    private final ReviewsViewModel model;
    private final ProjectSession session;
    private final MemoField memo;

    /** One for each document that is shown; kept for the next review. */
    private final List<MemoField> memos = new ArrayList<>();

    private Optional<ReviewRow> shown = Optional.empty();
    private final Consumer<Document> open;
    private final Consumer<ReviewRow> edit;
    private final Consumer<ReviewRow> remove;
    private final VBox box = new VBox(10);
    private final ScrollPane root = new ScrollPane(box);

    ReviewDetails(
            ReviewsViewModel model,
            ProjectSession session,
            Consumer<Document> open,
            Consumer<ReviewRow> edit,
            Consumer<ReviewRow> remove) {
        this.model = model;
        this.session = session;
        this.memo =
                new MemoField(session, "review-memo", Words.of("reviews.memo_review"), MEMO_ROWS);
        this.open = open;
        this.edit = edit;
        this.remove = remove;
        root.getStyleClass().addAll("side-panel", "review-details");
        root.setFitToWidth(true);
        root.setMinWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        box.setPadding(new Insets(18));
    }

    Node node() {
        return root;
    }

    /** Nothing is selected; what was written is kept. */
    void leave() {
        shown = Optional.empty();
        memo.leave();
        memos.forEach(MemoField::leave);
    }

    /** Follows the project's setting. */
    private Label heading() {
        var heading = Labels.section("");
        heading.textProperty()
                .bind(
                        session.snapshotProperty()
                                .map(s -> ReviewNoun.of(s).one().toUpperCase(Locale.ENGLISH)));
        return heading;
    }

    void show(ReviewRow row) {
        // the same again would take away what somebody is writing in
        if (shown.filter(row::equals).isPresent()) {
            return;
        }
        shown = Optional.of(row);
        var parts = new ArrayList<Node>();
        parts.add(heading());
        var name = Labels.body(row.review().reference());
        name.getStyleClass().add("strong");
        parts.add(name);
        if (!row.review().title().equals(row.review().reference())) {
            parts.add(Labels.body(row.review().title()));
        }
        if (row.review().inclusion() == Review.Inclusion.EXCLUDED) {
            parts.add(
                    Labels.body(
                            Words.of(
                                    "reviews.excluded_because",
                                    row.review().exclusionReason().isEmpty()
                                            ? Words.of("reviews.no_reason")
                                            : row.review().exclusionReason())));
        }
        var change = new Button(Words.of("reviews.edit"));
        change.setId("review-edit");
        change.setOnAction(event -> edit.accept(row));
        var away = new Button(Words.of("reviews.remove"));
        away.setOnAction(event -> remove.accept(row));
        var buttons = new HBox(8, change, away);
        VBox.setMargin(buttons, new Insets(4, 0, 8, 0));
        parts.add(buttons);
        memo.show(MemoKind.REVIEW, row.review().guid());
        parts.add(Labels.section(Words.of("reviews.memo")));
        parts.add(memo);
        parts.add(Labels.section(Words.of("reviews.documents")));
        for (int i = 0; i < row.documents().size(); i++) {
            parts.add(document(row.documents().get(i), memoOfDocument(i)));
        }
        // a review with fewer documents leaves the rest of the fields without anything to follow
        for (int i = row.documents().size(); i < memos.size(); i++) {
            memos.get(i).leave();
        }
        box.getChildren().setAll(parts);
    }

    private MemoField memoOfDocument(int index) {
        while (memos.size() <= index) {
            memos.add(
                    new MemoField(
                            session,
                            "document-memo-" + memos.size(),
                            Words.of("reviews.memo_document"),
                            2));
        }
        return memos.get(index);
    }

    private Node document(Document document, MemoField itsMemo) {
        itsMemo.show(MemoKind.DOCUMENT, document.guid());
        var link = new Hyperlink(document.fileName());
        link.setWrapText(true);
        link.setOnAction(event -> open.accept(document));
        var size =
                Labels.muted(Words.of("reviews.document_size", document.words(), document.pages()));
        var role = new ComboBox<DocumentRole>();
        role.getItems().setAll(DocumentRole.values());
        role.setConverter(new RoleWords());
        role.setValue(document.role());
        role.setMaxWidth(Double.MAX_VALUE);
        role.setAccessibleText(Words.of("reviews.group_role_of", document.fileName()));
        role.valueProperty()
                .addListener((property, was, now) -> {
                    if (now != null && now != document.role()) {
                        model.setRole(document, now);
                    }
                });
        var item = new VBox(4, link, size, role, itsMemo);
        VBox.setMargin(itsMemo, new Insets(4, 0, 0, 0));
        item.getStyleClass().add("review-document");
        return item;
    }
}
