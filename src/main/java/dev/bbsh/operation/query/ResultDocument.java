package dev.bbsh.operation.query;

import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.ContainerEditor;
import dev.bbsh.query.JsonPath;
import dev.bbsh.query.match.Matches;
import dev.bbsh.session.LatestResults;
import dev.bbsh.session.document.OpenDocument;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

/**
 * The result of a path as a document: an array, with a line for each value.
 *
 * @param most the maximum number of values
 */
public record ResultDocument(Progress progress, long most) {

    /** The maximum number of values: more would take more memory than a document should. */
    public static final long MOST = 10_000_000;

    /**
     * The result of the last query, made into a document.
     *
     * @throws BbshException when there are too many values
     */
    public static OpenDocument of(LatestResults.QueryResult last, Progress progress) {
        JsonValue root = last.document().content().root();
        Matches matches = JsonPath.parse(last.path()).in(root, progress);
        return last.opened(new ResultDocument(progress, MOST).of(matches));
    }

    /**
     * Makes the document.
     *
     * @throws BbshException when there are too many values
     */
    public Document of(Matches matches) {
        if (!matches.next()) {
            return Document.parse("[\n]\n");
        }
        Document frame = Document.parse("[\n0\n]\n");
        ContainerEditor array = new ContainerEditor(frame.root(), progress);
        array.remove();
        long count = 0;
        do {
            if (++count > most) {
                throw new BbshException(
                        "the result has more than "
                                + Plurals.of(most)
                                + " values, too many for a document",
                        "query PATH --lines --to FILE");
            }
            array.insert(new Place.Step.Index(0), matches.value());
        } while (matches.next());
        return frame.with(array.compose());
    }
}
