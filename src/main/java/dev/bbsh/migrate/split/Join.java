package dev.bbsh.migrate.split;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.json.Composite;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Change;
import dev.bbsh.json.edit.ContainerBuilder;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.Text;
import dev.bbsh.migrate.partial.Interleaving;
import dev.bbsh.migrate.partial.RecordOrder;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;

/**
 * The parts of synced issue data, joined one after the other in one document; nothing is copied.
 *
 * @param survey the survey of the document
 */
public record Join(Document document, SplitSurvey survey) {

    private static final Text COMMA = Text.of(",");

    /**
     * Joins parts in their order, and proves the result.
     *
     * @throws BbshException when they are not parts of one sync
     */
    public static Join of(List<Part> parts, boolean anyway, Progress progress) {
        List<SplitSurvey> surveys = new ArrayList<>();
        for (Part part : parts) {
            Split.requireOnce(part.name(), part.document());
            surveys.add(SplitSurvey.of(part.name(), part.document(), progress));
        }
        JoinCheck check = new JoinCheck(parts, surveys);
        check.requireSameText(progress);
        if (!anyway) {
            check.requireSameSync();
        }
        Document joined = texts(parts.stream().map(Part::document).toList(), progress);
        SplitSurvey whole = SplitSurvey.of("the joined document", joined, progress);
        if (!anyway) {
            check.requireNothingTwice(joined, whole);
        }
        SplitProof.of(whole, surveys);
        return new Join(joined, whole);
    }

    /**
     * The same records in another order, which is proven again.
     *
     * @param parts the parts in the order that the numbers mean
     */
    public Join ordered(List<Part> parts, RecordOrder order, Progress progress) {
        Document ordered =
                Interleaving.of(parts.stream().map(Part::document).toList(), order, progress);
        SplitSurvey again = SplitSurvey.of("the joined document", ordered, progress);
        SplitProof.of(survey, List.of(again));
        return new Join(ordered, again);
    }

    /** The records of all parts, in the text around the records of the first. */
    static Document texts(List<Document> parts, Progress progress) {
        Document first = parts.getFirst();
        List<Edit> edits = new ArrayList<>();
        for (Side side : SyncedIssueData.in(first.root(), "join").sides()) {
            List<JsonValue> arrays = new ArrayList<>();
            parts.forEach(
                    (part) ->
                            part.root()
                                    .member(side.name().key())
                                    .filter((array) -> array.size() > 0)
                                    .ifPresent(arrays::add));
            if (!arrays.isEmpty()) {
                edits.add(Edit.put(at(side.name()), joined(arrays)));
            }
        }
        return Change.of("Join", edits).applyTo(first, progress);
    }

    static Place at(SideName side) {
        return Place.root().child(side.key());
    }

    private static JsonValue joined(List<JsonValue> arrays) {
        ContainerBuilder all = new ContainerBuilder();
        Text before = Text.EMPTY;
        for (JsonValue value : arrays) {
            Composite array = Composite.of(value);
            if (all.isEmpty()) {
                all.addAll(array);
            } else {
                all.addAll(array, before.then(COMMA).then(array.head().from(1)));
            }
            before = array.tail().first(array.tail().length() - 1);
        }
        return all.array(Composite.of(arrays.getFirst()).head().from(1), before);
    }

    /**
     * A document that is to be joined with others.
     *
     * @param name the user's name for the document
     */
    public record Part(String name, Document document) {}
}
