/**
 * The register: every recommendation of the study as a table, with all that is recorded about it,
 * and action plans read into it. No other feature's screen, no SQL.
 */
@NullMarked
package org.postil.ui.register;

import org.jspecify.annotations.NullMarked;
