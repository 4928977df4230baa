/**
 * The pages of a PDF as pictures, and where on them the characters of its text stand. Draws in the
 * background with PDFBox; knows no toolkit, no project and no passages.
 */
@NullMarked
package org.postil.pages;

import org.jspecify.annotations.NullMarked;
