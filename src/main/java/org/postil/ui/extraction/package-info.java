/** The answers about a review, filled in beside its text, and the persons of the review. */
@NullMarked
package org.postil.ui.extraction;

import org.jspecify.annotations.NullMarked;
