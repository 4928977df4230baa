package org.postil.ui.codebook;

import org.postil.codebook.CodebookEdits;
import org.postil.codebook.Place;
import org.postil.codebook.Problem;
import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Snapshot;
import org.postil.ui.codebook.CodebookRow.Fold;
import org.postil.ui.codebook.CodebookRow.Heading;
import org.postil.ui.codebook.CodebookRow.Item;

import java.util.List;
import java.util.Optional;

/**
 * Where codes that are carried over the lines of the codebook would come to stand: between two
 * lines near their edge, else under the code of a line. How far right the pointer is says how deep,
 * where a place between two lines can mean several.
 */
final class DropPlaces {
    /** The part of a line, at its top and at its bottom, that means beside it. */
    private static final double EDGE = 0.28;

    private final Codebook codebook;
    private final CodebookEdits edits;
    private final List<CodebookRow> rows;
    private final List<Code> carried;
    private final boolean inOrder;

    /** What letting go would do. */
    sealed interface Drop {
        /**
         * @param line of the row below, the number of rows at the end
         * @param level 1 at the top
         */
        record Between(int line, int level, Place place) implements Drop {}

        record Into(int row, Place place) implements Drop {}

        /**
         * @param why a sentence
         */
        record Refused(String why) implements Drop {}
    }

    /**
     * @param carried at least one
     * @param inOrder whether the lines stand in the order of the codebook: else one can only be put
     *     under another
     */
    DropPlaces(Snapshot snapshot, List<CodebookRow> rows, List<Code> carried, boolean inOrder) {
        this.codebook = snapshot.codebook();
        this.edits = new CodebookEdits(snapshot);
        this.rows = rows;
        this.carried = carried;
        this.inOrder = inOrder;
    }

    /**
     * @param at lines from the top of the first: 2.5 is the middle of the third
     * @param depth the level at which the pointer is; 1 at the left
     */
    Drop at(double at, int depth) {
        int row = Math.clamp((int) Math.floor(at), 0, rows.size() - 1);
        double part = at >= rows.size() ? 1 : at - row;
        return switch (rows.get(row)) {
            case Heading heading -> between(part < 0.5 && row > 0 ? row : row + 1, depth);
            case Item item -> {
                if (inOrder && part < EDGE) {
                    yield between(row, depth);
                }
                if (inOrder && part > 1 - EDGE) {
                    yield between(row + 1, depth);
                }
                yield checked(new Drop.Into(row, Place.lastUnder(item.code())));
            }
        };
    }

    private Drop between(int line, int depth) {
        var below =
                line < rows.size() ? Optional.of(rows.get(line)) : Optional.<CodebookRow>empty();
        var next = below.filter(Item.class::isInstance).map(Item.class::cast);
        if (line == 0 || rows.get(line - 1) instanceof Heading) {
            return next.map(item -> checked(new Drop.Between(line, 1, before(item.code()))))
                    .orElseGet(() -> first(line));
        }
        var above = (Item) rows.get(line - 1);
        int least = next.map(Item::level).orElse(1);
        int most = above.fold() == Fold.OPEN ? least : Math.max(least, above.level());
        int level = Math.clamp(depth, least, most);
        if (next.isPresent() && level == least) {
            return checked(new Drop.Between(line, level, before(next.get().code())));
        }
        return checked(new Drop.Between(line, level, after(ancestor(above.code(), level))));
    }

    /** The first of a facet that has none. */
    private Drop first(int line) {
        return line > 0 && rows.get(line - 1) instanceof Heading heading
                ? checked(new Drop.Between(line, 1, new Place(heading.facet().id(), 0, 0)))
                : new Drop.Refused("");
    }

    private Drop checked(Drop drop) {
        var place =
                switch (drop) {
                    case Drop.Between between -> between.place();
                    case Drop.Into into -> into.place();
                    case Drop.Refused refused -> null;
                };
        if (place == null) {
            return drop;
        }
        return edits.problemBelow(carried, place)
                .map(Problem::words)
                .<Drop>map(Drop.Refused::new)
                .orElse(drop);
    }

    private Code ancestor(Code code, int level) {
        var at = code;
        for (int l = codebook.level(code); l > level; l--) {
            at = codebook.parentOf(at).orElse(at);
        }
        return at;
    }

    private Place before(Code code) {
        return place(code, 0);
    }

    private Place after(Code code) {
        return place(code, isCarried(code) ? 0 : 1);
    }

    /** Counted among the siblings without what is carried. */
    private Place place(Code code, int further) {
        long parent = codebook.parentOf(code).map(Code::id).orElse(0L);
        int index = 0;
        for (Code sibling : codebook.codes()) {
            boolean beside =
                    sibling.facet() == code.facet()
                            && codebook.parentOf(sibling).map(Code::id).orElse(0L) == parent;
            if (sibling.id() == code.id()) {
                break;
            }
            if (beside && !isCarried(sibling)) {
                index++;
            }
        }
        return new Place(code.facet(), parent, index + further);
    }

    private boolean isCarried(Code code) {
        return carried.stream().anyMatch(c -> c.id() == code.id());
    }
}
