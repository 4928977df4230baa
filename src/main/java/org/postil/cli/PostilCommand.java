package org.postil.cli;

import org.postil.task.FailureLog;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;

/** The program's command line: finds the command and says what went wrong in words. */
@Command(
        name = "postil",
        description = {
            "Codes Domestic Homicide Review reports, from a folder of files to the published"
                    + " table.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = PostilCommand.Version.class,
        synopsisSubcommandLabel = "COMMAND",
        footer = {
            "",
            "A first look:    postil demo DIR",
            "A study of one's own:",
            "  postil new study.postil --frame children --coder Ann",
            "  postil import study.postil reports/",
            "  postil code study.postil codings.csv --coder Ann",
            "  postil tally study.postil --rows theme --columns agency",
            "",
            "'postil help COMMAND' tells more. Exit codes: 0 done, 1 some input was refused or a"
                    + " check",
            "failed, 2 wrong usage."
        })
public final class PostilCommand implements Runnable {
    /** The names of an enumeration in a message of picocli. */
    private static final Pattern VALUES = Pattern.compile("\\[[A-Z][A-Z0-9_, ]*\\]");

    @Spec private CommandSpec spec;

    /** From the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = PostilCommand.class.getPackage().getImplementationVersion();
            return new String[] {"Postil " + (version == null ? "(from the build)" : version)};
        }
    }

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Name a command. 'postil --help' lists them.");
    }

    /**
     * Runs one command.
     *
     * @param out for results
     * @param err for everything else that is said
     * @return the exit code
     */
    public static int run(Services services, PrintWriter out, PrintWriter err, String... args) {
        var console = new Console(out, err);
        var line = new CommandLine(new PostilCommand());
        line.addSubcommand(new DemoCommand(services, console))
                .addSubcommand(new NewCommand(services, console))
                .addSubcommand(new ImportCommand(services, console))
                .addSubcommand(new TextCommand(services, console))
                .addSubcommand(new CodeCommand(services, console))
                .addSubcommand(new ExtractCommand(services, console))
                .addSubcommand(new ReadCommand(services, console))
                .addSubcommand(new AssignCommand(services, console))
                .addSubcommand(new PackageCommand(services, console))
                .addSubcommand(new UnsealCommand(console))
                .addSubcommand(new SealCommand(console))
                .addSubcommand(new MergeCommand(services, console))
                .addSubcommand(new UndoCommand(services, console))
                .addSubcommand(new RedoCommand(services, console))
                .addSubcommand(new HistoryCommand(services, console))
                .addSubcommand(new SearchCommand(services, console))
                .addSubcommand(new TallyCommand(services, console))
                .addSubcommand(new CodebookCommand(services, console))
                .addSubcommand(new TemplateCommand(services, console))
                .addSubcommand(new ExportCommand(services, console))
                .addSubcommand(new SampleCommand(services, console))
                .addSubcommand(new TablesCommand(services, console))
                .addSubcommand(new CheckCommand(services, console))
                .addSubcommand(new CheckTableCommand(services, console, System.in))
                .addSubcommand(new AgreementCommand(services, console))
                .addSubcommand(new BenchCommand(services, console))
                .addSubcommand(new TrainCommand(services))
                .addSubcommand(new CommandLine.HelpCommand());
        line.setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setParameterExceptionHandler((wrong, given) -> usage(wrong, console))
                .setExecutionExceptionHandler(
                        (failure, command, parsed) -> failed(failure, console));
        return line.execute(args);
    }

    /** Wrong usage in a sentence, with the values as they are documented. */
    private static int usage(CommandLine.ParameterException wrong, Console console) {
        var command = wrong.getCommandLine();
        String words =
                VALUES.matcher(Objects.requireNonNullElse(wrong.getMessage(), "It is not clear."))
                        .replaceAll(values -> values.group().toLowerCase(Locale.ROOT));
        console.say("postil: " + words);
        if (wrong instanceof CommandLine.UnmatchedArgumentException unknown
                && !unknown.getSuggestions().isEmpty()) {
            console.say("Did you mean " + String.join(" or ", unknown.getSuggestions()) + "?");
        }
        console.say(
                command.getParent() == null
                        ? "'postil --help' lists the commands."
                        : "'postil help " + command.getCommandName() + "' tells how it is used.");
        return Exit.USAGE;
    }

    /** The unexpected, told once: to the user here in words, to the log without any values. */
    private static int failed(Exception failure, Console console) throws Exception {
        if (failure instanceof Refusal refusal) {
            console.say("postil: " + refusal.words());
            return refusal.exit();
        }
        if (failure instanceof CommandLine.ParameterException usage) {
            throw usage;
        }
        FailureLog.log(failure);
        console.say(
                "postil: something went wrong that should not ("
                        + failure.getClass().getSimpleName()
                        + "). The project holds everything that was reported done; the step at hand"
                        + " was taken back. Run 'postil check' on it, and report this if it happens"
                        + " again.");
        return Exit.REFUSED;
    }
}
