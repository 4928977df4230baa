package org.postil.agreement.comparison;

import org.postil.domain.TextLayout;

import java.util.Optional;
import java.util.function.LongFunction;

/**
 * Where the texts come from; asked for paragraphs and sentences only.
 *
 * @param text of a text version, empty when it is not there
 * @param layout of a text version
 */
public record ComparedTexts(
        LongFunction<Optional<String>> text, LongFunction<Optional<TextLayout>> layout) {}
