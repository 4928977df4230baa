package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.exchange.SheetReader;
import org.postil.merge.SheetRows;

import picocli.CommandLine.Option;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** How a sheet is read, for the commands that take one. */
final class SheetOptions {
    private static final int MOST_NAMES = 12;
    private static final int LONGEST = 40;

    @Option(
            names = "--map",
            paramLabel = "COLUMN=MEANING",
            description = {
                "What a column of the file means, for one that is not recognised by its name:",
                "a column of the long form, LEVEL.KEY of a variable, or ignore. Given once for"
                        + " each column."
            })
    List<String> map = List.of();

    @Option(
            names = "--sheet",
            paramLabel = "NAME",
            description = "The sheet of a workbook; the first one with a table, if not said.")
    @Nullable String sheet;

    @Option(names = "--dry-run", description = "Tells what would be done and writes nothing.")
    boolean dryRun;

    /** A CSV file about which nothing more is said. */
    boolean isPlain(Path file) {
        return !SheetReader.isWorkbook(file) && map.isEmpty() && !dryRun && sheet == null;
    }

    /** The sheet that was asked for; where none was, the first, and that is said. */
    SheetRows read(Path file, Console console) {
        return switch (SheetReader.read(file)) {
            case SheetReader.Unreadable(var reason) ->
                    throw Refusal.refused(file + " was not read: " + reason + ".");
            case SheetReader.Sheets(var sheets) -> {
                String wanted = sheet;
                if (wanted == null) {
                    if (sheets.size() > 1) {
                        console.say(
                                "The sheet "
                                        + sheets.getFirst().name()
                                        + " is read. Left out, unless --sheet names one: "
                                        + few(names(sheets.subList(1, sheets.size())))
                                        + ".");
                    }
                    yield sheets.getFirst();
                }
                yield sheets.stream()
                        .filter(s -> s.name().equalsIgnoreCase(wanted.strip()))
                        .findFirst()
                        .orElseThrow(() ->
                                Refusal.refused(
                                        "There is no sheet "
                                                + wanted
                                                + " with a table in it. The file has "
                                                + few(names(sheets))
                                                + "."));
            }
        };
    }

    /**
     * Refuses a file whose columns do not say enough.
     *
     * @param wrong what is wrong, a sentence each; nothing happens when there is none
     * @param example a meaning that a column may be given
     */
    static void require(Path file, List<String> wrong, String example, List<String> header) {
        if (!wrong.isEmpty()) {
            throw Refusal.refused(
                    file
                            + " was not read, nothing was changed: "
                            + String.join("; ", wrong)
                            + ". Say what a column means with --map \"Column="
                            + example
                            + "\"; the file has the columns "
                            + few(header)
                            + ".");
        }
    }

    /** What to do about a column of a CSV file that is not known. */
    static String remedy(String example) {
        return "Say what a column means with --map \"Column="
                + example
                + "\", or leave it out with --map \"Column=ignore\".";
    }

    private static List<String> names(List<SheetRows> sheets) {
        return sheets.stream().map(SheetRows::name).toList();
    }

    /** Names for a message: the first ones, and each cut where it is too long to be one. */
    static String few(List<String> names) {
        String listed =
                names.stream()
                        .limit(MOST_NAMES)
                        .map(n -> n.length() > LONGEST ? n.substring(0, LONGEST) + "\u2026" : n)
                        .collect(Collectors.joining(", "));
        return names.size() > MOST_NAMES
                ? listed + " and " + (names.size() - MOST_NAMES) + " more"
                : listed;
    }

    /**
     * A column and what is said of it.
     *
     * @param column its place in the header, from 0
     */
    record Said(int column, String meaning) {}

    /** What was said of columns, which all are there. */
    List<Said> said(List<String> header) {
        var said = new ArrayList<Said>();
        for (String word : map) {
            int at = word.lastIndexOf('=');
            String name = at < 0 ? word : word.substring(0, at).strip();
            int column = at < 0 ? -1 : index(header, name);
            if (at < 0) {
                throw Refusal.usage("--map " + word + ": write it as \"Column=meaning\".");
            }
            if (column < 0) {
                throw Refusal.usage(
                        "--map "
                                + word
                                + ": the file has no column "
                                + name
                                + ". It has "
                                + few(header)
                                + ".");
            }
            said.add(new Said(column, word.substring(at + 1).strip()));
        }
        return said;
    }

    private static int index(List<String> header, String name) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).equalsIgnoreCase(name)) {
                return i;
            }
        }
        return -1;
    }
}
