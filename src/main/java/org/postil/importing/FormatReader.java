package org.postil.importing;

import org.postil.task.Cancellation;

/**
 * Reads one format. Stateless and safe to call from several threads at once.
 *
 * <p>Expected trouble (password, damage, no text) is a value. What a parser throws beyond that is
 * caught by {@link DocumentReader}, which calls all readers.
 */
interface FormatReader {
    /**
     * @param file the file's bytes
     * @param name its name, for messages
     */
    Extracted read(byte[] file, String name, Cancellation cancellation) throws Exception;
}
