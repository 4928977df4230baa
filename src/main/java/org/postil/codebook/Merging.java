package org.postil.codebook;

import static org.postil.codebook.CodeRules.quoted;
import static org.postil.codebook.CodeRules.same;

import org.postil.codebook.Problem.Field;
import org.postil.domain.Code;
import org.postil.domain.CodeGroup;
import org.postil.domain.Ids;
import org.postil.domain.Snapshot;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Two codes that turn out to be one: what stands in the way, what will be, what is written. */
final class Merging {
    private final Snapshot snapshot;
    private final CodeTree tree;
    private final Code source;
    private final Code target;

    Merging(Snapshot snapshot, Code source, Code target) {
        this.snapshot = snapshot;
        this.tree = new CodeTree(snapshot.codebook());
        this.source = source;
        this.target = target;
    }

    Optional<Problem> problem() {
        if (source.id() == target.id()) {
            return refused(quoted(source.name()) + " cannot be merged into itself.");
        }
        if (source.facet() != target.facet()) {
            return refused("Codes of different kinds cannot be merged.");
        }
        if (tree.isBelow(target, source)) {
            return refused(
                    quoted(target.name())
                            + " stands below "
                            + quoted(source.name())
                            + ". Merge it upwards, or move it out first.");
        }
        if (target.retired()) {
            return refused(
                    quoted(target.name())
                            + " is retired. Take it up again before merging into it.");
        }
        for (Code child : children()) {
            for (Code other : tree.children(target.facet(), target.id())) {
                if (other.id() != source.id() && same(child.name(), other.name())) {
                    return refused(
                            "Both have a code "
                                    + quoted(child.name())
                                    + " below them. Merge or rename these two first.");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Problem> refused(String words) {
        return Optional.of(new Problem(Field.TARGET, words));
    }

    private List<Code> children() {
        return tree.children(source.facet(), source.id());
    }

    MergePreview preview() {
        var usage = new CodeUsage(snapshot);
        var from = usage.anyOf(Ids.of(source.id()));
        var to = usage.anyOf(Ids.of(target.id()));
        var pair = Ids.of(source.id(), target.id());
        var either = usage.anyOf(pair);
        return new MergePreview(
                source,
                target,
                from.passages(),
                from.reviews(),
                to.passages(),
                to.reviews(),
                usage.allOf(pair).passages(),
                from.reviews() + to.reviews() - either.reviews(),
                either.passages(),
                either.reviews(),
                children(),
                newAliases(),
                newGroups().stream().map(CodeGroup::name).toList(),
                Objects.requireNonNullElse(source.key(), ""));
    }

    /** The source's names, less those that the target has already. */
    private List<String> newAliases() {
        var names = new ArrayList<String>();
        names.add(source.name());
        names.addAll(source.aliases());
        var known = new ArrayList<>(target.aliases());
        known.add(target.name());
        var fresh = new ArrayList<String>();
        for (String name : names) {
            if (known.stream().noneMatch(other -> same(other, name))) {
                fresh.add(name);
                known.add(name);
            }
        }
        return fresh;
    }

    private List<CodeGroup> newGroups() {
        return snapshot.codebook().groups().stream()
                .filter(g ->
                        g.members().contains(source.id()) && !g.members().contains(target.id()))
                .toList();
    }

    /**
     * @param meaningChanged the target means more than before: reviews read before must be looked
     *     at again
     */
    List<CodeChange> changes(boolean meaningChanged) {
        var changes = new ArrayList<CodeChange>();
        changes.add(new CodeChange.Absorb(source, target));
        int position =
                tree.children(target.facet(), target.id()).stream()
                        .mapToInt(Code::position)
                        .max()
                        .orElse(0);
        for (Code child : children()) {
            changes.add(new CodeChange.Move(child.id(), target.id()));
            position++;
            if (child.position() != position) {
                changes.add(new CodeChange.Position(child.id(), position));
            }
        }
        newAliases().forEach(a -> changes.add(new CodeChange.AddAlias(target.id(), a)));
        newGroups().forEach(g -> changes.add(new CodeChange.JoinGroup(g.id(), target.id())));
        for (Code code : snapshot.codebook().codes()) {
            if (code.succeededBy() == source.id()) {
                changes.add(
                        new CodeChange.Succeed(
                                code.id(), code.id() == target.id() ? 0 : target.id()));
            }
        }
        if (meaningChanged) {
            changes.add(new CodeChange.ChangeMeaning(target.id()));
        }
        changes.add(new CodeChange.Remove(source.id()));
        return changes;
    }
}
