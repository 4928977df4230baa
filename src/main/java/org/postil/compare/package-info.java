/**
 * What coders differ in, one by one, and what they decide: the worklist of differences, choices and
 * rules for many at once, and the decisions that make the final layer. What coders coded and
 * answered is read and never changed. No counting, no window.
 */
@NullMarked
package org.postil.compare;

import org.jspecify.annotations.NullMarked;
