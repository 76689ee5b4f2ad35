package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.work.BbshException;

import java.util.Optional;

/** The results of a summary of each value that the path before it finds. */
final class SummaryMatches implements Matches {

    private final Matches matches;
    private final Query summarized;
    private final PathStep.Summary.Kind kind;
    private final SummaryEvaluator summaries;
    private boolean first = true;

    /**
     * @param matches of the path before the summary
     * @param query the path with its summary
     */
    SummaryMatches(Matches matches, Query query, SummaryEvaluator summaries) {
        this.matches = matches;
        this.summarized = query.summarized();
        this.kind = query.summary();
        this.summaries = summaries;
    }

    @Override
    public boolean next() {
        return matches.next();
    }

    @Override
    public JsonValue value() {
        JsonValue value = matches.value();
        boolean several = first && !summarized.isSingular();
        if (several && kind.takesNumbers() && value.kind() == JsonKind.NUMBER) {
            throw ofEach();
        }
        first = false;
        return summaries.of(kind, value);
    }

    /**
     * The error for a path that finds each number by itself; the result of the query would be the
     * array of them.
     */
    private BbshException ofEach() {
        boolean numbers = true;
        while (numbers && matches.next()) {
            numbers = matches.value().kind() == JsonKind.NUMBER;
        }
        return new BbshException(
                kind.symbol() + " takes an array of numbers, but this path finds single values",
                numbers
                        ? "query " + summarized + "   then   query $" + kind.symbol() + " --in last"
                        : "query " + summarized + " --group     (not all of them are numbers)");
    }

    @Override
    public Place place() {
        throw new BbshException(
                "the result of " + kind.symbol() + " has no path in the document", "help query");
    }

    @Override
    public Optional<String> note() {
        return kind.computes()
                ? Optional.of("numbers were decoded: Jayway computes in double precision")
                : Optional.empty();
    }
}
