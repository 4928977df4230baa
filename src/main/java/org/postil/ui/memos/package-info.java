/**
 * The list of all memos: found by their words, kind and coder, read, written and gone to from
 * there. A memo beside the thing it is on is {@code org.postil.ui.note}'s.
 */
@NullMarked
package org.postil.ui.memos;

import org.jspecify.annotations.NullMarked;
