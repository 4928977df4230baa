package org.postil;

import static org.assertj.core.api.Assertions.assertThat;

import org.postil.cli.PostilCommand;
import org.postil.cli.Services;
import org.postil.project.UserHome;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.stream.Stream;

/** The program as a user has it, run in this process, with a home folder and a clock of its own. */
public final class Program {
    private final Services services;

    /**
     * @param home instead of the user's own folder
     */
    public Program(Path home) {
        this(home, Clock.systemUTC());
    }

    public Program(Path home, Clock clock) {
        this.services = Wiring.services(new UserHome(home.toAbsolutePath()), clock);
    }

    /** What a command left behind. */
    public record Outcome(int exit, String out, String err) {
        public JsonNode json() {
            assertThat(out).as("standard output; standard error: %s", err).startsWith("{");
            return JsonMapper.shared().readTree(out);
        }

        /** Itself, when the command ended with this code. */
        public Outcome exits(int code) {
            assertThat(exit).as("exit code; it said: %s%s", err, out).isEqualTo(code);
            return this;
        }
    }

    /** Runs one command line; each argument is written as it prints itself. */
    public Outcome run(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int exit =
                PostilCommand.run(
                        services,
                        new PrintWriter(out),
                        new PrintWriter(err),
                        Arrays.stream(arguments).map(String::valueOf).toArray(String[]::new));
        return new Outcome(exit, out.toString(), err.toString());
    }

    /** Runs a command that must succeed, and reads its JSON. */
    public JsonNode json(Object... arguments) {
        return run(asJson(arguments)).exits(0).json();
    }

    /** The arguments with {@code --format json} behind them. */
    public static Object[] asJson(Object... arguments) {
        return Stream.concat(Arrays.stream(arguments), Stream.of("--format", "json")).toArray();
    }
}
