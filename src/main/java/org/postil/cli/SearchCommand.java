package org.postil.cli;

import org.jspecify.annotations.Nullable;
import org.postil.domain.Code;
import org.postil.domain.DocumentRole;
import org.postil.domain.Facet;
import org.postil.domain.Snapshot;
import org.postil.project.Project;
import org.postil.search.HitOrder;
import org.postil.search.Narrowing;
import org.postil.search.SearchRequest;
import org.postil.search.SearchResult;
import org.postil.search.SearchScope;
import org.postil.tally.Condition;
import org.postil.tally.Conditions;
import org.postil.tally.Layer;
import org.postil.tally.Parsed;
import org.postil.tally.TallyEngine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

@Command(
        name = "search",
        description = {
            "Searches the texts of all reviews.",
            "Each hit is told with its place and what stands around it.",
            ""
        },
        footer = {
            "",
            "Queries: word; \"a phrase\"; word AND word (or side by side); OR; NOT; brackets;",
            "child* *ment wom?n (wildcards); controling~ (spelt about so); \"police school\"~5 or",
            "police NEAR/5 school (at most 5 words between). AND, OR, NOT and NEAR in capitals.",
            "",
            "Examples:",
            "  postil search P '\"information sharing\" OR \"sharing information\"'",
            "  postil search P 'school NOT nursery' --within document",
            "  postil search P 'referral*' --where \"victim.sex = Female\" --format csv",
            "  postil search P 'assess' --inside T2"
        },
        mixinStandardHelpOptions = true)
final class SearchCommand extends ProjectCommand {
    /** As written on the command line. */
    enum Within {
        PARAGRAPH,
        DOCUMENT
    }

    /** As written on the command line. */
    enum Order {
        PLACE,
        MOST
    }

    @Parameters(index = "1", paramLabel = "QUERY", description = "What to search for, see below.")
    String query;

    @Option(
            names = "--exact",
            description = "Words as they are written. Else assess finds assessed and assessing.")
    boolean exact;

    @Option(names = "--stem", description = "Other endings of a word too, as if nothing is said.")
    boolean stem;

    @Option(
            names = "--within",
            defaultValue = "paragraph",
            paramLabel = "UNIT",
            description = "Where AND and NOT must hold: paragraph or document.")
    Within within;

    @Mixin CountedWork counted = new CountedWork();

    @Option(
            names = "--code",
            paramLabel = "CODE",
            description = "Only reviews that have this theme, by key, path or name.")
    @Nullable String code;

    @Option(
            names = "--agency",
            paramLabel = "NAME",
            description = "Only reviews that have this agency, by name or alias.")
    @Nullable String agency;

    @Option(
            names = "--inside",
            paramLabel = "CODE",
            description = "Only hits in passages that carry this theme or agency.")
    @Nullable String inside;

    @Option(
            names = "--role",
            split = ",",
            paramLabel = "ROLE",
            description = {
                "Only documents of these roles, with commas between: overview_report,",
                "executive_summary, action_plan, letter, appendix."
            })
    List<DocumentRole> roles = List.of();

    @Option(
            names = "--order",
            defaultValue = "place",
            paramLabel = "ORDER",
            description = "place: as the reviews stand; most: reviews with most hits first.")
    Order order;

    @Option(
            names = "--limit",
            defaultValue = "1000",
            paramLabel = "N",
            description = "Tells at most so many hits; 1000 if not given. All are counted.")
    int limit;

    @Option(
            names = "--from",
            defaultValue = "0",
            paramLabel = "N",
            description = "Passes over so many hits first.")
    int from;

    SearchCommand(Services services, Console console) {
        super(services, console);
    }

    @Override
    int work(Project project) {
        if (exact && stem) {
            throw Refusal.usage("--exact and --stem exclude each other.");
        }
        if (limit < 0 || from < 0) {
            throw Refusal.usage("--limit and --from take whole numbers from 0.");
        }
        var snapshot = project.snapshot();
        var request =
                new SearchRequest(
                        query,
                        !exact,
                        within == Within.PARAGRAPH ? SearchScope.PARAGRAPH : SearchScope.TEXT,
                        narrowing(snapshot),
                        order == Order.PLACE ? HitOrder.PLACE : HitOrder.MOST,
                        from,
                        limit);
        try (var index = services.searches().of(project)) {
            index.update(new ProgressLine(console), cancellation);
            return switch (index.search(request, snapshot, new TallyEngine())) {
                case SearchResult.Misread misread ->
                        throw Refusal.usage(
                                "The query was not understood:"
                                        + System.lineSeparator()
                                        + misread.pointing(query));
                case SearchResult.Found found -> {
                    var report = new SearchReport(found, snapshot);
                    console.print(format, report::table, report::json);
                    if (format == Format.TABLE) {
                        console.line(report.count());
                    }
                    yield Exit.OK;
                }
            };
        }
    }

    private Narrowing narrowing(Snapshot snapshot) {
        var said = counted.layer(snapshot);
        var layer = said == null ? Layer.standard(snapshot) : said;
        var conditions = new ArrayList<Condition>();
        var where = counted.condition(snapshot);
        if (where != null) {
            conditions.add(where);
        }
        if (code != null) {
            conditions.add(having("--code", Facet.THEME, code, snapshot));
        }
        if (agency != null) {
            conditions.add(having("--agency", Facet.AGENCY, agency, snapshot));
        }
        return new Narrowing(
                layer,
                conditions.isEmpty() ? null : new Condition.And(conditions),
                Set.copyOf(roles),
                inside == null ? Optional.empty() : Optional.of(insideOf(inside, snapshot)));
    }

    private static Condition having(String option, String facet, String name, Snapshot snapshot) {
        String expression = facet + " '" + name.replace("'", "''") + "'";
        return switch (Conditions.parse(expression, snapshot)) {
            case Parsed.Ok<Condition> ok -> ok.value();
            case Parsed.Error<Condition> error ->
                    throw Refusal.usage(option + " was not understood: " + error.message());
        };
    }

    private static Code insideOf(String name, Snapshot snapshot) {
        var codebook = snapshot.codebook();
        for (var facet : codebook.facets()) {
            var found = codebook.find(facet, name);
            if (found.size() == 1) {
                return found.getFirst();
            }
            if (found.size() > 1) {
                throw Refusal.usage(
                        "--inside may mean several codes. Write the key or the path: "
                                + String.join(", ", found.stream().map(codebook::path).toList()));
            }
        }
        throw Refusal.usage(
                "--inside was not understood: there is no code '"
                        + name
                        + "'. Write its key, path or name.");
    }
}
