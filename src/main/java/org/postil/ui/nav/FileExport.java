package org.postil.ui.nav;

import org.postil.exchange.WholeFile;
import org.postil.task.Cancellation;
import org.postil.task.Progress;
import org.postil.ui.dialog.FileChoosing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/**
 * Writes something to a file that the person chooses: asks for it, gives it its ending, writes as a
 * job beside the window and tells how it went.
 *
 * @param title above the dialog
 * @param name proposed for the file, without the ending
 * @param kind what files of this ending are called
 * @param ending without the dot
 * @param job what the status line says meanwhile
 */
public record FileExport(String title, String name, String kind, String ending, String job) {
    /** Writes the file, whole or not at all. */
    @FunctionalInterface
    public interface Writing {
        /** Returns how many things were written. */
        int write(Path file, Progress progress, Cancellation cancellation) throws IOException;
    }

    private sealed interface Outcome {
        record Written(Path file, int count) implements Outcome {}

        record NotWritten(String why) implements Outcome {}
    }

    /**
     * @param writing of what there was when this was called, whatever is done meanwhile; outside
     *     the window's thread
     * @param told what is said afterwards, of how many were written to which file
     */
    public void save(Workbench bench, Writing writing, BiFunction<Integer, Path, String> told) {
        bench.files()
                .save(title, name + "." + ending, new FileChoosing.Kind(kind, List.of(ending)))
                .map(this::ended)
                .ifPresent(file ->
                        bench.jobs()
                                .<Outcome>start(
                                        job,
                                        (progress, cancellation) -> {
                                            try {
                                                int count =
                                                        writing.write(file, progress, cancellation);
                                                return new Outcome.Written(file, count);
                                            } catch (IOException e) {
                                                return new Outcome.NotWritten(
                                                        WholeFile.why(file, e));
                                            }
                                        },
                                        outcome -> tell(bench, outcome, told)));
    }

    private Path ended(Path chosen) {
        String file = chosen.getFileName().toString();
        return file.toLowerCase(Locale.ROOT).endsWith("." + ending)
                ? chosen
                : chosen.resolveSibling(file + "." + ending);
    }

    private static void tell(
            Workbench bench, Outcome outcome, BiFunction<Integer, Path, String> told) {
        switch (outcome) {
            case Outcome.Written(Path file, int count) ->
                    bench.notices().tell(told.apply(count, file));
            case Outcome.NotWritten(String why) -> bench.notices().warn(why);
        }
    }
}
