/**
 * Agreement in a project: who read and coded what, as matrices for one unit after another, with the
 * coefficients of each code, of all, and of each variable of the extraction template. Always of the
 * coders' own work, never of the final layer. Pure: works on a snapshot; texts are handed in.
 */
@NullMarked
package org.postil.agreement.comparison;

import org.jspecify.annotations.NullMarked;
