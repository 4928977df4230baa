package org.postil.exchange;

import java.util.ArrayList;
import java.util.List;

/** All differences, of every facet and of the answers, each once, with what was decided. */
final class AgreementDifferences {
    private AgreementDifferences() {}

    static void write(Book book, Agenda agenda) {
        var columns = new ArrayList<SheetColumn>();
        columns.add(SheetColumn.number("no", 6));
        columns.add(SheetColumn.text("review", 18));
        columns.add(SheetColumn.text("document", 22));
        columns.add(SheetColumn.number("page", 6));
        columns.add(SheetColumn.text("recommendation", 18));
        columns.add(SheetColumn.text("kind", 18));
        columns.add(SheetColumn.wrapped("about", 30));
        for (String coder : agenda.coders()) {
            columns.add(SheetColumn.wrapped(coder, 26));
            columns.add(SheetColumn.wrapped(coder + " quote", 50));
        }
        columns.add(SheetColumn.percent("overlap"));
        columns.add(SheetColumn.text("decided", 20));
        columns.add(SheetColumn.wrapped("reason", 40));
        columns.add(SheetColumn.text("by", 14));
        var sheet = book.sheet("differences", List.of(), columns);
        agenda.lines().forEach(line -> sheet.row(Agenda.cells(line)));
        sheet.end(
                List.of(
                        agenda.progress()
                                + ". Decisions make the final layer; agreement is computed on what"
                                + " coders coded themselves.",
                        "missed: not coded there by who is named. overlap: what the passages share,"
                                + " of all that they cover."));
    }
}
