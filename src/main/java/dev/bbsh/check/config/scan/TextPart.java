package dev.bbsh.check.config.scan;

import dev.bbsh.check.config.reference.ItemId;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.config.rule.Glob;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.check.config.rule.ValueMeaning;
import dev.bbsh.jira.issue.JqlQuery;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A part of a text that names an item, or looks like an ID.
 *
 * @param shape the item that is named; empty when it is unknown
 * @param field to which an option belongs
 */
record TextPart(String token, int offset, Optional<ItemId> shape, Optional<String> field) {

    private static final Pattern ASKING = Pattern.compile("[=~<>]|(?i)\\s(?:in|is|was|changed)\\b");

    /** The parts that match a pattern, from left to right. */
    static List<TextPart> of(String text, RuleTable rules) {
        List<TextPart> parts = new ArrayList<>(0);
        String small = text.toLowerCase(Locale.ROOT);
        long letters = Glob.letters(small);
        for (RuleTable.PatternMeaning look : rules.parts()) {
            if (look.glob().mayBeIn(small, letters)
                    && look.meaning() instanceof ValueMeaning.Names(ReferenceKind kind)) {
                Matcher matcher = look.glob().pattern().matcher(text);
                while (matcher.find()) {
                    add(parts, matcher, kind);
                }
            }
        }
        return sorted(parts);
    }

    /** The words of a query that name items, and the parts that match a pattern. */
    static List<TextPart> ofQuery(String text, RuleTable rules) {
        List<TextPart> parts = new ArrayList<>();
        if (ASKING.matcher(text).find()) {
            for (JqlQuery.Reference use : JqlQuery.of(text).uses()) {
                ofUse(use, rules).ifPresent(parts::add);
            }
        }
        for (TextPart part : of(text, rules)) {
            if (parts.stream().noneMatch(part::meets)) {
                parts.add(part);
            }
        }
        return sorted(parts);
    }

    private static void add(List<TextPart> parts, Matcher found, ReferenceKind kind) {
        TextPart part =
                new TextPart(
                        found.group(),
                        found.start(),
                        ItemId.of(kind, found.group(1), true),
                        Optional.empty());
        // A longer match that begins earlier already includes this one.
        if (part.shape.isPresent() && parts.stream().noneMatch(part::meets)) {
            parts.add(part);
        }
    }

    private static Optional<TextPart> ofUse(JqlQuery.Reference use, RuleTable rules) {
        return switch (use.role()) {
            case FIELD -> field(use.token(), rules).map((shape) -> part(use.token(), shape));
            case USER ->
                    ItemId.of(ReferenceKind.USER, use.token().text(), true)
                            .map((shape) -> part(use.token(), shape));
            case OPERAND -> operand(use, rules);
        };
    }

    private static Optional<ItemId> field(JqlQuery.Token token, RuleTable rules) {
        Optional<ItemId> custom = custom(token.text(), rules);
        boolean named = custom.isEmpty() && rules.jql(token.text()).isEmpty();
        return named ? ItemId.of(ReferenceKind.FIELD_NAME, token.text(), true) : custom;
    }

    /** A custom field by {@code cf[10100]} or {@code customfield_10100}. */
    private static Optional<ItemId> custom(String text, RuleTable rules) {
        return rules.parts().stream()
                .filter(
                        (look) ->
                                look.meaning().equals(new ValueMeaning.Names(ReferenceKind.FIELD)))
                .flatMap((look) -> look.glob().core(text).stream())
                .findFirst()
                .flatMap((core) -> ItemId.of(ReferenceKind.FIELD, core, true));
    }

    private static Optional<TextPart> operand(JqlQuery.Reference use, RuleTable rules) {
        String text = use.token().text();
        Optional<ItemId> custom = custom(use.field().text(), rules);
        if (custom.isPresent()) {
            return ItemId.isOwnId(text)
                    ? Optional.of(
                            new TextPart(
                                    use.token().written(),
                                    use.token().offset(),
                                    Optional.of(new ItemId(ReferenceKind.OPTION, text)),
                                    custom.map(ItemId::id)))
                    : Optional.empty();
        }
        ValueMeaning asked = rules.jql(use.field().text()).orElse(ValueMeaning.Other.UNKNOWN);
        return switch (asked) {
            case ValueMeaning.Names(ReferenceKind kind) ->
                    ItemId.of(kind, text, true).map((shape) -> part(use.token(), shape));
            case ValueMeaning.Other.NONE -> Optional.empty();
            case ValueMeaning.Other _ ->
                    ItemId.isOwnId(text)
                            ? Optional.of(
                                    new TextPart(
                                            use.token().written(),
                                            use.token().offset(),
                                            Optional.empty(),
                                            Optional.empty()))
                            : Optional.empty();
        };
    }

    private static TextPart part(JqlQuery.Token token, ItemId shape) {
        return new TextPart(token.written(), token.offset(), Optional.of(shape), Optional.empty());
    }

    private boolean meets(TextPart other) {
        return offset < other.offset + other.token.length()
                && other.offset < offset + token.length();
    }

    private static List<TextPart> sorted(List<TextPart> parts) {
        if (parts.isEmpty()) {
            return List.of();
        }
        parts.sort(Comparator.comparingInt(TextPart::offset));
        return List.copyOf(parts);
    }
}
