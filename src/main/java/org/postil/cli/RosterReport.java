package org.postil.cli;

import org.postil.extraction.AnswerOutcome;
import org.postil.extraction.AnswerOutcome.OnRoster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells whom a file of answers has made, and whose roles it has changed. */
final class RosterReport {
    private static final int SHOWN = 20;

    private RosterReport() {}

    static void say(Console console, AnswerOutcome outcome, boolean dryRun) {
        var told = outcome.roster();
        console.sayList(
                dryRun ? "Persons and roles that would be new:" : "New persons and roles:",
                told.stream().limit(SHOWN).map(OnRoster::words).toList());
        if (told.size() > SHOWN) {
            console.say("  and " + (told.size() - SHOWN) + " more; --format json has all of them.");
        }
    }

    static List<Map<String, Object>> json(AnswerOutcome outcome) {
        return outcome.roster().stream()
                .map(told -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("review", told.review());
                    entry.put("person", told.person());
                    entry.put("made", told.made());
                    entry.put("roles", told.changes());
                    return entry;
                })
                .toList();
    }
}
