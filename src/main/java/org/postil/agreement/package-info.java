/**
 * Agreement between coders: coding matrices, coefficients, intervals, one class per measure. Pure:
 * no files, no database, no window. Conventions and sources stand in the manual's page on
 * agreement.
 */
@NullMarked
package org.postil.agreement;

import org.jspecify.annotations.NullMarked;
