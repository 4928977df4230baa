package org.postil.ui.incoming;

import org.postil.extraction.AnswerOutcome;
import org.postil.merge.AnswerIncoming;
import org.postil.merge.SheetRows;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.util.List;

/** From a file to answers: what its columns mean, what would change, and then one step. */
public final class IncomingFlow {
    private final Workbench bench;

    public IncomingFlow(Workbench bench) {
        this.bench = bench;
    }

    public Command command() {
        return Command.of(
                Command.IMPORT_VALUES,
                Command.Group.PROJECT,
                Words.of("incoming.command"),
                "",
                () -> new SheetFiles(bench).choose(Words.of("incoming.choose"), this::begin));
    }

    private void begin(String file, List<SheetRows> sheets) {
        if (bench.session().snapshot().variables().isEmpty()) {
            bench.notices().warn(Words.of("incoming.no_template"));
            return;
        }
        columns(file, new AnswersViewModel(bench.session(), sheets));
    }

    private void columns(String file, AnswersViewModel model) {
        new ColumnsSheet(bench.overlays(), model)
                .show(
                        Words.of("incoming.title", file),
                        Words.of("incoming.values"),
                        List.of(),
                        () -> model.look().then(incoming -> look(file, model, incoming)));
    }

    private void look(String file, AnswersViewModel model, AnswerIncoming incoming) {
        new LookSheet(bench.overlays(), incoming)
                .show(
                        new LookSheet.Actions() {
                            @Override
                            public void back() {
                                columns(file, model);
                            }

                            @Override
                            public void apply(boolean keep) {
                                IncomingFlow.this.apply(incoming, keep);
                            }
                        });
    }

    private void apply(AnswerIncoming incoming, boolean keep) {
        bench.session()
                .coderProperty()
                .get()
                .ifPresent(coder ->
                        bench.jobs()
                                .<AnswerOutcome>start(
                                        Words.of("incoming.storing"),
                                        (progress, cancellation) ->
                                                incoming.apply(
                                                        bench.session().project(), coder, keep),
                                        outcome ->
                                                bench.notices()
                                                        .tell(
                                                                Words.of(
                                                                        "incoming.done",
                                                                        outcome.stored(),
                                                                        incoming.problems().size(),
                                                                        outcome.persons()))));
    }
}
