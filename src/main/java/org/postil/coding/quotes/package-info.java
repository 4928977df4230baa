/**
 * Passages as they are printed: what may be left out and put in, and how they are cited. Knows no
 * screens.
 */
@NullMarked
package org.postil.coding.quotes;

import org.jspecify.annotations.NullMarked;
