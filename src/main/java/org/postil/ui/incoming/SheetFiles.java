package org.postil.ui.incoming;

import org.postil.exchange.SheetReader;
import org.postil.merge.SheetRows;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.i18n.Words;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.nio.file.Path;
import java.util.List;

/** Asks for a file and reads its sheets; what cannot be read is told. */
final class SheetFiles {
    private final Workbench bench;

    SheetFiles(Workbench bench) {
        this.bench = bench;
    }

    /** What is done with the sheets of a file. */
    interface Next {
        /**
         * @param file its name
         * @param sheets at least one
         */
        void read(String file, List<SheetRows> sheets);
    }

    /** Nothing follows where no file is chosen; without a coder, that is asked first. */
    void choose(String title, Next next) {
        if (bench.session().coderProperty().get().isEmpty()) {
            bench.commands().find(Command.CODER).ifPresent(Command::run);
            return;
        }
        bench.files()
                .open(
                        title,
                        new FileChoosing.Kind(
                                Words.of("incoming.kind"), List.of("xlsx", "csv", "tsv", "txt")))
                .ifPresent(file -> read(file, next));
    }

    private void read(Path file, Next next) {
        String name = file.getFileName().toString();
        bench.jobs()
                .<SheetReader.Outcome>start(
                        Words.of("incoming.reading", name),
                        (progress, cancellation) -> SheetReader.read(file),
                        outcome -> {
                            switch (outcome) {
                                case SheetReader.Unreadable(var reason) ->
                                        bench.notices()
                                                .warn(
                                                        Words.of(
                                                                "incoming.unreadable",
                                                                name,
                                                                reason));
                                case SheetReader.Sheets(var sheets) -> next.read(name, sheets);
                            }
                        });
    }
}
