package org.postil.ui.merge;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.merge.Incoming;
import org.postil.merge.IncomingFile;
import org.postil.merge.Merge;
import org.postil.merge.MergeChoices;
import org.postil.merge.MergeChoices.Rule;
import org.postil.merge.MergeChoices.Side;
import org.postil.merge.MergeItem;
import org.postil.merge.MergeItem.State;
import org.postil.merge.MergePlan;
import org.postil.project.ContentTable;
import org.postil.project.Project;
import org.postil.project.Projects;
import org.postil.task.Job;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Failures;
import org.postil.ui.task.LatestOnly;
import org.postil.ui.task.Threads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What would become of a colleague's file, and what is decided about it before anything is written.
 * On the FX thread only, but for what says otherwise.
 */
final class MergeViewModel {
    /** What is asked first stands first. */
    static final List<State> ORDER =
            List.of(
                    State.CONFLICTING,
                    State.UNMATCHED,
                    State.REMOVED,
                    State.CHANGED,
                    State.NEW,
                    State.KEPT);

    /** What a coder did alone, which the others do not see while coding is blind. */
    private static final Set<ContentTable> OWN_WORK =
            Set.of(
                    ContentTable.PASSAGE,
                    ContentTable.CODING,
                    ContentTable.QUOTATION,
                    ContentTable.ANSWER,
                    ContentTable.EVIDENCE,
                    ContentTable.MEMO,
                    ContentTable.RECOMMENDATION,
                    ContentTable.RECOMMENDATION_PLACE,
                    ContentTable.DECISION,
                    ContentTable.SKIPPED_SUGGESTION);

    private final ProjectSession session;
    private final IncomingFile file;
    private final Incoming incoming;
    private final Merge merge;
    private final LatestOnly planning;
    private final ReadOnlyObjectWrapper<Look> look;
    private final ReadOnlyBooleanWrapper busy = new ReadOnlyBooleanWrapper();
    private final Map<String, Side> each = new HashMap<>();
    private final Map<String, Mapped> mapped = new LinkedHashMap<>();
    private Rule rule = Rule.LATER;

    /**
     * What a plan says.
     *
     * @param items in the order in which they are looked at; without what is the same
     * @param unseen how many are left out of them because coding is blind
     * @param action the project's last step when it was made
     */
    record Look(MergePlan plan, List<MergeItem> items, int unseen, long action) {
        long count(State state) {
            return items.stream().filter(item -> item.state() == state).count();
        }

        /** Documents that have no place here: another text stands under their name. */
        long strangeTexts() {
            return items.stream()
                    .filter(item ->
                            item.state() == State.UNMATCHED
                                    && item.table() == ContentTable.DOCUMENT)
                    .count();
        }
    }

    /**
     * A code of theirs that is one of ours.
     *
     * @param theirs GUID
     * @param words for both
     */
    record Mapped(String theirs, String ours, String words) {}

    /** A code of ours to choose. */
    record Ours(String guid, String label) {}

    /** A file that was looked at, or why not. */
    sealed interface Read {
        record Looked(IncomingFile file, Incoming incoming, MergePlan plan, long action)
                implements Read {}

        record Sealed() implements Read {}

        /**
         * @param again it may be right with another passphrase
         */
        record Refused(String reason, boolean again) implements Read {}
    }

    MergeViewModel(ProjectSession session, Threads threads, Failures failures, Read.Looked looked) {
        this.session = session;
        file = looked.file();
        incoming = looked.incoming();
        merge = new Merge(session.project());
        planning = new LatestOnly(threads.background(), threads.fx(), failures);
        look = new ReadOnlyObjectWrapper<>(look(looked.plan(), looked.action()));
    }

    /** Says what a plan says, as far as the current coder may see it. */
    private Look look(MergePlan plan, long action) {
        boolean blind = session.sight().blind().hidesAnything();
        var byState = new EnumMap<State, List<MergeItem>>(State.class);
        int unseen = 0;
        for (MergeItem item : plan.items()) {
            if (item.state() == State.IDENTICAL) {
                continue;
            }
            if (blind && OWN_WORK.contains(item.table())) {
                unseen++;
            } else {
                byState.computeIfAbsent(item.state(), s -> new ArrayList<>()).add(item);
            }
        }
        var items = new ArrayList<MergeItem>();
        ORDER.forEach(state -> items.addAll(byState.getOrDefault(state, List.of())));
        return new Look(plan, List.copyOf(items), unseen, action);
    }

    String name() {
        return incoming.name();
    }

    ReadOnlyObjectProperty<Look> lookProperty() {
        return look.getReadOnlyProperty();
    }

    Look look() {
        return look.get();
    }

    /** While a plan is made that is not shown yet. */
    ReadOnlyBooleanProperty busyProperty() {
        return busy.getReadOnlyProperty();
    }

    /**
     * @param state empty for all
     * @param words each of which an item's words hold
     */
    List<MergeItem> filtered(Optional<State> state, String words) {
        var wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        return look().items().stream()
                .filter(item -> state.isEmpty() || item.state() == state.get())
                .filter(item -> words.isBlank() || holds(item, wanted))
                .toList();
    }

    private static boolean holds(MergeItem item, List<String> wanted) {
        String told =
                (MergeWords.kind(item.table()) + " " + item.what() + " " + item.why())
                        .toLowerCase(Locale.ROOT);
        return wanted.stream().allMatch(told::contains);
    }

    // ---- decisions; each makes the plan anew

    Rule rule() {
        return rule;
    }

    void setRule(Rule next) {
        rule = next;
        plan();
    }

    /** The side chosen for one conflict; empty where the rule decides. */
    Optional<Side> side(MergeItem conflict) {
        return Optional.ofNullable(each.get(conflict.id()));
    }

    /**
     * @param side empty to leave it to the rule
     */
    void decide(MergeItem conflict, Optional<Side> side) {
        if (!side(conflict).equals(side)) {
            side.ifPresentOrElse(s -> each.put(conflict.id(), s), () -> each.remove(conflict.id()));
            plan();
        }
    }

    List<Mapped> mapped() {
        return List.copyOf(mapped.values());
    }

    /** Whether it can be said that it is one of ours. */
    static boolean isTheirCode(MergeItem item) {
        return item.table() == ContentTable.CODE && item.state() == State.NEW;
    }

    /** Codes of ours, in the codebook's order. */
    List<Ours> ours() {
        Codebook codebook = session.snapshot().codebook();
        return codebook.codes().stream()
                .map((Code code) -> new Ours(code.guid(), label(codebook, code)))
                .toList();
    }

    private static String label(Codebook codebook, Code code) {
        return code.key() == null ? codebook.path(code) : code.key() + " " + code.name();
    }

    /** From now on a code of theirs is one of ours. */
    void map(MergeItem theirs, Ours ours) {
        String guid = theirs.id().substring(theirs.id().indexOf(':') + 1);
        mapped.put(
                guid,
                new Mapped(
                        guid, ours.guid(), Words.of("merge.mapped", theirs.what(), ours.label())));
        plan();
    }

    void unmap(Mapped one) {
        mapped.remove(one.theirs());
        plan();
    }

    private void plan() {
        busy.set(true);
        var choices = choices();
        planning.ask(
                Words.of("merge.planning"),
                () -> {
                    long action = session.project().snapshot().action();
                    return Map.entry(merge.plan(incoming, choices), action);
                },
                made -> {
                    look.set(look(made.getKey(), made.getValue()));
                    busy.set(false);
                },
                failure -> busy.set(false));
    }

    private MergeChoices choices() {
        var codes = new HashMap<String, String>();
        mapped.values().forEach(m -> codes.put(m.theirs(), m.ours()));
        return new MergeChoices(rule, each, codes);
    }

    // ---- what is done; not on the FX thread

    /** A file that a person chose, with its plan. */
    static Job<Read> read(
            Projects projects, ProjectSession session, Path file, char @Nullable [] passphrase) {
        return (progress, cancellation) -> {
            var project = session.project();
            if (file.toAbsolutePath().equals(project.path())) {
                return new Read.Refused(Words.of("merge.itself"), false);
            }
            try {
                return switch (IncomingFile.open(projects, file, passphrase)) {
                    case IncomingFile.Result.Sealed _ -> new Read.Sealed();
                    case IncomingFile.Result.Refused refused ->
                            new Read.Refused(refused.reason(), refused.again());
                    case IncomingFile.Result.Opened opened -> looked(project, file, opened.file());
                };
            } catch (IOException e) {
                return new Read.Refused(Words.of("merge.unreadable", file), false);
            }
        };
    }

    private static Read looked(Project project, Path file, IncomingFile opened) throws IOException {
        boolean done = false;
        try {
            var incoming = opened.incoming(String.valueOf(file.getFileName()));
            long action = project.snapshot().action();
            var plan = new Merge(project).plan(incoming, MergeChoices.USUAL);
            done = true;
            return new Read.Looked(opened, incoming, plan, action);
        } finally {
            if (!done) {
                opened.close();
            }
        }
    }

    /** Writes what was looked at, and lets go of the file. */
    Job<Merge.Outcome> apply() {
        var looked = look();
        var coder = session.coderProperty().get();
        return (progress, cancellation) -> {
            try {
                // what was shown is what is done: a step in between may have taken its ground
                if (session.project().snapshot().action() != looked.action()) {
                    return new Merge.Outcome.NotMerged(Words.of("merge.changed_meanwhile"));
                }
                return merge.apply(looked.plan(), coder);
            } finally {
                close();
            }
        };
    }

    /** Lets go of the file, of which nothing was taken. */
    void close() {
        try {
            file.close();
        } catch (IOException e) {
            // the copy lies in a folder that only the owner reads, and is under no name of its own
            throw new UncheckedIOException(e);
        }
    }
}
