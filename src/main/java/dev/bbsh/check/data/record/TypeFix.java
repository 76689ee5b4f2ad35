package dev.bbsh.check.data.record;

import dev.bbsh.backbone.data.IssueField.ValueType;
import dev.bbsh.check.Fix;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.text.JsonText;

import java.util.Optional;

/** Converts a value to the expected type, where only one way of doing so makes sense. */
final class TypeFix {

    private static final String INTEGER = "0|[1-9][0-9]{0,17}";

    private TypeFix() {}

    static Optional<Fix> of(JsonValue value, ValueType wanted, Place at) {
        return text(value, wanted)
                .map(
                        (json) ->
                                Fix.sure(
                                        "write it as " + wanted.title(),
                                        json.replace("\"", ""),
                                        Edit.put(at, Span.of(json))));
    }

    private static Optional<String> text(JsonValue value, ValueType wanted) {
        return switch (wanted) {
            case NUMBER, TIME -> value.asString().filter((text) -> text.matches(INTEGER));
            case FLAG -> value.asString().filter((text) -> text.matches("true|false"));
            case TEXT ->
                    value.kind() == JsonKind.NUMBER && value.text().matches(INTEGER)
                            ? Optional.of(JsonText.quote(value.text()))
                            : Optional.empty();
            case ENTRIES -> value.kind() == JsonKind.NULL ? Optional.of("[]") : Optional.empty();
        };
    }
}
