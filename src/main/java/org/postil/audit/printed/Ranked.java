package org.postil.audit.printed;

import org.postil.audit.printed.Label.Around;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A cell that a figure may be about, and how likely it is.
 *
 * @param fit see {@link Candidate#fits}
 * @param said what the words close by say of it, empty unless they say its whole name
 * @param partly which words of its names stand anywhere around
 * @param meant whether they say its name and nothing much else
 * @param exact whether they say its name and nothing else
 * @param together whether one label of a table says its name, or its key
 */
record Ranked(
        Candidate candidate,
        double fit,
        Set<String> said,
        Set<String> partly,
        boolean meant,
        boolean exact,
        boolean together) {
    /** By how much a cell must be likelier than another to be the one meant. */
    static final double AHEAD = 0.1;

    Ranked {
        said = Set.copyOf(said);
        partly = Set.copyOf(partly);
    }

    static Ranked of(Candidate candidate, double fit, Around around) {
        return new Ranked(
                candidate,
                fit,
                candidate.said(around),
                candidate.partly(around),
                candidate.isMeant(around),
                candidate.isExact(around),
                candidate.column() == null && candidate.row().isSaidInOnePart(around));
    }

    /** Those that are not out of the question because another is said more fully. */
    static List<Ranked> open(List<Ranked> all, PrintedFigure figure) {
        var meant = all.stream().filter(r -> r.meant && r.mayStandFor(figure)).toList();
        return all.stream().filter(r -> meant.stream().noneMatch(m -> m.isSaidBefore(r))).toList();
    }

    /** Whether both have one name, and count in another way. */
    boolean isCalledAs(Ranked other) {
        return candidate.row().equals(other.candidate.row())
                && Objects.equals(candidate.column(), other.candidate.column());
    }

    /** A table of a part says nothing of figures out of another whole. */
    private boolean mayStandFor(PrintedFigure figure) {
        Long whole = figure.d();
        return !candidate.cell().isOfPart() || whole != null && whole == candidate.cell().d();
    }

    /**
     * Whether the words say this one and the other only partly: "national policy and process" is
     * not "policy and process", and a theme at an agency is neither the theme nor the agency.
     */
    private boolean isSaidBefore(Ranked other) {
        if (other.said.isEmpty()) {
            return fit > other.fit + AHEAD || fit > other.fit && said.containsAll(other.partly);
        }
        if (!said.containsAll(other.said)) {
            return false;
        }
        boolean cell = candidate.column() != null;
        boolean ofCell = other.candidate.column() != null;
        return said.size() > other.said.size()
                || together && ofCell
                || cell && !ofCell && !other.together;
    }
}
