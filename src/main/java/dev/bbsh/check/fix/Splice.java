package dev.bbsh.check.fix;

import dev.bbsh.json.Place;
import dev.bbsh.json.Span;
import dev.bbsh.json.edit.Edit;
import dev.bbsh.json.tape.JsonText;

import java.util.Comparator;
import java.util.List;

/**
 * A replacement for a part of a string. Several fixes may each change a part of one string;
 * together they are one edit.
 *
 * @param at the string
 * @param whole the whole text of the string
 * @param offset where the part begins, in characters
 * @param length of the part, in characters
 * @param text the replacement
 */
public record Splice(Place at, String whole, int offset, int length, String text) {

    /** Combines all changed parts of one string, none of which overlap, into one edit. */
    static Edit together(List<Splice> parts) {
        StringBuilder text = new StringBuilder(parts.getFirst().whole);
        parts.stream()
                .sorted(Comparator.comparingInt(Splice::offset).reversed())
                .forEach((each) -> text.replace(each.offset, each.end(), each.text));
        return Edit.put(parts.getFirst().at, Span.of(JsonText.quote(text.toString())));
    }

    private int end() {
        return offset + length;
    }

    boolean meets(Splice other) {
        return offset < other.end() && other.offset < end();
    }
}
