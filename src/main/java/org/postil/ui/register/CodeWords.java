package org.postil.ui.register;

import org.postil.domain.Code;
import org.postil.ui.i18n.Words;

import java.util.List;
import java.util.stream.Collectors;

/** How codes are called in the register. */
final class CodeWords {
    private CodeWords() {}

    /** "T1.1 Sharing information" */
    static String of(Code code) {
        return code.key() == null ? code.name() : code.key() + " " + code.name();
    }

    /**
     * The codes counted, and how many more only some of the coders see: "T1, T3 (+2 undecided)".
     */
    static String brief(List<Code> codes, List<Code> undecided) {
        String counted = brief(codes);
        if (undecided.isEmpty()) {
            return counted;
        }
        String open = Words.of("tally.undecided", undecided.size());
        return counted.isEmpty() ? open : counted + " " + open;
    }

    /** Keys where there are any, else names. */
    static String brief(List<Code> codes) {
        return codes.stream()
                .map(code -> {
                    String key = code.key();
                    return key == null ? code.name() : key;
                })
                .collect(Collectors.joining(", "));
    }
}
