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
    /**
     * Writes the file, whole or not at all.
     *
     * @param <T> what is said of it afterwards, such as how many things were written
     */
    @FunctionalInterface
    public interface Writing<T> {
        T write(Path file, Progress progress, Cancellation cancellation) throws IOException;
    }

    private sealed interface Outcome<T> {
        record Written<T>(Path file, T what) implements Outcome<T> {}

        record NotWritten<T>(String why) implements Outcome<T> {}
    }

    /**
     * @param writing of what there was when this was called, whatever is done meanwhile; outside
     *     the window's thread
     * @param told what is said afterwards, of what was written to which file
     */
    public <T> void save(Workbench bench, Writing<T> writing, BiFunction<T, Path, String> told) {
        bench.files()
                .save(title, name + "." + ending, new FileChoosing.Kind(kind, List.of(ending)))
                .map(this::ended)
                .ifPresent(file ->
                        bench.jobs()
                                .<Outcome<T>>start(
                                        job,
                                        (progress, cancellation) -> {
                                            try {
                                                return new Outcome.Written<>(
                                                        file,
                                                        writing.write(
                                                                file, progress, cancellation));
                                            } catch (IOException e) {
                                                return new Outcome.NotWritten<>(
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

    private static <T> void tell(
            Workbench bench, Outcome<T> outcome, BiFunction<T, Path, String> told) {
        switch (outcome) {
            case Outcome.Written<T>(Path file, T what) ->
                    bench.notices().tell(told.apply(what, file));
            case Outcome.NotWritten<T>(String why) -> bench.notices().warn(why);
        }
    }
}
