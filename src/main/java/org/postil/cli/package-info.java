/** One class per command: parse, call, print. No rules of the domain live here. */
@NullMarked
package org.postil.cli;

import org.jspecify.annotations.NullMarked;
