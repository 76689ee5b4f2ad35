package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.AssumedSide;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.config.rule.ValueMeaning;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Walks through a config in document order, and collects its references. */
final class ReferenceScanner {

    private final RuleTable rules;
    private final Progress progress;
    private final List<Reference> found = new ArrayList<>();
    private final List<References.UnexplainedId> unexplained = new ArrayList<>();

    ReferenceScanner(RuleTable rules, Progress progress) {
        this.rules = rules;
        this.progress = progress;
    }

    References references() {
        return new References(AmbiguousRows.doubted(found, rules.places()::hasSide), unexplained);
    }

    void visit(JsonValue value, ScanPosition spot) {
        switch (value.kind()) {
            case STRING -> scalar(value, value.string(), spot);
            case NUMBER -> scalar(value, value.text(), spot);
            default -> container(value, spot);
        }
    }

    private void visit(ConfigRow.RowMember part, ScanPosition spot) {
        if (part.isScalar()) {
            scalar(part.value(), part.text(), spot);
        } else {
            container(part.value(), spot);
        }
    }

    private void container(JsonValue value, ScanPosition spot) {
        progress.advance(1);
        switch (value.kind()) {
            case OBJECT -> object(value, spot);
            case ARRAY -> array(value, spot);
            default -> {}
        }
    }

    private void object(JsonValue object, ScanPosition spot) {
        ConfigRow row = ConfigRow.of(object, spot, rules);
        ScanPosition here = spot.in(row.scope(spot));
        KeyedObject keyed = new KeyedObject(row, here, rules);
        for (ConfigRow.RowMember part : row.parts()) {
            ScanPosition there = said(here.at(part.trail(), false).on(part.claim()));
            Optional<ItemId> key = keyed.key(part);
            if (key.isPresent()) {
                keyed(part, key.get(), here, there);
            } else {
                if (keyed.isUnexplained(part)) {
                    unexplained.add(
                            new References.UnexplainedId(
                                    part.trail().place(), Reference.Part.KEY, part.name()));
                }
                visit(part, named(part, there).with(keyed.meaning(part)));
            }
        }
    }

    /** Applies the user's rule about a place, which has precedence over everything else. */
    private ScanPosition said(ScanPosition position) {
        ScanPosition spot =
                position.within(rules.places().limits(position.trail().place(), position.limits()));
        return rules.places()
                .side(spot.trail().place())
                .map((word) -> spot.on(AssumedSide.certain(word.from(spot.side()))))
                .orElse(spot);
    }

    /** Leaves the side in doubt below a name that is not known to be neutral about sides. */
    private ScanPosition named(ConfigRow.RowMember part, ScanPosition spot) {
        RuleTable.NameFacts facts = part.facts();
        boolean open =
                facts.side().isEmpty() && !facts.isPlain() && !ConfigRow.isNumber(part.name());
        return open && !rules.places().hasSide(spot.trail().place())
                ? spot.on(spot.claim().doubted(SideDoubt.Cause.UNKNOWN_NAME, part.trail()))
                : spot;
    }

    /**
     * Handles a member whose name is an ID, and its value; a single value is paired with the ID.
     */
    private void keyed(ConfigRow.RowMember part, ItemId key, ScanPosition map, ScanPosition there) {
        int at = found.size();
        int unknown = unexplained.size();
        boolean single = !part.value().kind().isContainer();
        AssumedSide claim =
                map.side().isEmpty() && single ? map.on(map.owner()).claim() : map.claim();
        add(Reference.Part.KEY, part.name(), 0, key, there.on(claim));
        ScanPosition below = KeyedObject.under(key, part.value(), there, rules);
        ScanPosition same = rules.element(part.trail()).map(below::with).orElse(below);
        // A rule about the side of a map is about its names: a value may be the partner's.
        boolean names = single && rules.places().hasSide(map.trail().place());
        ScanPosition under = names ? same.paired() : same;
        visit(part, single ? said(under) : under.below(key.kind()));
        boolean paired =
                map.side().isEmpty()
                        || unexplained.size() > unknown
                        || KeyedObject.isSmallId(key.kind(), part.value())
                        || found.stream().skip(at + 1).anyMatch((each) -> !isPartner(each, claim));
        if (single && paired && !rules.places().hasSide(map.trail().place())) {
            SideDoubt pair = SideDoubt.of(SideDoubt.Cause.PAIR, part.trail());
            found.set(at, found.get(at).withDoubt(pair));
        }
    }

    /** True when the other one of a pair is certain to be on the other side. */
    private static boolean isPartner(Reference each, AssumedSide claim) {
        return claim.side().filter((side) -> each.isOn(side.other())).isPresent();
    }

    private void array(JsonValue array, ScanPosition spot) {
        boolean pair = isPair(array, spot);
        boolean halves = SideParts.isOf(array, spot);
        boolean maybe = IdPairs.maybe(array, spot) && !rules.places().hasSide(spot.trail().place());
        RowWords words = RowWords.of(array, rules);
        long index = 0;
        for (JsonValue element : array.elements()) {
            ScanPosition row =
                    spot.at(spot.trail().to(new Place.Step.Index(index), Set.of()), true);
            ScanPosition part = halves ? SideParts.part(row, index == 0) : row;
            ScanPosition there = said(worded(part, words.of(element)));
            ValueMeaning meaning = rules.element(there.trail()).orElse(spot.meaning());
            ScanPosition said = there.with(meaning);
            visit(element, pair ? member(said, index == 0, array) : maybe ? doubted(said) : said);
            index++;
        }
    }

    /** Leaves the side in doubt where a word of the row may say it; a known word says which. */
    private ScanPosition worded(ScanPosition row, Optional<RowWords.RowWord> found) {
        if (found.isEmpty()) {
            return row;
        }
        RowWords.RowWord word = found.get();
        Optional<SideName> side =
                rules.facts(word.text()).side().flatMap((said) -> said.word().outside(row.side()));
        int depth = row.trail().place().depth();
        return row.on(
                row.claim()
                        .on(side.or(row::side))
                        .doubted(new SideDoubt(SideDoubt.Cause.ROW_WORD, word.name(), depth)));
    }

    private ScanPosition member(ScanPosition spot, boolean one, JsonValue pair) {
        ScanPosition there = said(IdPairs.member(spot, one, pair, rules));
        return rules.element(there.trail()).map(there::with).orElse(there);
    }

    private ScanPosition doubted(ScanPosition spot) {
        return said(spot.paired());
    }

    private static boolean isPair(JsonValue array, ScanPosition spot) {
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

    private void scalar(JsonValue value, String text, ScanPosition spot) {
        progress.advance(1);
        boolean number = value.kind() == JsonKind.NUMBER;
        Optional<ItemId> shape = number ? Optional.empty() : like(text, spot);
        shape = shape.or(() -> said(text, number, spot));
        if (shape.isPresent()) {
            add(Reference.Part.VALUE, text, 0, shape.get(), spot);
        } else if (!texts(text, number, spot)
                && !isNone(spot)
                && ItemId.looksLikeId(text, number)) {
            unexplained.add(
                    new References.UnexplainedId(spot.trail().place(), Reference.Part.VALUE, text));
        }
    }

    private Optional<ItemId> like(String text, ScanPosition spot) {
        return spot.meaning() == ValueMeaning.Other.NONE ? Optional.empty() : rules.like(text);
    }

    private Optional<ItemId> said(String text, boolean number, ScanPosition spot) {
        if (number && !ItemId.isId(text)) {
            return Optional.empty();
        }
        return kind(spot).flatMap((kind) -> ItemId.of(kind, text, spot.listed()));
    }

    private Optional<ReferenceKind> kind(ScanPosition spot) {
        return KeyedObject.kind(spot.meaning(), spot.scope(), spot.side(), rules);
    }

    private boolean isNone(ScanPosition spot) {
        boolean value = spot.meaning() == ValueMeaning.Other.VALUE;
        return spot.meaning() == ValueMeaning.Other.NONE
                || (value
                        && spot.scope()
                                .field(spot.side())
                                .map(rules::valuesOf)
                                .filter(ValueMeaning.Other.NONE::equals)
                                .isPresent());
    }

    /** True when references or unexplained IDs were found in parts of a text. */
    private boolean texts(String text, boolean number, ScanPosition spot) {
        if (number) {
            return false;
        }
        List<TextPart> parts =
                spot.meaning() == ValueMeaning.Other.JQL
                        ? TextPart.ofQuery(text, rules)
                        : TextPart.of(text, rules);
        for (TextPart part : parts) {
            boolean whole = part.token().length() == text.length();
            Reference.Part where = whole ? Reference.Part.VALUE : Reference.Part.TEXT;
            if (part.shape().isPresent()) {
                Scope scope =
                        part.field()
                                .map((id) -> spot.scope().withField(spot.side(), id))
                                .orElse(spot.scope());
                add(where, part.token(), part.offset(), part.shape().get(), spot.in(scope));
            } else {
                unexplained.add(
                        new References.UnexplainedId(spot.trail().place(), where, part.token()));
            }
        }
        return !parts.isEmpty();
    }

    private void add(
            Reference.Part where, String token, int offset, ItemId shape, ScanPosition spot) {
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
                        spot.scope().within(shape, spot.side()),
                        spot.limits().lower()));
    }

    /**
     * The reason to doubt a reference's side. Below an ID, another one of its kind may be the
     * partner's. A user rule for the place of a project key in a connector confirms that the
     * connector belongs to that project.
     */
    private Optional<SideDoubt> doubt(Reference.Part where, ItemId shape, ScanPosition spot) {
        boolean same =
                where != Reference.Part.TEXT && spot.container().ids().contains(shape.kind());
        AssumedSide claim = spot.claim();
        if (claim.isOfUnknownName() && rules.isProjectKey(spot.trail())) {
            return Optional.empty();
        }
        return (same && !rules.isSideSaid(spot.trail())
                        ? claim.doubted(SideDoubt.Cause.SAME_KIND, spot.trail())
                        : claim)
                .reason();
    }
}
