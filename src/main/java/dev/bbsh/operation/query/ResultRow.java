package dev.bbsh.operation.query;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.ContainerEditor;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.work.Progress;

/**
 * The row of a value that one of several paths found: the object {@code {"path": "$.a", "value":
 * 1}}.
 */
public final class ResultRow {

    private static final int VALUE = 1;

    private final JsonValue frame;

    /**
     * The rows of one path.
     *
     * @param path as it was typed
     */
    public ResultRow(String path) {
        this.frame = Span.of("{\"path\": " + JsonText.quote(path) + ", \"value\": 0}");
    }

    /** The row of a value. */
    public JsonValue of(JsonValue value) {
        ContainerEditor row = new ContainerEditor(frame, Progress.NONE);
        row.keepUpTo(VALUE);
        row.replace((_) -> value);
        return row.compose();
    }
}
