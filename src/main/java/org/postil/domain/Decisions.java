package org.postil.domain;

import java.util.List;

/** All that was decided between coders. */
public record Decisions(List<Decision> codes, List<AnswerDecision> answers) {
    public static final Decisions NONE = new Decisions(List.of(), List.of());

    public Decisions {
        codes = List.copyOf(codes);
        answers = List.copyOf(answers);
    }
}
