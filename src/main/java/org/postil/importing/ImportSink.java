package org.postil.importing;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where an import puts what it read.
 *
 * @param <P> a document ready to be stored
 */
public interface ImportSink<P> {
    /** Why a file must not even be opened, for the user; empty when it may. Any thread. */
    Optional<String> objection(Path file);

    /** The name of the document that was made of the same bytes, if there is one. Any thread. */
    Optional<String> alreadyThere(byte[] source);

    /** The costly part of storing, done on the thread that read the file. */
    P prepare(SourceFile file, byte[] source, Extracted.Text text);

    /**
     * Stores one document whole or not at all. Called for one file at a time, in the order given.
     */
    Stored store(SourceFile file, P prepared);

    /** What storing came to. */
    sealed interface Stored {
        /**
         * @param name of the document made
         */
        record Added(String name) implements Stored {}

        /**
         * @param name of the document that holds the same bytes
         */
        record Duplicate(String name) implements Stored {}
    }
}
