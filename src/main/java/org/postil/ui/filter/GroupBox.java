package org.postil.ui.filter;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A group of the builder, with the groups in it: brackets that can be seen. */
final class GroupBox extends VBox implements Part {
    private final Map<String, FilterField> fields;
    private final Runnable changed;
    private final ComboBox<Clause.Join> join = new ComboBox<>();
    private final VBox rows = new VBox(6);
    private final List<Part> parts = new ArrayList<>();

    /**
     * @param remove takes the group away; empty for the outermost
     */
    GroupBox(
            Map<String, FilterField> fields,
            Clause.Group start,
            Runnable changed,
            Optional<Runnable> remove) {
        super(6);
        this.fields = fields;
        this.changed = changed;
        getStyleClass().add(remove.isPresent() ? "filter-group" : "filter-outer");
        join.getItems().setAll(Clause.Join.values());
        join.setConverter(new JoinWords());
        join.setValue(start.join());
        join.setAccessibleText(Words.of("filter.join"));
        join.getStyleClass().add("filter-join");
        join.valueProperty().addListener((property, was, now) -> changed.run());
        var head = new HBox(8, join, new Label(Words.of("filter.hold")));
        head.setAlignment(Pos.CENTER_LEFT);
        remove.ifPresent(action -> head.getChildren().add(RowBox.remove(action)));
        getChildren().addAll(head, rows, foot());
        start.parts().forEach(this::put);
        if (start.parts().isEmpty()) {
            put(new Clause.Row("", Operator.EQUAL, List.of()));
        }
    }

    private Node foot() {
        var row = new Button(Words.of("filter.add_row"), Icons.of(Feather.PLUS));
        row.getStyleClass().addAll("filter-add", "flat");
        row.setOnAction(event -> {
            var part = put(new Clause.Row("", Operator.EQUAL, List.of()));
            if (part instanceof RowBox box) {
                box.first().requestFocus();
            }
        });
        var group = new Button(Words.of("filter.add_group"), Icons.of(Feather.PLUS));
        group.getStyleClass().addAll("filter-add-group", "flat");
        group.setOnAction(event -> put(new Clause.Group(Clause.Join.ANY, List.of())));
        return new HBox(4, row, group);
    }

    private Part put(Clause clause) {
        var made = new Part[1];
        Runnable remove =
                () -> {
                    int at = parts.indexOf(made[0]);
                    parts.remove(at);
                    rows.getChildren().remove(at);
                    changed.run();
                    // the keyboard goes on at the next row
                    if (rows.getChildren().isEmpty()) {
                        join.requestFocus();
                    } else if (parts.get(Math.min(at, parts.size() - 1)) instanceof RowBox box) {
                        box.first().requestFocus();
                    }
                };
        Part part =
                switch (clause) {
                    case Clause.Group group ->
                            new GroupBox(fields, group, changed, Optional.of(remove));
                    case Clause.Row row ->
                            new RowBox(fields, row, Optional.empty(), changed, remove);
                    case Clause.Counted counted ->
                            new RowBox(
                                    fields,
                                    counted.row(),
                                    Optional.of(counted.such()),
                                    changed,
                                    remove);
                    case Clause.Written written -> new WrittenBox(written, remove);
                };
        made[0] = part;
        parts.add(part);
        rows.getChildren().add(part.node());
        return part;
    }

    /** Where the keyboard begins. */
    Node first() {
        return parts.isEmpty() ? join : parts.getFirst() instanceof RowBox box ? box.first() : join;
    }

    @Override
    public Clause.Group clause() {
        return new Clause.Group(
                Objects.requireNonNullElse(join.getValue(), Clause.Join.ALL),
                parts.stream().map(Part::clause).toList());
    }

    @Override
    public Node node() {
        return this;
    }

    private static final class JoinWords extends StringConverter<Clause.Join> {
        @Override
        public String toString(Clause.@Nullable Join join) {
            return join == null
                    ? ""
                    : Words.of("filter.join_" + join.name().toLowerCase(Locale.ROOT));
        }

        @Override
        public Clause.@Nullable Join fromString(String text) {
            return null;
        }
    }
}
