/**
 * The Reviews screen, and how reports come into a project: looked at, grouped, imported, told what
 * became of each.
 */
@NullMarked
package org.postil.ui.reviews;

import org.jspecify.annotations.NullMarked;
