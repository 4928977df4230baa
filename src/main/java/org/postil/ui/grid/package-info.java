/**
 * The answers of all reviews in one table: looked over, filled in, pasted. What an answer may be is
 * decided in {@code extraction}; nothing is counted here.
 */
@NullMarked
package org.postil.ui.grid;

import org.jspecify.annotations.NullMarked;
