package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.codebook.FrameApplication;
import org.postil.codebook.Frames;
import org.postil.domain.ReviewNoun;
import org.postil.project.ProjectResult;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.nio.file.Path;
import java.util.concurrent.Callable;

@Command(
        name = "new",
        description =
                "Makes a project from a frame: a codebook and an extraction template to start"
                        + " from.",
        mixinStandardHelpOptions = true)
final class NewCommand implements Callable<Integer> {
    private final Services services;
    private final Console console;

    @Parameters(paramLabel = "P", description = "The file to make; it must not be there yet.")
    Path path;

    @Option(
            names = "--frame",
            required = true,
            description = {
                "children: the Children's Services study (themes, agencies, case and person"
                        + " facts).",
                "homeoffice: the fields of the Home Office's library of reviews.",
                "blank: nothing; themes grow while you read."
            })
    String frame;

    @Option(names = "--coder", paramLabel = "NAME", description = "Who will code.")
    @Nullable String coder;

    @Option(
            names = "--review-word",
            paramLabel = "WORD",
            description =
                    "What a review is called on screen and in outputs: DHR (unless said), DARDR,"
                            + " case.")
    @Nullable String reviewWord;

    NewCommand(Services services, Console console) {
        this.services = services;
        this.console = console;
    }

    @Override
    public Integer call() {
        var chosen =
                Frames.find(frame)
                        .orElseThrow(() ->
                                Refusal.usage(
                                        "There is no frame "
                                                + frame
                                                + ". There are "
                                                + String.join(", ", Frames.keys())
                                                + "."));
        String name = coder == null ? null : CoderName.checked(coder);
        var noun = reviewWord == null ? null : checked(reviewWord);
        var result =
                services.projects()
                        .create(
                                path,
                                edit -> {
                                    FrameApplication.apply(chosen, edit);
                                    if (noun != null) {
                                        edit.settings().set(ReviewNoun.KEY, noun.one());
                                    }
                                    if (name != null) {
                                        edit.coders().add(name);
                                    }
                                });
        return switch (result) {
            case ProjectResult.NotOpened refused -> throw Refusal.refused(refused.reason());
            case ProjectResult.Opened opened -> {
                opened.project().close();
                console.say("Made " + path + " from the frame " + chosen.key() + ".");
                yield Exit.OK;
            }
        };
    }

    private static ReviewNoun checked(String word) {
        return ReviewNoun.named(word)
                .orElseThrow(() ->
                        Refusal.usage(
                                "A review cannot be called \""
                                        + word
                                        + "\": --review-word takes one line of at most "
                                        + ReviewNoun.LONGEST
                                        + " characters with a letter in it, such as DARDR or"
                                        + " case. Nothing was made."));
    }
}
