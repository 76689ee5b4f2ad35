package dev.bbsh.render.text;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.json.tape.JsonText;

import java.util.regex.Pattern;

/** Writes JSON values on one line of text, up to a limit. */
final class JsonExcerpt {

    private static final Pattern LOOKS_LIKE_JSON =
            Pattern.compile(
                    "|true|false|null|-?[0-9]+([.][0-9]+)?([eE][-+]?[0-9]+)?|[\\[{\"].*|\\s.*|.*\\s",
                    Pattern.DOTALL);

    private final StringBuilder all = new StringBuilder();
    private final int limit;

    private JsonExcerpt(int limit) {
        this.limit = limit;
    }

    /**
     * The value as text: a string without quotes, unless it would then look like another value;
     * everything else as JSON. At least {@code limit} characters of it, perhaps a few more.
     */
    static String text(JsonValue value, int limit) {
        boolean plain =
                value.kind() == JsonKind.STRING
                        && !LOOKS_LIKE_JSON.matcher(value.string()).matches();
        return plain ? value.string() : json(value, limit);
    }

    /** The beginning of a value as JSON. */
    static String json(JsonValue value, int limit) {
        var brief = new JsonExcerpt(limit);
        brief.value(value);
        return brief.all.toString();
    }

    private void value(JsonValue value) {
        switch (value.kind()) {
            case OBJECT -> object(value);
            case ARRAY -> array(value);
            case STRING, NUMBER, TRUE, FALSE, NULL -> all.append(value.text());
        }
    }

    private void object(JsonValue object) {
        String separator = "{";
        for (Member member : object.members()) {
            if (all.length() > limit) {
                return;
            }
            all.append(separator).append(JsonText.quote(member.name())).append(':');
            value(member.value());
            separator = ",";
        }
        all.append(object.size() == 0 ? "{}" : "}");
    }

    private void array(JsonValue array) {
        String separator = "[";
        for (JsonValue element : array.elements()) {
            if (all.length() > limit) {
                return;
            }
            all.append(separator);
            value(element);
            separator = ",";
        }
        all.append(array.size() == 0 ? "[]" : "]");
    }
}
