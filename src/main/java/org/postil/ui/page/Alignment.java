package org.postil.ui.page;

/** Where {@link PageView#scrollTo} puts an offset. */
public enum Alignment {
    TOP,
    CENTRE,
    /** Not elsewhere while it is seen well; else near, or a third from the top. */
    COMFORTABLE
}
