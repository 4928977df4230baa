package org.postil.ui.incoming;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.domain.Nearest;
import org.postil.domain.Variable;
import org.postil.extraction.AnswerParser;
import org.postil.merge.AnswerIncoming;
import org.postil.merge.ColumnMapping;
import org.postil.merge.ColumnMeaning;
import org.postil.merge.ColumnMeaning.OfVariable;
import org.postil.merge.RememberedMapping;
import org.postil.merge.SheetRows;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.ProjectSession;
import org.postil.ui.task.Pending;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A sheet of answers before it comes in; knows no nodes. On the FX thread only. */
final class IncomingViewModel {
    private static final int SAMPLES = 3;
    private static final int MOST_ODD = 200;

    private final ProjectSession session;
    private final List<SheetRows> sheets;
    private final ReadOnlyObjectWrapper<SheetRows> sheet;
    private final ReadOnlyObjectWrapper<ColumnMapping> mapping;

    /**
     * @param sheets at least one
     */
    IncomingViewModel(ProjectSession session, List<SheetRows> sheets) {
        this.session = session;
        this.sheets = List.copyOf(sheets);
        var first = this.sheets.getFirst();
        sheet = new ReadOnlyObjectWrapper<>(first);
        mapping = new ReadOnlyObjectWrapper<>(begun(first));
    }

    List<SheetRows> sheets() {
        return sheets;
    }

    ReadOnlyObjectProperty<SheetRows> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    SheetRows sheet() {
        return sheet.get();
    }

    ReadOnlyObjectProperty<ColumnMapping> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    ColumnMapping mapping() {
        return mapping.get();
    }

    /** As a sheet with these columns was read last, else as the names of the columns say. */
    private ColumnMapping begun(SheetRows of) {
        return RememberedMapping.find(of.header(), session.snapshot())
                .orElseGet(() -> ColumnMapping.guess(of.header(), session.snapshot()));
    }

    /** The columns were said to mean something before. */
    boolean isRemembered() {
        return RememberedMapping.find(sheet().header(), session.snapshot()).isPresent();
    }

    void choose(SheetRows other) {
        if (other != sheet.get()) {
            sheet.set(other);
            mapping.set(begun(other));
        }
    }

    /** All that a column may mean. */
    List<ColumnMeaning> meanings() {
        return Stream.concat(
                        Stream.concat(
                                Stream.of(new ColumnMeaning.Ignored()),
                                Stream.of(ColumnMeaning.Part.values())
                                        .map(ColumnMeaning.OfRow::new)),
                        session.snapshot().variables().stream()
                                .filter(v -> !v.isDerived())
                                .map(v -> new OfVariable(v.path())))
                .map(ColumnMeaning.class::cast)
                .toList();
    }

    Optional<Variable> variable(OfVariable meaning) {
        return session.snapshot().variables().stream()
                .filter(v -> v.path().equals(meaning.path()))
                .findFirst();
    }

    void mean(int column, ColumnMeaning meaning) {
        if (!mapping.get().meanings().get(column).equals(meaning)) {
            mapping.set(mapping.get().with(column, meaning));
        }
    }

    /** The first different values of a column, with dots between. */
    String samples(int column) {
        return String.join(
                " \u00b7 ",
                sheet().rows().stream()
                        .map(row -> row.cells().get(column).strip().replace('\n', ' '))
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .limit(SAMPLES)
                        .toList());
    }

    /**
     * A value of the sheet that is none of the variable's categories.
     *
     * @param count how many cells have it
     * @param meant what it was said to mean; empty while it does not fit
     * @param allowed what it may mean
     */
    record Odd(
            int column,
            String header,
            String value,
            int count,
            String meant,
            List<String> allowed) {}

    /** The values that have to be said to mean a category, or are left out. */
    List<Odd> odd() {
        var all = new ArrayList<Odd>();
        for (int column = 0; column < sheet().header().size(); column++) {
            if (mapping().meanings().get(column) instanceof OfVariable meaning) {
                int at = column;
                variable(meaning)
                        .filter(v -> !allowed(v).isEmpty())
                        .ifPresent(v -> all.addAll(odd(at, v)));
            }
        }
        return all.subList(0, Math.min(MOST_ODD, all.size()));
    }

    private List<Odd> odd(int column, Variable variable) {
        var counts = new LinkedHashMap<String, Integer>();
        var written = new LinkedHashMap<String, String>();
        for (SheetRows.Row row : sheet().rows()) {
            String value = row.cells().get(column).strip();
            boolean fits =
                    AnswerParser.missingReason(value).isPresent()
                            || !(AnswerParser.parse(variable, value, "")
                                    instanceof AnswerParser.Problem);
            if (!fits) {
                counts.merge(Nearest.folded(value), 1, Integer::sum);
                written.putIfAbsent(Nearest.folded(value), value);
            }
        }
        Map<String, String> meant = mapping().values().getOrDefault(column, Map.of());
        return counts.entrySet().stream()
                .map(e ->
                        new Odd(
                                column,
                                sheet().header().get(column),
                                written.getOrDefault(e.getKey(), e.getKey()),
                                e.getValue(),
                                meant.getOrDefault(e.getKey(), ""),
                                allowed(variable)))
                .toList();
    }

    private static List<String> allowed(Variable variable) {
        var names =
                switch (variable.type()) {
                    case CATEGORY, CATEGORIES ->
                            variable.categories().stream().map(Variable.Category::name).toList();
                    case YES_NO -> List.of("yes", "no");
                    case NUMBER, DATE, TEXT -> List.<String>of();
                };
        return names.isEmpty()
                ? names
                : Stream.concat(
                                names.stream(),
                                Stream.of("not recorded", "redacted", "not applicable"))
                        .toList();
    }

    /** A value means a category from now on; empty to let it not fit. */
    void meanValue(Odd odd, String meant) {
        if (!odd.meant().equals(meant)) {
            mapping.set(mapping.get().withValue(odd.column(), odd.value(), meant));
        }
    }

    /** Looks what would become of the sheet; writes nothing. */
    Pending<AnswerIncoming> look() {
        var of = session.snapshot();
        var coder = session.coderProperty().get();
        var wanted = sheet();
        var read = mapping();
        return session.read(
                Words.of("incoming.looking"),
                project -> AnswerIncoming.plan(wanted, read, of, coder));
    }
}
