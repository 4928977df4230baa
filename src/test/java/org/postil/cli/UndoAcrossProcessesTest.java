package org.postil.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postil.ChildProgram;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

/**
 * Undo and redo live in the file: random work, a process for each step, taken back a process a
 * step, and done again. After each step the rows of every table are what they were at that point.
 */
class UndoAcrossProcessesTest {
    private static final int ACTIONS = 200;
    private static final long SEED = 20_260_101;

    @TempDir Path folder;

    @Test
    void randomWorkIsUndoneAndRedoneThroughNewProcesses() throws IOException {
        var program = new ChildProgram(folder);
        var file = folder.resolve("work.postil");
        program.run("new", file, "--frame", "children", "--coder", "Ann").exits(0);
        int start = actions(file);
        var work = new CommandWork(folder, file, new Random(SEED));
        // a command may be two steps (a new code, then its use): between them nobody can look
        var states = new TreeMap<Integer, Map<String, String>>();
        states.put(0, Database.content(file));
        int refused = 0;
        while (states.lastKey() < ACTIONS) {
            var command = work.next();
            var outcome = program.run(command.arguments().toArray());
            assertThat(outcome.exit())
                    .as("%s: %s%s", command.arguments(), outcome.err(), outcome.out())
                    .isEqualTo(command.exit());
            int made = actions(file) - start - states.lastKey();
            var content = Database.content(file);
            if (command.exit() == 0) {
                assertThat(made).as("actions of %s", command.arguments()).isBetween(1, 2);
                states.put(states.lastKey() + made, content);
            } else {
                assertThat(made).as("actions of %s", command.arguments()).isZero();
                assertThat(content).isEqualTo(states.lastEntry().getValue());
                refused++;
            }
        }
        assertThat(refused).as("commands that changed nothing").isGreaterThan(ACTIONS / 20);
        assertThat(states.values().stream().distinct().count())
                .as("states that differ")
                .isEqualTo(states.size());

        int last = states.lastKey();
        for (int step = last - 1; step >= 0; step--) {
            program.run("undo", file).exits(0);
            compare(file, states, step);
        }
        redo(program, file, states);
        program.run("check", file).exits(0);
    }

    private static void redo(
            ChildProgram program, Path file, NavigableMap<Integer, Map<String, String>> states) {
        var random = new Random(SEED);
        int step = 0;
        int last = states.lastKey();
        while (step < last) {
            int steps = Math.min(last - step, 1 + random.nextInt(12));
            program.run("redo", file, "--steps", steps).exits(0);
            step += steps;
            compare(file, states, step);
        }
        program.run("redo", file).exits(1);
        compare(file, states, last);
    }

    private static void compare(Path file, Map<Integer, Map<String, String>> states, int step) {
        var wanted = states.get(step);
        if (wanted != null) {
            assertThat(Database.content(file)).as("as after step %d", step).isEqualTo(wanted);
        }
    }

    private static int actions(Path file) {
        return Integer.parseInt(Database.one(file, "SELECT count(*) FROM action"));
    }

    /** Random commands on one project. */
    private static final class CommandWork {
        /**
         * @param exit the code that it must end with
         */
        record Command(List<Object> arguments, int exit) {}

        private static final List<String> THEMES =
                List.of("T1", "T1.1", "T1.2", "T2", "T3.1", "T4", "T5.9", "T6", "T7.1");
        private static final List<String> AGENCIES =
                List.of("Police", "Education", "Health", "CSP", "Housing");

        private final Path folder;
        private final Path file;
        private final Random random;
        private final List<String> reviews = new ArrayList<>();
        private final List<String> coders = new ArrayList<>(List.of("Ann"));
        private int number;

        CommandWork(Path folder, Path file, Random random) {
            this.folder = folder;
            this.file = file;
            this.random = random;
        }

        Command next() throws IOException {
            number++;
            if (reviews.size() < 2) {
                return importing();
            }
            return switch (random.nextInt(20)) {
                case 0, 1 -> importing();
                case 2 -> joining();
                case 3 -> creating();
                case 4, 5, 6, 7, 8, 9 -> coding(0);
                case 10, 11, 12, 13, 14 -> extracting();
                case 15, 16 -> reading();
                default -> failing();
            };
        }

        private Command importing() throws IOException {
            String review = "R" + number;
            reviews.add(review);
            var text = new StringBuilder("1. INTRODUCTION\n\n");
            for (int i = 0; i < 12; i++) {
                text.append(sentence(review, i)).append("\n\n");
            }
            var report = Files.writeString(folder.resolve(review + ".txt"), text);
            return new Command(List.of("import", file, report), 0);
        }

        /** A new coder who brings a report that is there already. */
        private Command joining() {
            String name = "Coder " + number;
            coders.add(name);
            return new Command(
                    List.of(
                            "import",
                            file,
                            folder.resolve(reviews.getFirst() + ".txt"),
                            "--coder",
                            name),
                    0);
        }

        /** A theme that the codebook does not have, and a quote under it. */
        private Command creating() throws IOException {
            String review = any(reviews);
            return new Command(
                    List.of(
                            "code",
                            file,
                            csv(
                                    List.of(
                                            "document,quote,codes",
                                            review
                                                    + ","
                                                    + sentence(review, 0)
                                                    + ",Theme "
                                                    + number)),
                            "--coder",
                            any(coders),
                            "--create"),
                    0);
        }

        private static String sentence(String review, int i) {
            return "Statement " + i + " of " + review + " — the agency should answer in writing.";
        }

        private Command coding(int exit) throws IOException {
            var lines = new ArrayList<String>();
            lines.add("document,quote,codes,agencies,kind,id,memo,in_scope");
            int rows = 1 + random.nextInt(4);
            for (int i = 0; i < rows; i++) {
                String review = any(reviews);
                lines.add(
                        String.join(
                                ",",
                                review,
                                exit == 0 ? sentence(review, random.nextInt(12)) : "not there",
                                any(THEMES) + ";" + any(THEMES),
                                any(AGENCIES),
                                any(List.of("recommendation", "good_practice", "quote")),
                                "q" + i,
                                "note " + number + "." + i,
                                any(List.of("", "yes", "no"))));
            }
            return new Command(List.of("code", file, csv(lines), "--coder", any(coders)), exit);
        }

        private Command extracting() throws IOException {
            var lines = new ArrayList<String>();
            lines.add("review,person,roles,primary,pseudonym,variable,value,missing");
            int rows = 1 + random.nextInt(4);
            for (int i = 0; i < rows; i++) {
                String review = any(reviews);
                lines.add(
                        switch (random.nextInt(4)) {
                            case 0 ->
                                    review
                                            + ",,,,,review.homicide_type,"
                                            + any(List.of("IPH", "AFH", "Amicide"))
                                            + ",";
                            case 1 -> review + ",,,,,review.place,Place " + number + ",";
                            case 2 ->
                                    review
                                            + ",V"
                                            + random.nextInt(3)
                                            + ",victim,,Name "
                                            + number
                                            + ",victim.age,"
                                            + random.nextInt(90)
                                            + ",";
                            default -> review + ",C1,child,,,child.sex,,not_recorded";
                        });
            }
            // so that no load finds everything there already
            lines.add(any(reviews) + ",,,,,review.csp,Partnership " + number + ",");
            return new Command(List.of("extract", file, csv(lines), "--coder", any(coders)), 0);
        }

        private Command reading() {
            return new Command(
                    List.of("read", file, any(reviews), any(reviews), "--coder", any(coders)), 0);
        }

        private Command failing() throws IOException {
            return switch (random.nextInt(5)) {
                case 0 -> new Command(List.of("import", file, folder.resolve("none.pdf")), 1);
                case 1 -> coding(1);
                case 3 -> new Command(List.of("redo", file), 1);
                case 2 ->
                        new Command(
                                List.of(
                                        "extract",
                                        file,
                                        csv(
                                                List.of(
                                                        "review,variable,value",
                                                        any(reviews) + ",victim.shoe,42")),
                                        "--coder",
                                        "Ann"),
                                1);
                default ->
                        new Command(List.of("read", file, "no such review", "--coder", "Ann"), 1);
            };
        }

        private Path csv(List<String> lines) throws IOException {
            return Files.write(folder.resolve("work.csv"), lines);
        }

        private <T> T any(List<T> list) {
            return list.get(random.nextInt(list.size()));
        }
    }
}
