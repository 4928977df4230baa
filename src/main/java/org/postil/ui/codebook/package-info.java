/**
 * The codebook beside a text: the tree with its counts, and every edit of it. Thinking an edit
 * through and writing it is {@code org.postil.codebook}'s; what a chosen code is put on is the
 * business of the screen that shows it.
 */
@NullMarked
package org.postil.ui.codebook;

import org.jspecify.annotations.NullMarked;
