package org.postil.audit;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Document;
import org.postil.domain.Facet;
import org.postil.domain.Memo;
import org.postil.domain.Passage;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.tables.SavedTables;
import org.postil.tables.TableRun;
import org.postil.tally.Layer;
import org.postil.tally.TallyEngine;
import org.postil.task.Cancellation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A study as the rules look at it, with what several of them need. */
final class Material {
    final Snapshot snapshot;
    final TallyEngine engine;
    final Layer layer;
    final Cancellation cancellation;
    final Map<Long, Review> reviews = new HashMap<>();
    final Map<Long, Document> documents = new HashMap<>();
    private final Project project;
    private @Nullable List<TableRun> saved;

    Material(
            Snapshot snapshot,
            TallyEngine engine,
            Layer layer,
            Project project,
            Cancellation cancellation) {
        this.snapshot = snapshot;
        this.engine = engine;
        this.layer = layer;
        this.project = project;
        this.cancellation = cancellation;
        snapshot.reviews().forEach(r -> reviews.put(r.id(), r));
        snapshot.documents().forEach(d -> documents.put(d.id(), d));
    }

    /** The saved tables, counted again. */
    List<TableRun> saved() {
        var runs = saved;
        if (runs == null) {
            cancellation.check();
            runs = SavedTables.runAll(snapshot, engine);
            saved = runs;
        }
        return runs;
    }

    /** Only these are counted. */
    List<Review> included() {
        return snapshot.reviews().stream()
                .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                .toList();
    }

    /** Of documents of included reviews. */
    Stream<Passage> passages() {
        return snapshot.documents().stream()
                .filter(d -> isIncluded(d.review()))
                .flatMap(d -> snapshot.passagesOf(d.id()).stream());
    }

    boolean isIncluded(long review) {
        var found = reviews.get(review);
        return found != null && found.inclusion() == Review.Inclusion.INCLUDED;
    }

    /** Empty when the passage's document is not there. */
    Optional<Review> reviewOf(Passage passage) {
        return Optional.ofNullable(documents.get(passage.document()))
                .flatMap(d -> Optional.ofNullable(reviews.get(d.review())));
    }

    /** Empty when the review is not there. */
    String reference(long review) {
        var found = reviews.get(review);
        return found == null ? "" : found.reference();
    }

    /** Of the review that the passage is in; empty when that is not there. */
    String reference(Passage passage) {
        return reviewOf(passage).map(Review::reference).orElse("");
    }

    Optional<String> quote(Passage passage) {
        return project.text(passage.text())
                .filter(text -> passage.span().end() <= text.length())
                .map(text -> passage.span().of(text));
    }

    /** Ids of passages that keep other words than stand at their place. */
    Set<Long> misquoted() {
        return project.misquoted();
    }

    /** "T1.1 Sharing information"; "Education". */
    String name(Code code) {
        Codebook codebook = snapshot.codebook();
        String label = codebook.label(code);
        return label.equals(code.name()) || code.key() == null ? label : label + " " + code.name();
    }

    /** What coders wrote to themselves. */
    List<Memo> memos() {
        return project.memos();
    }

    Optional<Facet> facet(String key) {
        return snapshot.codebook().facet(key);
    }
}
