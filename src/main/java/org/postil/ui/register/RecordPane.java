package org.postil.ui.register;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.coding.RegisterEntry;
import org.postil.domain.Document;
import org.postil.domain.Recommendation.Mirror;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Span;
import org.postil.ui.control.KeptLine;
import org.postil.ui.control.KeptText;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;
import org.postil.ui.register.RegisterEdits.Field;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** All that is recorded about the selected recommendation, or what can be said of several. */
final class RecordPane {
    private static final double WIDTH = 348;

    private final RegisterViewModel model;
    private final Acts acts;
    private final VBox box = new VBox(6);
    private final ScrollPane root = new ScrollPane(box);
    private final KeptLine label;
    private final KeptLine addressee;
    private final KeptLine target;
    private final KeptText outcome;
    private final ComboBox<Reach> reach = new ComboBox<>();
    private final ComboBox<Scope> scope = new ComboBox<>();
    private final RecordCodes agencies;
    private final RecordCodes themes;
    private final Label reason = Labels.body("");
    private final Button again = new Button(Words.of("register.reason_change"));
    private long shown;
    private boolean filling;

    /** What the pane asks for. */
    interface Acts {
        void go(long document, Span span);

        /** Asks for a reason where the scope needs one. */
        void scope(Scope scope);
    }

    RecordPane(RegisterViewModel model, OverlayPane overlays, Acts acts) {
        this.model = model;
        this.acts = acts;
        agencies = new RecordCodes(model, overlays, true);
        themes = new RecordCodes(model, overlays, false);
        label = line(Field.LABEL);
        addressee = line(Field.ADDRESSEE);
        target = line(Field.TARGET);
        outcome = new KeptText(words -> model.edits().set(shown, Field.OUTCOME, words));
        outcome.setId("record-outcome");
        outcome.setAccessibleText(Field.OUTCOME.words());
        outcome.setPrefRowCount(2);
        outcome.setPrefColumnCount(10);
        reach.setId("record-reach");
        reach.setAccessibleText(Words.of("register.reach"));
        reach.getItems().add(null);
        reach.getItems().addAll(Reach.values());
        reach.setConverter(new ReachWords());
        reach.setMaxWidth(Double.MAX_VALUE);
        reach.valueProperty()
                .addListener((property, was, now) -> {
                    if (!filling) {
                        model.edits().setReach(ids(), now);
                    }
                });
        scope.setId("record-scope");
        scope.setAccessibleText(Words.of("register.scope"));
        scope.getItems().setAll(Scope.values());
        scope.setConverter(new ScopeNames());
        scope.setMaxWidth(Double.MAX_VALUE);
        scope.valueProperty()
                .addListener((property, was, now) -> {
                    if (!filling && now != null) {
                        acts.scope(now);
                    }
                });
        again.getStyleClass().add("small");
        again.setOnAction(event -> acts.scope(Scope.OUT));
        root.getStyleClass().addAll("side-panel", "register-record");
        root.setFitToWidth(true);
        root.setMinWidth(WIDTH);
        root.setMaxWidth(WIDTH);
        box.setPadding(new Insets(16, 18, 18, 18));
        model.selectedProperty().addListener((property, was, now) -> show(now));
    }

    Node node() {
        return root;
    }

    /** What the pane's choice of scope is asked at. */
    Node scopeNode() {
        return scope;
    }

    private KeptLine line(Field field) {
        return new KeptLine(
                "record-" + field.name().toLowerCase(Locale.ROOT),
                field.words(),
                words -> model.edits().set(shown, field, words));
    }

    private List<Long> ids() {
        return model.selectedProperty().get().stream().map(RegisterEntry::id).toList();
    }

    /** Puts the choices back to what is stored, where a question was not answered. */
    void showAgain() {
        show(model.selectedProperty().get());
    }

    private void show(List<RegisterEntry> selected) {
        if (selected.isEmpty()) {
            keep();
            shown = 0;
            box.getChildren().clear();
        } else if (selected.size() == 1) {
            showOne(selected.getFirst());
        } else {
            keep();
            shown = 0;
            showSeveral(selected);
        }
    }

    private void keep() {
        label.keep();
        addressee.keep();
        target.keep();
        outcome.keep();
    }

    private void showOne(RegisterEntry entry) {
        var record = entry.record();
        if (shown == entry.id()) {
            label.follow(record.label());
            addressee.follow(record.addressee());
            target.follow(record.targetDate());
            outcome.follow(record.outcome());
        } else {
            keep();
            shown = entry.id();
            label.begin(record.label());
            addressee.begin(record.addressee());
            target.begin(record.targetDate());
            outcome.begin(record.outcome());
            root.setVvalue(0);
        }
        filling = true;
        reach.setValue(record.reach());
        scope.setValue(record.scope());
        filling = false;
        reason.setText(
                record.scopeReason().isBlank()
                        ? Words.of("register.reason_none")
                        : record.scopeReason());
        var parts = new ArrayList<Node>();
        parts.add(Labels.strong(ScopeWords.of(entry.review())));
        parts.add(quote(entry));
        parts.addAll(fields(record.scope() == Scope.OUT));
        agencies.show(entry);
        themes.show(entry);
        parts.add(named("register.agencies", agencies));
        parts.add(named("register.themes", themes));
        parts.add(mirrors(entry));
        replace(parts);
    }

    /** A field that is written in keeps its focus: nodes that are there already stay. */
    private void replace(List<Node> parts) {
        var focused = root.getScene() == null ? null : root.getScene().getFocusOwner();
        box.getChildren().setAll(parts);
        if (focused != null && isInside(focused) && !focused.isFocused()) {
            focused.requestFocus();
        }
    }

    private boolean isInside(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at == box) {
                return true;
            }
        }
        return false;
    }

    private List<Node> fields(boolean isOut) {
        var parts = new ArrayList<Node>();
        parts.add(named("register.scope", scope));
        if (isOut) {
            var row = new HBox(8, reason, Labels.gap(), again);
            reason.setMinHeight(Region.USE_PREF_SIZE);
            again.setMinWidth(Region.USE_PREF_SIZE);
            parts.add(named("register.reason", row));
        }
        parts.add(named("register.label", label));
        parts.add(named("register.addressee", addressee));
        parts.add(named("register.reach", reach));
        parts.add(named("register.target", target));
        parts.add(named("register.outcome", outcome));
        return parts;
    }

    private static VBox named(String key, Node control) {
        var name = new Label(Words.of(key));
        name.getStyleClass().addAll("strong", "small");
        name.setLabelFor(control);
        var box = new VBox(4, name, control);
        box.setPadding(new Insets(4, 0, 0, 0));
        return box;
    }

    private Node quote(RegisterEntry entry) {
        var printed = model.printed(entry.record());
        var words = Labels.body(printed.words());
        words.getStyleClass().addAll("reading", "register-quote");
        words.setMinHeight(Region.USE_PREF_SIZE);
        var parts = new ArrayList<String>();
        parts.add(entry.document().title());
        if (printed.page() > 0) {
            parts.add(Words.of("register.page", printed.page()));
        }
        if (!printed.paragraph().isEmpty()) {
            parts.add(withoutColon(printed.paragraph()));
        }
        var place = Labels.muted(String.join(" \u00b7 ", parts));
        place.getStyleClass().add("small");
        place.setWrapText(true);
        var go = new Button(Words.of("register.go"), Icons.of(Feather.BOOK_OPEN));
        go.setId("record-go");
        go.setOnAction(event -> acts.go(entry.document().id(), entry.record().main()));
        var quote = new VBox(6, place, words, go);
        VBox.setMargin(quote, new Insets(0, 0, 6, 0));
        return quote;
    }

    private static String withoutColon(String label) {
        return label.replaceFirst("[\\s:.]+$", "");
    }

    private Node mirrors(RegisterEntry entry) {
        var list = new VBox(2);
        for (Mirror mirror : entry.record().mirrors()) {
            var printed = model.printed(mirror.text(), mirror.span());
            var parts = new ArrayList<String>();
            parts.add(title(mirror.document()));
            if (printed.page() > 0) {
                parts.add(Words.of("register.page", printed.page()));
            }
            if (!printed.paragraph().isEmpty()) {
                parts.add(withoutColon(printed.paragraph()));
            }
            var link = new Hyperlink(String.join(" \u00b7 ", parts));
            link.setWrapText(true);
            link.setOnAction(event -> acts.go(mirror.document(), mirror.span()));
            var off = new Button("", Icons.of(Feather.X));
            off.getStyleClass().addAll("icon-only", "flat");
            String words = Words.of("register.unlink", link.getText());
            off.setAccessibleText(words);
            off.setTooltip(new Tooltip(words));
            off.setOnAction(event -> model.edits().unlink(entry, mirror));
            var row = new HBox(6, link, Labels.gap(), off);
            row.setAlignment(Pos.CENTER_LEFT);
            list.getChildren().add(row);
        }
        if (entry.record().mirrors().isEmpty()) {
            list.getChildren().add(Labels.muted(Words.of("register.mirrors_none")));
        }
        return named("register.mirrors", list);
    }

    private String title(long document) {
        return model.snapshot().documents().stream()
                .filter(d -> d.id() == document)
                .findFirst()
                .map(Document::title)
                .orElse("");
    }

    private void showSeveral(List<RegisterEntry> selected) {
        filling = true;
        reach.setValue(
                same(selected.stream().map(e -> Optional.ofNullable(e.record().reach())))
                        .orElse(Optional.empty())
                        .orElse(null));
        scope.setValue(same(selected.stream().map(e -> e.record().scope())).orElse(null));
        filling = false;
        var words = Labels.body(Words.of("register.several_words"));
        words.getStyleClass().add("muted");
        replace(
                List.of(
                        Labels.strong(Words.of("register.several", selected.size())),
                        words,
                        named("register.scope", scope),
                        named("register.reach", reach)));
    }

    private static <T> Optional<T> same(Stream<T> values) {
        var distinct = values.distinct().limit(2).toList();
        return distinct.size() == 1 ? Optional.of(distinct.getFirst()) : Optional.empty();
    }

    private static final class ReachWords extends StringConverter<Reach> {
        @Override
        public String toString(@Nullable Reach reach) {
            return ScopeWords.of(reach);
        }

        @Override
        public @Nullable Reach fromString(String words) {
            return null;
        }
    }

    private static final class ScopeNames extends StringConverter<Scope> {
        @Override
        public String toString(@Nullable Scope scope) {
            return scope == null ? Words.of("register.scope_differ") : ScopeWords.of(scope);
        }

        @Override
        public Scope fromString(String words) {
            return Scope.UNDECIDED;
        }
    }
}
