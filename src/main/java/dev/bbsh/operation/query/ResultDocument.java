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

import java.util.List;

/**
 * The result of a query as a document: an array, with a line for each value. Of several paths it
 * holds a {@link ResultRow} for each value.
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
        return last.opened(new ResultDocument(progress, MOST).of(last));
    }

    private Document of(LatestResults.QueryResult last) {
        JsonValue root = last.document().content().root();
        List<JsonPath> paths = last.paths().stream().map(JsonPath::parse).toList();
        if (paths.size() == 1) {
            return of(paths.getFirst().in(root, progress));
        }
        ResultArray all = new ResultArray();
        List<Matches> together = JsonPath.valuesIn(paths, root, progress);
        for (int i = 0; i < paths.size(); i++) {
            ResultRow rows = new ResultRow(paths.get(i).text());
            Matches matches = together.get(i);
            while (matches.next()) {
                all.add(rows.of(matches.value()));
            }
        }
        return all.document();
    }

    /**
     * Makes the document.
     *
     * @throws BbshException when there are too many values
     */
    public Document of(Matches matches) {
        ResultArray all = new ResultArray();
        while (matches.next()) {
            all.add(matches.value());
        }
        return all.document();
    }

    /** An array that grows, with a line for each value. */
    private final class ResultArray {

        private final Document frame = Document.parse("[\n0\n]\n");

        private final ContainerEditor array = new ContainerEditor(frame.root(), progress);

        private long count;

        ResultArray() {
            array.remove();
        }

        void add(JsonValue value) {
            if (++count > most) {
                throw new BbshException(
                        "the result has more than "
                                + Plurals.of(most)
                                + " values, too many for a document",
                        "query PATH --lines --to FILE");
            }
            array.insert(new Place.Step.Index(0), value);
        }

        Document document() {
            return count == 0 ? Document.parse("[\n]\n") : frame.with(array.compose());
        }
    }
}
