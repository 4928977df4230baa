package org.postil.cli;

import org.postil.project.Project;
import org.postil.project.Step;

import picocli.CommandLine.Command;

@Command(
        name = "redo",
        description = "Does again what was undone last, as long as nothing else was done since.",
        mixinStandardHelpOptions = true)
final class RedoCommand extends StepCommand {
    RedoCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    Step step(Project project, int count) {
        return project.redo(count, Project.PROGRAM);
    }

    @Override
    String past() {
        return "redone";
    }
}
