package dev.bbsh.shell.command;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonText;
import dev.bbsh.json.JsonValue;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.render.Cell;
import dev.bbsh.render.Column;
import dev.bbsh.render.View;
import dev.bbsh.session.Last;
import dev.bbsh.session.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.function.Function;
import java.util.stream.Stream;

/** Runs a path over a document. */
final class Querying {

    private final Invocation in;

    private final OpenDocument document;

    private final JsonPath path;

    private Querying(Invocation in) {
        this.in = in;
        this.document = in.document();
        this.path = JsonPath.parse(in.text("path"));
    }

    static Outcome answer(Invocation in) {
        List<String> chosen =
                Stream.of("count", "paths", "group", "lines").filter(in::flag).toList();
        if (chosen.size() > 1) {
            throw new BbshException(
                    "--" + chosen.get(0) + " and --" + chosen.get(1) + " are two different answers",
                    in.signature().synopsis());
        }
        return new Querying(in).answer();
    }

    private Outcome answer() {
        Last last =
                new Last(
                        "query " + path.text() + " --in " + document.name(),
                        (progress) -> asDocument(document, path, progress));
        return Outcome.data(view()).with(in.history().moving(in.workspace().with(last)));
    }

    private View view() {
        if (in.flag("count")) {
            return View.value(Document.parse(Long.toString(matches().count())).root());
        }
        if (in.flag("paths")) {
            return View.values(pulled((matches) -> json(matches.place().toString())));
        }
        if (in.flag("group")) {
            return groups();
        }
        Iterable<JsonValue> values = pulled(Matches::value);
        return in.flag("lines") ? new View.Values(values, View.Shape.LINES) : View.values(values);
    }

    private Matches matches() {
        return path.in(document.content().root(), in.progress());
    }

    private Iterable<JsonValue> pulled(Function<Matches, JsonValue> each) {
        long limit = in.number("limit").orElse(Long.MAX_VALUE);
        return () -> new Pulled(matches(), each, limit);
    }

    private View groups() {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (JsonValue value : pulled(Matches::value)) {
            groups.merge(value.text(), new Group(value, 1), (old, _) -> old.more());
        }
        return new View.Table(
                List.of(Column.count("count").untitled(), Column.of("value").untitled()),
                groups.values().stream()
                        .sorted(Comparator.comparingLong(Group::count).reversed())
                        .map((group) -> List.of(Cell.of(group.count()), Cell.of(group.value())))
                        .toList(),
                "nothing found");
    }

    /** A value that occurs so often. */
    private record Group(JsonValue value, long count) {

        Group more() {
            return new Group(value, count + 1);
        }
    }

    private static JsonValue json(String text) {
        return Document.parse(JsonText.quote(text)).root();
    }

    /** An array of what the path finds. */
    private static Document asDocument(OpenDocument document, JsonPath path, Progress progress) {
        StringBuilder array = new StringBuilder("[");
        Matches matches = path.in(document.content().root(), progress);
        String separator = "\n";
        while (matches.next()) {
            array.append(separator).append(matches.value().text());
            separator = ",\n";
        }
        return Document.parse(array.append("\n]\n").toString());
    }

    /** Matches as they are wanted, one at a time. */
    private static final class Pulled implements Iterator<JsonValue> {

        private final Matches matches;

        private final Function<Matches, JsonValue> each;

        private long left;

        private boolean ready;

        Pulled(Matches matches, Function<Matches, JsonValue> each, long limit) {
            this.matches = matches;
            this.each = each;
            this.left = limit;
        }

        @Override
        public boolean hasNext() {
            ready = ready || (left > 0 && matches.next());
            return ready;
        }

        @Override
        public JsonValue next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            ready = false;
            left--;
            return each.apply(matches);
        }
    }
}
