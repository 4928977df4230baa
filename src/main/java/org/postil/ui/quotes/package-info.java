/** The passages that are quoted in print: their printed form, their citation, and how many. */
@NullMarked
package org.postil.ui.quotes;

import org.jspecify.annotations.NullMarked;
