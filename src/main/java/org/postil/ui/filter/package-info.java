/**
 * The expression editor: a condition on reviews, put together from rows or written as text, saved
 * under a name, with the number of reviews it holds for. Part of the kit: any screen may use it.
 */
@NullMarked
package org.postil.ui.filter;

import org.jspecify.annotations.NullMarked;
