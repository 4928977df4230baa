/**
 * A virtualised control that shows a long text as paragraphs and lets it be read, marked and
 * selected. It knows paragraphs, spans, marks, stripes, the gutter, the caret and the selection; it
 * does not know what a mark means. Of ours it uses only {@code domain} and the words of its keys.
 */
@NullMarked
package org.postil.ui.page;

import org.jspecify.annotations.NullMarked;
