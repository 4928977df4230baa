package org.postil.cli;

import org.postil.domain.Coder;
import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.project.ProjectResult;
import org.postil.task.Cancellation;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/** A command on one project: opens it, does its work, lets go of it. */
abstract class ProjectCommand implements Callable<Integer> {
    final Services services;
    final Console console;

    /** Asked for by Ctrl+C. */
    final Cancellation cancellation = new Cancellation();

    @Parameters(index = "0", paramLabel = "P", description = "The project file (.postil).")
    Path path;

    @Option(
            names = "--format",
            defaultValue = "table",
            description = "table, csv or json. JSON stands alone on standard output.")
    Format format;

    ProjectCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public final Integer call() {
        try (var _ = new Interrupt(cancellation)) {
            return open();
        }
    }

    private int open() {
        return switch (services.projects().open(path)) {
            case ProjectResult.NotOpened refused -> throw Refusal.refused(refused.reason());
            case ProjectResult.Opened opened -> {
                opened.notes().forEach(console::say);
                try (var project = opened.project()) {
                    yield work(project);
                }
            }
        };
    }

    /** Returns the exit code. */
    abstract int work(Project project);

    /**
     * The coder of a name. One that is not known here is made, and that is said: a coder is an
     * identity, and a slip of the pen must not go unnoticed.
     */
    final Coder coder(Project project, String name) {
        String wanted = CoderName.checked(name);
        var snapshot = project.snapshot();
        return snapshot.coderNamed(wanted)
                .orElseGet(() -> {
                    if (!snapshot.coders().isEmpty()) {
                        console.say(
                                "Coder "
                                        + wanted
                                        + " is new in this project (it has "
                                        + names(snapshot)
                                        + ").");
                    }
                    return project.act(
                            Project.PROGRAM,
                            "Add coder " + wanted,
                            edit -> edit.coders().add(wanted));
                });
    }

    /** The coder named, else the project's only one; empty when there are none or several. */
    final Optional<Coder> coderOrOnly(
            Project project, @org.jspecify.annotations.Nullable String name) {
        if (name != null) {
            return Optional.of(coder(project, name));
        }
        var coders = project.snapshot().coders();
        return coders.size() == 1 ? Optional.of(coders.getFirst()) : Optional.empty();
    }

    static String names(Snapshot snapshot) {
        return snapshot.coders().stream().map(Coder::name).collect(Collectors.joining(", "));
    }
}
