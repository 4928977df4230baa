package org.postil.ui.extraction;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import org.postil.domain.Person;
import org.postil.domain.Person.Role;
import org.postil.domain.Review;
import org.postil.ui.control.Labels;
import org.postil.ui.control.OverlayPane;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The persons of the review: who they are, in which roles, in which order. */
final class RosterBox extends VBox {
    private final PersonsViewModel model;
    private final OverlayPane overlays;
    private final Node nobody = Labels.body(Words.of("form.no_persons"));
    private final VBox people = new VBox(10);
    private final FlowPane adding = new FlowPane(6, 6);
    private final Map<Long, PersonRow> rows = new HashMap<>();

    /** Who was there when somebody was added by a button; the new one gets the keyboard. */
    private Set<Long> before = Set.of();

    private boolean added;

    RosterBox(PersonsViewModel model, OverlayPane overlays) {
        super(10);
        this.model = model;
        this.overlays = overlays;
        getStyleClass().add("form-roster");
        setId("form-roster");
        for (Role role : Role.values()) {
            var add = new Button(Words.of("form.add_" + role.key()));
            add.getStyleClass().add("form-add");
            add.setId("form-add-" + role.key());
            add.setOnAction(event -> add(role));
            adding.getChildren().add(add);
        }
        getChildren().addAll(nobody, people, adding);
    }

    private void add(Role role) {
        before = Set.copyOf(rows.keySet());
        added = true;
        model.review()
                .map(Review::id)
                .ifPresent(id ->
                        model.act(
                                Words.of("form.did_add_person", FormWords.role(role)),
                                p -> p.add(id, role)));
    }

    /** Follows the persons; what is being written stays, and so does the keyboard. */
    void show() {
        var now = model.all();
        var ids = new HashSet<Long>();
        now.forEach(p -> ids.add(p.id()));
        var order = new ArrayList<Node>();
        for (int i = 0; i < now.size(); i++) {
            var person = now.get(i);
            var row =
                    rows.computeIfAbsent(person.id(), id -> new PersonRow(model, overlays, person));
            row.show(person, i, now);
            order.add(row);
        }
        rows.keySet().retainAll(ids);
        nobody.setVisible(now.isEmpty());
        nobody.setManaged(now.isEmpty());
        if (!order.equals(people.getChildren())) {
            arrange(order);
        }
        if (added && ids.size() > before.size()) {
            added = false;
            now.stream().filter(p -> !before.contains(p.id())).findFirst().ifPresent(this::write);
        }
    }

    /** Nodes that are taken out and put in again lose the keyboard. */
    private void arrange(List<Node> order) {
        var owner = getScene() == null ? null : getScene().getFocusOwner();
        boolean inside = people.isFocusWithin();
        people.getChildren().setAll(order);
        if (inside && owner != null && owner.getScene() != null) {
            owner.requestFocus();
        } else if (inside) {
            focusFirst();
        }
    }

    private void write(Person person) {
        var row = rows.get(person.id());
        if (row != null) {
            row.label().requestFocus();
            row.label().selectAll();
        }
    }

    void focusFirst() {
        model.all().stream()
                .findFirst()
                .map(p -> rows.get(p.id()))
                .<Node>map(PersonRow::label)
                .orElse(adding.getChildren().getFirst())
                .requestFocus();
    }

    /** The way back from the first question. */
    void focusLast() {
        adding.getChildren().getLast().requestFocus();
    }

    /** Stores what is still being written. */
    void keep() {
        rows.values().forEach(PersonRow::keep);
    }
}
