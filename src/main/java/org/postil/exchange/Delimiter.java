package org.postil.exchange;

/**
 * What parts the cells of a file: told by its header line.
 *
 * @param skip how many characters at the start name the delimiter ("sep=;") and are no header
 */
record Delimiter(char character, int skip) {
    private static final String NAMED = "sep=";

    static Delimiter of(String text) {
        if (text.regionMatches(true, 0, NAMED, 0, NAMED.length()) && text.length() > 5) {
            int end = text.indexOf('\n');
            if (end >= 0 && text.substring(NAMED.length(), end).strip().length() <= 1) {
                return new Delimiter(text.charAt(NAMED.length()), end + 1);
            }
        }
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == '\n' || c == '\r') && begun) {
                break;
            } else if (!quoted) {
                commas += c == ',' ? 1 : 0;
                semicolons += c == ';' ? 1 : 0;
                tabs += c == '\t' ? 1 : 0;
            }
            begun |= !Character.isWhitespace(c);
        }
        if (tabs > commas && tabs > semicolons) {
            return new Delimiter('\t', 0);
        }
        return new Delimiter(semicolons > commas ? ';' : ',', 0);
    }
}
