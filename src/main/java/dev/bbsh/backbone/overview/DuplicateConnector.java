package dev.bbsh.backbone.overview;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.analysis.DuplicateMemberNames;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.text.Plurals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * A connector that appears more than once in a document: valid JSON, but an import takes one and
 * drops the others; the most likely error of a merge by hand.
 *
 * @param values the values of the member, in order
 */
public record DuplicateConnector(SideName name, List<JsonValue> values) {

    public DuplicateConnector {
        values = List.copyOf(values);
    }

    /** The repeated connectors of a document with this root value; nearly always none. */
    public static List<DuplicateConnector> in(JsonValue root) {
        if (!DuplicateMemberNames.possibleIn(root)) {
            return List.of();
        }
        return Arrays.stream(SideName.values())
                .map((name) -> new DuplicateConnector(name, values(root, name)))
                .filter((connector) -> connector.values().size() > 1)
                .toList();
    }

    private static List<JsonValue> values(JsonValue root, SideName name) {
        List<JsonValue> values = new ArrayList<>();
        for (Member member : root.members()) {
            if (member.name().equals(name.key())) {
                values.add(member.value());
            }
        }
        return values;
    }

    /** The problem in words, such as {@code firstConnector appears twice}. */
    public String title() {
        return name.key()
                + " appears "
                + (values.size() == 2 ? "twice" : Plurals.of(values.size(), "time"));
    }

    /** The contents of each occurrence, such as {@code SAM2 -> SP2, 1,204 issues}. */
    public Stream<String> contents() {
        return values.stream().map(this::holding);
    }

    private String holding(JsonValue value) {
        if (value.kind() != JsonKind.ARRAY) {
            return value.kind() == JsonKind.OBJECT ? "settings" : "a single value";
        }
        Side side = new Side(name, value);
        String direction =
                side.project()
                        .map((own) -> own + side.partnerProject().map(" -> "::concat).orElse(""))
                        .map((projects) -> projects + ", ")
                        .orElse("");
        return direction + Plurals.of(side.size(), "issue");
    }
}
