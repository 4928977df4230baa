package org.postil.ui.reviews;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.postil.domain.DocumentRole;
import org.postil.domain.Review;
import org.postil.importing.SourceFile;
import org.postil.ui.i18n.Words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * How the files of an import are to be grouped into reviews, before anything is written. Knows no
 * nodes.
 */
final class Grouping {
    private final Map<String, Review> existing = new HashMap<>();
    private final List<Row> rows = new ArrayList<>();
    private final ReadOnlyObjectWrapper<State> state =
            new ReadOnlyObjectWrapper<>(new State(0, 0, 0, Optional.empty()));
    private boolean settling;

    /** What is known of a file before it is imported. */
    enum Note {
        NEW,
        /** A document of the project was made of the same bytes. */
        THERE,
        /** Its ending is none that reports have; it is tried all the same. */
        UNUSUAL
    }

    /**
     * @param files that will be imported
     * @param reviews they will be in
     * @param fresh of these, how many are made by the import
     * @param problem why it cannot begin, in words
     */
    record State(int files, int reviews, int fresh, Optional<String> problem) {}

    /** One file. */
    static final class Row {
        private final SourceFile file;
        private final Note note;
        private final BooleanProperty wanted;
        private final StringProperty reference;
        private final StringProperty title;
        private final ObjectProperty<DocumentRole> role;
        private final BooleanProperty titleFixed = new SimpleBooleanProperty();

        Row(SourceFile file, Note note) {
            this.file = file;
            this.note = note;
            wanted = new SimpleBooleanProperty(note != Note.THERE);
            reference = new SimpleStringProperty(file.reference());
            title = new SimpleStringProperty(file.title());
            role = new SimpleObjectProperty<>(file.role());
        }

        String name() {
            return file.name();
        }

        String path() {
            return file.path().toString();
        }

        Note note() {
            return note;
        }

        BooleanProperty wantedProperty() {
            return wanted;
        }

        StringProperty referenceProperty() {
            return reference;
        }

        StringProperty titleProperty() {
            return title;
        }

        ObjectProperty<DocumentRole> roleProperty() {
            return role;
        }

        /** The review is there already: its title is not asked. */
        BooleanProperty titleFixedProperty() {
            return titleFixed;
        }

        private String key() {
            return fold(reference.get());
        }
    }

    /** A file with what is known of it. */
    record Looked(SourceFile file, Note note) {}

    Grouping(List<Looked> files, List<Review> reviews) {
        reviews.forEach(review -> existing.put(fold(review.reference()), review));
        files.stream()
                .map(looked -> new Row(looked.file(), looked.note()))
                .sorted(
                        Comparator.comparing(Row::key)
                                .thenComparing(row -> row.role.get())
                                .thenComparing(Row::name))
                .forEach(rows::add);
        rows.forEach(row -> {
            row.wanted.addListener(this::changed);
            row.reference.addListener(this::changed);
            row.role.addListener(this::changed);
            row.title.addListener((property, was, now) -> spreadTitle(row));
        });
        settle();
    }

    private static String fold(String reference) {
        return reference.strip().toLowerCase(Locale.ROOT);
    }

    List<Row> rows() {
        return List.copyOf(rows);
    }

    ReadOnlyObjectProperty<State> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** References that may be meant: of the project and of this import, in order. */
    List<String> references() {
        var all = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        existing.values().forEach(review -> all.add(review.reference()));
        rows.forEach(row -> all.add(row.reference.get().strip()));
        all.remove("");
        return List.copyOf(all);
    }

    /** All files, or none. */
    void wantAll(boolean wanted) {
        rows.forEach(row -> row.wanted.set(wanted));
    }

    private void changed(Observable property) {
        settle();
    }

    /** Files of one review have one title: what is typed in one row is the others' as well. */
    private void spreadTitle(Row typed) {
        if (!settling) {
            settling = true;
            rows.stream()
                    .filter(row -> row != typed && row.key().equals(typed.key()))
                    .forEach(row -> row.title.set(typed.title.get()));
            settling = false;
            settle();
        }
    }

    private void settle() {
        if (settling) {
            return;
        }
        settling = true;
        var titles = new HashMap<String, String>();
        for (var row : rows) {
            var there = existing.get(row.key());
            row.titleFixed.set(there != null);
            if (there != null) {
                row.title.set(there.title());
            } else {
                row.title.set(titles.computeIfAbsent(row.key(), key -> row.title.get()));
            }
        }
        settling = false;
        var wanted = rows.stream().filter(row -> row.wanted.get()).toList();
        var reviews = wanted.stream().map(Row::key).distinct().toList();
        int fresh = (int) reviews.stream().filter(key -> !existing.containsKey(key)).count();
        state.set(new State(wanted.size(), reviews.size(), fresh, problem(wanted)));
    }

    private static Optional<String> problem(List<Row> wanted) {
        if (wanted.isEmpty()) {
            return Optional.of(Words.of("reviews.group_none"));
        }
        return wanted.stream()
                .filter(row -> row.key().isEmpty())
                .findFirst()
                .map(row -> Words.of("reviews.group_blank", row.name()));
    }

    /** What is to be imported. */
    List<SourceFile> chosen() {
        return rows.stream()
                .filter(row -> row.wanted.get())
                .map(row ->
                        new SourceFile(
                                row.file.path(),
                                row.reference.get().strip(),
                                row.title.get().isBlank()
                                        ? row.reference.get().strip()
                                        : row.title.get().strip(),
                                row.role.get()))
                .toList();
    }
}
