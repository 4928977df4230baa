package org.postil.codebook;

import static org.postil.codebook.CodeRules.quoted;

import org.postil.codebook.Planned.Ready;
import org.postil.codebook.Planned.Refused;
import org.postil.codebook.Problem.Field;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a person does to the tree of codes, thought through on one snapshot: what has to be written,
 * or why it cannot be. Pure; {@link CodebookWriter} writes it. Codes that are handed in must be of
 * this snapshot.
 */
public final class CodebookEdits {
    private final Snapshot snapshot;
    private final Codebook codebook;
    private final CodeTree tree;
    private final CodeRules rules;

    public CodebookEdits(Snapshot snapshot) {
        this.snapshot = snapshot;
        this.codebook = snapshot.codebook();
        this.tree = new CodeTree(codebook);
        this.rules = new CodeRules(codebook);
    }

    // ---- add and edit

    /** What is wrong with a code to be made at a place; empty when nothing is. */
    public List<Problem> problems(CodeForm form, Place place) {
        return rules.check(form.tidy(), place.facet(), place.parent(), Optional.empty());
    }

    /** What is wrong with a code that is changed; empty when nothing is. */
    public List<Problem> problems(CodeForm form, Code code) {
        return rules.check(form.tidy(), code.facet(), tree.parentId(code), Optional.of(code));
    }

    public Planned add(CodeForm form, Place place) {
        var tidy = form.tidy();
        var problems = problems(tidy, place);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var changes = new ArrayList<CodeChange>();
        changes.add(new CodeChange.Make(place.facet(), place.parent(), tidy));
        changes.addAll(tree.placeMade(place));
        return new Ready("Add code " + quoted(tidy.name()), changes);
    }

    public Planned rename(Code code, String name) {
        return edit(code, CodeForm.of(code).withName(name), false);
    }

    public Planned recolour(Code code, String colour) {
        return edit(code, CodeForm.of(code).withColour(colour), false);
    }

    /**
     * Changes what is said about a code.
     *
     * @param meaningChanged the definition means something else: reviews read before must be looked
     *     at again
     */
    public Planned edit(Code code, CodeForm form, boolean meaningChanged) {
        var tidy = form.tidy();
        var problems = problems(tidy, code);
        if (!problems.isEmpty()) {
            return new Refused(problems);
        }
        var changes = new ArrayList<CodeChange>();
        var before = CodeForm.of(code);
        if (!tidy.name().equals(before.name())) {
            changes.add(new CodeChange.Rename(code.id(), tidy.name()));
        }
        if (!tidy.key().equals(before.key())) {
            changes.add(new CodeChange.SetKey(code.id(), tidy.key()));
        }
        changes.addAll(colour(code, tidy.colour()));
        before.aliases().stream()
                .filter(a -> !tidy.aliases().contains(a))
                .forEach(a -> changes.add(new CodeChange.DropAlias(code.id(), a)));
        tidy.aliases().stream()
                .filter(a -> !before.aliases().contains(a))
                .forEach(a -> changes.add(new CodeChange.AddAlias(code.id(), a)));
        if (tidy.definesOtherwise(code) || meaningChanged) {
            changes.add(
                    new CodeChange.Define(
                            code.id(),
                            tidy.definition(),
                            tidy.include(),
                            tidy.exclude(),
                            meaningChanged));
        }
        if (!tidy.example().equals(before.example())) {
            changes.add(new CodeChange.SetExample(code.id(), tidy.example()));
        }
        if (!tidy.decidedOn().equals(before.decidedOn())) {
            changes.add(new CodeChange.SetDecidedOn(code.id(), tidy.decidedOn()));
        }
        return new Ready(label(code, tidy, changes), changes);
    }

    /** What stands below in the same colour goes along. */
    private List<CodeChange> colour(Code code, String colour) {
        return colour.equals(code.colour())
                ? List.of()
                : tree.withBelow(code).stream()
                        .filter(c -> c.colour().equalsIgnoreCase(code.colour()))
                        .<CodeChange>map(c -> new CodeChange.SetColour(c.id(), colour))
                        .toList();
    }

    private static String label(Code code, CodeForm form, List<CodeChange> changes) {
        if (changes.size() == 1 && changes.getFirst() instanceof CodeChange.Rename) {
            return "Rename code " + quoted(code.name()) + " to " + quoted(form.name());
        }
        if (changes.size() == 1 && changes.getFirst() instanceof CodeChange.Define) {
            return "Define code " + quoted(code.name());
        }
        return "Change code " + quoted(code.name());
    }

    /**
     * A key for a code to be made among siblings whose keys end in rising numbers: T1.9 after T1.8;
     * empty where they have no such keys.
     */
    public String proposedKey(Place place) {
        return Keys.next(codebook, tree.children(place.facet(), place.parent()), place);
    }

    // ---- move

    /** One place away in a direction. */
    public Planned step(Code code, Step step) {
        return tree.step(code, step)
                .map(place -> move(code, place))
                .orElseGet(() -> Planned.refused(Field.PLACE, atTheEdge(code, step)));
    }

    private static String atTheEdge(Code code, Step step) {
        return switch (step) {
            case UP -> quoted(code.name()) + " is the first here already.";
            case DOWN -> quoted(code.name()) + " is the last here already.";
            case OUT -> quoted(code.name()) + " is at the top already.";
            case IN -> "There is no code above " + quoted(code.name()) + " to put it under.";
        };
    }

    /** What keeps a code from being moved under a parent; empty when nothing does. */
    public Optional<Problem> problemBelow(Code code, Place place) {
        var parent = codebook.code(place.parent());
        if (place.facet() != code.facet()
                || parent.filter(p -> p.facet() != code.facet()).isPresent()) {
            return Optional.of(
                    new Problem(Field.PLACE, "A code stays among codes of its own kind."));
        }
        if (parent.filter(p -> p.id() == code.id()).isPresent()) {
            return Optional.of(
                    new Problem(Field.PLACE, quoted(code.name()) + " cannot stand under itself."));
        }
        if (parent.filter(p -> tree.isBelow(p, code)).isPresent()) {
            return Optional.of(
                    new Problem(
                            Field.PLACE,
                            quoted(parent.get().name())
                                    + " stands below "
                                    + quoted(code.name())
                                    + ". Move that one out first."));
        }
        return tree.parentId(code) == place.parent()
                ? Optional.empty()
                : rules.nameAt(code.name(), place.facet(), place.parent(), code.id())
                        .map(p -> new Problem(Field.PLACE, p.words()));
    }

    /** Moves a code, with all below it, to a place of its facet. */
    public Planned move(Code code, Place place) {
        var problem = problemBelow(code, place);
        return problem.isPresent()
                ? new Refused(List.of(problem.get()))
                : new Ready("Move code " + quoted(code.name()), tree.moveTo(code, place));
    }

    /**
     * What keeps codes from being moved under a parent together; empty when nothing does. Those
     * below another of them go along with it.
     */
    public Optional<Problem> problemBelow(List<Code> codes, Place place) {
        var moved = tree.uppermost(codes);
        for (Code code : moved) {
            var problem = problemBelow(code, place);
            var twin =
                    moved.stream()
                            .filter(c ->
                                    c.id() != code.id() && CodeRules.same(c.name(), code.name()))
                            .findFirst();
            if (problem.isPresent()) {
                return problem;
            }
            if (twin.isPresent()) {
                return Optional.of(
                        new Problem(
                                Field.PLACE,
                                "Two of them are called " + quoted(code.name()) + "."));
            }
        }
        return Optional.empty();
    }

    /** Moves several codes, with all below them, to a place of their facet, in one step. */
    public Planned move(List<Code> codes, Place place) {
        var moved = tree.uppermost(codes);
        if (moved.size() == 1) {
            return move(moved.getFirst(), place);
        }
        var problem = problemBelow(moved, place);
        return problem.isPresent()
                ? new Refused(List.of(problem.get()))
                : new Ready("Move " + moved.size() + " codes", tree.moveTo(moved, place));
    }

    /** A code and all that is below it. */
    public List<Code> withBelow(Code code) {
        return tree.withBelow(code);
    }

    // ---- retire, merge, remove

    /**
     * Offers a code no more; it is still counted where it stands.
     *
     * @param successor the code that takes its place, empty for none
     */
    public Planned retire(Code code, Optional<Code> successor) {
        if (code.retired()) {
            return Planned.refused(Field.CODE, quoted(code.name()) + " is retired already.");
        }
        var bad =
                successor.filter(
                        s -> s.id() == code.id() || s.facet() != code.facet() || s.retired());
        if (bad.isPresent()) {
            return Planned.refused(
                    Field.TARGET,
                    quoted(bad.get().name())
                            + " cannot take the place of "
                            + quoted(code.name())
                            + ".");
        }
        var changes = new ArrayList<CodeChange>();
        changes.add(new CodeChange.Retire(code.id(), true));
        successor.ifPresent(s -> changes.add(new CodeChange.Succeed(code.id(), s.id())));
        return new Ready("Retire code " + quoted(code.name()), changes);
    }

    /** Retires several codes in one step; those that are retired already stay as they are. */
    public Planned retire(List<Code> codes) {
        var offered = codes.stream().filter(c -> !c.retired()).toList();
        return offered.size() == 1
                ? retire(offered.getFirst(), Optional.empty())
                : new Ready(
                        "Retire " + offered.size() + " codes",
                        offered.stream()
                                .<CodeChange>map(c -> new CodeChange.Retire(c.id(), true))
                                .toList());
    }

    /** Gives several codes a colour in one step. */
    public Planned recolour(List<Code> codes, String colour) {
        if (codes.size() == 1) {
            return recolour(codes.getFirst(), colour);
        }
        var changes = new LinkedHashSet<CodeChange>();
        codes.forEach(code -> changes.addAll(colour(code, colour)));
        return new Ready("Colour " + codes.size() + " codes", List.copyOf(changes));
    }

    /**
     * Says which code took the place of one, as when an agency was replaced by another; both are
     * counted as they stand.
     *
     * @param successor empty for none
     */
    public Planned succeed(Code code, Optional<Code> successor) {
        var bad = successor.filter(s -> s.facet() != code.facet() || follows(s, code));
        if (bad.isPresent()) {
            return Planned.refused(
                    Field.TARGET,
                    quoted(bad.get().name())
                            + " cannot take the place of "
                            + quoted(code.name())
                            + ".");
        }
        long id = successor.map(Code::id).orElse(0L);
        return new Ready(
                successor
                        .map(s -> "Let " + quoted(s.name()) + " succeed " + quoted(code.name()))
                        .orElse("Let no code succeed " + quoted(code.name())),
                id == code.succeededBy()
                        ? List.of()
                        : List.of(new CodeChange.Succeed(code.id(), id)));
    }

    /** Whether one code is, or was at some remove succeeded by, another. */
    private boolean follows(Code one, Code other) {
        var seen = new HashSet<Long>();
        var at = Optional.of(one);
        while (at.isPresent() && seen.add(at.get().id())) {
            if (at.get().id() == other.id()) {
                return true;
            }
            at = codebook.code(at.get().succeededBy());
        }
        return false;
    }

    /** Offers a retired code again. */
    public Planned takeUp(Code code) {
        if (!code.retired()) {
            return Planned.refused(Field.CODE, quoted(code.name()) + " is not retired.");
        }
        var changes = new ArrayList<CodeChange>();
        changes.add(new CodeChange.Retire(code.id(), false));
        if (code.succeededBy() != 0) {
            changes.add(new CodeChange.Succeed(code.id(), 0));
        }
        return new Ready("Take up code " + quoted(code.name()) + " again", changes);
    }

    /** What keeps a code from being merged into another; empty when nothing does. */
    public Optional<Problem> mergeProblem(Code source, Code target) {
        return new Merging(snapshot, source, target).problem();
    }

    /** What a merge does; asked only where nothing keeps it from being done. */
    public MergePreview mergePreview(Code source, Code target) {
        return new Merging(snapshot, source, target).preview();
    }

    /**
     * Merges one code into another, which stays.
     *
     * @param meaningChanged the target means more than before: reviews read before must be looked
     *     at again
     */
    public Planned merge(Code source, Code target, boolean meaningChanged) {
        var merging = new Merging(snapshot, source, target);
        var problem = merging.problem();
        return problem.isPresent()
                ? new Refused(List.of(problem.get()))
                : new Ready(
                        "Merge code " + quoted(source.name()) + " into " + quoted(target.name()),
                        merging.changes(meaningChanged));
    }

    /** Removes a code that is on no passage and has none below it. */
    public Planned remove(Code code) {
        if (new CodeUsage(snapshot).isUsed(code)) {
            return Planned.refused(
                    Field.CODE,
                    quoted(code.name())
                            + " is on passages. Retire it to offer it no more, or merge it into"
                            + " another code: nothing that was coded may get lost.");
        }
        if (!codebook.childrenOf(code).isEmpty()) {
            return Planned.refused(
                    Field.CODE,
                    quoted(code.name())
                            + " has codes below it. Move or merge them first, or retire it.");
        }
        return new Ready(
                "Remove code " + quoted(code.name()), List.of(new CodeChange.Remove(code.id())));
    }
}
