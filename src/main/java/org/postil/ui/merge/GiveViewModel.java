package org.postil.ui.merge;

import org.jspecify.annotations.Nullable;
import org.postil.coding.Assigning;
import org.postil.domain.Coder;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.exchange.WholeFile;
import org.postil.merge.Giving;
import org.postil.merge.WorkPackage;
import org.postil.project.Projects;
import org.postil.task.Job;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What goes to whom in a package. On the FX thread only, but for the jobs it makes. */
final class GiveViewModel {
    /** Words for layers: a coder of such a name would hide the layer. */
    private static final Set<String> TAKEN = Set.of("any", "final");

    private final ProjectSession session;
    private final Giving giving;

    GiveViewModel(ProjectSession session, Projects projects, InstantSource clock) {
        this.session = session;
        giving = new Giving(projects, clock);
    }

    /** What became of a package. */
    sealed interface Outcome {
        /**
         * @param file where it is
         */
        record Written(Path file, String coder, int reviews, boolean sealed) implements Outcome {}

        /**
         * @param again it may be right with another passphrase
         */
        record NotWritten(String reason, boolean again) implements Outcome {}

        /** Codebook and template of a package that was there are up to date. */
        record Updated(String coder, int rows) implements Outcome {}

        record Sealed() implements Outcome {}
    }

    /** Names of those who may get one: the others first, then whoever codes here. */
    List<String> names() {
        var me = session.coderProperty().get();
        return session.snapshot().coders().stream()
                .sorted((a, b) -> Boolean.compare(isSame(a, me), isSame(b, me)))
                .map(Coder::name)
                .toList();
    }

    private static boolean isSame(Coder one, Optional<Coder> other) {
        return other.filter(c -> c.id() == one.id()).isPresent();
    }

    /** Who has a name, case aside; empty for a new name. */
    Optional<Coder> coder(String name) {
        return session.snapshot().coders().stream()
                .filter(c -> c.name().equalsIgnoreCase(name.strip()))
                .findFirst();
    }

    int included() {
        return (int)
                session.snapshot().reviews().stream()
                        .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                        .count();
    }

    /** How many included reviews are assigned to whoever has this name. */
    int assigned(String name) {
        Snapshot snapshot = session.snapshot();
        return coder(name)
                .flatMap(coder ->
                        Assigning.shares(snapshot).stream()
                                .filter(s -> s.coder().id() == coder.id())
                                .findFirst())
                .map(Assigning.Share::assigned)
                .orElse(0);
    }

    /** Whether a name is no name for a coder. */
    static boolean isTaken(String name) {
        return TAKEN.contains(name.strip().toLowerCase(Locale.ROOT));
    }

    /** What is wrong with what was filled in, for the person; empty when nothing is. */
    String problem(String name, boolean all, String passphrase, String again) {
        if (name.isBlank()) {
            return Words.of("give.no_name");
        }
        if (isTaken(name)) {
            return Words.of("give.taken", name.strip());
        }
        if (included() == 0) {
            return Words.of("give.no_reviews");
        }
        if (!all && assigned(name) == 0) {
            return Words.of("give.none_assigned", name.strip());
        }
        return passphrase.equals(again) ? "" : Words.of("give.differ");
    }

    /**
     * Adds the coder where the name is new, and writes the package.
     *
     * @param out written over; the person was asked
     * @param passphrase empty for none
     */
    Job<Outcome> give(String name, Path out, Giving.Wish wish, String passphrase) {
        var project = session.project();
        var by = session.coderProperty().get();
        return (progress, cancellation) -> {
            if (out.toAbsolutePath().equals(project.path())) {
                return new Outcome.NotWritten(Words.of("give.itself"), false);
            }
            try {
                var there = project.snapshot().coderNamed(name.strip());
                Coder coder =
                        there.isPresent()
                                ? there.get()
                                : project.act(
                                        by,
                                        Words.of("session.add_coder", name.strip()),
                                        edit -> edit.coders().add(name.strip()));
                char @Nullable [] secret = passphrase.isEmpty() ? null : passphrase.toCharArray();
                return switch (giving.give(project, coder, out, wish, secret)) {
                    case WorkPackage.Given.NotWritten not ->
                            new Outcome.NotWritten(not.reason(), false);
                    case WorkPackage.Given.Written written ->
                            new Outcome.Written(
                                    out, coder.name(), written.reviews().size(), secret != null);
                };
            } catch (IOException e) {
                return new Outcome.NotWritten(WholeFile.why(out, e), false);
            }
        };
    }

    /**
     * Brings codebook and template of a package up to date.
     *
     * @param passphrase null for none
     */
    Job<Outcome> again(Path file, char @Nullable [] passphrase) {
        var project = session.project();
        return (progress, cancellation) -> {
            if (file.toAbsolutePath().equals(project.path())) {
                return new Outcome.NotWritten(Words.of("give.itself"), false);
            }
            try {
                return switch (giving.again(project, Optional.empty(), file, passphrase)) {
                    case Giving.Again.Updated done ->
                            new Outcome.Updated(done.coder().name(), done.plan().rows());
                    case Giving.Again.Sealed _ -> new Outcome.Sealed();
                    case Giving.Again.WrongPassphrase _ ->
                            new Outcome.NotWritten(Words.of("merge.wrong_passphrase"), true);
                    case Giving.Again.Refused refused ->
                            new Outcome.NotWritten(
                                    Words.of(
                                            "give.left_as_it_is",
                                            String.valueOf(file.getFileName()),
                                            refused.reason()),
                                    false);
                };
            } catch (IOException e) {
                return new Outcome.NotWritten(WholeFile.why(file, e), false);
            }
        };
    }
}
