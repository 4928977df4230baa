package org.postil.ui.register;

import org.jspecify.annotations.Nullable;
import org.postil.coding.PassageEdits;
import org.postil.coding.RegisterEntry;
import org.postil.coding.RegisterEntry.Printed;
import org.postil.domain.Code;
import org.postil.domain.Coder;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.domain.PassageKind;
import org.postil.domain.Recommendation;
import org.postil.domain.Recommendation.Mirror;
import org.postil.domain.Recommendation.Reach;
import org.postil.domain.Recommendation.Scope;
import org.postil.domain.Review;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What is written about recommendations; each call is one step that can be undone. */
final class RegisterEdits {
    private final ProjectSession session;

    RegisterEdits(ProjectSession session) {
        this.session = session;
    }

    /** What is printed about a recommendation. */
    enum Field {
        LABEL,
        ADDRESSEE,
        TARGET,
        OUTCOME;

        private String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        String words() {
            return switch (this) {
                case LABEL -> Words.of("register.label");
                case ADDRESSEE -> Words.of("register.addressee");
                case TARGET -> Words.of("register.target");
                case OUTCOME -> Words.of("register.outcome");
            };
        }

        String of(Recommendation record) {
            return switch (this) {
                case LABEL -> record.label();
                case ADDRESSEE -> record.addressee();
                case TARGET -> record.targetDate();
                case OUTCOME -> record.outcome();
            };
        }
    }

    private Optional<Recommendation> now(long id) {
        return session.snapshot().recommendations().stream().filter(r -> r.id() == id).findFirst();
    }

    /** Nothing happens where the recommendation is gone or has that value. */
    void set(long id, Field field, String value) {
        now(id).filter(record -> !field.of(record).equals(value))
                .ifPresent(record -> {
                    String reference =
                            session.snapshot().reviews().stream()
                                    .filter(r -> r.id() == record.review())
                                    .findFirst()
                                    .map(Review::reference)
                                    .orElse("");
                    session.act(
                            Words.of("register.step_" + field.key(), reference),
                            edit -> {
                                edit.recommendations()
                                        .setPrinted(
                                                id,
                                                field == Field.LABEL ? value : record.label(),
                                                field == Field.ADDRESSEE
                                                        ? value
                                                        : record.addressee(),
                                                field == Field.TARGET ? value : record.targetDate(),
                                                field == Field.OUTCOME ? value : record.outcome());
                                return true;
                            });
                });
    }

    /** Sets how far they are meant to act; those that have that are left alone. */
    Pending<Integer> setReach(List<Long> ids, @Nullable Reach reach) {
        var changed = changing(ids, record -> record.reach() != reach);
        if (changed.isEmpty()) {
            return none();
        }
        return session.act(
                Words.of("register.step_reach", changed.size()),
                edit -> {
                    changed.forEach(id -> edit.recommendations().setReach(id, reach));
                    return changed.size();
                });
    }

    /**
     * @param reason why they are out of scope; empty otherwise
     */
    Pending<Integer> setScope(List<Long> ids, Scope scope, String reason) {
        String why = scope == Scope.OUT ? reason.strip() : "";
        var changed =
                changing(
                        ids,
                        record -> record.scope() != scope || !record.scopeReason().equals(why));
        if (changed.isEmpty()) {
            return none();
        }
        return session.act(
                Words.of("register.step_scope", changed.size()),
                edit -> {
                    changed.forEach(id -> edit.recommendations().setScope(id, scope, why));
                    return changed.size();
                });
    }

    /**
     * Puts a code on the coder's own passage of a recommendation, which is made where there is
     * none.
     *
     * @param printed what stands at the recommendation's place
     */
    void addCode(RegisterEntry entry, Code code, Printed printed) {
        var coder = session.coderProperty().get();
        var own = coder.map(c -> own(entry, c)).orElse(List.of());
        if (coder.isEmpty() || (own.isEmpty() && printed.equals(Printed.UNKNOWN))) {
            return;
        }
        var codebook = session.snapshot().codebook();
        session.act(
                Words.of("register.step_code", code.name(), entry.review().reference()),
                edit -> {
                    var edits = new PassageEdits(edit, codebook, coder.get());
                    if (own.isEmpty()) {
                        edits.put(
                                new PassageEdits.Target(
                                        entry.document(),
                                        entry.record().main(),
                                        printed.words(),
                                        PassageKind.RECOMMENDATION,
                                        entry.record().label()),
                                Ids.of(code.id()));
                    } else {
                        edits.setCodes(own.getFirst(), own.getFirst().codes().with(code.id()));
                    }
                    return true;
                });
    }

    /** Takes a code off the coder's own passages of a recommendation. */
    void removeCode(RegisterEntry entry, Code code) {
        var coder = session.coderProperty().get();
        var own =
                coder.map(c -> own(entry, c)).orElse(List.of()).stream()
                        .filter(p -> p.codes().contains(code.id()))
                        .toList();
        if (coder.isEmpty() || own.isEmpty()) {
            return;
        }
        var codebook = session.snapshot().codebook();
        session.act(
                Words.of("register.step_code_off", code.name(), entry.review().reference()),
                edit -> {
                    var edits = new PassageEdits(edit, codebook, coder.get());
                    own.forEach(p -> edits.setCodes(p, without(p, code)));
                    return true;
                });
    }

    private static Ids without(Passage passage, Code code) {
        return Ids.of(passage.codes().stream().filter(id -> id != code.id()).toArray());
    }

    /** Whether the coder has put the code on the recommendation, and may take it off. */
    boolean hasPut(RegisterEntry entry, Code code) {
        return session
                .coderProperty()
                .get()
                .map(coder -> own(entry, coder))
                .orElse(List.of())
                .stream()
                .anyMatch(p -> p.codes().contains(code.id()));
    }

    /** The coder's passages that lie on it, where it is printed again left out. */
    private List<Passage> own(RegisterEntry entry, Coder coder) {
        var record = entry.record();
        var document = session.snapshot().passages().get(entry.document().id());
        return document == null
                ? List.of()
                : document.passages().stream()
                        .filter(p ->
                                p.recommendation() == record.id()
                                        && p.coder() == coder.id()
                                        && p.text() == record.text()
                                        && p.span().overlaps(record.main()))
                        .toList();
    }

    /** Says that a place repeats a recommendation no more. */
    void unlink(RegisterEntry entry, Mirror mirror) {
        session.act(
                Words.of("register.step_unlink", entry.review().reference()),
                edit -> {
                    edit.recommendations().removeMirror(entry.id(), mirror.text(), mirror.span());
                    return true;
                });
    }

    private interface Test {
        boolean holds(Recommendation record);
    }

    private List<Long> changing(List<Long> ids, Test test) {
        return ids.stream()
                .distinct()
                .filter(id -> now(id).filter(test::holds).isPresent())
                .toList();
    }

    private static Pending<Integer> none() {
        var done = new Pending<Integer>();
        done.complete(0);
        return done;
    }
}
