package dev.bbsh.check.fix;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.edit.Edit;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;

/**
 * A fix for a finding: the edits of a document that resolve it.
 *
 * @param title what it does, in a few words
 * @param to the text typed to choose it
 * @param sure true when it is certain and needs no confirmation
 * @param edits their places refer to the document that was checked
 * @param splices the parts that edits of strings change in them, as far as they are known
 */
public record Fix(String title, String to, boolean sure, List<Edit> edits, List<Splice> splices) {

    public Fix {
        edits = List.copyOf(edits);
        splices = List.copyOf(splices);
    }

    private Fix(String title, String to, boolean sure, List<Edit> edits) {
        this(title, to, sure, edits, List.of());
    }

    /**
     * A fix that replaces IDs, which appear as values, as keys, and in strings.
     *
     * @param edits of values and keys
     */
    public static Fix ofIds(
            String title, String to, boolean sure, List<Edit> edits, List<Splice> splices) {
        List<Edit> all = new ArrayList<>(edits);
        splices.stream()
                .collect(Collectors.groupingBy(Splice::at, LinkedHashMap::new, Collectors.toList()))
                .values()
                .forEach((parts) -> all.add(Splice.together(parts)));
        return new Fix(title, to, sure, all, splices);
    }

    /**
     * The current content where the first edit changes something: a scalar's text, a member's name
     * when it is renamed, or the CRC-32 of anything larger, in 8 hex digits. Tells whether the fix
     * does the same in another version of the document.
     */
    public String expected(JsonValue root) {
        Edit first = edits.getFirst();
        if (first instanceof Edit.RenameKey
                && first.at().steps().getLast() instanceof Place.Step.Name(String name, int _)) {
            return name;
        }
        return first.at().in(root).map(Fix::digest).orElse("");
    }

    private static String digest(JsonValue value) {
        if (!value.kind().isContainer()) {
            return value.asString().orElseGet(value::text);
        }
        CRC32 checksum = new CRC32();
        value.writeTo((text) -> checksum.update(text.bytes(), text.from(), text.length()));
        return HexFormat.of().toHexDigits((int) checksum.getValue());
    }

    /** A certain fix: the only right one. */
    public static Fix sure(String title, String to, Edit... edits) {
        return new Fix(title, to, true, List.of(edits));
    }

    /** A fix to be chosen: one of several, or one that the user has to want. */
    public static Fix choice(String title, String to, Edit... edits) {
        return new Fix(title, to, false, List.of(edits));
    }
}
