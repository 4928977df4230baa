package org.postil.cli;

import org.postil.project.Project;
import org.postil.project.Step;
import org.postil.project.StepName;

import picocli.CommandLine.Option;

import java.util.List;
import java.util.Map;

/** Undo or redo: a number of actions one after another. */
abstract class StepCommand extends ProjectCommand {
    @Option(
            names = "--steps",
            defaultValue = "1",
            paramLabel = "N",
            description = "How many actions; 1 if not given.")
    int steps;

    StepCommand(Services services, Console console) {
        super(services, console);
    }

    abstract Step step(Project project, int count);

    /** "Undone" or "Redone". */
    abstract String past();

    @Override
    final int work(Project project) {
        if (steps < 1) {
            throw Refusal.usage("--steps takes a whole number from 1.");
        }
        return switch (step(project, steps)) {
            case Step.Done done -> {
                print(done.steps().stream().map(StepName::label).toList());
                yield Exit.OK;
            }
            case Step.Nothing nothing -> {
                print(List.of());
                console.say("There is nothing left to be " + past() + ".");
                yield Exit.REFUSED;
            }
            case Step.Blocked blocked -> {
                print(List.of());
                console.say(blocked.reason());
                yield Exit.REFUSED;
            }
        };
    }

    private void print(List<String> labels) {
        console.print(
                format,
                () -> {
                    var table = new TextTable(past());
                    labels.forEach(label -> table.row(label));
                    return table;
                },
                () -> Map.of(past(), labels));
    }
}
