package org.postil.tally;

import org.postil.domain.Coder;
import org.postil.domain.Snapshot;

import java.util.Locale;

/** Whose work is counted. */
public sealed interface Layer {
    /** One coder's. */
    record Of(long coder, String coderName) implements Layer {}

    /** The union of all coders' work. */
    record Any() implements Layer {}

    /**
     * What all coders of a review share, or the only coder's. What they do not share is undecided.
     */
    record Final() implements Layer {}

    /** As written on the command line and printed in outputs. */
    default String label() {
        return switch (this) {
            case Of one -> one.coderName();
            case Any any -> "any";
            case Final last -> "final";
        };
    }

    static Layer of(Coder coder) {
        return new Of(coder.id(), coder.name());
    }

    /** The only coder, else final. */
    static Layer standard(Snapshot snapshot) {
        return snapshot.coders().size() == 1 ? of(snapshot.coders().getFirst()) : new Final();
    }

    /** Reads a coder's name, {@code any} or {@code final}. A coder of that name goes first. */
    static Parsed<Layer> parse(String text, Snapshot snapshot) {
        var coder = snapshot.coderNamed(text);
        if (coder.isPresent()) {
            return new Parsed.Ok<>(of(coder.get()));
        }
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "any" -> new Parsed.Ok<>(new Any());
            case "final" -> new Parsed.Ok<>(new Final());
            default -> {
                var names = snapshot.coders().stream().map(Coder::name).toList();
                yield new Parsed.Error<>(
                        "There is no coder "
                                + Names.quoted(text.strip())
                                + ". "
                                + Names.choose(text, names)
                                + " Or write any or final.",
                        0);
            }
        };
    }
}
