package org.postil.ui.merge;

import org.jspecify.annotations.Nullable;
import org.postil.merge.Giving;
import org.postil.project.Projects;
import org.postil.ui.control.Labels;
import org.postil.ui.dialog.FileChoosing;
import org.postil.ui.dialog.Sheet;
import org.postil.ui.i18n.Words;
import org.postil.ui.merge.GiveViewModel.Outcome;
import org.postil.ui.nav.Command;
import org.postil.ui.nav.Workbench;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;

/** Gives a package to a coder, or a package that is out the codebook of now. */
public final class GiveFlow {
    private static final String ENDING = ".postil";

    private final Workbench bench;
    private final GiveViewModel model;

    public GiveFlow(Workbench bench, Projects projects, InstantSource clock) {
        this.bench = bench;
        model = new GiveViewModel(bench.session(), projects, clock);
    }

    public List<Command> commands() {
        return List.of(
                Command.of(
                        Command.GIVE,
                        Command.Group.PROJECT,
                        Words.of("give.command"),
                        "",
                        () -> new GiveSheet(bench.overlays(), model).show(this::where)),
                Command.of(
                        Command.GIVE_AGAIN,
                        Command.Group.PROJECT,
                        Words.of("give.again_command"),
                        "",
                        this::chooseAgain));
    }

    private void where(String name, Giving.Wish wish, String passphrase) {
        bench.files()
                .save(Words.of("give.choose"), fileName(name) + ENDING, FileChoosing.project())
                .map(GiveFlow::ended)
                .ifPresent(out ->
                        bench.jobs()
                                .<Outcome>start(
                                        Words.of("give.writing", name.strip()),
                                        model.give(name, out, wish, passphrase),
                                        outcome -> tell(out, outcome)));
    }

    /** What no file name may have is left out of it. */
    private static String fileName(String name) {
        return name.strip().replaceAll("[^\\p{L}\\p{N} ._-]", "");
    }

    private static Path ended(Path chosen) {
        String file = chosen.getFileName().toString();
        return file.toLowerCase(Locale.ROOT).endsWith(ENDING)
                ? chosen
                : chosen.resolveSibling(file + ENDING);
    }

    private void chooseAgain() {
        bench.files()
                .open(Words.of("give.again_choose"), FileChoosing.project())
                .ifPresent(file -> again(file, null));
    }

    private void again(Path file, char @Nullable [] passphrase) {
        bench.jobs()
                .<Outcome>start(
                        Words.of("give.updating", file.getFileName()),
                        model.again(file, passphrase),
                        outcome -> tell(file, outcome));
    }

    private void tell(Path file, Outcome outcome) {
        switch (outcome) {
            case Outcome.Written written ->
                    say(
                            "give-done",
                            Words.of("give.written", written.coder()),
                            Words.of(
                                            "give.written_words",
                                            written.reviews(),
                                            written.file().toString())
                                    + " "
                                    + Words.of(
                                            written.sealed()
                                                    ? "give.written_sealed"
                                                    : "give.written_open"));
            case Outcome.Updated updated ->
                    bench.notices()
                            .tell(
                                    Words.of(
                                            updated.rows() == 0
                                                    ? "give.up_to_date"
                                                    : "give.updated",
                                            updated.coder()));
            case Outcome.Sealed _ -> ask(file, "");
            case Outcome.NotWritten not -> {
                if (not.again()) {
                    ask(file, not.reason());
                } else {
                    say("give-not", Words.of("give.not_written"), not.reason());
                }
            }
        }
    }

    private void ask(Path file, String wrong) {
        PassphraseSheet.ask(
                bench.overlays(),
                String.valueOf(file.getFileName()),
                wrong,
                passphrase -> again(file, passphrase));
    }

    private void say(String id, String title, String words) {
        var sheet = new Sheet(bench.overlays(), title, Labels.body(words));
        sheet.main(Words.of("merge.close"), () -> {}).setId(id);
        sheet.show();
    }
}
