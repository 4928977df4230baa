/**
 * The tables of a study: how each is counted, what it gave when it was saved, and what has changed
 * since. Counts through {@code tally}; draws and writes no files.
 */
@NullMarked
package org.postil.tables;

import org.jspecify.annotations.NullMarked;
