package org.postil.exchange;

import org.postil.domain.Snapshot;
import org.postil.tally.Layer;
import org.postil.tally.Tally;
import org.postil.tally.TallyEngine;

import java.util.List;

/**
 * What a report is written from. The tables are counted already: a writer never counts them again.
 *
 * @param layer whose work is counted
 * @param tables in the order of the report
 */
public record ReportMaterial(
        Snapshot snapshot,
        Layer layer,
        StudyTexts texts,
        StudyFacts facts,
        TallyEngine engine,
        List<TitledTable> tables) {
    public ReportMaterial {
        tables = List.copyOf(tables);
    }

    MethodsParagraph methods() {
        return MethodsParagraph.of(snapshot, layer, facts, engine, tallies());
    }

    private List<Tally> tallies() {
        return tables.stream().map(TitledTable::tally).toList();
    }
}
