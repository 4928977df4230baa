/** What a project says about itself. Not here: what a person sets for themselves (ui.shell). */
@NullMarked
package org.postil.ui.settings;

import org.jspecify.annotations.NullMarked;
