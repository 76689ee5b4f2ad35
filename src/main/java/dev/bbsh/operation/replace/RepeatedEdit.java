package dev.bbsh.operation.replace;

import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.edit.JsonComparison;
import dev.bbsh.session.Workspace;
import dev.bbsh.session.document.DocumentEdit;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * An edit by hand, done again on another version of its document. A place is only changed when it
 * still holds the value that was there before.
 *
 * @param workspace with the edited document
 * @param done the number of places that have the new value now
 * @param misfits a sentence for each place that no longer fits
 */
public record RepeatedEdit(Workspace workspace, long done, List<String> misfits) {

    /** The longest value that is shown, in characters. */
    private static final int LONGEST = 60;

    public RepeatedEdit {
        misfits = List.copyOf(misfits);
    }

    /**
     * Does an edit again.
     *
     * @param document the version of its document that is open now
     */
    public static RepeatedEdit of(
            DocumentEdit.ByHand edit, OpenDocument document, Workspace workspace, Progress work) {
        DocumentAnalysis before = DocumentAnalysis.of(edit.before());
        Repetition again =
                new Repetition(
                        edit.before().root(),
                        document.content().root(),
                        new PlaceLookup(before, document.analysis(), work),
                        work);
        edit.edits().forEach(again::add);
        if (again.edits.isEmpty()) {
            return new RepeatedEdit(workspace, again.already, again.misfits);
        }
        Document content = Change.of(edit.title(), again.edits).applyTo(document.content(), work);
        DocumentEdit next =
                new DocumentEdit.ByHand(
                        workspace.saved().next(), edit.title(), document.content(), again.edits);
        return new RepeatedEdit(
                workspace.changed(document, content, next),
                again.already + again.edits.size(),
                again.misfits);
    }

    /** The edits at the same places of the newer version. */
    private static final class Repetition {

        private final JsonValue older;
        private final JsonValue newer;
        private final PlaceLookup places;
        private final Progress progress;
        private final List<Edit> edits = new ArrayList<>();
        private final List<String> misfits = new ArrayList<>();
        private long already;

        Repetition(JsonValue older, JsonValue newer, PlaceLookup places, Progress progress) {
            this.older = older;
            this.newer = newer;
            this.places = places;
            this.progress = progress;
        }

        void add(Edit edit) {
            Optional<Place> found = places.find(edit.at());
            if (found.isEmpty()) {
                misfits.add(edit.at().brief() + " isn't there any more");
                return;
            }
            Place at = found.get();
            switch (edit) {
                case Edit.Put(Place was, JsonValue value) -> put(was, at, value);
                case Edit.Insert(Place _, JsonValue value) -> insert(at, value);
                case Edit.Remove(Place was) -> remove(was, at);
                case Edit.RenameKey rename -> misfits.add(rename.at().brief() + " was renamed");
            }
        }

        private void put(Place was, Place at, JsonValue value) {
            Optional<JsonValue> now = at.in(newer);
            if (now.filter((it) -> same(it, value)).isPresent()) {
                already++;
            } else if (isAsBefore(was, now)) {
                edits.add(Edit.put(at, value));
            } else {
                misfits.add(changed(at, now));
            }
        }

        private void insert(Place at, JsonValue value) {
            Optional<JsonValue> now = at.in(newer);
            if (now.filter((it) -> same(it, value)).isPresent()) {
                already++;
            } else if (now.isEmpty() && at.steps().getLast() instanceof Place.Step.Name) {
                edits.add(Edit.insert(at, value));
            } else {
                misfits.add(changed(at, now));
            }
        }

        private void remove(Place was, Place at) {
            Optional<JsonValue> now = at.in(newer);
            if (now.isEmpty()) {
                already++;
            } else if (isAsBefore(was, now)) {
                edits.add(Edit.remove(at));
            } else {
                misfits.add(changed(at, now));
            }
        }

        private boolean isAsBefore(Place was, Optional<JsonValue> now) {
            Optional<JsonValue> then = was.in(older);
            return now.isPresent() && then.isPresent() && same(then.get(), now.get());
        }

        private boolean same(JsonValue one, JsonValue other) {
            return JsonComparison.same(one, other, progress);
        }

        private static String changed(Place at, Optional<JsonValue> now) {
            return at.brief()
                    + now.map((it) -> " is " + words(it) + " now").orElse(" isn't there any more");
        }

        private static String words(JsonValue value) {
            return switch (value.kind()) {
                case OBJECT -> "another object";
                case ARRAY -> "another array";
                default -> {
                    String text = value.text();
                    yield text.length() > LONGEST ? text.substring(0, LONGEST) + "..." : text;
                }
            };
        }
    }
}
