package org.postil.ui.register;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Recommendation;
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
