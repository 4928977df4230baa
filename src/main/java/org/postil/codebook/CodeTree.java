package org.postil.codebook;

import org.postil.domain.Code;
import org.postil.domain.Codebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Where codes stand: siblings, what is below, the places around a code. */
final class CodeTree {
    private final Codebook codebook;

    CodeTree(Codebook codebook) {
        this.codebook = codebook;
    }

    /** The codes directly below a parent, or at the top of a facet for parent 0, in order. */
    List<Code> children(long facet, long parent) {
        return codebook.codes().stream()
                .filter(c -> c.facet() == facet && parentId(c) == parent)
                .toList();
    }

    /** 0 at the top, also where the parent is missing. */
    long parentId(Code code) {
        return codebook.parentOf(code).map(Code::id).orElse(0L);
    }

    List<Code> siblings(Code code) {
        return children(code.facet(), parentId(code));
    }

    boolean isBelow(Code code, Code ancestor) {
        return codebook.isBelow(code, ancestor);
    }

    /** The code and all below it. */
    List<Code> withBelow(Code code) {
        return codebook.codes().stream()
                .filter(c -> c.id() == code.id() || isBelow(c, code))
                .toList();
    }

    private int indexOf(Code code) {
        var siblings = siblings(code);
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i).id() == code.id()) {
                return i;
            }
        }
        throw new IllegalArgumentException("a code that is not in the codebook");
    }

    Place place(Code code) {
        return new Place(code.facet(), parentId(code), indexOf(code));
    }

    /** One place away from a code in a direction; empty at the edge. */
    Optional<Place> step(Code code, Step step) {
        var here = place(code);
        var siblings = siblings(code);
        return switch (step) {
            case UP ->
                    here.index() == 0
                            ? Optional.empty()
                            : Optional.of(new Place(here.facet(), here.parent(), here.index() - 1));
            case DOWN ->
                    here.index() + 1 == siblings.size()
                            ? Optional.empty()
                            : Optional.of(new Place(here.facet(), here.parent(), here.index() + 1));
            case OUT ->
                    codebook.parentOf(code)
                            .map(this::place)
                            .map(p -> new Place(p.facet(), p.parent(), p.index() + 1));
            case IN ->
                    here.index() == 0
                            ? Optional.empty()
                            : Optional.of(Place.lastUnder(siblings.get(here.index() - 1)));
        };
    }

    /**
     * What has to be written so that a code stands at a place: only what differs. Its siblings are
     * numbered from 1.
     */
    List<CodeChange> moveTo(Code code, Place place) {
        return moveTo(List.of(code), place);
    }

    /**
     * The same for several codes, which then stand after one another.
     *
     * @param place whose index is among the siblings without all of these codes
     */
    List<CodeChange> moveTo(List<Code> codes, Place place) {
        var changes = new ArrayList<CodeChange>();
        for (Code code : codes) {
            if (parentId(code) != place.parent()) {
                changes.add(new CodeChange.Move(code.id(), place.parent()));
            }
        }
        var order = new ArrayList<>(children(place.facet(), place.parent()));
        order.removeIf(sibling -> codes.stream().anyMatch(c -> c.id() == sibling.id()));
        order.addAll(Math.min(place.index(), order.size()), codes);
        changes.addAll(number(order));
        return changes;
    }

    /** Those of some codes that are not below another of them, in the order of the tree. */
    List<Code> uppermost(List<Code> codes) {
        return codebook.codes().stream()
                .filter(c -> codes.stream().anyMatch(one -> one.id() == c.id()))
                .filter(c -> codes.stream().noneMatch(one -> isBelow(c, one)))
                .toList();
    }

    private static List<CodeChange> number(List<Code> order) {
        var changes = new ArrayList<CodeChange>();
        boolean rising = true;
        for (int i = 1; i < order.size(); i++) {
            rising &= order.get(i - 1).position() < order.get(i).position();
        }
        for (int i = 0; i < order.size() && !rising; i++) {
            if (order.get(i).position() != i + 1) {
                changes.add(new CodeChange.Position(order.get(i).id(), i + 1));
            }
        }
        return changes;
    }

    /** What has to be written so that a code that is made last stands at a place. */
    List<CodeChange> placeMade(Place place) {
        var siblings = children(place.facet(), place.parent());
        if (place.index() >= siblings.size()) {
            return List.of();
        }
        var changes = new ArrayList<CodeChange>();
        for (int i = 0; i < siblings.size(); i++) {
            int wanted = i < place.index() ? i + 1 : i + 2;
            if (siblings.get(i).position() != wanted) {
                changes.add(new CodeChange.Position(siblings.get(i).id(), wanted));
            }
        }
        changes.add(new CodeChange.PlaceMade(place.index() + 1));
        return changes;
    }
}
