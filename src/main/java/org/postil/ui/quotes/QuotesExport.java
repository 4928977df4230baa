package org.postil.ui.quotes;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

import org.postil.coding.quotes.FormCheck;
import org.postil.coding.quotes.Quote;
import org.postil.exchange.QuotationList;
import org.postil.exchange.StudyFacts;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.FileExport;
import org.postil.ui.nav.Workbench;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;

/** Brings quotes with their citations to the clipboard or into a file. */
final class QuotesExport {
    private final Workbench bench;
    private final QuotesViewModel model;

    QuotesExport(Workbench bench, QuotesViewModel model) {
        this.bench = bench;
        this.model = model;
    }

    /** A form that differs from its source is not copied: it would go to print unseen. */
    void copy(List<Quote> quotes) {
        var faithful =
                quotes.stream().filter(q -> q.check() instanceof FormCheck.Faithful).toList();
        int left = quotes.size() - faithful.size();
        if (faithful.isEmpty()) {
            bench.notices().warn(Words.of(left == 0 ? "quotes.nothing" : "quotes.not_copied"));
            return;
        }
        var content = new ClipboardContent();
        content.putString(
                faithful.stream().map(QuotationList::text).collect(Collectors.joining("\n\n")));
        content.putHtml(
                faithful.stream().map(QuotationList::html).collect(Collectors.joining("\n")));
        Clipboard.getSystemClipboard().setContent(content);
        if (left == 0) {
            bench.notices().tell(Words.of("quotes.copied", faithful.size()));
        } else {
            bench.notices().warn(Words.of("quotes.copied_but", faithful.size(), left));
        }
    }

    /**
     * @param ending xlsx or csv
     */
    void save(String ending) {
        var quotes = model.listed();
        if (quotes.isEmpty()) {
            bench.notices().tell(Words.of("quotes.nothing"));
            return;
        }
        var list = new QuotationList(bench.session().snapshot().codebook(), quotes);
        var project = bench.session().project();
        String layer = bench.session().layerProperty().get().label();
        new FileExport(
                        Words.of("quotes.save_title"),
                        Words.of("quotes.file_name"),
                        Words.of("quotes.file_" + ending),
                        ending,
                        Words.of("quotes.save_job"))
                .save(
                        bench,
                        (file, progress, cancellation) ->
                                ending.equals("csv")
                                        ? list.csv(file)
                                        : list.workbook(
                                                StudyFacts.of(project, Clock.systemDefaultZone()),
                                                layer,
                                                file),
                        (count, file) ->
                                Words.of("quotes.saved", count, file.getFileName().toString()));
    }
}
