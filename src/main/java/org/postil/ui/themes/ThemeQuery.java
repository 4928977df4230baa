package org.postil.ui.themes;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Coder;
import org.postil.domain.Fit;
import org.postil.domain.PassageKind;
import org.postil.domain.Snapshot;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.PassageCondition;
import org.postil.tally.PassageConditions;
import org.postil.tally.PassageQuery;
import org.postil.tally.PassageQuery.Together;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which passages are shown, as chosen and typed on the screen. */
final class ThemeQuery {
    private final StringProperty text = new SimpleStringProperty("");
    private final ObjectProperty<Together> together = new SimpleObjectProperty<>(Together.PASSAGE);
    private final StringProperty where = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Coder>> coder =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<PassageKind>> kind =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Fit>> fit = new SimpleObjectProperty<>(Optional.empty());
    private final BooleanProperty starred = new SimpleBooleanProperty();
    private final BooleanProperty memo = new SimpleBooleanProperty();

    /** What was last understood of the text, for codes that are renamed meanwhile. */
    private @Nullable PassageCondition understood;

    private boolean restoring;

    /** What is wrong, and whether with the condition on reviews. */
    record Misread(String text, String message, int position, boolean inWhere) {}

    StringProperty textProperty() {
        return text;
    }

    ObjectProperty<Together> togetherProperty() {
        return together;
    }

    /** A condition on reviews as a person writes it. */
    StringProperty whereProperty() {
        return where;
    }

    ObjectProperty<Optional<Coder>> coderProperty() {
        return coder;
    }

    ObjectProperty<Optional<PassageKind>> kindProperty() {
        return kind;
    }

    ObjectProperty<Optional<Fit>> fitProperty() {
        return fit;
    }

    BooleanProperty starredProperty() {
        return starred;
    }

    BooleanProperty memoProperty() {
        return memo;
    }

    private List<Observable> parts() {
        return List.of(text, together, where, coder, kind, fit, starred, memo);
    }

    /** Tells of each change. */
    void onChange(Runnable told) {
        for (Observable part : parts()) {
            part.addListener(observable -> {
                if (!restoring) {
                    told.run();
                }
            });
        }
    }

    /** How many narrowings there are besides the codes. */
    int narrowings() {
        int count = where.get().isBlank() ? 0 : 1;
        count += coder.get().isPresent() ? 1 : 0;
        count += kind.get().isPresent() ? 1 : 0;
        count += fit.get().isPresent() ? 1 : 0;
        count += starred.get() ? 1 : 0;
        return count + (memo.get() ? 1 : 0);
    }

    void clearNarrowings() {
        where.set("");
        coder.set(Optional.empty());
        kind.set(Optional.empty());
        fit.set(Optional.empty());
        starred.set(false);
        memo.set(false);
    }

    /** The chips of what is typed; empty when there are none for it. */
    Optional<QueryChips> chips(Snapshot snapshot) {
        if (text.get().isBlank()) {
            return Optional.of(QueryChips.EMPTY);
        }
        return PassageConditions.parse(text.get(), snapshot)
                        instanceof Parsed.Ok<PassageCondition> ok
                ? QueryChips.of(ok.value())
                : Optional.empty();
    }

    /** All passages of one code and those below it. */
    void show(Codebook codebook, Code code) {
        text.set(QueryChips.coded(codebook, code, false).text());
    }

    /** The one code whose passages are asked for; empty for any other query. */
    Optional<Code> only(Snapshot snapshot) {
        return chips(snapshot)
                .filter(c -> c.all().size() == 1 && c.any().isEmpty() && c.none().isEmpty())
                .map(c -> c.all().getFirst().codes())
                .filter(ids -> ids.size() == 1)
                .flatMap(ids -> snapshot.codebook().code(ids.get(0)));
    }

    /** The query, or what is wrong with it. */
    Answer query(Snapshot snapshot, Layer layer) {
        PassageCondition condition = null;
        if (!text.get().isBlank()) {
            switch (PassageConditions.parse(text.get(), snapshot)) {
                case Parsed.Ok<PassageCondition> ok -> condition = ok.value();
                case Parsed.Error<PassageCondition> error -> {
                    return new Answer.Wrong(
                            new Misread(text.get(), error.message(), error.position(), false));
                }
            }
        }
        understood = condition;
        Condition inReview = null;
        if (!where.get().isBlank()) {
            switch (Conditions.parse(where.get(), snapshot)) {
                case Parsed.Ok<Condition> ok -> inReview = ok.value();
                case Parsed.Error<Condition> error -> {
                    return new Answer.Wrong(
                            new Misread(where.get(), error.message(), error.position(), true));
                }
            }
        }
        return new Answer.Right(
                new PassageQuery(
                        condition,
                        together.get(),
                        inReview,
                        layer,
                        coder.get().map(c -> Set.of(c.id())).orElse(Set.of()),
                        kind.get().map(Set::of).orElse(Set.of()),
                        fit.get().map(Set::of).orElse(Set.of()),
                        starred.get(),
                        memo.get()));
    }

    /** A query that can be asked, or not. */
    sealed interface Answer {
        record Right(PassageQuery query) implements Answer {}

        record Wrong(Misread misread) implements Answer {}
    }

    /** The codebook changed: codes that were renamed are written by their names of now. */
    void follow(Snapshot now) {
        var before = understood;
        if (before != null && PassageConditions.parse(text.get(), now) instanceof Parsed.Error<?>) {
            text.set(renamed(before, now.codebook()).text());
        }
    }

    private static PassageCondition renamed(PassageCondition condition, Codebook codebook) {
        return switch (condition) {
            case PassageCondition.And and ->
                    new PassageCondition.And(
                            and.parts().stream().map(p -> renamed(p, codebook)).toList());
            case PassageCondition.Or or ->
                    new PassageCondition.Or(
                            or.parts().stream().map(p -> renamed(p, codebook)).toList());
            case PassageCondition.Not not ->
                    new PassageCondition.Not(renamed(not.part(), codebook));
            case PassageCondition.Coded coded ->
                    coded.codes().size() != 1
                            ? coded
                            : codebook.code(coded.codes().get(0))
                                    .map(c -> QueryChips.coded(codebook, c, coded.directly()))
                                    .orElse(coded);
            case PassageCondition.AnyCode any -> any;
            case PassageCondition.Starred starred -> starred;
            case PassageCondition.WithMemo memo -> memo;
            case PassageCondition.OfKind of -> of;
            case PassageCondition.Judged judged -> judged;
            case PassageCondition.By by -> by;
            case PassageCondition.InReview in -> in;
        };
    }

    /** What is asked for, as it is typed; with what narrows it. */
    String told() {
        var parts = new ArrayList<String>();
        parts.add(text.get().isBlank() ? Words.of("themes.says_all") : text.get().strip());
        if (!where.get().isBlank()) {
            parts.add(Words.of("themes.in_reviews", where.get().strip()));
        }
        coder.get().ifPresent(c -> parts.add(Words.of("themes.of_coder", c.name())));
        kind.get().ifPresent(k -> parts.add(FitWords.word(k)));
        fit.get().ifPresent(f -> parts.add(FitWords.word(f)));
        if (starred.get()) {
            parts.add(Words.of("themes.exemplar"));
        }
        if (memo.get()) {
            parts.add(Words.of("themes.noted"));
        }
        if (together.get() != Together.PASSAGE) {
            parts.add(Words.of("themes.together_" + together.get().key()));
        }
        return String.join("; ", parts);
    }

    Map<String, String> save() {
        var state = new HashMap<String, String>();
        state.put("query", text.get());
        state.put("together", together.get().name());
        state.put("where", where.get());
        state.put("coder", coder.get().map(Coder::guid).orElse(""));
        state.put("kind", kind.get().map(PassageKind::key).orElse(""));
        state.put("fit", fit.get().map(Fit::key).orElse(""));
        state.put("starred", Boolean.toString(starred.get()));
        state.put("memo", Boolean.toString(memo.get()));
        return state;
    }

    /** Tells nobody: who restores it asks anew. */
    void restore(Map<String, String> state, Snapshot snapshot) {
        restoring = true;
        where.set(state.getOrDefault("where", ""));
        coder.set(
                snapshot.coders().stream()
                        .filter(c -> c.guid().equals(state.get("coder")))
                        .findFirst());
        kind.set(
                Arrays.stream(PassageKind.values())
                        .filter(k -> k.key().equals(state.get("kind")))
                        .findFirst());
        fit.set(Fit.of(state.getOrDefault("fit", "")));
        starred.set(Boolean.parseBoolean(state.get("starred")));
        memo.set(Boolean.parseBoolean(state.get("memo")));
        together.set(
                Arrays.stream(Together.values())
                        .filter(t -> t.name().equals(state.get("together")))
                        .findFirst()
                        .orElse(Together.PASSAGE));
        text.set(state.getOrDefault("query", ""));
        restoring = false;
    }
}
