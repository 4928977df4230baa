package org.postil.ui.extraction;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Person;
import org.postil.domain.Person.Role;
import org.postil.domain.Review;
import org.postil.extraction.PersonEdits;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.List;
import java.util.function.Consumer;

/** The persons of the review: who they are, in which roles, in which order. */
final class RosterBox extends VBox {
    private final PersonsViewModel model;
    private final OverlayPane overlays;
    private List<Person> shown = List.of();

    RosterBox(PersonsViewModel model, OverlayPane overlays) {
        super(6);
        this.model = model;
        this.overlays = overlays;
        getStyleClass().add("form-roster");
        setId("form-roster");
    }

    /** Follows the persons; what is being written into a label is stored when it is left. */
    void show() {
        var now = model.all();
        if (!now.equals(shown) || getChildren().isEmpty()) {
            shown = now;
            getChildren().setAll(now.stream().map(this::row).toList());
            if (now.isEmpty()) {
                getChildren().add(Labels.body(Words.of("form.no_persons")));
            }
            getChildren().add(adding());
        }
    }

    private Node adding() {
        var line = new FlowPane(6, 6);
        for (Role role : Role.values()) {
            var add = new Button(Words.of("form.add_person", FormWords.role(role)));
            add.getStyleClass().add("form-add");
            add.setId("form-add-" + role.key());
            add.setOnAction(event ->
                    model.review()
                            .map(Review::id)
                            .ifPresent(id ->
                                    model.act(
                                            Words.of("form.did_add_person", FormWords.role(role)),
                                            p -> p.add(id, role))));
            line.getChildren().add(add);
        }
        return line;
    }

    private Node row(Person person) {
        var problem = new Label();
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        var label = text(person.label(), Words.of("form.label"), text -> {});
        label.setPrefColumnCount(7);
        label.focusedProperty()
                .addListener((property, was, now) -> {
                    if (!now) {
                        label(person, label, problem);
                    }
                });
        var pseudonym =
                text(
                        person.pseudonym(),
                        Words.of("form.pseudonym"),
                        text -> model.setPseudonym(person, text));
        HBox.setHgrow(pseudonym, Priority.ALWAYS);
        pseudonym.setMinWidth(60);
        var line =
                new HBox(
                        4,
                        label,
                        pseudonym,
                        icon(Feather.ARROW_UP, "form.person_up", person, () -> move(person, -1)),
                        icon(Feather.ARROW_DOWN, "form.person_down", person, () -> move(person, 1)),
                        icon(Feather.TRASH_2, "form.person_remove", person, () -> remove(person)));
        line.setAlignment(Pos.CENTER_LEFT);
        problem.setManaged(false);
        var box = new VBox(4, line, problem, roles(person));
        box.getStyleClass().add("form-person");
        return box;
    }

    private TextField text(String text, String name, Consumer<String> left) {
        var field = new TextField(text);
        field.setPromptText(name);
        field.setAccessibleText(name);
        field.focusedProperty()
                .addListener((property, was, now) -> {
                    if (!now) {
                        left.accept(field.getText());
                    }
                });
        return field;
    }

    private void label(Person person, TextField field, Label problem) {
        var against = PersonEdits.objection(model.snapshot(), person, field.getText());
        problem.setText(
                against.map(p ->
                                switch (p) {
                                    case EMPTY -> Words.of("form.label_empty");
                                    case TAKEN -> Words.of("form.label_taken");
                                })
                        .orElse(""));
        problem.setManaged(against.isPresent());
        if (against.isEmpty()) {
            model.rename(person, field.getText().strip());
        }
    }

    private static Button icon(Feather feather, String key, Person person, Runnable action) {
        var button = new Button("", Icons.of(feather));
        button.getStyleClass().addAll("flat", "icon-only");
        button.setAccessibleText(Words.of(key, person.label()));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node roles(Person person) {
        var line = new FlowPane(4, 4);
        for (Role role : Role.values()) {
            var toggle = new ToggleButton(FormWords.role(role));
            toggle.setSelected(person.has(role));
            toggle.getStyleClass().add("form-role");
            toggle.setOnAction(event -> toggle(person, role, toggle));
            line.getChildren().add(toggle);
            if (person.has(role)) {
                var primary = new ToggleButton(Words.of("form.primary"));
                primary.getStyleClass().add("form-role");
                primary.setSelected(person.isPrimary(role));
                primary.setAccessibleText(
                        Words.of("form.primary_of", person.label(), FormWords.role(role)));
                primary.setOnAction(event -> {
                    primary.setSelected(true);
                    model.act(
                            Words.of("form.did_primary", person.label()),
                            p -> p.makePrimary(person, role));
                });
                line.getChildren().add(primary);
            }
        }
        return line;
    }

    private void toggle(Person person, Role role, ToggleButton toggle) {
        if (!person.has(role)) {
            model.act(Words.of("form.did_role", person.label()), p -> p.give(person, role));
            return;
        }
        toggle.setSelected(true);
        if (person.roles().size() == 1) {
            return;
        }
        int answers = PersonEdits.answersIn(model.snapshot(), person.id(), role).size();
        Runnable take =
                () ->
                        model.act(
                                Words.of("form.did_role", person.label()),
                                p -> p.take(person, role));
        if (answers == 0) {
            take.run();
        } else {
            ask(Words.of("form.role_title", person.label(), FormWords.role(role)), answers, take);
        }
    }

    private void move(Person person, int by) {
        model.act(Words.of("form.did_move", person.label()), p -> p.move(person, by));
    }

    private void remove(Person person) {
        ask(
                Words.of("form.remove_title", person.label()),
                PersonEdits.answersOf(model.snapshot(), person.id()).size(),
                () ->
                        model.act(
                                Words.of("form.did_remove", person.label()),
                                p -> p.remove(person)));
    }

    private void ask(String title, int answers, Runnable action) {
        var sheet =
                new Sheet(overlays, title, Labels.body(Words.of("form.remove_words", answers)))
                        .cancel();
        sheet.main(Words.of("form.remove_step"), action);
        sheet.show();
    }
}
