package org.postil.ui.register;

import org.postil.domain.Code;

import java.util.List;
import java.util.stream.Collectors;

/** How codes are called in the register. */
final class CodeWords {
    private CodeWords() {}

    /** "T1.1 Sharing information" */
    static String of(Code code) {
        return code.key() == null ? code.name() : code.key() + " " + code.name();
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
