package dev.bbsh.check.config.scan;

import dev.bbsh.backbone.SideName;
import dev.bbsh.check.config.reference.AssumedSide;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.config.rule.ValueMeaning;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.Place;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** Walks through a config in document order, and collects its references. */
final class ReferenceScanner {

    private final RuleTable rules;
    private final Progress progress;
    private final boolean inParallel;
    private final ReferenceCollector found;

    ReferenceScanner(RuleTable rules, Progress progress) {
        this(rules, progress, true);
    }

    /**
     * A walk.
     *
     * @param inParallel whether it may walk through long arrays in parallel
     */
    private ReferenceScanner(RuleTable rules, Progress progress, boolean inParallel) {
        this.rules = rules;
        this.progress = progress;
        this.inParallel = inParallel;
        this.found = new ReferenceCollector(rules);
    }

    References references() {
        return found.references();
    }

    void visit(JsonValue value, ScanPosition spot) {
        switch (value.kind()) {
            case STRING -> scalar(value, value.string(), spot);
            case NUMBER -> scalar(value, value.text(), spot);
            default -> container(value, spot);
        }
    }

    private void scalar(JsonValue value, String text, ScanPosition spot) {
        progress.advance(1);
        found.scalar(value, text, spot);
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
                    found.addUnexplained(part.trail(), Reference.Part.KEY, part.name());
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
        ReferenceCollector.Mark before = found.mark();
        boolean single = !part.value().kind().isContainer();
        AssumedSide claim =
                map.side().isEmpty() && single ? map.on(map.owner()).claim() : map.claim();
        found.add(Reference.Part.KEY, part.name(), 0, key, there.on(claim));
        ScanPosition below = KeyedObject.under(key, part.value(), there, rules);
        ScanPosition same = rules.element(part.trail()).map(below::with).orElse(below);
        // A rule about the side of a map is about its names: a value may be the partner's.
        boolean names = single && rules.places().hasSide(map.trail().place());
        ScanPosition under = names ? same.paired() : same;
        visit(part, single ? said(under) : under.below(key.kind()));
        boolean paired =
                map.side().isEmpty()
                        || found.hasUnexplainedSince(before)
                        || KeyedObject.isSmallId(key.kind(), part.value())
                        || found.after(before).anyMatch((each) -> !isPartner(each, claim));
        if (single && paired && !rules.places().hasSide(map.trail().place())) {
            found.doubt(before, SideDoubt.of(SideDoubt.Cause.PAIR, part.trail()));
        }
    }

    /** True when the other one of a pair is certain to be on the other side. */
    private static boolean isPartner(Reference each, AssumedSide claim) {
        return claim.side().filter((side) -> each.isOn(side.other())).isPresent();
    }

    /**
     * An array with what its elements have in common.
     *
     * @param pair whether they are two IDs, one of each side
     * @param halves whether they are the parts of the two sides
     * @param maybe whether they may be one of each side
     */
    private record ArrayContext(
            JsonValue array,
            ScanPosition spot,
            boolean pair,
            boolean halves,
            boolean maybe,
            RowWords words) {

        ArrayContext with(RuleTable rules) {
            return new ArrayContext(array, spot, pair, halves, maybe, words.with(rules));
        }
    }

    private void array(JsonValue array, ScanPosition spot) {
        if (inParallel && Parallel.isWorthIt(array.size())) {
            List<JsonValue> elements = new ArrayList<>();
            array.elements().forEach(elements::add);
            parts(context(array, spot, RowWords.of(elements, rules, progress)), elements);
        } else {
            elements(context(array, spot, RowWords.of(array, rules)), array.elements(), 0);
        }
    }

    private ArrayContext context(JsonValue array, ScanPosition spot, RowWords words) {
        return new ArrayContext(
                array,
                spot,
                isPair(array, spot),
                SideParts.isOf(array, spot),
                IdPairs.maybe(array, spot) && !rules.places().hasSide(spot.trail().place()),
                words);
    }

    /** Walks through the parts of a long array in parallel. */
    private void parts(ArrayContext all, List<JsonValue> elements) {
        List<Integer> indexes = IntStream.range(0, elements.size()).boxed().toList();
        Parallel.map(
                        indexes,
                        (some, shared) -> List.of(part(all, elements, some, shared)),
                        progress)
                .forEach((part) -> found.addAll(part.found));
    }

    private ReferenceScanner part(
            ArrayContext all, List<JsonValue> elements, List<Integer> some, Progress shared) {
        RuleTable itsRules = rules.forThread(shared);
        ReferenceScanner part = new ReferenceScanner(itsRules, shared, false);
        int from = some.getFirst();
        part.elements(all.with(itsRules), elements.subList(from, from + some.size()), from);
        return part;
    }

    private void elements(ArrayContext all, Iterable<JsonValue> some, long from) {
        long index = from;
        for (JsonValue element : some) {
            ScanPosition row =
                    all.spot()
                            .at(all.spot().trail().to(new Place.Step.Index(index), Set.of()), true);
            ScanPosition part = all.halves() ? SideParts.part(row, index == 0) : row;
            ScanPosition there = said(worded(part, all.words().of(element)));
            ValueMeaning meaning = rules.element(there.trail()).orElse(all.spot().meaning());
            ScanPosition said = there.with(meaning);
            visit(
                    element,
                    all.pair()
                            ? member(said, index == 0, all.array())
                            : all.maybe() ? doubted(said) : said);
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
}
