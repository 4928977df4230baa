package org.postil.ui.reader;

import javafx.beans.binding.Bindings;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

import org.postil.domain.Document;
import org.postil.domain.Passage;
import org.postil.domain.Recommendation;
import org.postil.domain.Span;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.page.PageView;
import org.postil.ui.reader.RepeatChooser.Choice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Links what is selected, or the passage at the caret, to the recommendation that it repeats. */
final class Repeating {
    private final Workbench bench;
    private final ReaderViewModel model;
    private final PageView page;

    Repeating(Workbench bench, ReaderViewModel model, PageView page) {
        this.bench = bench;
        this.model = model;
        this.page = page;
    }

    Command command() {
        return Command.of(
                        "read.repeats",
                        Command.Group.HERE,
                        Words.of("suggest.repeat_command"),
                        "Shift+F7",
                        this::ask)
                .when(
                        Bindings.createBooleanBinding(
                                () -> span().isPresent(),
                                model.codableProperty(),
                                model.focusedProperty()));
    }

    private Optional<Span> span() {
        return model.codable()
                .or(() -> model.focusedProperty().get().filter(model::isOwn).map(Passage::span));
    }

    private void ask() {
        var span = span();
        var text = model.textProperty().get();
        if (model.coder().isEmpty()) {
            bench.commands().find(Command.CODER).ifPresent(Command::run);
        } else if (span.isPresent() && text.isPresent()) {
            var document = text.get().document();
            var records = records(document, span.get());
            bench.session()
                    .read(
                            Words.of("suggest.repeat_reading"),
                            project -> {
                                var choices = new ArrayList<Choice>();
                                for (Recommendation record : records) {
                                    String whole = project.text(record.text()).orElse("");
                                    choices.add(new Choice(record, words(whole, record.main())));
                                }
                                return choices;
                            })
                    .then(choices -> show(document, span.get(), choices));
        }
    }

    private static String words(String whole, Span span) {
        return span.end() > whole.length() ? "" : span.of(whole).replaceAll("\\s+", " ");
    }

    /** All of the review but the one that has its main place on the span. */
    private List<Recommendation> records(Document document, Span span) {
        return model.snapshot().recommendations().stream()
                .filter(r -> r.review() == document.review())
                .filter(r -> r.text() != document.text() || !r.main().contains(span))
                .toList();
    }

    private void show(Document document, Span span, List<Choice> choices) {
        new RepeatChooser(choices, record -> link(document, span, record))
                .show(bench.overlays(), anchor(span));
    }

    private void link(Document document, Span span, Recommendation record) {
        model.actions()
                .repeats(document, span, record)
                .then(linked -> {
                    bench.notices()
                            .tell(
                                    Words.of(
                                            linked ? "suggest.linked" : "suggest.linked_before",
                                            record.label()));
                    page.requestFocus();
                });
    }

    private Bounds anchor(Span span) {
        return page.boundsOf(span)
                .map(page::localToScene)
                .orElseGet(() -> {
                    var all = page.localToScene(page.getLayoutBounds());
                    return new BoundingBox(all.getCenterX() - 220, all.getMinY() + 80, 1, 1);
                });
    }
}
