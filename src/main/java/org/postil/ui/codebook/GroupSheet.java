package org.postil.ui.codebook;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.codebook.GroupEdits;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Snapshot;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Workbench;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.Optional;

/**
 * The groups of a facet's codes: name, definition, members by ticking. Everything is kept at once,
 * each as a step of its own.
 */
final class GroupSheet {
    private static final double WIDTH = 760;
    private static final double LEFT = 230;
    private static final double ROW = 30;
    private static final int SHOWN = 9;

    private final Workbench bench;
    private final ComboBox<Facet> facet = new ComboBox<>();
    private final ListView<CodeGroup> groups = new ListView<>();
    private final ListView<Code> members = new ListView<>();
    private final TextField name = FormField.text("group-name", "");
    private final TextArea definition = FormField.area("group-definition", "", 2);
    private final FormField nameField = new FormField(Words.of("codebook.name"), name);
    private final Label count = Labels.muted("");
    private final VBox editor;
    private final ChangeListener<Snapshot> following = (property, was, now) -> fill();
    private Optional<Long> wanted = Optional.empty();
    private @Nullable CodeGroup shown;
    private boolean filling;
    private boolean closed;

    private GroupSheet(Workbench bench, Optional<Facet> first) {
        this.bench = bench;
        facet.setId("group-facet");
        facet.getItems().setAll(codebook().facets());
        facet.setConverter(new FacetNames());
        facet.setValue(
                first.filter(this::hasGroups)
                        .or(() -> codebook().facets().stream().filter(this::hasGroups).findFirst())
                        .or(() -> first)
                        .or(() -> codebook().facets().stream().findFirst())
                        .orElse(null));
        groups.setId("group-list");
        groups.setFixedCellSize(ROW);
        groups.setPrefSize(LEFT, ROW * SHOWN);
        groups.setAccessibleText(Words.of("codebook.groups_list"));
        groups.setPlaceholder(Labels.muted(Words.of("codebook.groups_none")));
        groups.getStyleClass().add("code-choices");
        groups.setCellFactory(made -> new GroupCell());
        members.setId("group-members");
        members.setFixedCellSize(ROW);
        members.setPrefHeight(ROW * (SHOWN - 1));
        members.setAccessibleText(Words.of("codebook.groups_members"));
        members.getStyleClass().add("code-choices");
        members.setCellFactory(made -> new MemberCell());
        members.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    var code = members.getSelectionModel().getSelectedItem();
                    if (event.getCode() == KeyCode.SPACE && code != null) {
                        tick(code, !isIn(code));
                        event.consume();
                    }
                });
        count.getStyleClass().add("small");
        var title = Labels.muted(Words.of("codebook.groups_members"));
        title.getStyleClass().add("small");
        editor =
                new VBox(
                        10,
                        nameField,
                        new FormField(Words.of("codebook.definition"), definition),
                        new HBox(8, title, Labels.gap(), count),
                        members);
        HBox.setHgrow(editor, Priority.ALWAYS);
        VBox.setVgrow(members, Priority.ALWAYS);
        facet.valueProperty().addListener((property, was, now) -> fill());
        groups.getSelectionModel()
                .selectedItemProperty()
                .addListener((property, was, now) -> {
                    if (!filling) {
                        keep();
                        show(now);
                    }
                });
        for (TextInputControl input : new TextInputControl[] {name, definition}) {
            input.focusedProperty()
                    .addListener((property, was, now) -> {
                        if (was) {
                            keep();
                        }
                    });
        }
        name.textProperty().addListener((property, was, now) -> look());
        name.setOnAction(event -> keep());
    }

    /**
     * @param facet to begin with where it has groups; else one that has
     */
    static void show(Workbench bench, Optional<Facet> facet) {
        var groups = new GroupSheet(bench, facet);
        var content = groups.content();
        var sheet = new Sheet(bench.overlays(), Words.of("codebook.groups_title"), content);
        sheet.wide(WIDTH).step(Words.of("codebook.groups_close"), groups::keep).setId("group-done");
        bench.session().snapshotProperty().addListener(groups.following);
        sheet.show().whenClosed(groups::leave);
        groups.fill();
    }

    /** Whoever closes it, what was written is kept; afterwards the project may be closed. */
    private void leave() {
        keep();
        closed = true;
        bench.session().snapshotProperty().removeListener(following);
    }

    private VBox content() {
        var add = button(Feather.PLUS, "codebook.groups_add", this::add);
        add.setId("group-add");
        var remove = button(Feather.TRASH_2, "codebook.groups_remove", this::remove);
        remove.setId("group-remove");
        remove.disableProperty()
                .bind(
                        groups.getSelectionModel()
                                .selectedItemProperty()
                                .map(g -> false)
                                .orElse(true));
        var head = new HBox(2, facet, Labels.gap(), add, remove);
        facet.setAccessibleText(Words.of("codebook.groups_facet"));
        var left = new VBox(8, head, groups);
        left.setMinWidth(LEFT);
        left.setMaxWidth(LEFT);
        VBox.setVgrow(groups, Priority.ALWAYS);
        var both = new HBox(18, left, editor);
        VBox.setVgrow(both, Priority.ALWAYS);
        var words = Labels.body(Words.of("codebook.groups_words"));
        words.getStyleClass().add("muted");
        var box = new VBox(12, words, both);
        box.getStylesheets().add(CodebookPanel.sheet());
        VBox.setVgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Button button(Feather icon, String words, Runnable action) {
        var button = new Button("", Icons.of(icon));
        button.getStyleClass().add("icon-only");
        button.setAccessibleText(Words.of(words));
        button.setTooltip(new Tooltip(Words.of(words)));
        button.setOnAction(event -> action.run());
        return button;
    }

    private boolean hasGroups(Facet of) {
        return codebook().groups().stream().anyMatch(g -> g.facet() == of.id());
    }

    private Codebook codebook() {
        return bench.session().snapshot().codebook();
    }

    private Optional<Facet> facet() {
        return Optional.ofNullable(facet.getValue());
    }

    private Optional<CodeGroup> current() {
        var of = shown;
        return of == null
                ? Optional.empty()
                : codebook().groups().stream().filter(g -> g.id() == of.id()).findFirst();
    }

    // ---- showing

    /** The groups of the facet, with the same one selected. */
    private void fill() {
        long keep = wanted.orElseGet(() -> shown == null ? 0L : shown.id());
        wanted = Optional.empty();
        filling = true;
        var found =
                codebook().groups().stream()
                        .filter(g -> facet().filter(f -> f.id() == g.facet()).isPresent())
                        .toList();
        groups.getItems().setAll(found);
        int index = -1;
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id() == keep) {
                index = i;
            }
        }
        if (index < 0 && !found.isEmpty()) {
            index = 0;
        }
        groups.getSelectionModel().clearAndSelect(index);
        filling = false;
        show(index < 0 ? null : found.get(index));
    }

    private void show(@Nullable CodeGroup next) {
        var was = shown;
        // what is being written is not written over by what else changes
        boolean follow = was != null && next != null && was.id() == next.id();
        String oldName = was == null ? "" : was.name();
        String oldDefinition = was == null ? "" : was.definition();
        shown = next;
        editor.setDisable(next == null);
        filling = true;
        if (!follow || name.getText().equals(oldName)) {
            name.setText(next == null ? "" : next.name());
        }
        if (!follow || definition.getText().equals(oldDefinition)) {
            definition.setText(next == null ? "" : next.definition());
        }
        var codes = facet().map(f -> codebook().codesOf(f)).orElseGet(List::of);
        if (!members.getItems().equals(codes)) {
            members.getItems().setAll(codes);
        }
        members.refresh();
        count.setText(Words.of("codebook.groups_count", next == null ? 0 : next.members().size()));
        filling = false;
        look();
    }

    private Optional<String> look() {
        var of = shown;
        var problem =
                of == null || facet().isEmpty()
                        ? Optional.<String>empty()
                        : new GroupEdits(codebook())
                                .problem(facet().get(), name.getText(), Optional.of(of));
        nameField.problem(problem.orElse(""));
        return problem;
    }

    private boolean isIn(Code code) {
        return current().filter(g -> g.members().contains(code.id())).isPresent();
    }

    // ---- edits

    private void keep() {
        var group = current();
        if (closed || filling || group.isEmpty() || look().isPresent()) {
            return;
        }
        String called = name.getText().strip();
        String meaning = definition.getText().strip();
        var of = group.get();
        if (!called.equals(of.name()) || !meaning.equals(of.definition())) {
            bench.session()
                    .act(
                            "Edit code group \"" + called + "\"",
                            edit -> {
                                edit.codebook().setGroup(of.id(), called, meaning);
                                return true;
                            });
        }
    }

    private void add() {
        facet().ifPresent(of -> {
            keep();
            String free = Words.of("codebook.groups_new");
            for (int n = 2;
                    new GroupEdits(codebook()).problem(of, free, Optional.empty()).isPresent();
                    n++) {
                free = Words.of("codebook.groups_new_n", n);
            }
            String called = free;
            bench.session()
                    .act(
                            "Add code group \"" + called + "\"",
                            edit -> edit.codebook().addGroup(of.id(), called, Ids.NONE))
                    .then(id -> {
                        wanted = Optional.of(id);
                        fill();
                        name.requestFocus();
                        name.selectAll();
                    });
        });
    }

    private void remove() {
        current()
                .ifPresent(of ->
                        bench.session()
                                .act(
                                        "Remove code group \"" + of.name() + "\"",
                                        edit -> {
                                            edit.codebook().removeGroup(of.id());
                                            return true;
                                        }));
    }

    private void tick(Code code, boolean in) {
        current()
                .ifPresent(of ->
                        bench.session()
                                .act(
                                        in
                                                ? "Add \"%s\" to group \"%s\""
                                                        .formatted(code.name(), of.name())
                                                : "Take \"%s\" out of group \"%s\""
                                                        .formatted(code.name(), of.name()),
                                        edit -> GroupEdits.member(edit, of, code, in)));
    }

    private static final class GroupCell extends ListCell<CodeGroup> {
        @Override
        protected void updateItem(@Nullable CodeGroup group, boolean empty) {
            super.updateItem(group, empty);
            if (empty || group == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var called = new Label(group.name());
            called.setMinWidth(0);
            var size = Labels.muted(Integer.toString(group.members().size()));
            size.getStyleClass().add("small");
            var row = new HBox(8, called, Labels.gap(), size);
            row.setAlignment(Pos.CENTER_LEFT);
            setGraphic(row);
            setAccessibleText(
                    Words.of("codebook.groups_row", group.name(), group.members().size()));
        }
    }

    private final class MemberCell extends ListCell<Code> {
        @Override
        protected void updateItem(@Nullable Code code, boolean empty) {
            super.updateItem(code, empty);
            if (empty || code == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            var box = new CheckBox(CodebookCell.label(code));
            box.setFocusTraversable(false);
            box.setSelected(isIn(code));
            box.setOnAction(event -> tick(code, box.isSelected()));
            var row = new HBox(box);
            row.setAlignment(Pos.CENTER_LEFT);
            row.setStyle("-fx-padding: 0 0 0 " + (codebook().level(code) - 1) * 18 + "px;");
            setGraphic(row);
            setAccessibleText(code.name());
        }
    }

    private static final class FacetNames extends StringConverter<Facet> {
        @Override
        public String toString(@Nullable Facet facet) {
            return facet == null ? "" : facet.name();
        }

        @Override
        public Facet fromString(String text) {
            throw new UnsupportedOperationException("nothing is typed here");
        }
    }
}
