package org.postil.study;

import org.postil.domain.Snapshot;
import org.postil.exchange.CsvTable;
import org.postil.project.Edit;
import org.postil.tables.Presentation;
import org.postil.tables.SavedTables;
import org.postil.tables.TableSettings;
import org.postil.tally.Axis;
import org.postil.tally.Conditions;
import org.postil.tally.Parsed;
import org.postil.tally.PercentOf;
import org.postil.tally.PersonRule;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;
import org.postil.tally.TallyOutcome;
import org.postil.tally.TallyRequest;
import org.postil.tally.Unit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The tables of the published study, as recipes: how each is counted. What they give is counted
 * from the sample study as it is.
 */
final class SampleTables {
    private final Snapshot snapshot;
    private final TallyEngine engine = new TallyEngine();

    SampleTables(Snapshot snapshot) {
        this.snapshot = snapshot;
    }

    /**
     * Saves a table for each row, in their order.
     *
     * @param rows name, title, rows, columns, unit, where, person, percent, groups, levels,
     *     hide_zeros; empty for what is usual
     * @throws IllegalArgumentException when a row asks for what the study has not
     */
    int save(List<CsvTable.Row> rows, Edit edit, Instant at) {
        for (CsvTable.Row row : rows) {
            var settings = new TableSettings(row.get("title"), request(row), layout(row));
            var recipe =
                    switch (engine.tally(snapshot, settings.request())) {
                        case Tally tally ->
                                SavedTables.recipe(snapshot, engine, settings, tally, at);
                        case TallyOutcome.Refused refused ->
                                throw new IllegalArgumentException(refused.message());
                    };
            edit.savedTables().add(row.get("name"), recipe);
        }
        return rows.size();
    }

    private TallyRequest request(CsvTable.Row row) {
        var request =
                TallyRequest.of(parsed(Axis.parse(row.get("rows"), snapshot)))
                        .withUnit(word(Unit.class, row.get("unit")).orElse(Unit.REVIEWS))
                        .withPerson(word(PersonRule.class, row.get("person")).orElse(null))
                        .withPercent(word(PercentOf.class, row.get("percent")).orElse(null))
                        .withGroups(row.get("groups").equals("yes"));
        if (!row.get("columns").isEmpty()) {
            request = request.withColumns(parsed(Axis.parse(row.get("columns"), snapshot)));
        }
        return row.get("where").isEmpty()
                ? request
                : request.withWhere(parsed(Conditions.parse(row.get("where"), snapshot)));
    }

    private static Presentation layout(CsvTable.Row row) {
        String levels = row.get("levels");
        return new Presentation(
                Presentation.Order.CODEBOOK,
                row.get("hide_zeros").equals("yes"),
                levels.isEmpty() ? 0 : Integer.parseInt(levels),
                0);
    }

    private static <E extends Enum<E>> Optional<E> word(Class<E> type, String word) {
        return word.isEmpty()
                ? Optional.empty()
                : Optional.of(Enum.valueOf(type, word.toUpperCase(Locale.ROOT)));
    }

    private static <T> T parsed(Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T> ok -> ok.value();
            case Parsed.Error<T> error -> throw new IllegalArgumentException(error.message());
        };
    }
}
