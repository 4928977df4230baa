package org.postil.ui.search;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.domain.Snapshot;
import org.postil.search.Narrowing;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where is searched, as chosen on the screen. */
final class SearchNarrowing {
    private final ObjectProperty<@Nullable Code> theme = new SimpleObjectProperty<>();
    private final ObjectProperty<@Nullable Code> agency = new SimpleObjectProperty<>();
    private final BooleanProperty inside = new SimpleBooleanProperty();
    private final ObjectProperty<ReadChoice> read = new SimpleObjectProperty<>(ReadChoice.ALL);
    private final StringProperty where = new SimpleStringProperty("");

    /** Only reviews that have it; null for all. */
    ObjectProperty<@Nullable Code> themeProperty() {
        return theme;
    }

    ObjectProperty<@Nullable Code> agencyProperty() {
        return agency;
    }

    /** Only within the passages of the theme, or of the agency when no theme is chosen. */
    BooleanProperty insideProperty() {
        return inside;
    }

    ObjectProperty<ReadChoice> readProperty() {
        return read;
    }

    /** A condition as a person writes it. */
    StringProperty whereProperty() {
        return where;
    }

    void onChange(Runnable told) {
        theme.addListener((property, was, now) -> told.run());
        agency.addListener((property, was, now) -> told.run());
        inside.addListener((property, was, now) -> told.run());
        read.addListener((property, was, now) -> told.run());
        where.addListener((property, was, now) -> told.run());
    }

    boolean isAnything() {
        return theme.get() != null
                || agency.get() != null
                || read.get() != ReadChoice.ALL
                || !where.get().isBlank();
    }

    void clear() {
        theme.set(null);
        agency.set(null);
        inside.set(false);
        read.set(ReadChoice.ALL);
        where.set("");
    }

    /** What is chosen, or what is wrong with the condition. */
    Parsed<Narrowing> narrowing(Snapshot snapshot, Layer layer) {
        var conditions = new ArrayList<Condition>();
        if (!where.get().isBlank()) {
            switch (Conditions.parse(where.get(), snapshot)) {
                case Parsed.Ok<Condition> ok -> conditions.add(ok.value());
                case Parsed.Error<Condition> error -> {
                    return new Parsed.Error<>(error.message(), error.position());
                }
            }
        }
        coded(Facet.THEME, theme.get(), snapshot).ifPresent(conditions::add);
        coded(Facet.AGENCY, agency.get(), snapshot).ifPresent(conditions::add);
        switch (read.get()) {
            case ALL -> {}
            case READ -> conditions.add(new Condition.Read());
            case UNREAD -> conditions.add(new Condition.Not(new Condition.Read()));
        }
        return new Parsed.Ok<>(
                new Narrowing(
                        layer,
                        conditions.isEmpty() ? null : new Condition.And(conditions),
                        Set.of(),
                        inside.get() ? insideOf(snapshot) : Optional.empty()));
    }

    private Optional<Code> insideOf(Snapshot snapshot) {
        Code code = theme.get() == null ? agency.get() : theme.get();
        return code == null ? Optional.empty() : snapshot.codebook().code(code.id());
    }

    private static Optional<Condition> coded(String facet, @Nullable Code code, Snapshot snapshot) {
        return code == null || snapshot.codebook().code(code.id()).isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Condition.Coded(
                                facet, snapshot.codebook().label(code), Ids.of(code.id())));
    }

    /** The codes of a facet that can be chosen, in the order of the tree. */
    static List<Code> choices(Snapshot snapshot, String facet) {
        return snapshot.codebook().facet(facet).map(snapshot.codebook()::codesOf).orElse(List.of());
    }

    Map<String, String> save() {
        var state = new HashMap<String, String>();
        state.put("theme", guid(theme.get()));
        state.put("agency", guid(agency.get()));
        state.put("inside", Boolean.toString(inside.get()));
        state.put("read", read.get().name());
        state.put("where", where.get());
        return state;
    }

    private static String guid(@Nullable Code code) {
        return code == null ? "" : code.guid();
    }

    void restore(Map<String, String> state, Snapshot snapshot) {
        theme.set(find(state.getOrDefault("theme", ""), snapshot));
        agency.set(find(state.getOrDefault("agency", ""), snapshot));
        inside.set(Boolean.parseBoolean(state.getOrDefault("inside", "false")));
        where.set(state.getOrDefault("where", ""));
        for (ReadChoice choice : ReadChoice.values()) {
            if (choice.name().equals(state.get("read"))) {
                read.set(choice);
            }
        }
    }

    private static @Nullable Code find(String guid, Snapshot snapshot) {
        return snapshot.codebook().codes().stream()
                .filter(code -> code.guid().equals(guid))
                .findFirst()
                .orElse(null);
    }
}
