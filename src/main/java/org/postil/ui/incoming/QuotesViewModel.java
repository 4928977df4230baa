package org.postil.ui.incoming;

import org.postil.domain.Nearest;
import org.postil.merge.ColumnMapping;
import org.postil.merge.ColumnMeaning;
import org.postil.merge.ColumnMeaning.OfQuote;
import org.postil.merge.QuoteColumns;
import org.postil.merge.QuoteIncoming;
import org.postil.merge.QuoteSheet;
import org.postil.merge.RememberedMapping;
import org.postil.merge.SheetRows;
import org.postil.project.Project;
import org.postil.ui.nav.ProjectSession;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A sheet of coded quotes before it comes in; knows no nodes. On the FX thread only. */
final class QuotesViewModel extends SheetViewModel {
    private static final int MOST_ODD = 200;

    private boolean create;

    /**
     * @param sheets at least one
     */
    QuotesViewModel(ProjectSession session, List<SheetRows> sheets) {
        super(session, sheets, RememberedMapping.QUOTES);
        begin();
    }

    @Override
    ColumnMapping guess(List<String> header) {
        return QuoteColumns.guess(header);
    }

    @Override
    List<String> problems() {
        return QuoteColumns.problems(mapping());
    }

    @Override
    List<ColumnMeaning> meanings() {
        return Stream.concat(
                        Stream.<ColumnMeaning>of(new ColumnMeaning.Ignored()),
                        QuoteColumns.all().stream())
                .toList();
    }

    @Override
    String name(ColumnMeaning meaning) {
        return "";
    }

    @Override
    List<Odd> odd() {
        var reading = new QuoteSheet(sheet(), mapping(), session().snapshot());
        Map<Integer, List<String>> allowed = new HashMap<>();
        return reading.odd().stream()
                .limit(MOST_ODD)
                .map(odd ->
                        new Odd(
                                odd.column(),
                                sheet().header().get(odd.column()),
                                odd.word(),
                                odd.count(),
                                mapping()
                                        .values()
                                        .getOrDefault(odd.column(), Map.of())
                                        .getOrDefault(Nearest.folded(odd.word()), ""),
                                allowed.computeIfAbsent(
                                        odd.column(), column -> allowed(reading, column))))
                .toList();
    }

    private List<String> allowed(QuoteSheet reading, int column) {
        return mapping().meanings().get(column) instanceof OfQuote(var name)
                ? reading.allowed(name)
                : List.of();
    }

    /** Words that are no code and were not said to mean one. */
    boolean namesNewCodes() {
        return odd().stream()
                .anyMatch(odd ->
                        odd.meant().isEmpty()
                                && mapping().meanings().get(odd.column()).isRepeatable());
    }

    boolean isCreating() {
        return create;
    }

    /**
     * @param wanted codes and agencies that the codebook does not know are made
     */
    void create(boolean wanted) {
        create = wanted;
    }

    /** What would become of the sheet as it is read now; writes nothing. For another thread. */
    Look look() {
        var sheet = sheet();
        var mapping = mapping();
        var coder = session().coderProperty().get();
        boolean creating = create;
        return project -> QuoteIncoming.plan(sheet, mapping, project, coder, creating);
    }

    /** A look that is still to be taken. */
    interface Look {
        QuoteIncoming at(Project project);
    }
}
