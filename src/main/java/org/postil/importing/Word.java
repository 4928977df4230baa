package org.postil.importing;

import org.jspecify.annotations.Nullable;

import javax.xml.stream.XMLStreamReader;

/** How WordprocessingML writes its values. */
final class Word {
    private Word() {}

    /** The namespace of its elements, transitional or strict. */
    static boolean isWord(@Nullable String namespace) {
        return namespace != null
                && (namespace.endsWith("/wordprocessingml/2006/main")
                        || namespace.endsWith("/wordprocessingml/main"));
    }

    /** By local name, whatever the prefix; the transitional and strict names are alike in this. */
    static @Nullable String attribute(XMLStreamReader element, String localName) {
        for (int i = 0; i < element.getAttributeCount(); i++) {
            if (element.getAttributeLocalName(i).equals(localName)) {
                return element.getAttributeValue(i);
            }
        }
        return null;
    }

    /** A switch without a value is on. */
    static boolean isOn(@Nullable String value, boolean withoutValue) {
        if (value == null) {
            return withoutValue;
        }
        return switch (value) {
            case "0", "false", "off" -> false;
            default -> true;
        };
    }

    static int number(@Nullable String value, int otherwise) {
        if (value == null) {
            return otherwise;
        }
        try {
            return Math.clamp(Long.parseLong(value.strip()), -1_000_000, 1_000_000);
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }
}
