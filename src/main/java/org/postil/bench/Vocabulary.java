package org.postil.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;

/**
 * Some 20,000 words drawn as often as words are in prose: a few very often, most of them seldom
 * (Zipf). They make no sense together; their lengths and their number are what reading and indexing
 * depend on.
 */
final class Vocabulary {
    private static final int SIZE = 20_000;
    private static final int DRAWS = 1 << 17;

    private static final String GRAMMAR =
            "the of and to in that was a her for had his by not with on as she were from he at be"
                + " this it which been or is an they their would should there but who when where"
                + " after before during about also any all more than into between because if did"
                + " could may other what then each only no have has";

    private static final String SUBJECTS =
            "panel report victim child family police school nurse doctor hospital worker referral"
                + " assessment risk disclosure abuse violence control threat injury harm safety"
                + " plan meeting partner relationship separation contact court probation housing"
                + " tenancy neighbour mother father daughter brother alcohol medication appointment"
                + " letter telephone record note information support concern allegation incident"
                + " assault arrest charge bail history pattern escalation opportunity practice"
                + " policy guidance training supervision manager resource workload threshold"
                + " community service provider board strategy homicide learning lesson action"
                + " outcome evidence chronology author chair interview statement opinion voice"
                + " experience education attendance behaviour teacher safeguarding adult care need"
                + " disability language interpreter religion marriage identity gender equality"
                + " council district office department unit clinic surgery ward refuge charity"
                + " month week evening morning weekend early late recent serious significant clear"
                + " limited effective consistent timely joint professional curiosity decision"
                + " person woman house street money debt employment benefit question answer reason"
                + " change difference improvement gap barrier factor context review agency agree"
                + " consider identify recognise respond attend visit share inform refer assess"
                + " record complete follow monitor";

    private static final List<String> ENDINGS =
            List.of("s", "ed", "ing", "al", "ly", "er", "ment", "ness", "ation");

    private static final List<String> SYLLABLES =
            List.of(
                    "ba", "bran", "cal", "cas", "den", "dor", "el", "far", "fen", "gar", "gil",
                    "hal", "har", "ing", "ken", "kir", "lan", "lin", "mar", "mel", "mor", "nor",
                    "pen", "ral", "ren", "ric", "sal", "shaw", "sul", "tar", "ten", "ul", "ver",
                    "wal", "wen", "win", "wor", "yar");

    /** Each word as many times as it is likely. */
    private final String[] draws = new String[DRAWS];

    Vocabulary() {
        var words = words();
        double[] upTo = new double[words.size()];
        double sum = 0;
        for (int rank = 0; rank < upTo.length; rank++) {
            sum += 1 / Math.pow(rank + 2.7, 1.05);
            upTo[rank] = sum;
        }
        int word = 0;
        for (int i = 0; i < DRAWS; i++) {
            double share = (i + 0.5) / DRAWS * sum;
            while (upTo[word] < share) {
                word++;
            }
            draws[i] = words.get(word);
        }
    }

    String next(Random random) {
        return draws[random.nextInt(DRAWS)];
    }

    private static List<String> words() {
        var random = new Random(7);
        var words = new LinkedHashSet<String>(List.of(GRAMMAR.split(" ")));
        var subjects = List.of(SUBJECTS.split(" "));
        words.addAll(subjects);
        var derived = new ArrayList<String>();
        subjects.forEach(word -> ENDINGS.forEach(ending -> derived.add(word + ending)));
        Collections.shuffle(derived, random);
        words.addAll(derived);
        while (words.size() < SIZE) {
            var name = new StringBuilder();
            for (int i = 2 + random.nextInt(3); i > 0; i--) {
                name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            if (random.nextBoolean()) {
                name.setCharAt(0, Character.toUpperCase(name.charAt(0)));
            }
            words.add(name.toString());
        }
        return List.copyOf(words);
    }
}
