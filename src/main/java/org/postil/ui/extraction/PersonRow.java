package org.postil.ui.extraction;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.postil.domain.Person;
import org.postil.domain.Person.Role;
import org.postil.extraction.PersonEdits;
import org.postil.ui.control.KeptLine;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.theme.Icons;

import java.util.EnumMap;
import java.util.Map;

/** One person of the review: label, pseudonym, roles. Stays while the person changes. */
final class PersonRow extends VBox {
    private final PersonsViewModel model;
    private final OverlayPane overlays;
    private final Label problem = new Label();
    private final KeptLine label;
    private final KeptLine pseudonym;
    private final Button up = icon(Feather.ARROW_UP, () -> move(-1));
    private final Button down = icon(Feather.ARROW_DOWN, () -> move(1));
    private final Button trash = icon(Feather.TRASH_2, this::remove);
    private final Map<Role, ToggleButton> roles = new EnumMap<>(Role.class);
    private final Map<Role, ToggleButton> primaries = new EnumMap<>(Role.class);
    private Person person;

    PersonRow(PersonsViewModel model, OverlayPane overlays, Person person) {
        super(5);
        this.model = model;
        this.overlays = overlays;
        this.person = person;
        getStyleClass().add("form-person");
        String id = "person-" + person.id();
        label = new KeptLine(id + "-label", Words.of("form.label"), this::label);
        label.setPromptText(Words.of("form.label"));
        label.setPrefColumnCount(8);
        label.textProperty().addListener((property, was, now) -> tell(""));
        pseudonym =
                new KeptLine(
                        id + "-pseudonym",
                        Words.of("form.pseudonym"),
                        text -> model.setPseudonym(this.person, text));
        pseudonym.setPromptText(Words.of("form.pseudonym"));
        pseudonym.setMinWidth(60);
        HBox.setHgrow(pseudonym, Priority.ALWAYS);
        up.setId(id + "-up");
        down.setId(id + "-down");
        trash.setId(id + "-remove");
        problem.getStyleClass().add("form-problem");
        problem.setWrapText(true);
        var line = new HBox(3, label, pseudonym, up, down, trash);
        line.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(line, problem, roles(id));
        label.begin(person.label());
        pseudonym.begin(person.pseudonym());
        tell("");
    }

    TextField label() {
        return label;
    }

    private static Button icon(Feather feather, Runnable action) {
        var button = new Button("", Icons.of(feather));
        button.getStyleClass().addAll("flat", "icon-only", "form-icon");
        button.setOnAction(event -> action.run());
        return button;
    }

    private FlowPane roles(String id) {
        var line = new FlowPane(4, 4);
        for (Role role : Role.values()) {
            var toggle = new ToggleButton(FormWords.role(role));
            toggle.getStyleClass().add("form-role");
            toggle.setId(id + "-" + role.key());
            toggle.setOnAction(event -> toggle(role, toggle));
            roles.put(role, toggle);
            var primary = new ToggleButton();
            primary.getStyleClass().addAll("form-role", "form-primary");
            primary.setId(id + "-primary-" + role.key());
            primary.setOnAction(event -> primary(role, primary));
            primaries.put(role, primary);
            line.getChildren().addAll(toggle, primary);
        }
        return line;
    }

    /**
     * @param at place among the others
     * @param all the persons of the review, in order
     */
    void show(Person now, int at, Iterable<Person> all) {
        person = now;
        label.follow(now.label());
        pseudonym.follow(now.pseudonym());
        up.setAccessibleText(Words.of("form.person_up", now.label()));
        down.setAccessibleText(Words.of("form.person_down", now.label()));
        trash.setAccessibleText(Words.of("form.person_remove", now.label()));
        int count = 0;
        var of = new EnumMap<Role, Integer>(Role.class);
        for (Person other : all) {
            count++;
            other.roles().keySet().forEach(role -> of.merge(role, 1, Integer::sum));
        }
        up.setDisable(at == 0);
        down.setDisable(at == count - 1);
        roles.forEach((role, toggle) -> {
            toggle.setSelected(now.has(role));
            toggle.setText(ticked(now.has(role), FormWords.role(role)));
        });
        primaries.forEach((role, toggle) -> {
            boolean is = now.isPrimary(role);
            boolean free = is && !PersonEdits.needsPrimary(role);
            // with nobody else in the role there is nothing to choose, but what was set can be
            // unset
            boolean choice = now.has(role) && (of.getOrDefault(role, 0) > 1 || free);
            toggle.setVisible(choice);
            toggle.setManaged(choice);
            toggle.setSelected(is);
            toggle.setText(is ? ticked(true, Words.of("form.primary")) : "");
            toggle.setGraphic(is ? null : Icons.of(Feather.STAR));
            toggle.setAccessibleText(
                    Words.of(
                            is ? "form.primary_of" : "form.make_primary",
                            now.label(),
                            FormWords.role(role)));
            toggle.setTooltip(
                    new Tooltip(Words.of(hint(is, free), now.label(), FormWords.role(role))));
        });
    }

    private static String hint(boolean is, boolean free) {
        if (!is) {
            return "form.make_primary";
        }
        return free ? "form.drop_primary" : "form.primary_of";
    }

    private void primary(Role role, ToggleButton toggle) {
        tell("");
        if (!person.isPrimary(role)) {
            model.act(
                    Words.of("form.did_primary", person.label()), p -> p.makePrimary(person, role));
        } else if (PersonEdits.needsPrimary(role)) {
            toggle.setSelected(true);
            tell(Words.of("form.primary_stays_" + role.key()));
        } else {
            model.act(
                    Words.of("form.did_drop_primary", person.label()),
                    p -> p.dropPrimary(person, role));
        }
    }

    /** Not by colour alone. */
    private static String ticked(boolean on, String words) {
        return (on ? "\u2713 " : "") + words;
    }

    /** Stores what is still being written. */
    void keep() {
        label.keep();
        pseudonym.keep();
    }

    private void label(String text) {
        var against = PersonEdits.objection(model.snapshot(), person, text);
        if (against.isEmpty()) {
            model.rename(person, text);
        } else {
            label.notKept(person.label());
            tell(
                    switch (against.get()) {
                        case EMPTY -> Words.of("form.label_empty");
                        case TAKEN -> Words.of("form.label_taken");
                    });
        }
    }

    private void tell(String words) {
        problem.setText(words);
        problem.setVisible(!words.isEmpty());
        problem.setManaged(!words.isEmpty());
    }

    private void toggle(Role role, ToggleButton toggle) {
        if (!person.has(role)) {
            model.act(Words.of("form.did_role", person.label()), p -> p.give(person, role));
            return;
        }
        toggle.setSelected(true);
        if (person.roles().size() == 1) {
            tell(Words.of("form.last_role"));
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

    private void move(int by) {
        model.act(Words.of("form.did_move", person.label()), p -> p.move(person, by));
    }

    private void remove() {
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
