package org.postil.merge;

import org.postil.coding.QuoteCoding;
import org.postil.coding.QuoteOutcome;
import org.postil.coding.QuoteRow;
import org.postil.domain.Coder;
import org.postil.project.Project;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What would become of a sheet of coded quotes. Nothing is written before {@link #apply}; applied
 * once, the same sheet makes no passage more.
 *
 * @param mapping how the sheet is read; remembered with what is stored
 * @param rows the quotes of the sheet
 * @param create codes and agencies that the codebook does not know are made
 * @param unread rows in which something is wrong before anything is looked for
 * @param outcome what would become of all, given the project as it was looked at
 */
public record QuoteIncoming(
        SheetRows sheet,
        ColumnMapping mapping,
        List<QuoteRow> rows,
        boolean create,
        List<QuoteOutcome.NotPlaced> unread,
        QuoteOutcome outcome) {
    public QuoteIncoming {
        rows = List.copyOf(rows);
        unread = List.copyOf(unread);
    }

    /**
     * @param coder whose passages they become; empty for one who is still to be made
     */
    public static QuoteIncoming plan(
            SheetRows sheet,
            ColumnMapping mapping,
            Project project,
            Optional<Coder> coder,
            boolean create) {
        var read = new QuoteSheet(sheet, mapping, project.snapshot()).read();
        var unread =
                read.problems().stream()
                        .map(p -> new QuoteOutcome.NotPlaced(p.line(), "", "", p.message(), ""))
                        .toList();
        var outcome = new QuoteCoding(project).look(read.rows(), coder, create);
        return new QuoteIncoming(
                sheet, mapping, read.rows(), create, unread, outcome.withProblems(unread));
    }

    /**
     * Stores the quotes that can be placed in one action, and tells what became of all.
     *
     * @param coder asked only when there is something to write
     */
    public QuoteOutcome apply(Project project, Supplier<Coder> coder) {
        var before = project.snapshot();
        return new QuoteCoding(project)
                .code(
                        rows,
                        coder,
                        create,
                        edit ->
                                RememberedMapping.QUOTES.keep(
                                        edit, sheet.header(), mapping, before))
                .withProblems(unread);
    }

    /** Passages that would be made. */
    public long added() {
        return outcome.placed().stream().filter(QuoteOutcome.Placed::isNew).count();
    }
}
