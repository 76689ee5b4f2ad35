package dev.bbsh.check.config.scan;

import dev.bbsh.check.config.reference.AssumedSide;
import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.NamePath;
import dev.bbsh.check.config.reference.Reference;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.reference.SideDoubt;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.config.rule.ValueMeaning;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Collects the references of a config in document order, and what looks like an ID. */
final class ReferenceCollector {

    private final RuleTable rules;
    private final List<Reference> found = new ArrayList<>();
    private final List<References.UnexplainedId> unexplained = new ArrayList<>();

    ReferenceCollector(RuleTable rules) {
        this.rules = rules;
    }

    References references() {
        return new References(AmbiguousRows.doubted(found, rules.places()::hasSide), unexplained);
    }

    /** Appends what another one has collected. */
    void addAll(ReferenceCollector other) {
        found.addAll(other.found);
        unexplained.addAll(other.unexplained);
    }

    /** The numbers of what was collected before a reference. */
    record Mark(int found, int unexplained) {}

    /** Marks the reference that is added next. */
    Mark mark() {
        return new Mark(found.size(), unexplained.size());
    }

    /** The references behind a marked one. */
    Stream<Reference> after(Mark mark) {
        return found.stream().skip(mark.found() + 1);
    }

    boolean hasUnexplainedSince(Mark mark) {
        return unexplained.size() > mark.unexplained();
    }

    /** Doubts the side of a marked reference. */
    void doubt(Mark mark, SideDoubt reason) {
        found.set(mark.found(), found.get(mark.found()).withDoubt(reason));
    }

    void addUnexplained(NamePath trail, Reference.Part part, String token) {
        unexplained.add(new References.UnexplainedId(trail.place(), part, token));
    }

    /**
     * Adds the references in a string or number, or what looks like an ID in it.
     *
     * @param text the decoded text of a string, or the number
     */
    void scalar(JsonValue value, String text, ScanPosition spot) {
        boolean number = value.kind() == JsonKind.NUMBER;
        Optional<ItemId> shape = number ? Optional.empty() : like(text, spot);
        shape = shape.or(() -> said(text, number, spot));
        if (shape.isPresent()) {
            add(Reference.Part.VALUE, text, 0, shape.get(), spot);
        } else if (!texts(text, number, spot)
                && !isNone(spot)
                && ItemId.looksLikeId(text, number)) {
            addUnexplained(spot.trail(), Reference.Part.VALUE, text);
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
                addUnexplained(spot.trail(), where, part.token());
            }
        }
        return !parts.isEmpty();
    }

    void add(Reference.Part where, String token, int offset, ItemId shape, ScanPosition spot) {
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
