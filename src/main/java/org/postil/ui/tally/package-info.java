/**
 * The Tally screen: what is counted, the live table with its chart, and the passages behind every
 * number. It counts nothing itself: every figure comes from the tally engine.
 */
@NullMarked
package org.postil.ui.tally;

import org.jspecify.annotations.NullMarked;
