package org.postil.merge;

import org.postil.domain.Nearest;
import org.postil.domain.Person.Role;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerParser;
import org.postil.extraction.AnswerRow;
import org.postil.merge.AnswerIncoming.Problem;
import org.postil.merge.ColumnMeaning.OfKey;
import org.postil.merge.ColumnMeaning.OfVariable;
import org.postil.merge.ColumnMeaning.Part;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Takes a sheet apart into answers, as its columns were said to mean. */
final class AnswerSheet {
    private final SheetRows sheet;
    private final ColumnMapping mapping;
    private final Snapshot snapshot;
    private final List<Cell> cells = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    AnswerSheet(SheetRows sheet, ColumnMapping mapping, Snapshot snapshot) {
        this.sheet = sheet;
        this.mapping = mapping;
        this.snapshot = snapshot;
    }

    /**
     * An answer and where it stands.
     *
     * @param column name of the column with the value; empty in a sheet without one
     */
    record Cell(AnswerRow row, String column) {}

    record Read(List<Cell> cells, List<Problem> problems) {}

    Read read() {
        for (SheetRows.Problem problem : sheet.problems()) {
            problems.add(new Problem(problem.line(), "", "", problem.message()));
        }
        for (SheetRows.Row row : sheet.rows()) {
            if (mapping.isLong()) {
                longRow(row);
            } else {
                wideRow(row);
            }
        }
        return new Read(List.copyOf(cells), List.copyOf(problems));
    }

    private String cell(SheetRows.Row row, Part part) {
        return mapping.column(part)
                .map(column -> mapping.meant(column, row.cells().get(column)).strip())
                .orElse("");
    }

    private void longRow(SheetRows.Row row) {
        int column = mapping.column(Part.VALUE).orElse(-1);
        var named = named(row);
        named.put(Part.VARIABLE.column(), cell(row, Part.VARIABLE));
        named.put(Part.VALUE.column(), cell(row, Part.VALUE));
        named.put(Part.MISSING.column(), cell(row, Part.MISSING));
        add(row, named, column);
    }

    private void wideRow(SheetRows.Row row) {
        for (int column = 0; column < sheet.header().size(); column++) {
            String given = mapping.meant(column, row.cells().get(column)).strip();
            var meaning = mapping.meanings().get(column);
            boolean answers = meaning instanceof OfVariable || meaning instanceof OfKey;
            if (!answers || given.isEmpty()) {
                continue;
            }
            var variable =
                    meaning instanceof OfVariable(var path)
                            ? variable(path)
                            : ofItsRole(row, meaning);
            if (variable.isEmpty()) {
                if (meaning instanceof OfKey(var key)) {
                    problems.add(
                            new Problem(
                                    row.line(),
                                    sheet.header().get(column),
                                    given,
                                    "several variables have the key "
                                            + key
                                            + ", and the role of the row does not say which"));
                }
                continue;
            }
            var named = named(row);
            named.put(Part.VARIABLE.column(), variable.get().path());
            // also of a text: "n/a" as a whole cell is no account of anything
            var reason = AnswerParser.missingReason(given);
            named.put(reason.isPresent() ? Part.MISSING.column() : Part.VALUE.column(), given);
            var role = variable.get().level().role();
            if (role.isEmpty()) {
                // a line about a person may say things about the review too
                List.of(Part.PERSON, Part.ROLES, Part.PRIMARY, Part.PSEUDONYM)
                        .forEach(part -> named.remove(part.column()));
            } else if (named.getOrDefault(Part.PERSON.column(), "").isEmpty()) {
                var person = person(named.getOrDefault(Part.REVIEW.column(), ""), role.get());
                if (person.isEmpty()) {
                    problems.add(
                            new Problem(
                                    row.line(),
                                    sheet.header().get(column),
                                    given,
                                    "the review has several persons of the role "
                                            + role.get().key()
                                            + ": a column has to say which one"));
                    continue;
                }
                named.put(Part.PERSON.column(), person.get());
            }
            add(row, named, column);
        }
    }

    private Optional<Variable> variable(String path) {
        return snapshot.variables().stream().filter(v -> v.path().equals(path)).findFirst();
    }

    /** The one variable of the key that is asked of a role which the row names. */
    private Optional<Variable> ofItsRole(SheetRows.Row row, ColumnMeaning several) {
        var roles = Arrays.stream(cell(row, Part.ROLES).split(";")).map(Nearest::folded).toList();
        var own =
                snapshot.variables().stream()
                        .filter(v ->
                                v.key().equals(several.written())
                                        && !v.isDerived()
                                        && v.level()
                                                .role()
                                                .filter(r -> roles.contains(r.key()))
                                                .isPresent())
                        .toList();
        return own.size() == 1 ? Optional.of(own.getFirst()) : Optional.empty();
    }

    private Map<String, String> named(SheetRows.Row row) {
        var named = new HashMap<String, String>();
        for (Part part :
                List.of(Part.REVIEW, Part.PERSON, Part.ROLES, Part.PRIMARY, Part.PSEUDONYM)) {
            named.put(part.column(), cell(row, part));
        }
        return named;
    }

    private void add(SheetRows.Row row, Map<String, String> named, int column) {
        String header = column < 0 ? "" : sheet.header().get(column);
        switch (AnswerRow.parse(row.line(), named)) {
            case AnswerRow.Row parsed -> cells.add(new Cell(parsed.row(), header));
            case AnswerRow.Problem(long line, String message) -> {
                // what is wrong with the whole line is told once
                var last = problems.isEmpty() ? null : problems.getLast();
                if (last == null || last.line() != line || !last.why().equals(message)) {
                    problems.add(new Problem(line, "", "", message));
                }
            }
        }
    }

    /**
     * Who is meant where no column says so: the only person of the role, else the primary one; the
     * label that the first one is given when there is none yet. Empty when it cannot be told.
     */
    private Optional<String> person(String reference, Role role) {
        var review = snapshot.reviewCalled(reference).map(Review::id).orElse(0L);
        var persons =
                snapshot.persons().stream()
                        .filter(p -> p.review() == review && p.has(role))
                        .toList();
        if (persons.isEmpty()) {
            return Optional.of(role.name().charAt(0) + "1");
        }
        if (persons.size() == 1) {
            return Optional.of(persons.getFirst().label());
        }
        var primary = persons.stream().filter(p -> p.isPrimary(role)).toList();
        return primary.size() == 1 ? Optional.of(primary.getFirst().label()) : Optional.empty();
    }
}
