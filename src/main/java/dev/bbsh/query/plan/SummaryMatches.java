package dev.bbsh.query.plan;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.query.jayway.Jayway;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.path.Step;
import dev.bbsh.work.BbshException;

import java.util.Optional;

/** What a summary says about each value that the path before it finds. */
final class SummaryMatches implements Matches {

    private final Matches matches;
    private final Step.Summary.Kind kind;
    private final Jayway jayway;

    SummaryMatches(Matches matches, Step.Summary.Kind kind, Jayway jayway) {
        this.matches = matches;
        this.kind = kind;
        this.jayway = jayway;
    }

    @Override
    public boolean next() {
        return matches.next();
    }

    @Override
    public JsonValue value() {
        return jayway.summary(kind, matches.value());
    }

    @Override
    public Place place() {
        throw new BbshException(
                "what " + kind.symbol() + " says stands nowhere in the document", "help query");
    }

    @Override
    public Optional<String> note() {
        return kind.computes()
                ? Optional.of("numbers were decoded: Jayway computes in double precision")
                : Optional.empty();
    }
}
