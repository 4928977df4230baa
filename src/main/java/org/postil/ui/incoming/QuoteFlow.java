package org.postil.ui.incoming;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;

import org.postil.coding.QuoteOutcome;
import org.postil.merge.QuoteIncoming;
import org.postil.merge.SheetRows;
import org.postil.task.Job;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.util.List;

/** From a file of coded quotes to passages: what its columns mean, a look, and then one step. */
public final class QuoteFlow {
    private final Workbench bench;

    public QuoteFlow(Workbench bench) {
        this.bench = bench;
    }

    public Command command() {
        return Command.of(
                Command.IMPORT_QUOTES,
                Command.Group.PROJECT,
                Words.of("incoming.quotes_command"),
                "",
                () ->
                        new SheetFiles(bench)
                                .choose(Words.of("incoming.quotes_choose"), this::begin));
    }

    private void begin(String file, List<SheetRows> sheets) {
        if (bench.session().snapshot().documents().isEmpty()) {
            bench.notices().warn(Words.of("incoming.no_documents"));
            return;
        }
        columns(file, new QuotesViewModel(bench.session(), sheets));
    }

    private void columns(String file, QuotesViewModel model) {
        new ColumnsSheet(bench.overlays(), model)
                .show(
                        Words.of("incoming.quotes_title", file),
                        Words.of("incoming.quotes_odd"),
                        List.of(create(model)),
                        () ->
                                bench.jobs()
                                        .<QuoteIncoming>start(
                                                Words.of("incoming.quotes_looking"),
                                                looking(model.look()),
                                                incoming -> look(file, model, incoming)));
    }

    private Job<QuoteIncoming> looking(QuotesViewModel.Look look) {
        return (progress, cancellation) -> look.at(bench.session().project());
    }

    /** Offered where words are no code of the project. */
    private static Node create(QuotesViewModel model) {
        var create = new CheckBox(Words.of("incoming.quotes_create"));
        create.setId("incoming-create");
        create.setWrapText(true);
        create.setSelected(model.isCreating());
        create.selectedProperty().addListener((property, was, now) -> model.create(now));
        create.managedProperty().bind(create.visibleProperty());
        create.setVisible(model.namesNewCodes());
        model.mappingProperty()
                .addListener((property, was, now) -> create.setVisible(model.namesNewCodes()));
        return create;
    }

    private void look(String file, QuotesViewModel model, QuoteIncoming incoming) {
        new QuoteLookSheet(bench.overlays(), incoming)
                .show(() -> columns(file, model), () -> apply(incoming));
    }

    private void apply(QuoteIncoming incoming) {
        bench.session()
                .coderProperty()
                .get()
                .ifPresent(coder ->
                        bench.jobs()
                                .<QuoteOutcome>start(
                                        Words.of("incoming.quotes_storing"),
                                        (progress, cancellation) ->
                                                incoming.apply(
                                                        bench.session().project(), () -> coder),
                                        outcome ->
                                                bench.notices()
                                                        .tell(
                                                                Words.of(
                                                                        "incoming.quotes_done",
                                                                        outcome.placed().size(),
                                                                        QuoteLookSheet.left(outcome)
                                                                                .size()))));
    }
}
