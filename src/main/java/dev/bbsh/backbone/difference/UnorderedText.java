package dev.bbsh.backbone.difference;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.tape.JsonText;
import dev.bbsh.query.filter.CanonicalText;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The text of a value in which neither white space nor any order counts. */
final class UnorderedText {

    private UnorderedText() {}

    /** The same text for values that differ in their order and format only. */
    static String of(JsonValue value) {
        return switch (value.kind()) {
            case STRING, NUMBER, TRUE, FALSE, NULL -> CanonicalText.of(value);
            case ARRAY -> {
                List<String> elements = new ArrayList<>();
                for (JsonValue element : value.elements()) {
                    elements.add(of(element));
                }
                yield sorted(elements, "[", "]");
            }
            case OBJECT -> {
                List<String> members = new ArrayList<>();
                for (Member member : value.members()) {
                    members.add(JsonText.quote(member.name()) + ":" + of(member.value()));
                }
                yield sorted(members, "{", "}");
            }
        };
    }

    private static String sorted(List<String> parts, String begin, String end) {
        return parts.stream().sorted().collect(Collectors.joining(",", begin, end));
    }
}
