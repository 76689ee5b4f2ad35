package dev.bbsh.query.filter;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.tape.JsonText;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The canonical text of a value: two values are equal, as defined by {@link ValueComparer}, when
 * their texts are. The notation of strings and numbers, white space and the order of members don't
 * matter.
 */
public final class CanonicalText {

    private final StringBuilder text = new StringBuilder();

    private CanonicalText() {}

    /** The canonical text of a value. */
    public static String of(JsonValue value) {
        CanonicalText meaning = new CanonicalText();
        meaning.add(value);
        return meaning.text.toString();
    }

    private void add(JsonValue value) {
        switch (value.kind()) {
            case STRING -> text.append(JsonText.quote(value.string()));
            case NUMBER -> text.append(ofNumber(value.text()));
            case TRUE, FALSE, NULL -> text.append(value.text());
            case ARRAY -> {
                text.append('[');
                for (JsonValue element : value.elements()) {
                    add(element);
                    text.append(',');
                }
                text.append(']');
            }
            case OBJECT -> addMembers(value);
        }
    }

    /** Adds the members of an object; of members with the same name, the last one counts. */
    private void addMembers(JsonValue object) {
        Map<String, JsonValue> members = new TreeMap<>();
        for (Member member : object.members()) {
            members.put(member.name(), member.value());
        }
        text.append('{');
        members.forEach(
                (name, member) -> {
                    text.append(JsonText.quote(name)).append(':');
                    add(member);
                    text.append(',');
                });
        text.append('}');
    }

    /** The canonical text of a number: the same for all its notations, and of a bounded length. */
    public static String ofNumber(String json) {
        return decimal(json).canonical();
    }

    private static Decimal decimal(String number) {
        byte[] bytes = number.getBytes(StandardCharsets.US_ASCII);
        return new Decimal(bytes, 0, bytes.length);
    }
}
