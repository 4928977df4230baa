/**
 * A control that shows the pages of a PDF as they were printed, with marks at their places, and
 * lets text be selected on them. It knows pages, spans and marks; it does not know what a mark
 * means, nor where a file comes from.
 */
@NullMarked
package org.postil.ui.facsimile;

import org.jspecify.annotations.NullMarked;
