package org.postil.agreement;

/**
 * A stretch of text to which a coder put a code.
 *
 * @param coder the coder's place in the list of coders
 * @param start the first character, 0 or more
 * @param end the one after the last
 */
public record CodedSpan(int coder, long start, long end, String code) {}
