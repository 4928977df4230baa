package org.postil.exchange;

import org.jspecify.annotations.Nullable;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Where the numbers of a workbook come from. */
final class AboutSheet {
    private final Map<String, Object> facts = new LinkedHashMap<>();

    AboutSheet(StudyFacts study, String layer) {
        facts.put("study", study.study());
        facts.put("layer (whose work is counted)", layer);
        facts.put(
                "written",
                DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm", Locale.ENGLISH)
                        .format(study.at()));
        facts.put("program", "Postil " + study.program());
        facts.put("project file", "schema version " + study.schema());
    }

    AboutSheet with(String what, Object value) {
        facts.put(what, value);
        return this;
    }

    void write(Book book) {
        var sheet =
                book.sheet(
                                "about",
                                List.of(),
                                List.of(
                                        SheetColumn.text("what", 32),
                                        SheetColumn.wrapped("value", 90)))
                        .keeping(0);
        facts.forEach((what, value) -> {
            var cells = new ArrayList<@Nullable Object>();
            cells.add(what);
            // numbers stand among words here, and would be set to the other side
            cells.add(value.toString());
            sheet.row(cells);
        });
        sheet.end();
    }
}
