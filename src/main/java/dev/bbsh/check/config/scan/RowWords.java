package dev.bbsh.check.config.scan;

import dev.bbsh.check.config.rule.NameWords;
import dev.bbsh.check.config.rule.RuleTable;
import dev.bbsh.json.JsonValue;
import dev.bbsh.json.syntax.JsonKind;
import dev.bbsh.work.Parallel;
import dev.bbsh.work.Progress;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Members of the rows of one list with a word that may say whose a row is: the same few words come
 * again and again, as in {@code {"side": "a", "id": "10000"}}, or the word is known to mean a side.
 */
final class RowWords {

    private static final int LONGEST = 60;

    private static final int FEW = 4;

    /** Words that mean a setting, and not whose it is, when they end a name. */
    private static final Set<String> IDENTITIES =
            Set.of(
                    "jira",
                    "project",
                    "space",
                    "account",
                    "team",
                    "environment",
                    "group",
                    "scope",
                    "connection",
                    "system",
                    "class",
                    "category",
                    "member",
                    "label",
                    "data",
                    "info");

    private final RuleTable rules;
    private final Map<String, MemberWords> members;
    private int rows;
    private boolean hasSides;
    private Set<String> divided = Set.of();

    /** The words of the members with one name. */
    private static final class MemberWords {

        private final Set<String> some = new HashSet<>();
        private int count;

        /** True when the words are too many to say whose a row is. */
        boolean areMany() {
            return some.size() > FEW;
        }

        void add(String text) {
            if (!areMany()) {
                count++;
                some.add(text);
            }
        }

        void add(MemberWords others) {
            count += others.count;
            some.addAll(others.some);
        }
    }

    private RowWords(RuleTable rules) {
        this.rules = rules;
        this.members = new HashMap<>();
    }

    private RowWords(RowWords other, RuleTable rules) {
        this.rules = rules;
        this.members = other.members;
        this.rows = other.rows;
        this.hasSides = other.hasSides;
        this.divided = other.divided;
    }

    /** The same words for another thread. */
    RowWords with(RuleTable itsRules) {
        return new RowWords(this, itsRules);
    }

    /** The words of the rows of an array. */
    static RowWords of(JsonValue array, RuleTable rules) {
        return in(array.elements(), rules).withDivided();
    }

    /** The words of many rows, which are looked for in parallel. */
    static RowWords of(List<JsonValue> rows, RuleTable rules, Progress progress) {
        RowWords words = new RowWords(rules);
        Parallel.map(rows, (some, shared) -> List.of(in(some, rules.forThread(shared))), progress)
                .forEach(words::add);
        return words.withDivided();
    }

    private static RowWords in(Iterable<JsonValue> rows, RuleTable rules) {
        RowWords words = new RowWords(rules);
        rows.forEach(words::add);
        return words;
    }

    private RowWords withDivided() {
        divided = members.keySet().stream().filter(this::isDivided).collect(Collectors.toSet());
        return this;
    }

    private void add(RowWords part) {
        rows += part.rows;
        hasSides |= part.hasSides;
        part.members.forEach(
                (name, words) ->
                        members.computeIfAbsent(name, (_) -> new MemberWords()).add(words));
    }

    private void add(JsonValue row) {
        if (row.kind() != JsonKind.OBJECT) {
            return;
        }
        rows++;
        Iterator<RuleTable.NameFacts> names = rules.facts(row).iterator();
        for (JsonValue value : row.elements()) {
            String text = text(value);
            MemberWords words =
                    members.computeIfAbsent(names.next().name(), (_) -> new MemberWords());
            boolean side = !hasSides && isSide(text);
            if ((side || !words.areMany()) && isWord(text)) {
                hasSides |= side;
                words.add(text);
            }
        }
    }

    /**
     * A word in a row.
     *
     * @param name of the member
     */
    record RowWord(String name, String text) {}

    /** The word that may say whose a row is. */
    Optional<RowWord> of(JsonValue row) {
        boolean may = hasSides || !divided.isEmpty();
        if (!may || row.kind() != JsonKind.OBJECT) {
            return Optional.empty();
        }
        Iterator<RuleTable.NameFacts> names = rules.facts(row).iterator();
        for (JsonValue value : row.elements()) {
            String name = names.next().name();
            String text = text(value);
            if ((isSide(text) || divided.contains(name)) && isWord(text)) {
                return Optional.of(new RowWord(name, text));
            }
        }
        return Optional.empty();
    }

    /** The text of a string; none of another value. */
    private static String text(JsonValue value) {
        return value.kind() == JsonKind.STRING ? value.string() : "";
    }

    private boolean isSide(String text) {
        return rules.side(text).isPresent();
    }

    /** True when the rows have a few words under a name that isn't known to be a setting. */
    private boolean isDivided(String name) {
        MemberWords words = members.get(name);
        int few = words == null ? 0 : words.some.size();
        boolean again = words != null && (few < words.count || rows == 2);
        return few > 1 && few <= FEW && again && !isSetting(name);
    }

    private boolean isSetting(String name) {
        NameWords parts = NameWords.of(name);
        return rules.sides().isPlain(parts)
                && parts.words().stream().noneMatch(IDENTITIES::contains);
    }

    /** True for a short text that is not an ID. */
    private boolean isWord(String text) {
        return text.length() <= LONGEST
                && !text.isBlank()
                && !ConfigRow.isNumber(text)
                && rules.like(text).isEmpty();
    }
}
