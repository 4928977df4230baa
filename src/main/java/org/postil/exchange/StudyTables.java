package org.postil.exchange;

import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.domain.Variable;
import org.postil.tables.Arrangement;
import org.postil.tables.SavedTables;
import org.postil.tables.TableRun;
import org.postil.tally.Axis;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables that a study is published with: those that the team has saved. Where none is saved,
 * those that any study has stand in for them: themes, themes by agencies, agencies, and each
 * variable that can be counted.
 */
public final class StudyTables {
    private StudyTables() {}

    /**
     * The tables to be published.
     *
     * @param left names of saved tables that cannot be counted any more, and why, a sentence each
     */
    public record Published(List<TitledTable> tables, List<String> left) {
        public Published {
            tables = List.copyOf(tables);
            left = List.copyOf(left);
        }
    }

    /**
     * The saved tables, each laid out as it was saved; without any, those that any study has.
     *
     * @param layer whose work is counted where a table does not say so itself
     */
    public static Published of(TallyEngine engine, Snapshot snapshot, Layer layer) {
        if (snapshot.savedTables().isEmpty()) {
            return new Published(standard(engine, snapshot, layer), List.of());
        }
        var tables = new ArrayList<TitledTable>();
        var left = new ArrayList<String>();
        for (TableRun run : SavedTables.runAll(snapshot, engine)) {
            switch (run) {
                case TableRun.Counted counted ->
                        tables.add(
                                TitledTable.of(counted, inLayer(engine, snapshot, layer, counted)));
                case TableRun.NotCounted not -> left.add(not.table().name() + ": " + not.why());
            }
        }
        return new Published(tables, left);
    }

    private static Tally inLayer(
            TallyEngine engine, Snapshot snapshot, Layer layer, TableRun.Counted table) {
        var request = table.settings().request();
        boolean asCounted = request.layer() != null || layer.equals(Layer.standard(snapshot));
        return !asCounted && engine.tally(snapshot, request.withLayer(layer)) instanceof Tally other
                ? Arrangement.apply(other, table.settings().presentation())
                : table.arranged();
    }

    /** Variables of persons are counted by person. Tables without rows are left out. */
    public static List<TitledTable> standard(TallyEngine engine, Snapshot snapshot, Layer layer) {
        var tables = new ArrayList<TitledTable>();
        var codebook = snapshot.codebook();
        for (Facet facet : codebook.facets()) {
            var axis = new Axis.OfFacet(facet.key());
            add(tables, engine, snapshot, facet.name(), TallyRequest.of(axis).withLayer(layer));
        }
        var theme = codebook.facet(Facet.THEME);
        var agency = codebook.facet(Facet.AGENCY);
        if (theme.isPresent() && agency.isPresent() && !codebook.codesOf(agency.get()).isEmpty()) {
            var crossed =
                    TallyRequest.of(new Axis.OfFacet(Facet.THEME))
                            .withColumns(new Axis.OfFacet(Facet.AGENCY))
                            .withLayer(layer);
            add(tables, engine, snapshot, title(snapshot, crossed), crossed);
        }
        for (Variable variable : snapshot.variables()) {
            if (isCounted(variable)) {
                var unit = variable.level().role().isEmpty() ? Unit.REVIEWS : Unit.PERSONS;
                var request =
                        TallyRequest.of(new Axis.OfVariable(variable.path()))
                                .withUnit(unit)
                                .withLayer(layer);
                add(tables, engine, snapshot, title(variable), request);
            }
        }
        return tables;
    }

    /** What a table shows, in words: "Themes by agencies". */
    public static String title(Snapshot snapshot, TallyRequest request) {
        String rows = title(snapshot, request.rows());
        var columns = request.columns();
        if (columns == null) {
            return rows;
        }
        String other = title(snapshot, columns);
        return rows + " by " + other.substring(0, 1).toLowerCase(Locale.ROOT) + other.substring(1);
    }

    private static String title(Snapshot snapshot, Axis axis) {
        return switch (axis) {
            case Axis.OfFacet of ->
                    snapshot.codebook().facet(of.facet()).map(Facet::name).orElse(of.facet());
            case Axis.OfVariable of ->
                    snapshot.variable(of.path()).map(StudyTables::title).orElse(of.path());
        };
    }

    private static boolean isCounted(Variable variable) {
        return switch (variable.type()) {
            case CATEGORY, CATEGORIES, NUMBER, YES_NO -> true;
            case DATE, TEXT -> false;
        };
    }

    private static String title(Variable variable) {
        Optional<String> role = variable.level().role().map(r -> r.key() + ": ");
        String words = role.orElse("") + variable.name();
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }

    private static void add(
            List<TitledTable> tables,
            TallyEngine engine,
            Snapshot snapshot,
            String title,
            TallyRequest request) {
        if (engine.tally(snapshot, request) instanceof Tally tally && !tally.rows().isEmpty()) {
            tables.add(new TitledTable(title, tally));
        }
    }
}
