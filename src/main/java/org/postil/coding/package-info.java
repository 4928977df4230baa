/** Passages and codings: finding a quote in a text, placing it, making recommendation records. */
@NullMarked
package org.postil.coding;

import org.jspecify.annotations.NullMarked;
