package org.postil.ui.themes;

import org.postil.domain.Code;
import org.postil.domain.Codebook;
import org.postil.domain.Facet;
import org.postil.domain.Ids;
import org.postil.tally.PassageCondition;
import org.postil.tally.PassageCondition.Coded;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A query as it is built by mouse: passages with all of some codes, any of some, none of some. What
 * is typed beyond that has no such form.
 */
record QueryChips(List<Coded> all, List<Coded> any, List<Coded> none) {
    static final QueryChips EMPTY = new QueryChips(List.of(), List.of(), List.of());

    /** Where a code is put. */
    enum Part {
        ALL,
        ANY,
        NONE
    }

    QueryChips {
        all = List.copyOf(all);
        any = List.copyOf(any);
        none = List.copyOf(none);
    }

    /** Empty when the condition says more than that. */
    static Optional<QueryChips> of(PassageCondition condition) {
        var all = new ArrayList<Coded>();
        var any = new ArrayList<Coded>();
        var none = new ArrayList<Coded>();
        var parts =
                condition instanceof PassageCondition.And and ? and.parts() : List.of(condition);
        for (PassageCondition part : parts) {
            boolean plain =
                    switch (part) {
                        case Coded coded -> all.add(coded);
                        case PassageCondition.Or or -> any.isEmpty() && addAll(or, any);
                        case PassageCondition.Not not ->
                                not.part() instanceof Coded coded
                                        ? none.add(coded)
                                        : not.part() instanceof PassageCondition.Or or
                                                && addAll(or, none);
                        case PassageCondition.And and -> false;
                        case PassageCondition.AnyCode code -> false;
                        case PassageCondition.Starred starred -> false;
                        case PassageCondition.WithMemo memo -> false;
                        case PassageCondition.OfKind kind -> false;
                        case PassageCondition.Judged judged -> false;
                        case PassageCondition.By by -> false;
                        case PassageCondition.InReview in -> false;
                    };
            if (!plain) {
                return Optional.empty();
            }
        }
        return Optional.of(new QueryChips(all, any, none));
    }

    private static boolean addAll(PassageCondition.Or or, List<Coded> into) {
        for (PassageCondition part : or.parts()) {
            if (!(part instanceof Coded coded)) {
                return false;
            }
            into.add(coded);
        }
        return true;
    }

    boolean isEmpty() {
        return all.isEmpty() && any.isEmpty() && none.isEmpty();
    }

    /** A code as a condition, written so that it is read back as itself. */
    static Coded coded(Codebook codebook, Code code, boolean directly) {
        String facet =
                codebook.facets().stream()
                        .filter(f -> f.id() == code.facet())
                        .map(Facet::key)
                        .findFirst()
                        .orElse("code");
        boolean first =
                !codebook.facets().isEmpty() && codebook.facets().getFirst().id() == code.facet();
        return new Coded(first ? "code" : facet, codebook.label(code), Ids.of(code.id()), directly);
    }

    /** With a code more. Asked for any of, a lone code that must be there becomes one of them. */
    QueryChips with(Part part, Coded code) {
        var without = without(code);
        var all = new ArrayList<>(without.all);
        var any = new ArrayList<>(without.any);
        var none = new ArrayList<>(without.none);
        switch (part) {
            case ALL -> all.add(code);
            case ANY -> {
                if (any.isEmpty() && all.size() == 1) {
                    any.add(all.removeFirst());
                }
                any.add(code);
            }
            case NONE -> none.add(code);
        }
        return new QueryChips(all, any, none);
    }

    QueryChips without(Coded code) {
        return new QueryChips(drop(all, code), drop(any, code), drop(none, code));
    }

    private static List<Coded> drop(List<Coded> from, Coded code) {
        return from.stream().filter(c -> !c.codes().equals(code.codes())).toList();
    }

    /** As it would be typed; empty for all passages. */
    String text() {
        var parts = new ArrayList<PassageCondition>(all);
        if (any.size() == 1) {
            parts.add(any.getFirst());
        } else if (any.size() > 1) {
            parts.add(new PassageCondition.Or(List.copyOf(any)));
        }
        none.forEach(code -> parts.add(new PassageCondition.Not(code)));
        return switch (parts.size()) {
            case 0 -> "";
            case 1 -> parts.getFirst().text();
            default -> new PassageCondition.And(parts).text();
        };
    }
}
