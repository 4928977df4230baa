package org.postil.ui.extraction;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.postil.domain.Variable;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What may be chosen, under the field one is in: each with its key and its definition. Of many, the
 * definition of the one that is pointed at is shown, so that the list fits beside the text.
 */
final class Choices extends VBox {
    static final int KEYS = 9;
    private static final double KEY = 20;
    private static final PseudoClass AT = PseudoClass.getPseudoClass("at");

    private final Variable variable;
    private final Consumer<String> choose;
    private final Label definition = Labels.body("");
    private final List<Node> shown = new ArrayList<>();
    private List<Choice> offered = List.of();
    private List<String> taken = List.of();
    private int at = -1;

    /**
     * @param key empty without one
     */
    private record Choice(String name, String key, String definition) {}

    Choices(Variable variable, Consumer<String> choose) {
        super(4);
        this.variable = variable;
        this.choose = choose;
        getStyleClass().add("form-choices");
        definition.getStyleClass().setAll("label", "muted", "small", "form-definition");
        definition.setMinHeight(Label.USE_PREF_SIZE);
        close();
    }

    /** The names that may be chosen, in order; empty where anything may be written. */
    List<String> names() {
        return all().stream().map(Choice::name).toList();
    }

    private List<Choice> all() {
        return switch (variable.type()) {
            case CATEGORY, CATEGORIES -> categories();
            case YES_NO ->
                    List.of(
                            new Choice(Words.of("form.yes"), "y", ""),
                            new Choice(Words.of("form.no"), "n", ""));
            case NUMBER, DATE, TEXT -> List.of();
        };
    }

    private List<Choice> categories() {
        var result = new ArrayList<Choice>();
        for (Variable.Category category : variable.categories()) {
            String key = result.size() < KEYS ? Integer.toString(result.size() + 1) : "";
            boolean says = !category.definition().equalsIgnoreCase(category.name());
            result.add(new Choice(category.name(), key, says ? category.definition() : ""));
        }
        return result;
    }

    void close() {
        setVisible(false);
        setManaged(false);
        at = -1;
        offered = List.of();
    }

    /**
     * @param typed what is being typed; everything is offered while it is empty
     * @param now the names that are chosen
     */
    void open(String typed, List<String> now) {
        var fitting =
                all().stream()
                        .filter(c ->
                                typed.isEmpty() || now.contains(c.name()) || fits(c.name(), typed))
                        .toList();
        boolean same = isVisible() && fitting.equals(offered) && now.equals(taken);
        setVisible(!fitting.isEmpty());
        setManaged(!fitting.isEmpty());
        if (!same) {
            if (!fitting.equals(offered)) {
                at = -1;
            }
            offered = fitting;
            taken = List.copyOf(now);
            build();
        }
    }

    private void build() {
        boolean few = offered.size() <= KEYS;
        shown.clear();
        Pane box = few && hasDefinitions() ? new VBox(1) : new FlowPane(4, 4);
        for (Choice choice : offered) {
            var node = wired(box instanceof VBox ? line(choice) : chip(choice), choice);
            shown.add(node);
            box.getChildren().add(node);
        }
        getChildren().setAll(box);
        if (!few && hasDefinitions()) {
            getChildren().add(definition);
        }
        point();
    }

    private boolean hasDefinitions() {
        return offered.stream().anyMatch(c -> !c.definition().isEmpty());
    }

    private Node chip(Choice choice) {
        var chip = new Button(ticked(choice));
        chip.setFocusTraversable(false);
        if (!choice.key().isEmpty()) {
            chip.setGraphic(Labels.key(choice.key()));
        }
        return chip;
    }

    /** No button: its words wrap, and a button does not ask its graphic how high that is. */
    private Node line(Choice choice) {
        var words = new VBox(Labels.body(ticked(choice)));
        if (!choice.definition().isEmpty()) {
            var says = Labels.body(choice.definition());
            says.getStyleClass().setAll("label", "muted", "small");
            words.getChildren().add(says);
        }
        HBox.setHgrow(words, Priority.ALWAYS);
        var key = Labels.key(choice.key());
        key.setMinWidth(KEY);
        key.setVisible(!choice.key().isEmpty());
        var line = new HBox(8, key, words);
        line.setAlignment(Pos.TOP_LEFT);
        line.getStyleClass().add("form-choice-line");
        line.setAccessibleRole(AccessibleRole.BUTTON);
        return line;
    }

    private String ticked(Choice choice) {
        return (taken.contains(choice.name()) ? "\u2713 " : "") + choice.name();
    }

    private Node wired(Node node, Choice choice) {
        node.getStyleClass().add("form-choice");
        node.setAccessibleText(
                choice.definition().isEmpty()
                        ? choice.name()
                        : choice.name() + ": " + choice.definition());
        // pressed, not clicked: the list closes as soon as another field has the keyboard
        node.setOnMousePressed(event -> {
            choose.accept(choice.name());
            event.consume();
        });
        node.setOnMouseClicked(MouseEvent::consume);
        node.hoverProperty()
                .addListener((property, was, now) -> {
                    if (now) {
                        definition.setText(choice.definition());
                    }
                });
        return node;
    }

    // ---- pointing at one by the arrow keys

    /** Points at the next or the one before; false where nothing is offered. */
    boolean move(int by) {
        if (offered.isEmpty()) {
            return false;
        }
        at = at < 0 && by < 0 ? offered.size() - 1 : Math.floorMod(at + by, offered.size());
        point();
        return true;
    }

    /** The name that the arrow keys point at. */
    Optional<String> pointed() {
        return at < 0 || at >= offered.size()
                ? Optional.empty()
                : Optional.of(offered.get(at).name());
    }

    private void point() {
        for (int i = 0; i < shown.size(); i++) {
            shown.get(i).pseudoClassStateChanged(AT, i == at);
        }
        definition.setText(
                at >= 0 && at < offered.size()
                        ? offered.get(at).definition()
                        : Words.of("form.definition_hint"));
    }

    // ---- type-ahead

    /** The one name that what was begun stands for. */
    Optional<String> completion(String begun) {
        var fitting = names().stream().filter(n -> fits(n, begun)).toList();
        var first =
                fitting.size() == 1
                        ? fitting
                        : fitting.stream().filter(n -> starts(n, begun)).toList();
        return first.size() == 1 ? Optional.of(first.getFirst()) : Optional.empty();
    }

    /** Whether what is typed may still become one of the names. */
    boolean isBegun(String typed) {
        return names().stream().anyMatch(n -> fits(n, typed));
    }

    private static boolean starts(String name, String begun) {
        return name.toLowerCase(Locale.ROOT).startsWith(begun.toLowerCase(Locale.ROOT));
    }

    private static boolean fits(String name, String begun) {
        return starts(name, begun)
                || name.toLowerCase(Locale.ROOT).contains(" " + begun.toLowerCase(Locale.ROOT));
    }
}
