/**
 * The tree of codes, edits of it, and the frames a study can start from. Edits are thought through
 * on a snapshot first and then written through the project's stores, within one action.
 */
@NullMarked
package org.postil.codebook;

import org.jspecify.annotations.NullMarked;
