package dev.bbsh.shell.command.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.operation.query.DistinctValues;
import dev.bbsh.operation.query.LimitedIterator;
import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.operation.query.ResultDocument;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.PathExplanation;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.parse.PathSyntaxException;
import dev.bbsh.render.Cell;
import dev.bbsh.render.View;
import dev.bbsh.session.QueryResult;
import dev.bbsh.session.document.DocumentOrigin;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** The answer to {@code query}: runs a path over a document. */
final class QueryAnswer {

    private final Invocation in;

    private final OpenDocument document;

    private final String where;

    private final JsonPath path;

    private final QueryMatches found;

    private Supplier<List<String>> ofColumns = List::of;

    QueryAnswer(Invocation in) {
        this.in = in;
        this.document = in.document();
        this.where = in.given("in").map((name) -> " --in " + name).orElse("");
        this.path = path(in, document, where);
        this.found = new QueryMatches(path, document.content().root(), in.progress());
    }

    private static JsonPath path(Invocation in, OpenDocument document, String where) {
        try {
            return JsonPath.parse(in.text("path"), document.content().root(), in.progress());
        } catch (PathSyntaxException mistake) {
            throw mistake.advising(NoMatchAdvice.of(mistake.advice(), where));
        }
    }

    Outcome answer() {
        if (in.flag("explain")) {
            return Outcome.data(explanation());
        }
        QueryResult last =
                new QueryResult(
                        new DocumentOrigin.Queried(path.text(), document.name()),
                        (progress) ->
                                new ResultDocument(progress, ResultDocument.MOST)
                                        .of(path.in(document.content().root(), progress)));
        View view = new View.Noted(view(), this::notes);
        return Outcome.data(view).with(in.history().withPresent(in.workspace().with(last)));
    }

    private List<String> notes() {
        List<String> notes = new ArrayList<>(found.notes());
        found.reason().map((reason) -> NoMatchAdvice.of(reason, where)).ifPresent(notes::add);
        notes.addAll(ofColumns.get());
        return notes;
    }

    private View view() {
        if (in.flag("count")) {
            return View.value(Span.of(Long.toString(count())));
        }
        if (in.flag("paths")) {
            return new View.Places(limited(found.each(Matches::place)), found::ambiguousNames);
        }
        if (in.flag("group")) {
            return new ValueGroups(found.each(Matches::value)).table(limit());
        }
        Iterable<JsonValue> values = limited(values());
        if (in.given("columns").isPresent()) {
            PathColumns columns = new PathColumns(in.text("columns"), in.progress());
            ofColumns = () -> columns.notes(document.content().root());
            return columns.table(values);
        }
        return in.flag("lines") ? new View.Values(values, View.Shape.LINES) : View.values(values);
    }

    private long count() {
        if (!in.flag("unique")) {
            return found.count();
        }
        long count = 0;
        for (JsonValue _ : values()) {
            count++;
        }
        return count;
    }

    private Iterable<JsonValue> values() {
        Iterable<JsonValue> all = found.each(Matches::value);
        return in.flag("unique")
                ? () -> DistinctValues.of(all.iterator(), DistinctValues.MOST)
                : all;
    }

    private <T> Iterable<T> limited(Iterable<T> all) {
        return () -> new LimitedIterator<>(all.iterator(), limit());
    }

    private long limit() {
        return in.number("limit").orElse(Long.MAX_VALUE);
    }

    private View explanation() {
        PathExplanation said = path.explain(document.content().root());
        List<View.Fact> facts = new ArrayList<>();
        facts.add(View.Fact.of("read as", Cell.of(said.reading())));
        facts.add(View.Fact.of("notation", Cell.of(said.notation())));
        if (!path.isStandard()) {
            facts.add(
                    View.Fact.of(
                            "in the standard",
                            Cell.of(path.standardForm().orElse("there is no such path"))));
        }
        facts.add(View.Fact.of("answered by", Cell.of(said.evaluator())));
        facts.add(View.Fact.of("plan", Cell.of(said.plan())));
        return new View.Facts(facts);
    }
}
