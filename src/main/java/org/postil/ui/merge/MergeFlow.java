package org.postil.ui.merge;

import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;

import org.jspecify.annotations.Nullable;
import org.postil.merge.Merge;
import org.postil.project.Projects;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;
import org.postil.ui.task.RunningJob;

import java.nio.file.Path;

/** Takes a colleague's file back: asks for it, looks, and does it in one step. */
public final class MergeFlow {
    private final Workbench bench;
    private final Projects projects;

    public MergeFlow(Workbench bench, Projects projects) {
        this.bench = bench;
        this.projects = projects;
    }

    public Command command() {
        return Command.of(
                Command.MERGE, Command.Group.PROJECT, Words.of("merge.command"), "", this::choose);
    }

    private void choose() {
        bench.files()
                .open(Words.of("merge.choose"), FileChoosing.project())
                .ifPresent(file -> read(file, null));
    }

    private void read(Path file, char @Nullable [] passphrase) {
        bench.jobs()
                .<MergeViewModel.Read>start(
                        Words.of("merge.reading", file.getFileName()),
                        MergeViewModel.read(projects, bench.session(), file, passphrase),
                        read -> {
                            switch (read) {
                                case MergeViewModel.Read.Sealed _ -> ask(file, "");
                                case MergeViewModel.Read.Refused refused -> {
                                    if (refused.again()) {
                                        ask(file, Words.of("merge.wrong_passphrase"));
                                    } else {
                                        refuse(Words.of("merge.refused"), refused.reason());
                                    }
                                }
                                case MergeViewModel.Read.Looked looked -> look(looked);
                            }
                        });
    }

    private void ask(Path file, String wrong) {
        PassphraseSheet.ask(
                bench.overlays(),
                String.valueOf(file.getFileName()),
                wrong,
                passphrase -> read(file, passphrase));
    }

    private void refuse(String title, String reason) {
        var sheet = new Sheet(bench.overlays(), title, Labels.body(reason));
        sheet.main(Words.of("merge.close"), () -> {});
        sheet.show();
    }

    private void look(MergeViewModel.Read.Looked looked) {
        var model = new MergeViewModel(bench.session(), bench.threads(), bench.failures(), looked);
        new MergeSheet(bench.overlays(), model)
                .show(
                        new MergeSheet.Actions() {
                            @Override
                            public void apply() {
                                MergeFlow.this.apply(model);
                            }

                            @Override
                            public void leave() {
                                bench.threads().background().execute(model::close);
                            }
                        });
    }

    private void apply(MergeViewModel model) {
        var busy = new Busy();
        busy.job =
                bench.jobs()
                        .<Merge.Outcome>start(
                                Words.of("merge.merging", model.name()),
                                model.apply(),
                                outcome -> {
                                    busy.over();
                                    tell(model, outcome);
                                },
                                failure -> busy.over());
        busy.show();
    }

    private void tell(MergeViewModel model, Merge.Outcome outcome) {
        switch (outcome) {
            case Merge.Outcome.NotMerged not -> refuse(Words.of("merge.not_merged"), not.why());
            case Merge.Outcome.Unchanged _ -> bench.notices().tell(Words.of("merge.unchanged"));
            case Merge.Outcome.Merged merged -> {
                var backup = new TextField(merged.backup().toString());
                backup.setEditable(false);
                backup.setId("merge-backup");
                backup.setAccessibleText(Words.of("merge.backup"));
                var sheet =
                        new Sheet(
                                        bench.overlays(),
                                        Words.of("merge.merged"),
                                        Labels.body(
                                                Words.of(
                                                        "merge.merged_words",
                                                        merged.rows(),
                                                        model.name())),
                                        Labels.section(Words.of("merge.backup")),
                                        backup)
                                .wide(560);
                var done = sheet.main(Words.of("merge.close"), () -> {});
                done.setId("merge-done");
                sheet.show();
                done.requestFocus();
            }
        }
    }

    /** Nothing else is done while a merge is written. */
    private final class Busy {
        private @Nullable RunningJob job;
        private @Nullable Sheet sheet;
        private boolean over;

        void show() {
            if (over || job == null || !job.runningProperty().get()) {
                return;
            }
            var turning = new ProgressIndicator();
            turning.setPrefSize(24, 24);
            var words = Labels.body(Words.of("merge.merging_words"));
            var made =
                    new Sheet(
                            bench.overlays(),
                            Words.of("merge.merging_title"),
                            new HBox(12, turning, words));
            sheet = made;
            // Esc is no way out of it
            made.show().whenClosed(() -> bench.threads().fx().execute(this::show));
        }

        void over() {
            over = true;
            if (sheet != null) {
                sheet.close();
            }
        }
    }
}
