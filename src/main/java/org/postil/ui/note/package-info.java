/**
 * The memo beside anything: written in place, kept by itself. Shared by the screens that show what
 * a memo can be on; the list of all memos is {@code org.postil.ui.memos}.
 */
@NullMarked
package org.postil.ui.note;

import org.jspecify.annotations.NullMarked;
