package org.postil.ui.i18n;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words on the screen, by key. A key begins with the name of its feature. */
public final class Words {
    private static final ResourceBundle BUNDLE =
            ResourceBundle.getBundle("org.postil.ui.i18n.messages", Locale.ENGLISH);

    private Words() {}

    /**
     * The text of a key with its arguments put in, as {@link MessageFormat} does it.
     *
     * @throws java.util.MissingResourceException for an unknown key; WordsTest finds it first
     */
    public static String of(String key, Object... arguments) {
        var text = BUNDLE.getString(key);
        return arguments.length == 0
                ? text
                : new MessageFormat(text, Locale.ENGLISH).format(arguments);
    }
}
