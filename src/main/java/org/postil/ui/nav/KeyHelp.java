package org.postil.ui.nav;

/**
 * A key that a control takes by itself, for the sheet of keys.
 *
 * @param part where it works: "In the text"
 * @param key as people read it
 * @param words what it does
 */
public record KeyHelp(String part, String key, String words) {}
