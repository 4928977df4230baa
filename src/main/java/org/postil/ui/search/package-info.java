/** Searching the texts: words in context, narrowed, and from a hit to its place. */
@NullMarked
package org.postil.ui.search;

import org.jspecify.annotations.NullMarked;
