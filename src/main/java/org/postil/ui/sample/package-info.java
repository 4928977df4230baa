/**
 * The sample: which reviews are in the study and why others are not, where their documents come
 * from, and the flow figures. No other feature's screen, no SQL.
 */
@NullMarked
package org.postil.ui.sample;

import org.jspecify.annotations.NullMarked;
