package dev.bbsh.shell.command.edit;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.ScalarEquality;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.operation.document.NewValue;
import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.diagnosis.EmptyResultDiagnosis;
import dev.bbsh.query.diagnosis.EmptyResultReason;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.render.Style;
import dev.bbsh.render.TextLine;
import dev.bbsh.render.View;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Outcome;
import dev.bbsh.work.BbshException;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The answers to {@code put} and {@code remove}: edits a document at the places that a path finds.
 */
final class PathEditor {

    private static final int SHOWN = 5;

    private final Invocation in;

    private final OpenDocument document;

    private final JsonPath path;

    private PathEditor(Invocation in) {
        this.in = in;
        this.document = in.document();
        document.requireOwn();
        this.path = JsonPath.parse(in.text("path"), document.content().root(), in.progress());
    }

    static PathEditor of(Invocation in) {
        return new PathEditor(in);
    }

    Outcome put() {
        List<Place> places = places();
        JsonValue root = document.content().root();
        NewValue value = new NewValue(path.text(), options(), in.text("value"), in.flag("json"));
        List<Edit> edits = new ArrayList<>();
        for (Place place : places) {
            edits.add(Edit.put(place, value.insteadOf(place.in(root).orElseThrow())));
        }
        if (edits.isEmpty()) {
            edits.add(Edit.insert(newMember().orElseThrow(this::nothingThere), value.fresh()));
        }
        return changed(edits.getFirst() instanceof Edit.Insert ? "add" : "put", edits);
    }

    private String options() {
        return in.given("in").map((name) -> " --in " + name).orElse("")
                + (in.flag("all") ? " --all" : "")
                + in.given("nth").map((nth) -> " --nth " + nth).orElse("");
    }

    Outcome remove() {
        List<Place> places = places();
        if (places.isEmpty()) {
            throw nothingThere();
        }
        return changed("remove", places.stream().<Edit>map(Edit::remove).toList());
    }

    private Outcome changed(String verb, List<Edit> edits) {
        String where =
                edits.size() == 1 ? edits.getFirst().at().toString() : edits.size() + " places";
        String title = verb + " " + where + " in " + document.name();
        Document content = Change.of(title, edits).applyTo(document.content(), in.progress());
        return Outcome.report(said(content))
                .with(in.history().then(title, in.workspace().changed(document, content)));
    }

    private View said(Document content) {
        Differences made =
                Differences.of(
                        document.content(), content, ScalarEquality.OF_TEXT, SHOWN, in.progress());
        TextLine summary =
                TextLine.of("changed " + made.count() + " places in ")
                        .and(Style.NAME, document.name())
                        .and(Style.MUTED, "     (diff shows them)");
        return made.count() > SHOWN ? View.message(summary) : made.table();
    }

    /** The places to edit; none when the path finds nothing. */
    private List<Place> places() {
        List<Place> found = new ArrayList<>();
        Matches matches = path.in(document.content().root(), in.progress());
        while (matches.next()) {
            found.add(matches.place());
        }
        if (in.number("nth").isPresent()) {
            return List.of(nth(found, in.number("nth").getAsLong()));
        }
        if (found.size() > 1 && !in.flag("all")) {
            throw tooMany(found);
        }
        return found;
    }

    private Place nth(List<Place> found, long nth) {
        if (nth < 1 || nth > found.size()) {
            throw new BbshException(
                    path.text() + " finds " + found.size() + " places, and no number " + nth,
                    "query " + path.text() + " --paths");
        }
        return found.get((int) nth - 1);
    }

    private BbshException tooMany(List<Place> found) {
        boolean twins = found.stream().map(Place::toString).distinct().count() == 1;
        return new BbshException(
                twins
                        ? found.size() + " members have the name at " + path.text()
                        : path.text() + " finds " + found.size() + " places",
                twins ? "the same with --nth 1" : "the same with --all   or   a path to one place");
    }

    /** The place for a new member: the path's last step is a name, and its parent an object. */
    private Optional<Place> newMember() {
        List<PathStep> steps = path.query().steps();
        if (steps.isEmpty()
                || !path.query().isSingular()
                || !(steps.getLast() instanceof PathStep.Child(List<Selector> selectors))
                || !(selectors.getFirst() instanceof Selector.Name(String name))) {
            return Optional.empty();
        }
        Query parent = new Query(path.query().start(), steps.subList(0, steps.size() - 1));
        Matches matches =
                JsonPath.parse(parent.toString()).in(document.content().root(), in.progress());
        boolean object = matches.next() && matches.value().kind() == JsonKind.OBJECT;
        return object ? Optional.of(matches.place().child(name)) : Optional.empty();
    }

    private BbshException nothingThere() {
        Optional<EmptyResultReason> reason =
                EmptyResultDiagnosis.of(path.query(), document.content().root(), in.progress());
        return new BbshException(
                path.text()
                        + " finds nothing in "
                        + document.name()
                        + reason.map((each) -> ": " + each.text()).orElse(""),
                reason.flatMap(EmptyResultReason::path)
                        .map((meant) -> "query " + NoMatchAdvice.typed(meant))
                        .orElse("query PATH     (with a shorter path)"));
    }
}
