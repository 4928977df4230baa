package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.coding.Assigning;
import org.postil.domain.Coder;
import org.postil.domain.Review;
import org.postil.domain.Snapshot;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Command(
        name = "assign",
        description = {
            "Says who is to code which reviews, and how far each coder is.",
            "Without reviews it only tells. A review that is assigned counts as"
                    + " read when everyone it is assigned to has read it."
        },
        mixinStandardHelpOptions = true)
final class AssignCommand extends ProjectCommand {
    private static final int SEEDS = 1_000_000;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "REVIEW", description = "References.")
    List<String> references = List.of();

    @Option(names = "--coder", paramLabel = "NAME", description = "Who is to code them.")
    @Nullable String name;

    @Option(names = "--all", description = "All included reviews.")
    boolean all;

    @Option(
            names = "--share",
            paramLabel = "PERCENT",
            description = "A random share of them, for double coding.")
    @Nullable Integer share;

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "Draws the same share again; else a new seed is taken and kept.")
    @Nullable Long seed;

    @Option(names = "--remove", description = "Takes them from the coder; their work stays.")
    boolean remove;

    AssignCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        boolean some = all || !references.isEmpty();
        if (all && !references.isEmpty()
                || share != null && remove
                || seed != null && share == null) {
            throw Refusal.usage(
                    "Give either --all or references; --share does not go with --remove, and --seed"
                            + " needs --share.");
        }
        if (share != null && (share < 1 || share > 100)) {
            throw Refusal.usage("--share is a percentage from 1 to 100.");
        }
        if (some && name == null) {
            throw Refusal.usage("Say with --coder whose they are to be.");
        }
        var unknown = new ArrayList<String>();
        if (some && name != null) {
            var reviews = chosen(project.snapshot(), unknown);
            if (!reviews.isEmpty()) {
                assign(project, reviews, coder(project, name));
            }
        }
        console.sayList("There are no reviews called:", unknown);
        report(Assigning.shares(project.snapshot()), project.snapshot());
        return unknown.isEmpty() ? Exit.OK : Exit.REFUSED;
    }

    private List<Review> chosen(Snapshot snapshot, List<String> unknown) {
        if (all) {
            return snapshot.reviews().stream()
                    .filter(r -> r.inclusion() == Review.Inclusion.INCLUDED)
                    .toList();
        }
        var reviews = new ArrayList<Review>();
        for (String reference : references) {
            snapshot.reviewCalled(reference)
                    .ifPresentOrElse(reviews::add, () -> unknown.add(reference));
        }
        return reviews;
    }

    private void assign(Project project, List<Review> reviews, Coder coder) {
        var assigning = new Assigning(project);
        Optional<Coder> by = Project.PROGRAM;
        if (remove) {
            assigning.release(reviews, coder, by);
        } else if (share == null) {
            assigning.assign(reviews, coder, by);
        } else {
            long drawnWith = seed == null ? new SecureRandom().nextInt(SEEDS) : seed;
            var drawn = Assigning.draw(reviews, share, drawnWith);
            assigning.assignShare(drawn, reviews.size(), share, drawnWith, coder, by);
            console.say(
                    drawn.size()
                            + " of "
                            + Counted.of(reviews.size(), "review")
                            + " drawn with seed "
                            + drawnWith
                            + ": "
                            + String.join(", ", drawn.stream().map(Review::reference).toList()));
        }
    }

    private void report(List<Assigning.Share> shares, Snapshot snapshot) {
        console.print(
                format,
                () -> {
                    var table = new TextTable("coder", "assigned", "read", "drawn");
                    shares.forEach(s ->
                            table.row(
                                    s.coder().name(),
                                    String.valueOf(s.assigned()),
                                    String.valueOf(s.read()),
                                    drawn(snapshot, s)));
                    return table;
                },
                () ->
                        Map.of(
                                "coders",
                                shares.stream()
                                        .map(s ->
                                                Map.of(
                                                        "coder",
                                                        s.coder().name(),
                                                        "assigned",
                                                        s.assigned(),
                                                        "read",
                                                        s.read(),
                                                        "drawn",
                                                        drawn(snapshot, s)))
                                        .toList()));
    }

    private static String drawn(Snapshot snapshot, Assigning.Share share) {
        return snapshot.settings().getOrDefault(Assigning.SHARE + share.coder().guid(), "");
    }
}
