package org.postil.cli;

import org.postil.project.Project;
import org.postil.project.Step;

import picocli.CommandLine.Command;

@Command(
        name = "undo",
        description = "Takes back the last actions, newest first. 'postil history' lists them.",
        mixinStandardHelpOptions = true)
final class UndoCommand extends StepCommand {
    UndoCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    Step step(Project project, int count) {
        return project.undo(count, Project.PROGRAM);
    }

    @Override
    String past() {
        return "undone";
    }
}
