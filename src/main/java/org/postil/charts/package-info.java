/**
 * Charts of counted tables, as files and as pictures. A chart is drawn from a Tally and from
 * nothing else, so that its numbers are the table's. No counting, no window. The only package that
 * knows the chart library.
 */
@NullMarked
package org.postil.charts;

import org.jspecify.annotations.NullMarked;
