/** Work that takes time: progress and cancellation. Knows nothing of what the work is. */
@NullMarked
package org.postil.task;

import org.jspecify.annotations.NullMarked;
