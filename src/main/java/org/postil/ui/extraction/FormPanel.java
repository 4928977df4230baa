package org.postil.ui.extraction;

import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Answer;
import org.postil.domain.AnswerValue.MissingReason;
import org.postil.ui.control.EmptyState;
import org.postil.ui.control.FocusRing;
import org.postil.ui.control.Labels;
import org.postil.ui.extraction.Section.Field;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Destination;
import org.postil.ui.nav.Destination.Question;
import org.postil.ui.nav.WorkView;
import org.postil.ui.nav.Workbench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The form at the right of the text: which review, how far, its persons, its questions. */
final class FormPanel extends VBox {
    static final String STYLE =
            Objects.requireNonNull(FormPanel.class.getResource("form.css")).toExternalForm();

    private static final String NEXT_REVIEW =
            KeyCombination.valueOf("Shortcut+Alt+DOWN").getDisplayText();

    /** What stands around a long answer: name, help, state. */
    private static final double AROUND_TEXT = 110;

    private final Workbench bench;
    private final FormViewModel model;
    private final FormActions actions;
    private final RosterBox roster;
    private final Node persons;
    private final FormHead head;
    private final AnswerStrip strip;
    private final AnswerStrip.Deeds deeds = new AtHand();
    private final VBox content = new VBox();
    private final ScrollPane scroll = new ScrollPane(content);
    private final Reveal reveal = new Reveal(scroll, content);
    private final Map<Section.Shape, SectionBox> boxes = new HashMap<>();
    private final Map<Question, FieldRow> rows = new LinkedHashMap<>();
    private final Map<Question, DerivedRow> derived = new LinkedHashMap<>();
    private List<SectionBox> sections = List.of();

    FormPanel(Workbench bench, FormViewModel model, FormActions actions) {
        this.bench = bench;
        this.model = model;
        this.actions = actions;
        roster = new RosterBox(model.persons(), bench.overlays());
        var title = Labels.section(Words.of("form.persons"));
        var box = new VBox(8, title, roster);
        box.getStyleClass().add("form-section");
        persons = box;
        head =
                new FormHead(
                        model, new ProgressLists(bench.overlays(), model, this::focus), this::go);
        strip = new AnswerStrip(deeds);
        getStyleClass().add("form-panel");
        getStylesheets().add(STYLE);
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("edge-to-edge");
        content.getStyleClass().add("form-content");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll, strip);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        ChangeListener<Node> follow = (property, was, now) -> reveal(now);
        sceneProperty()
                .addListener((property, was, now) -> {
                    if (was != null) {
                        was.focusOwnerProperty().removeListener(follow);
                    }
                    if (now != null) {
                        now.focusOwnerProperty().addListener(follow);
                    }
                });
        // persons and drafts change where the sections stay equal
        model.sectionsProperty().addListener(property -> show());
        model.reviewProperty()
                .addListener((property, was, now) -> {
                    reveal.letGo();
                    scroll.setVvalue(0);
                });
        model.progressProperty().addListener((property, was, now) -> head.showProgress());
        model.derivedProperty().addListener((property, was, now) -> showDerived());
        model.focusedProperty().addListener((property, was, now) -> mark());
        show();
    }

    AnswerStrip.Deeds deeds() {
        return deeds;
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
        head.show();
        roster.show();
        boolean filled = model.reviewProperty().get().isPresent();
        var wanted = new ArrayList<Node>();
        var now = new ArrayList<SectionBox>();
        if (filled) {
            wanted.add(persons);
            for (Section section : model.sectionsProperty().get()) {
                now.add(box(section));
            }
            if (model.snapshot().variables().isEmpty()) {
                wanted.add(noTemplate());
            }
            wanted.addAll(now);
        } else {
            wanted.add(noReview());
        }
        strip.setVisible(!now.isEmpty());
        strip.setManaged(!now.isEmpty());
        if (!now.equals(sections) || content.getChildren().isEmpty() || now.isEmpty()) {
            arrange(now, wanted);
        }
        head.showProgress();
        showDerived();
        mark();
    }

    /** The box of a section, followed; the questions about a subject are made once. */
    private SectionBox box(Section section) {
        var known = boxes.get(section.shape());
        if (known != null) {
            known.show(section);
            return known;
        }
        var made = new SectionBox(model, actions, section);
        boxes.put(section.shape(), made);
        made.rows().forEach(this::giveRoom);
        made.rows()
                .forEach(row ->
                        row.heightProperty()
                                .addListener((property, was, is) -> {
                                    if (row.input().isFocused()) {
                                        reveal.again();
                                    }
                                }));
        return made;
    }

    private void giveRoom(FieldRow row) {
        if (row.input() instanceof GrowingText text) {
            text.roomProperty()
                    .bind(
                            scroll.viewportBoundsProperty()
                                    .map(bounds -> bounds.getHeight() - AROUND_TEXT));
        }
    }

    /** What is taken out first stores what was written in it; the keyboard stays where it was. */
    private void arrange(List<SectionBox> now, List<Node> wanted) {
        var had = rows.values().stream().filter(r -> r.input().isFocused()).findFirst();
        rows.values().stream().filter(r -> r.getScene() != null).forEach(FieldRow::commit);
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        sections = List.copyOf(now);
        boxes.values().retainAll(now);
        rows.clear();
        derived.clear();
        for (SectionBox box : now) {
            box.rows().forEach(row -> rows.put(row.field().question(), row));
            derived.putAll(box.derived());
        }
        content.getChildren().setAll(wanted);
        if (owner != null && FocusRing.contains(content, owner)) {
            owner.requestFocus();
        } else {
            had.ifPresent(r -> focus(r.field().question()));
        }
    }

    private Node noReview() {
        return nothing(
                Words.of("form.empty_title"),
                Words.of("form.empty_words"),
                Words.of("form.empty_step"),
                WorkView.REVIEWS);
    }

    private Node noTemplate() {
        return nothing(
                Words.of("form.empty_template_title"),
                Words.of("form.empty_template_words"),
                Words.of("form.empty_template_step"),
                WorkView.TEMPLATE);
    }

    private Node nothing(String title, String words, String go, WorkView view) {
        var step = new Button(go);
        step.getStyleClass().add("accent");
        step.setOnAction(event -> bench.navigator().go(Destination.to(view)));
        boolean there = bench.navigator().exists(view);
        return new EmptyState(
                Feather.EDIT_3, title, words, there ? new Button[] {step} : new Button[0]);
    }

    private void showDerived() {
        var values = model.derivedProperty().get();
        derived.forEach((question, row) -> row.show(values.get(question)));
    }

    private void mark() {
        var at = model.focusedProperty().get();
        rows.forEach((question, row) -> row.current(at.equals(Optional.of(question))));
        strip.show(at.flatMap(model::field));
    }

    private void reveal(@Nullable Node owner) {
        if (owner == null || !FocusRing.contains(content, owner)) {
            return;
        }
        Node whole = owner;
        for (Node at = owner; at != content; at = at.getParent()) {
            if (at instanceof FieldRow || at instanceof PersonRow) {
                whole = at;
            }
        }
        reveal.show(whole);
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
        switch (code) {
            case N -> deeds.missing(MissingReason.NOT_RECORDED);
            case R -> deeds.missing(MissingReason.REDACTED);
            case A -> deeds.missing(MissingReason.NOT_APPLICABLE);
            case I -> deeds.inferred(!isInferred());
            case C -> deeds.clear();
            case E -> deeds.evidence();
            case HOME -> toPersons();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Optional<Field> here() {
        return model.focusedProperty().get().flatMap(model::field);
    }

    boolean isInferred() {
        return here().flatMap(Field::answer).filter(Answer::inferred).isPresent();
    }

    /** Does it to the question one is at; tells what is missing where that is not possible. */
    private final class AtHand implements AnswerStrip.Deeds {
        @Override
        public void missing(MissingReason reason) {
            at(field -> {
                empty(field);
                model.setMissing(field, reason);
                step(field.question(), 1);
            });
        }

        @Override
        public void inferred(boolean inferred) {
            leave();
            at(field -> {
                if (!model.canBeInferred(field)) {
                    bench.notices().warn(Words.of("form.value_first"));
                } else {
                    model.setInferred(field, inferred);
                }
            });
        }

        @Override
        public void back() {
            actions.back();
        }

        @Override
        public void evidence() {
            at(field -> {
                var row = rows.get(field.question());
                if (row == null || !row.enterEvidence()) {
                    bench.notices().warn(Words.of("form.no_evidence", AnswerStrip.BACK_KEY));
                }
            });
        }

        @Override
        public void clear() {
            at(field -> {
                empty(field);
                model.clear(field);
            });
        }

        private void at(Consumer<Field> deed) {
            here().ifPresentOrElse(deed, () -> bench.notices().warn(Words.of("form.no_question")));
        }
    }

    void toPersons() {
        if (model.reviewProperty().get().isPresent()) {
            roster.focusFirst();
        }
    }

    /** What is being typed is given up. */
    private void empty(Field field) {
        var row = rows.get(field.question());
        if (row != null) {
            row.giveUp();
        }
    }

    private void section(int by) {
        int at = roster.isFocusWithin() ? -1 : sectionAt();
        for (int i = at + by; i >= 0 && i < sections.size(); i += by) {
            var these = sections.get(i).rows();
            if (!these.isEmpty()) {
                focus(these.getFirst());
                return;
            }
        }
        if (by < 0) {
            toPersons();
        }
    }

    private int sectionAt() {
        var at = model.focusedProperty().get();
        for (int i = 0; i < sections.size(); i++) {
            if (sections.get(i).rows().stream()
                    .anyMatch(row -> at.equals(Optional.of(row.field().question())))) {
                return i;
            }
        }
        return -1;
    }

    /** To the question after or before; before the first are the persons. */
    void step(Question from, int by) {
        var order = List.copyOf(rows.keySet());
        int to = order.indexOf(from) + by;
        if (to < 0) {
            roster.focusLast();
        } else if (to < order.size()) {
            focus(order.get(to));
        } else {
            bench.notices().tell(Words.of("form.last_question", NEXT_REVIEW));
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
        reveal(row.input());
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
                    return row == null ? head.target() : row.input();
                })
                .orElse(head.target());
    }

    /** Stores what is still being written. */
    void leave() {
        rows.values().forEach(FieldRow::commit);
        roster.keep();
    }
}
