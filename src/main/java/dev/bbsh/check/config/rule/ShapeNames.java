package dev.bbsh.check.config.rule;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Member;
import dev.bbsh.json.SeenNames;
import dev.bbsh.json.Span;
import dev.bbsh.json.tape.Segment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The facts about the names of objects, by their shape: the rows of a list mostly have the same
 * names, which are read, and looked up, for the first of them only.
 */
final class ShapeNames {

    private final RuleTable rules;
    private final Map<Shape, List<RuleTable.NameFacts>> byShape = new HashMap<>();

    ShapeNames(RuleTable rules) {
        this.rules = rules;
    }

    /**
     * A set of names in their order.
     *
     * @param number as {@link Segment#shape} has it
     */
    private record Shape(Segment segment, int number) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Shape(Segment its, int same)
                    && number == same
                    && segment.equals(its);
        }

        @Override
        public int hashCode() {
            return 31 * segment.hashCode() + number;
        }
    }

    /** The facts about the names of an object, in their order, each with the step to its member. */
    List<RuleTable.NameFacts> of(JsonValue object) {
        if (!(object instanceof Span(Segment segment, int node)) || segment.shape(node) == 0) {
            return read(object);
        }
        Shape shape = new Shape(segment, segment.shape(node));
        List<RuleTable.NameFacts> known = byShape.get(shape);
        if (known == null) {
            known = read(object);
            byShape.put(shape, known);
        }
        return known;
    }

    private List<RuleTable.NameFacts> read(JsonValue object) {
        List<RuleTable.NameFacts> facts = new ArrayList<>();
        SeenNames seen = new SeenNames();
        for (Member each : object.members()) {
            facts.add(rules.facts(each.name()).after(seen.add(each.name())));
        }
        return facts;
    }
}
