package org.postil.ui.extraction;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.domain.Review;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.Labels;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Destination.Question;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The form at the right of the text: which review, how far, its persons, its questions. */
final class FormPanel extends VBox {
    static final String STYLE =
            Objects.requireNonNull(FormPanel.class.getResource("form.css")).toExternalForm();

    private final Workbench bench;
    private final FormViewModel model;
    private final FormActions actions;
    private final RosterBox roster;
    private final ProgressLists lists;
    private final Button chooser = new Button();
    private final Label count = Labels.muted("");
    private final ProgressBar bar = new ProgressBar(0);
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Map<Question, FieldRow> rows = new LinkedHashMap<>();
    private final Map<Question, DerivedRow> derived = new LinkedHashMap<>();
    private final List<List<FieldRow>> bySection = new ArrayList<>();
    private List<Object> shape = List.of();

    FormPanel(Workbench bench, FormViewModel model, FormActions actions) {
        this.bench = bench;
        this.model = model;
        this.actions = actions;
        roster = new RosterBox(model.persons(), bench.overlays());
        lists = new ProgressLists(bench.overlays(), model);
        getStyleClass().add("form-panel");
        getStylesheets().add(STYLE);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        content.getStyleClass().add("form-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head(), scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        model.sectionsProperty().addListener((property, was, now) -> show());
        model.reviewProperty().addListener((property, was, now) -> scroll.setVvalue(0));
        model.progressProperty().addListener((property, was, now) -> showProgress());
        model.derivedProperty().addListener((property, was, now) -> showDerived());
        model.focusedProperty().addListener((property, was, now) -> mark());
        show();
    }

    private Node head() {
        chooser.getStyleClass().add("form-chooser");
        chooser.setMaxWidth(Double.MAX_VALUE);
        chooser.setId("form-review");
        HBox.setHgrow(chooser, Priority.ALWAYS);
        chooser.setOnAction(event -> lists.reviews(chooser));
        var before = icon(Feather.CHEVRON_LEFT, "form.review_before", () -> go(-1));
        var next = icon(Feather.CHEVRON_RIGHT, "form.review_next", () -> go(1));
        var line = new HBox(4, chooser, before, next);
        line.setAlignment(Pos.CENTER_LEFT);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.setMinWidth(40);
        HBox.setHgrow(bar, Priority.ALWAYS);
        count.getStyleClass().add("small");
        count.setMinWidth(Label.USE_PREF_SIZE);
        var variables = new Button(Words.of("form.variables"));
        variables.getStyleClass().addAll("flat", "small");
        variables.setMinWidth(Button.USE_PREF_SIZE);
        variables.setOnAction(event -> lists.variables(variables));
        var far = new HBox(8, bar, count, variables);
        far.setAlignment(Pos.CENTER_LEFT);
        var head = new VBox(6, line, far);
        head.getStyleClass().add("form-head");
        return head;
    }

    private static Button icon(Feather feather, String key, Runnable action) {
        var button = new Button("", Icons.of(feather));
        button.getStyleClass().addAll("flat", "icon-only");
        button.setAccessibleText(Words.of(key));
        button.setOnAction(event -> action.run());
        return button;
    }

    void go(int by) {
        model.neighbour(by)
                .ifPresent(r -> {
                    leave();
                    model.open(r.id());
                    model.firstOpen().ifPresent(this::focus);
                });
    }

    // ---- showing

    private void show() {
        chooser.setText(
                model.reviewProperty()
                        .get()
                        .map(r ->
                                r.title().isBlank() || r.title().equals(r.reference())
                                        ? r.reference()
                                        : r.reference() + " \u00b7 " + r.title())
                        .orElse(Words.of("form.no_review")));
        roster.show();
        var now = shapeNow();
        if (!now.equals(shape)) {
            shape = now;
            rebuild();
        } else {
            model.fields()
                    .forEach(f -> {
                        var row = rows.get(f.question());
                        if (row != null) {
                            row.show(f);
                        }
                    });
        }
        showProgress();
        showDerived();
        mark();
    }

    private List<Object> shapeNow() {
        var all = new ArrayList<Object>();
        all.add(model.reviewProperty().get().map(Review::id).orElse(0L));
        model.sectionsProperty().get().forEach(s -> all.addAll(s.shape()));
        return all;
    }

    private void rebuild() {
        var had = rows.values().stream().filter(r -> r.input().isFocused()).findFirst();
        rows.values().forEach(FieldRow::commit);
        rows.clear();
        derived.clear();
        bySection.clear();
        content.getChildren().clear();
        if (model.reviewProperty().get().isEmpty()) {
            content.getChildren()
                    .add(
                            nothing(
                                    Words.of("form.empty_title"),
                                    Words.of("form.empty_words"),
                                    Words.of("form.empty_step"),
                                    WorkView.REVIEWS));
            return;
        }
        content.getChildren().add(titled(Words.of("form.persons"), roster));
        if (model.snapshot().variables().isEmpty()) {
            content.getChildren()
                    .add(
                            nothing(
                                    Words.of("form.empty_template_title"),
                                    Words.of("form.empty_template_words"),
                                    Words.of("form.empty_template_step"),
                                    WorkView.TEMPLATE));
        }
        for (Section section : model.sectionsProperty().get()) {
            var box = new VBox(2);
            var these = new ArrayList<FieldRow>();
            for (Field field : section.fields()) {
                if (field.variable().isDerived()) {
                    var row = new DerivedRow(field);
                    derived.put(field.question(), row);
                    box.getChildren().add(row);
                } else {
                    var row = new FieldRow(model, actions, field);
                    rows.put(field.question(), row);
                    these.add(row);
                    box.getChildren().add(row);
                }
            }
            bySection.add(these);
            content.getChildren().add(titled(title(section), box));
        }
        had.ifPresent(r -> focus(r.field().question()));
    }

    private static String title(Section section) {
        var role = section.level().role();
        return role.isEmpty()
                ? Words.of("form.review_section")
                : FormWords.role(role.get())
                        + section.person().map(p -> " \u00b7 " + p.label()).orElse("");
    }

    private static Node titled(String title, Node node) {
        var box = new VBox(6, Labels.section(title), node);
        box.getStyleClass().add("form-section");
        return box;
    }

    private Node nothing(String title, String words, String go, WorkView view) {
        var step = new Button(go);
        step.getStyleClass().add("accent");
        step.setOnAction(event -> bench.navigator().go(Destination.to(view)));
        boolean there = bench.navigator().exists(view);
        return new EmptyState(
                Feather.EDIT_3, title, words, there ? new Button[] {step} : new Button[0]);
    }

    private void showProgress() {
        var here =
                model.reviewProperty()
                        .get()
                        .flatMap(r ->
                                Optional.ofNullable(
                                        model.progressProperty().get().reviews().get(r.id())));
        here.ifPresent(p -> {
            bar.setProgress(p.asked() == 0 ? 0 : (double) p.answered() / p.asked());
            count.setText(ProgressLists.words(p));
        });
        bar.setVisible(here.isPresent());
        count.setVisible(here.isPresent());
        bar.setAccessibleText(count.getText());
    }

    private void showDerived() {
        var values = model.derivedProperty().get();
        derived.forEach((question, row) -> row.show(values.get(question)));
    }

    private void mark() {
        var at = model.focusedProperty().get();
        rows.forEach((question, row) -> row.current(at.equals(Optional.of(question))));
    }

    // ---- keys

    private void key(KeyEvent event) {
        if (!event.isAltDown() || event.isShortcutDown() || event.isShiftDown()) {
            return;
        }
        KeyCode code = event.getCode();
        boolean taken = true;
        if (code == KeyCode.UP || code == KeyCode.DOWN) {
            section(code == KeyCode.UP ? -1 : 1);
        } else {
            taken = field(code);
        }
        if (taken) {
            event.consume();
        }
    }

    private boolean field(KeyCode code) {
        var at = model.focusedProperty().get().flatMap(model::field);
        if (at.isEmpty()) {
            return false;
        }
        switch (code) {
            case N -> missing(at.get(), MissingReason.NOT_RECORDED);
            case R -> missing(at.get(), MissingReason.REDACTED);
            case A -> missing(at.get(), MissingReason.NOT_APPLICABLE);
            case I -> model.toggleInferred(at.get());
            case C -> clear(at.get());
            default -> {
                return false;
            }
        }
        return true;
    }

    void missing(Field field, MissingReason reason) {
        empty(field);
        model.setMissing(field, reason);
        step(field.question(), 1);
    }

    void clear(Field field) {
        empty(field);
        model.clear(field);
    }

    /** What is being typed is given up. */
    private void empty(Field field) {
        var row = rows.get(field.question());
        if (row != null) {
            row.giveUp();
        }
    }

    private void section(int by) {
        int at = -1;
        for (int i = 0; i < bySection.size(); i++) {
            for (FieldRow row : bySection.get(i)) {
                if (model.focusedProperty().get().equals(Optional.of(row.field().question()))) {
                    at = i;
                }
            }
        }
        for (int i = at + by; i >= 0 && i < bySection.size(); i += by) {
            if (!bySection.get(i).isEmpty()) {
                focus(bySection.get(i).getFirst());
                return;
            }
        }
    }

    /** To the question after or before; stays at the ends. */
    void step(Question from, int by) {
        var order = List.copyOf(rows.keySet());
        int to = order.indexOf(from) + by;
        if (to >= 0 && to < order.size()) {
            focus(order.get(to));
        }
    }

    void focus(Question question) {
        var row = rows.get(question);
        if (row != null) {
            focus(row);
        }
    }

    private void focus(FieldRow row) {
        if (row.input().getScene() == null) {
            focusWhenShown(row);
            return;
        }
        row.input().requestFocus();
        scroll.applyCss();
        scroll.layout();
        var bounds = content.sceneToLocal(row.localToScene(row.getLayoutBounds()));
        double room = scroll.getViewportBounds().getHeight();
        double free = content.getHeight() - room;
        double top = scroll.getVvalue() * free;
        if (free > 0 && (bounds.getMinY() < top || bounds.getMaxY() + 60 > top + room)) {
            scroll.setVvalue(Math.clamp((bounds.getMinY() - room / 3) / free, 0, 1));
        }
    }

    /** What lies in a split or scroll pane comes to the scene with the next pulse. */
    private void focusWhenShown(FieldRow row) {
        model.focus(row.field().question());
        Subscription[] waiting = new Subscription[1];
        waiting[0] =
                row.input()
                        .sceneProperty()
                        .subscribe(scene -> {
                            if (scene != null) {
                                waiting[0].unsubscribe();
                                Platform.runLater(() -> focus(row));
                            }
                        });
    }

    /** Where the keyboard goes: the question one was at, else the first that is open. */
    Node target() {
        return model.focusedProperty()
                .get()
                .or(model::firstOpen)
                .<Node>map(q -> {
                    var row = rows.get(q);
                    return row == null ? chooser : row.input();
                })
                .orElse(chooser);
    }

    /** Stores what is still being written. */
    void leave() {
        rows.values().forEach(FieldRow::commit);
    }
}
