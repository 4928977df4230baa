package org.postil.ui.compare;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.postil.compare.Choice;
import org.postil.compare.WorkItem;
import org.postil.domain.Coder;
import org.postil.ui.control.Labels;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What can be decided, each with its key, and the reason. */
final class DecisionBar extends VBox {
    private final Acts acts;
    private final TextField reason = new TextField();
    private final FlowPane buttons = new FlowPane(8, 8);
    private final Map<String, Runnable> keys = new LinkedHashMap<>();

    /** What the bar asks for. */
    interface Acts {
        void decide(Choice choice);

        void edit(Node at);

        void skip();

        void discuss(Node at);

        void undecide();
    }

    DecisionBar(Acts acts) {
        super(10);
        this.acts = acts;
        getStyleClass().add("compare-decide");
        reason.setId("compare-reason");
        reason.setPromptText(Words.of("compare.reason"));
        reason.setAccessibleText(Words.of("compare.reason"));
        getChildren().addAll(buttons, reason);
    }

    TextField reason() {
        return reason;
    }

    void show(WorkItem item, List<Coder> coders) {
        keys.clear();
        var shown = new ArrayList<Node>();
        var majority = item.majority();
        for (Choice choice : item.choices()) {
            switch (choice) {
                case Choice.Take(int coder) -> {
                    String words = Words.of("compare.take", coders.get(coder).name());
                    boolean most = majority.isPresent() && majority.getAsInt() == coder;
                    var button =
                            button(
                                    "compare-take-" + coder,
                                    most ? Words.of("compare.take_majority", words) : words,
                                    Integer.toString(coder + 1),
                                    () -> acts.decide(choice));
                    if (coder < 2) {
                        keys.put(coder == 0 ? "a" : "b", () -> acts.decide(choice));
                    }
                    shown.add(button);
                }
                case Choice.Both both ->
                        shown.add(
                                button(
                                        "compare-both",
                                        Words.of(
                                                item.coders().size() > 2
                                                        ? "compare.all_of_them"
                                                        : "compare.both"),
                                        "t",
                                        () -> acts.decide(choice)));
                case Choice.Neither neither ->
                        shown.add(
                                button(
                                        "compare-neither",
                                        Words.of(
                                                item.kind() == WorkItem.Kind.ANSWER
                                                        ? "compare.not_recorded"
                                                        : "compare.neither"),
                                        "n",
                                        () -> acts.decide(choice)));
                case Choice.Edit edit -> {}
                case Choice.Answer answer -> {}
            }
        }
        shown.add(buttonAt("compare-edit", Words.of("compare.edit"), "e", acts::edit));
        shown.add(button("compare-skip", Words.of("compare.skip"), "s", acts::skip));
        shown.add(buttonAt("compare-discuss", Words.of("compare.discuss"), "d", acts::discuss));
        if (item.isDecided()) {
            shown.add(
                    button("compare-undecide", Words.of("compare.undecide"), "u", acts::undecide));
        }
        buttons.getChildren().setAll(shown);
    }

    private Button button(String id, String words, String key, Runnable action) {
        return buttonAt(id, words, key, at -> action.run());
    }

    private Button buttonAt(
            String id, String words, String key, java.util.function.Consumer<Node> action) {
        var button = new Button(words, Labels.key(key));
        button.setId(id);
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setMinWidth(Button.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(event -> action.accept(button));
        keys.put(key, () -> action.accept(button));
        return button;
    }

    /** Does what a key stands for; false when it stands for nothing. */
    boolean type(String character) {
        if (character.equals("r")) {
            reason.requestFocus();
            return true;
        }
        var action = keys.get(character);
        if (action != null) {
            action.run();
        }
        return action != null;
    }
}
