/**
 * The screen of the extraction template: variables, categories and rules, and what changing them
 * does to answers. Counts nothing itself and writes only through the session.
 */
@NullMarked
package org.postil.ui.template;

import org.jspecify.annotations.NullMarked;
