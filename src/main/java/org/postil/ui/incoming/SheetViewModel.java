package org.postil.ui.incoming;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import org.postil.merge.ColumnMapping;
import org.postil.merge.ColumnMeaning;
import org.postil.merge.RememberedMapping;
import org.postil.merge.SheetRows;
import org.postil.ui.nav.ProjectSession;

import java.util.List;
import java.util.Map;

/** The columns of a sheet that is to come in, and what they mean. On the FX thread only. */
abstract class SheetViewModel {
    private static final int SAMPLES = 3;
    private static final int LONGEST = 60;

    private final ProjectSession session;
    private final List<SheetRows> sheets;
    private final RememberedMapping memory;
    private final ReadOnlyObjectWrapper<SheetRows> sheet;
    private final ReadOnlyObjectWrapper<ColumnMapping> mapping =
            new ReadOnlyObjectWrapper<>(new ColumnMapping(List.of(), Map.of()));

    /**
     * @param sheets at least one
     */
    SheetViewModel(ProjectSession session, List<SheetRows> sheets, RememberedMapping memory) {
        this.session = session;
        this.sheets = List.copyOf(sheets);
        this.memory = memory;
        sheet = new ReadOnlyObjectWrapper<>(this.sheets.getFirst());
    }

    /** What the columns mean by their names. */
    abstract ColumnMapping guess(List<String> header);

    /** Why nothing can be read, a sentence each; empty when something can. */
    abstract List<String> problems();

    /** All that a column may mean. */
    abstract List<ColumnMeaning> meanings();

    /** What is meant, as the project calls it; empty where that says no more. */
    abstract String name(ColumnMeaning meaning);

    /** The values that have to be said to mean something, or are left out. */
    abstract List<Odd> odd();

    /**
     * A value of the sheet that the project does not know.
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

    /** As a sheet with these columns was read last, else as the names of the columns say. */
    final void begin() {
        var header = sheet().header();
        mapping.set(memory.find(header, session.snapshot()).orElseGet(() -> guess(header)));
    }

    final ProjectSession session() {
        return session;
    }

    final List<SheetRows> sheets() {
        return sheets;
    }

    final ReadOnlyObjectProperty<SheetRows> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    final SheetRows sheet() {
        return sheet.get();
    }

    final ReadOnlyObjectProperty<ColumnMapping> mappingProperty() {
        return mapping.getReadOnlyProperty();
    }

    final ColumnMapping mapping() {
        return mapping.get();
    }

    /** The columns were said to mean something before. */
    final boolean isRemembered() {
        return memory.find(sheet().header(), session.snapshot()).isPresent();
    }

    final void choose(SheetRows other) {
        if (other != sheet.get()) {
            sheet.set(other);
            begin();
        }
    }

    final void mean(int column, ColumnMeaning meaning) {
        if (!mapping.get().meanings().get(column).equals(meaning)) {
            mapping.set(mapping.get().with(column, meaning));
        }
    }

    /** A value means another from now on; empty to let it not fit. */
    final void meanValue(Odd odd, String meant) {
        if (!odd.meant().equals(meant)) {
            mapping.set(mapping.get().withValue(odd.column(), odd.value(), meant));
        }
    }

    /** The first different values of a column, with dots between; of a long text its beginning. */
    final String samples(int column) {
        return String.join(
                " \u00b7 ",
                sheet().rows().stream()
                        .map(row -> begin(row.cells().get(column).strip().replace('\n', ' ')))
                        .filter(value -> !value.isEmpty())
                        .distinct()
                        .limit(SAMPLES)
                        .toList());
    }

    private static String begin(String value) {
        return value.length() > LONGEST ? value.substring(0, LONGEST) + "\u2026" : value;
    }
}
