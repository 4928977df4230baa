package org.postil.study;

import org.postil.coding.QuoteCoding;
import org.postil.coding.QuoteOutcome;
import org.postil.coding.QuoteRow;
import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.exchange.CsvTable;
import org.postil.project.Project;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Objects;
import java.util.Optional;

/** The files of the sample study in the program, and how its coders work through them. */
final class SampleData {
    private SampleData() {}

    /** Codes the quotes of a file as one coder. */
    static QuoteOutcome code(Project project, Coder coder, String name) {
        var rows = new ArrayList<QuoteRow>();
        for (CsvTable.Row row : table(name).rows()) {
            switch (QuoteRow.parse(row.line(), row.cells())) {
                case QuoteRow.Row parsed -> rows.add(parsed.row());
                case QuoteRow.Problem problem -> throw damaged(name, problem.line());
            }
        }
        return new QuoteCoding(project).code(rows, () -> coder, false);
    }

    /** Marks every review as read by a coder. */
    static void read(Project project, Coder coder) {
        var reviews = project.snapshot().reviews();
        project.act(
                Optional.of(coder),
                "Mark " + reviews.size() + " reviews as read",
                edit -> {
                    reviews.forEach(review ->
                            edit.reviews().mark(review.id(), coder.id(), ReadMark.State.READ));
                    return reviews.size();
                });
    }

    static CsvTable table(String name) {
        try (var in = resource(name)) {
            return switch (CsvTable.parse(new String(in.readAllBytes(), StandardCharsets.UTF_8))) {
                case CsvTable.Table read -> read.table();
                case CsvTable.Unreadable not -> throw damaged(name, 0);
            };
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static InputStream resource(String name) {
        return Objects.requireNonNull(
                SampleData.class.getResourceAsStream("sample/" + name),
                () -> "missing from the program: " + name);
    }

    static IllegalStateException damaged(String name, long line) {
        return new IllegalStateException(name + " of the program, line " + line);
    }
}
