package org.postil.cli;

import org.postil.domain.Coder;
import org.postil.domain.ReadMark;
import org.postil.domain.Review;
import org.postil.project.Project;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@Command(
        name = "read",
        description = {
            "Marks reviews as read by a coder.",
            "Only what was read counts as 'nothing found'; what was not read yet is"
                    + " no evidence."
        },
        mixinStandardHelpOptions = true)
final class ReadCommand extends ProjectCommand {
    @Parameters(index = "1..*", arity = "0..*", paramLabel = "REVIEW", description = "References.")
    List<String> references = List.of();

    @Option(names = "--coder", required = true, paramLabel = "NAME", description = "Who has read.")
    String coder;

    @Option(names = "--all", description = "All reviews.")
    boolean all;

    ReadCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        if (all == !references.isEmpty()) {
            throw Refusal.usage(
                    "Give either --all or the references of the reviews that were read.");
        }
        var snapshot = project.snapshot();
        var reviews = new ArrayList<Review>();
        var unknown = new ArrayList<String>();
        if (all) {
            reviews.addAll(snapshot.reviews());
        }
        for (String reference : references) {
            snapshot.reviewCalled(reference)
                    .ifPresentOrElse(reviews::add, () -> unknown.add(reference));
        }
        if (!reviews.isEmpty()) {
            var by = coder(project, coder);
            project.act(
                    Optional.of(by),
                    "Mark " + Counted.of(reviews.size(), "review") + " as read",
                    edit -> {
                        reviews.forEach(review ->
                                edit.reviews().mark(review.id(), by.id(), ReadMark.State.READ));
                        return reviews.size();
                    });
        }
        console.sayList("There are no reviews called:", unknown);
        console.print(
                format,
                () -> {
                    var table = new TextTable("review", "read by");
                    reviews.forEach(review -> table.row(review.reference(), reader(project)));
                    return table;
                },
                () ->
                        Map.of(
                                "read",
                                reviews.stream().map(Review::reference).toList(),
                                "unknown",
                                unknown));
        return unknown.isEmpty() ? Exit.OK : Exit.REFUSED;
    }

    /** The coder's name as it stands in the project, whatever the case in which it was given. */
    private String reader(Project project) {
        return project.snapshot().coderNamed(coder).map(Coder::name).orElse(coder);
    }
}
