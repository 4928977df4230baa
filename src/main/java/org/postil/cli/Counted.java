package org.postil.cli;

/** A number with the noun that goes with it: "1 answer", "2 answers". */
final class Counted {
    private Counted() {}

    /**
     * @param noun in the singular; its plural ends in s
     */
    static String of(long number, String noun) {
        return of(number, noun, noun + "s");
    }

    static String of(long number, String one, String several) {
        return number + " " + (number == 1 ? one : several);
    }
}
