/** Questions to the user: choosing files, confirming. */
@NullMarked
package org.postil.ui.dialog;

import org.jspecify.annotations.NullMarked;
