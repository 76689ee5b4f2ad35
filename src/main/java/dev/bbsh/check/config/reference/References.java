package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.SideName;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.Place;
import dev.bbsh.json.tape.Kind;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a config names in Jira.
 *
 * @param found in document order: a key before its value, the parts of a text from left to right
 * @param unexplained what looks like an id, and is explained by no rule, in document order
 */
public record References(List<Reference> found, List<UnexplainedId> unexplained) {

    public References {
        found = List.copyOf(found);
        unexplained = List.copyOf(unexplained);
    }

    /**
     * Reads a config of whatever shape.
     *
     * @param config the root value
     * @param progress told of every member and element
     */
    public static References of(JsonValue config, ReferenceRules rules, Progress progress) {
        List<Reference> found = new ArrayList<>();
        walk(config, Place.root(), found, progress);
        return new References(found, List.of());
    }

    private static void walk(JsonValue value, Place at, List<Reference> into, Progress progress) {
        progress.advance(1);
        if (value.kind() == Kind.OBJECT) {
            for (Member member : value.members()) {
                walk(member.value(), at.child(member.name()), into, progress);
            }
        } else if (value.kind() == Kind.ARRAY) {
            long index = 0;
            for (JsonValue element : value.elements()) {
                walk(element, at.child(index++), into, progress);
            }
        } else {
            value.asString()
                    .filter((text) -> text.matches("customfield_\\d+"))
                    .ifPresent((id) -> into.add(field(at, id)));
        }
    }

    private static Reference field(Place at, String id) {
        Optional<SideName> side =
                at.steps().contains(new Place.Step.Name(SideName.SECOND.key(), 0))
                        ? Optional.of(SideName.SECOND)
                        : Optional.of(SideName.FIRST);
        return new Reference(
                at, Where.VALUE, id, 0, ReferenceKind.FIELD, id, side, Optional.empty());
    }
}
