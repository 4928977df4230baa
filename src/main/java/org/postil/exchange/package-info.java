/** Writers and readers of other formats. Reads the Snapshot; never writes through a store. */
@NullMarked
package org.postil.exchange;

import org.jspecify.annotations.NullMarked;
