package org.postil.ui.themes;

import org.postil.coding.PassageEdits;
import org.postil.coding.Splitting;
import org.postil.domain.Code;
import org.postil.domain.Fit;
import org.postil.domain.Ids;
import org.postil.domain.Passage;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.CodePicking.Picked;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * What a coder does to passages on this screen, each as one step that can be undone. There must be
 * a coder, and the passages must be theirs. On the FX thread only.
 */
final class ThemeActions {
    private final ProjectSession session;

    ThemeActions(ProjectSession session) {
        this.session = session;
    }

    private Pending<Boolean> act(String label, Consumer<PassageEdits> work) {
        var codebook = session.snapshot().codebook();
        var coder = session.coderProperty().get().orElseThrow();
        return session.act(
                label,
                edit -> {
                    work.accept(new PassageEdits(edit, codebook, coder));
                    return true;
                });
    }

    Pending<Boolean> star(List<Passage> passages, boolean starred) {
        return act(
                Words.of(starred ? "themes.act_star" : "themes.act_unstar", passages.size()),
                edits -> passages.forEach(p -> edits.star(p, starred)));
    }

    /** A code on a passage. */
    record Coding(Passage passage, long code) {}

    /**
     * @param fit empty takes the word back
     */
    Pending<Boolean> judge(List<Coding> codings, Optional<Fit> fit) {
        return act(
                fit.map(f -> Words.of("themes.act_judge_" + f.key(), passages(codings)))
                        .orElseGet(() -> Words.of("themes.act_no_fit", passages(codings))),
                edits -> codings.forEach(c -> edits.setFit(c.passage(), c.code(), fit)));
    }

    private static int passages(List<Coding> codings) {
        return (int) codings.stream().map(c -> c.passage().id()).distinct().count();
    }

    /**
     * Gives passages other codes: what is picked and was not common to them is added to each, what
     * was common and is not picked is taken off each.
     */
    Pending<Boolean> retag(List<Passage> passages, Ids common, List<Picked> picked) {
        String names = picked.stream().map(Picked::name).collect(Collectors.joining(" + "));
        String label =
                picked.isEmpty()
                        ? Words.of("themes.act_uncode", passages.size())
                        : Words.of("themes.act_retag", passages.size(), names);
        return act(
                label,
                edits -> {
                    var wanted = new HashSet<Long>();
                    picked.forEach(pick -> id(edits, pick).ifPresent(wanted::add));
                    passages.forEach(p -> edits.setCodes(p, codes(p, common, wanted)));
                });
    }

    private static Ids codes(Passage passage, Ids common, Set<Long> wanted) {
        var codes = new HashSet<>(wanted);
        passage.codes().stream().filter(c -> !common.contains(c)).forEach(codes::add);
        return Ids.of(codes);
    }

    private static Optional<Long> id(PassageEdits edits, Picked pick) {
        return switch (pick) {
            case Picked.Known known -> Optional.of(known.code().id());
            case Picked.New made -> {
                var id = edits.newCode(made.facet(), made.name());
                yield id.isPresent() ? Optional.of(id.getAsLong()) : Optional.empty();
            }
        };
    }

    /** Makes a code that was picked by name; what is there already is taken. */
    Pending<Long> make(Picked.New made) {
        var codebook = session.snapshot().codebook();
        var coder = session.coderProperty().get().orElseThrow();
        return session.act(
                Words.of("themes.act_make", made.name()),
                edit ->
                        new PassageEdits(edit, codebook, coder)
                                .newCode(made.facet(), made.name())
                                .orElse(0));
    }

    Pending<Boolean> takeOff(List<Coding> codings, String name) {
        return act(
                Words.of("themes.act_take_off", passages(codings), name),
                edits -> {
                    for (Passage passage :
                            codings.stream().map(Coding::passage).distinct().toList()) {
                        Ids off =
                                Ids.of(
                                        codings.stream()
                                                .filter(c -> c.passage() == passage)
                                                .mapToLong(Coding::code)
                                                .toArray());
                        edits.setCodes(
                                passage,
                                Ids.of(
                                        passage.codes().stream()
                                                .filter(c -> !off.contains(c))
                                                .toArray()));
                    }
                });
    }

    Pending<Boolean> split(PassageRow.Item item, Splitting parts) {
        return act(
                Words.of("themes.act_split"),
                edits -> edits.split(item.document(), item.passage(), parts));
    }

    /** Puts one code in place of another on a passage. */
    Pending<Boolean> move(Passage passage, Code from, Code to) {
        return act(
                Words.of("themes.act_move", to.name()),
                edits -> edits.moveCode(passage, from.id(), to.id()));
    }

    /** Puts a code on a passage besides those it carries. */
    Pending<Boolean> add(Passage passage, Code to) {
        return act(
                Words.of("themes.act_move", to.name()),
                edits -> edits.setCodes(passage, passage.codes().with(to.id())));
    }
}
