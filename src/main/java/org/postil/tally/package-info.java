/**
 * Counting. Pure functions over a Snapshot; no input or output, so that every screen, file and
 * command shows the same number.
 */
@NullMarked
package org.postil.tally;

import org.jspecify.annotations.NullMarked;
