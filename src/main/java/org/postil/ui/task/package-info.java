/**
 * Work off the FX thread: jobs with progress and cancel, actions, and what happens when one fails.
 */
@NullMarked
package org.postil.ui.task;

import org.jspecify.annotations.NullMarked;
