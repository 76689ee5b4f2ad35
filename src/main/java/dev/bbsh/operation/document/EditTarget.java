package dev.bbsh.operation.document;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.operation.query.NoMatchAdvice;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.diagnosis.EmptyResultDiagnosis;
import dev.bbsh.query.match.Matches;
import dev.bbsh.query.path.PathStep;
import dev.bbsh.query.path.Query;
import dev.bbsh.query.path.Selector;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** The places of a document that an edit by hand changes: those that a path finds. */
public final class EditTarget {

    private final OpenDocument document;

    private final JsonPath path;

    private final Progress progress;

    private EditTarget(OpenDocument document, JsonPath path, Progress progress) {
        this.document = document;
        this.path = path;
        this.progress = progress;
    }

    /**
     * Reads a path.
     *
     * @throws BbshException when it is none, or the document cannot be edited
     */
    public static EditTarget of(OpenDocument document, String path, Progress progress) {
        document.requireOwn();
        return new EditTarget(
                document, JsonPath.parse(path, document.content().root(), progress), progress);
    }

    public JsonPath path() {
        return path;
    }

    /**
     * The places to edit; none when the path finds nothing.
     *
     * @param nth the number of the only one to edit, from 1
     * @param all true to edit more than one
     */
    public List<Place> places(OptionalLong nth, boolean all) {
        List<Place> found = new ArrayList<>();
        JsonValue root = document.content().root();
        progress.begin("searching " + document.name(), path.amount(root));
        Matches matches = path.in(root, progress);
        while (matches.next()) {
            found.add(matches.place());
        }
        if (nth.isPresent()) {
            return List.of(nth(found, nth.getAsLong()));
        }
        if (found.size() > 1 && !all) {
            throw tooMany(found);
        }
        return found;
    }

    /**
     * Puts a value at places; where there are none, adds a member.
     *
     * @throws BbshException when the value has the wrong type, or there is no place for a member
     */
    public Change put(NewValue value, List<Place> places) {
        JsonValue root = document.content().root();
        List<Edit> edits = new ArrayList<>();
        for (Place place : places) {
            progress.advance(0);
            // A value of its own for each place, which diff then tells apart.
            edits.add(Edit.put(place, value.insteadOf(place.in(root).orElseThrow())));
        }
        if (edits.isEmpty()) {
            edits.add(Edit.insert(newMember().orElseThrow(this::nothingThere), value.fresh()));
        }
        return change(edits.getFirst() instanceof Edit.Insert ? "add" : "put", edits);
    }

    /**
     * Removes the values at places.
     *
     * @throws BbshException when there are none
     */
    public Change remove(List<Place> places) {
        if (places.isEmpty()) {
            throw nothingThere();
        }
        return change("remove", places.stream().<Edit>map(Edit::remove).toList());
    }

    private Change change(String verb, List<Edit> edits) {
        String where =
                edits.size() == 1 ? edits.getFirst().at().toString() : edits.size() + " values";
        return Change.of(verb + " " + where + " in " + document.name(), edits);
    }

    private Place nth(List<Place> found, long nth) {
        if (nth < 1 || nth > found.size()) {
            throw new BbshException(
                    "--nth "
                            + nth
                            + " is out of range: "
                            + path.text()
                            + " finds "
                            + Plurals.of(found.size(), "value"),
                    "query " + path.text() + " --paths");
        }
        return found.get((int) nth - 1);
    }

    private BbshException tooMany(List<Place> found) {
        boolean twins = found.stream().map(Place::toString).distinct().count() == 1;
        return new BbshException(
                twins
                        ? path.text() + " finds " + found.size() + " values with the same name"
                        : path.text() + " finds " + Plurals.of(found.size(), "value"),
                twins
                        ? "add --nth 1     (or another number)"
                        : "add --all   or   give a path to one value");
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
        Matches matches = JsonPath.parse(parent.toString()).in(document.content().root(), progress);
        boolean object = matches.next() && matches.value().kind() == JsonKind.OBJECT;
        return object ? Optional.of(matches.place().child(name)) : Optional.empty();
    }

    private BbshException nothingThere() {
        Optional<EmptyResultDiagnosis.Reason> reason =
                EmptyResultDiagnosis.of(path.query(), document.content().root(), progress);
        return new BbshException(
                path.text()
                        + " finds nothing in "
                        + document.name()
                        + reason.map((each) -> ": " + each.text()).orElse(""),
                reason.flatMap(EmptyResultDiagnosis.Reason::path)
                        .map((meant) -> "query " + NoMatchAdvice.typed(meant))
                        .orElse("query PATH     (with a shorter path)"));
    }
}
