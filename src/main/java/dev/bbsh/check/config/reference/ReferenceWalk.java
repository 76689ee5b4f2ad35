package dev.bbsh.check.config.reference;

import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks through a config in document order, and collects its references. */
final class ReferenceWalk {

    private final RuleTable rules;
    private final Progress progress;
    private final List<Reference> found = new ArrayList<>();
    private final List<UnexplainedId> unexplained = new ArrayList<>();

    ReferenceWalk(RuleTable rules, Progress progress) {
        this.rules = rules;
        this.progress = progress;
    }

    References references() {
        return new References(RowsOfOneKind.doubted(found, rules.sides().places()), unexplained);
    }

    void visit(JsonValue value, Spot spot) {
        progress.advance(1);
        switch (value.kind()) {
            case OBJECT -> object(value, spot);
            case ARRAY -> array(value, spot);
            case STRING, NUMBER -> scalar(value, spot);
            case TRUE, FALSE, NULL -> {}
        }
    }

    private void object(JsonValue object, Spot spot) {
        Row row = Row.of(object, spot, rules);
        Spot here = spot.in(row.scope(spot));
        KeyedBy keyed = new KeyedBy(row, here, rules);
        for (Row.Part part : row.parts()) {
            Spot there = said(here.at(part.trail(), false).on(part.claim()));
            Optional<Shape> key = keyed.key(part);
            if (key.isPresent()) {
                keyed(part, key.get(), here, there);
            } else {
                if (keyed.isUnexplained(part)) {
                    unexplained.add(
                            new UnexplainedId(part.trail().place(), Where.KEY, part.name()));
                }
                visit(part.value(), named(part, there).with(keyed.meaning(part)));
            }
        }
    }

    /** Applies the user's rule about a place, which has precedence over everything else. */
    private Spot said(Spot spot) {
        return rules.sides()
                .place(spot.trail())
                .map((word) -> spot.on(SideClaim.certain(word.from(spot.side()))))
                .orElse(spot);
    }

    /** Leaves the side in doubt below a name that is not known to be neutral about sides. */
    private Spot named(Row.Part part, Spot spot) {
        RuleTable.NameFacts facts = rules.facts(part.name());
        boolean open = facts.side().isEmpty() && !facts.isPlain() && !Row.isNumber(part.name());
        return open && rules.sides().place(spot.trail()).isEmpty()
                ? spot.on(
                        spot.claim()
                                .doubted(SideDoubt.of(SideDoubt.Cause.UNKNOWN_NAME, part.trail())))
                : spot;
    }

    /**
     * Handles a member whose name is an ID, and its value; a single value is paired with the ID.
     */
    private void keyed(Row.Part part, Shape key, Spot map, Spot there) {
        int at = found.size();
        int unknown = unexplained.size();
        boolean single = !part.value().kind().isContainer();
        SideClaim claim =
                map.side().isEmpty() && single ? map.on(map.owner()).claim() : map.claim();
        add(Where.KEY, part.name(), 0, key, there.on(claim));
        Spot under = KeyedBy.under(key, part.value(), there, rules);
        visit(part.value(), single ? said(under) : under.below(key.kind()));
        boolean paired =
                map.side().isEmpty()
                        || unexplained.size() > unknown
                        || found.stream().skip(at + 1).anyMatch((each) -> !isPartner(each, claim));
        if (single && paired && rules.sides().place(map.trail()).isEmpty()) {
            SideDoubt pair = SideDoubt.of(SideDoubt.Cause.PAIR, part.trail());
            found.set(at, found.get(at).doubted(pair));
        }
    }

    /** True when the other one of a pair is certain to be on the other side. */
    private static boolean isPartner(Reference each, SideClaim claim) {
        return claim.side().filter((side) -> each.isOn(side.other())).isPresent();
    }

    private void array(JsonValue array, Spot spot) {
        boolean pair = isPair(array, spot);
        boolean maybe = Pairs.maybe(array, spot) && rules.sides().place(spot.trail()).isEmpty();
        long index = 0;
        for (JsonValue element : array.elements()) {
            Spot there =
                    said(spot.at(spot.trail().to(new Place.Step.Index(index), Set.of()), true));
            Meaning meaning = rules.element(there.trail()).orElse(spot.meaning());
            Spot said = there.with(meaning);
            visit(element, pair ? member(said, index == 0, array) : maybe ? doubted(said) : said);
            index++;
        }
    }

    private Spot member(Spot spot, boolean one, JsonValue pair) {
        return said(Pairs.member(spot, one, pair, rules));
    }

    private Spot doubted(Spot spot) {
        return said(spot.paired());
    }

    private static boolean isPair(JsonValue array, Spot spot) {
        if (!spot.listed() || array.size() != 2) {
            return false;
        }
        for (JsonValue element : array.elements()) {
            if (element.kind().isContainer()) {
                return false;
            }
        }
        return true;
    }

    private void scalar(JsonValue value, Spot spot) {
        boolean number = value.kind() == JsonKind.NUMBER;
        String text = number ? value.text() : value.string();
        Optional<Shape> shape = number ? Optional.empty() : like(text, spot);
        shape = shape.or(() -> said(text, number, spot));
        if (shape.isPresent()) {
            add(Where.VALUE, text, 0, shape.get(), spot);
        } else if (!texts(text, number, spot) && !isNone(spot) && Shape.looksLikeId(text, number)) {
            unexplained.add(new UnexplainedId(spot.trail().place(), Where.VALUE, text));
        }
    }

    private Optional<Shape> like(String text, Spot spot) {
        return spot.meaning() == Meaning.Other.NONE ? Optional.empty() : rules.like(text);
    }

    private Optional<Shape> said(String text, boolean number, Spot spot) {
        if (number && !Shape.isId(text)) {
            return Optional.empty();
        }
        return kind(spot).flatMap((kind) -> Shape.of(kind, text, spot.listed()));
    }

    private Optional<ReferenceKind> kind(Spot spot) {
        return KeyedBy.kind(spot.meaning(), spot.scope(), spot.side(), rules);
    }

    private boolean isNone(Spot spot) {
        boolean value = spot.meaning() == Meaning.Other.VALUE;
        return spot.meaning() == Meaning.Other.NONE
                || (value
                        && spot.scope()
                                .field(spot.side())
                                .map(rules::valuesOf)
                                .filter(Meaning.Other.NONE::equals)
                                .isPresent());
    }

    /** True when references or unexplained IDs were found in parts of a text. */
    private boolean texts(String text, boolean number, Spot spot) {
        if (number) {
            return false;
        }
        List<TextPart> parts =
                spot.meaning() == Meaning.Other.JQL
                        ? TextPart.ofQuery(text, rules)
                        : TextPart.of(text, rules);
        for (TextPart part : parts) {
            boolean whole = part.token().length() == text.length();
            Where where = whole ? Where.VALUE : Where.TEXT;
            if (part.shape().isPresent()) {
                Scope scope =
                        part.field()
                                .map((id) -> spot.scope().withField(spot.side(), id))
                                .orElse(spot.scope());
                add(where, part.token(), part.offset(), part.shape().get(), spot.in(scope));
            } else {
                unexplained.add(new UnexplainedId(spot.trail().place(), where, part.token()));
            }
        }
        return !parts.isEmpty();
    }

    private void add(Where where, String token, int offset, Shape shape, Spot spot) {
        found.add(
                new Reference(
                        spot.trail().place(),
                        where,
                        token,
                        offset,
                        shape.kind(),
                        shape.id(),
                        spot.side(),
                        doubt(where, shape, spot),
                        spot.scope().within(shape, spot.side())));
    }

    /**
     * The reason to doubt a reference's side. Below an ID, another one of its kind may be the
     * partner's. A user rule for the place of a project key in a connector confirms that the
     * connector belongs to that project.
     */
    private Optional<SideDoubt> doubt(Where where, Shape shape, Spot spot) {
        boolean same = where != Where.TEXT && spot.container().ids().contains(shape.kind());
        SideClaim claim = spot.claim();
        if (claim.isOfUnknownName() && rules.isProjectKey(spot.trail())) {
            return Optional.empty();
        }
        return (same && !rules.sides().isSaid(spot.trail())
                        ? claim.doubted(SideDoubt.of(SideDoubt.Cause.SAME_KIND, spot.trail()))
                        : claim)
                .reason();
    }
}
