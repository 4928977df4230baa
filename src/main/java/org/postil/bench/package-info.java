/** postil bench: the operations of the performance page, measured on material made here. */
@NullMarked
package org.postil.bench;

import org.jspecify.annotations.NullMarked;
