package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Snapshot;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;

import picocli.CommandLine.Option;

/** Which reviews, and whose work in them: the options of the commands that count or search. */
final class CountedWork {
    @Option(
            names = "--where",
            paramLabel = "EXPR",
            description = "Only reviews for which this holds; conditions: see 'postil help tally'.")
    @Nullable String where;

    @Option(
            names = "--coder",
            paramLabel = "NAME",
            description = {
                "Whose codes and answers count: a coder's, any (all coders' together) or final",
                "(what they share). If not given, the only coder's, else final."
            })
    @Nullable String coder;

    /** Null for all included reviews. */
    @Nullable Condition condition(Snapshot snapshot) {
        return where == null
                ? null
                : understood("--where", where, Conditions.parse(where, snapshot));
    }

    /** Null where nothing was said. */
    @Nullable Layer layer(Snapshot snapshot) {
        return coder == null ? null : understood("--coder", coder, Layer.parse(coder, snapshot));
    }

    /** What an option says; wrong usage, with a mark under the place, where it says nothing. */
    static <T> T understood(String option, String text, Parsed<T> parsed) {
        return switch (parsed) {
            case Parsed.Ok<T> ok -> ok.value();
            case Parsed.Error<T> error ->
                    throw Refusal.usage(
                            option
                                    + " was not understood:"
                                    + System.lineSeparator()
                                    + error.pointing(text));
        };
    }
}
