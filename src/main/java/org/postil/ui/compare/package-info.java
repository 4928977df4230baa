/**
 * Comparing coders: the worklist of differences with what is decided, side by side in the text, and
 * behind it the measures of agreement. No other feature's screen, no SQL.
 */
@NullMarked
package org.postil.ui.compare;

import org.jspecify.annotations.NullMarked;
