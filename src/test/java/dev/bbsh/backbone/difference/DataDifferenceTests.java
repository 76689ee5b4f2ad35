package dev.bbsh.backbone.difference;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.SideName;
import dev.bbsh.backbone.data.IssueField;
import dev.bbsh.backbone.index.Side;
import dev.bbsh.json.Span;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

class DataDifferenceTests {

    private static final int PAIRS = 400;

    /** The records of a side: members by name, as JSON text; lists of entries as lists. */
    private static List<Map<String, Object>> records(int count, boolean first) {
        String mine = first ? "A-" : "B-";
        String its = first ? "B-" : "A-";
        return IntStream.range(0, count)
                .mapToObj(
                        (i) -> {
                            Map<String, Object> record = new LinkedHashMap<>();
                            record.put("id", "" + (first ? i : i + 5_000));
                            record.put("localIssueKey", quoted(mine + i));
                            record.put("remoteIssueKey", quoted(its + i));
                            record.put("outgoingMessageSequenceId", "" + (i % 7));
                            record.put("incomingMessageSequenceId", "" + (i % 7));
                            record.put("lastOutgoingChange", "" + (1_600_000_000_000L + i));
                            if (i % 3 > 0) {
                                record.put("comments", entries(i, first));
                            }
                            if (i % 11 == 0) {
                                record.put("unknown", "{\"x\":[1,2],\"y\":null}");
                            }
                            return record;
                        })
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static List<String> entries(int issue, boolean first) {
        List<String> entries = new ArrayList<>();
        for (int i = 0; i < issue % 3 + 1; i++) {
            int id = issue * 10 + i;
            boolean own = (i % 2 == 0) == first;
            entries.add(
                    own
                            ? "{\"localId\":\"" + id + "\"}"
                            : "{\"localId\":\""
                                    + (id + 90_000)
                                    + "\",\"remoteId\":\""
                                    + id
                                    + "\"}");
        }
        return entries;
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }

    /** The records in another order, with their members in another order and another format. */
    private static List<Map<String, Object>> shuffled(
            List<Map<String, Object>> records, Random random) {
        List<Map<String, Object>> all = new ArrayList<>();
        for (Map<String, Object> record : records) {
            List<String> names = new ArrayList<>(record.keySet());
            Collections.shuffle(names, random);
            Map<String, Object> copy = new LinkedHashMap<>();
            for (String name : names) {
                Object value = record.get(name);
                if (value instanceof List<?> entries) {
                    List<String> turned =
                            entries.stream()
                                    .map(String::valueOf)
                                    .map(DataDifferenceTests::turned)
                                    .collect(Collectors.toCollection(ArrayList::new));
                    Collections.shuffle(turned, random);
                    copy.put(name, turned);
                } else {
                    copy.put(name, rewritten(String.valueOf(value)));
                }
            }
            all.add(copy);
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** An entry with its members in the other order. */
    private static String turned(String entry) {
        String[] members = entry.substring(1, entry.length() - 1).split(",", -1);
        return members.length < 2 ? " " + entry : "{ " + members[1] + " , " + members[0] + "}";
    }

    /** The same value, written differently. */
    private static String rewritten(String value) {
        return switch (value) {
            case "{\"x\":[1,2],\"y\":null}" -> "{ \"y\" : null, \"x\" : [2, 1.0] }";
            case "3" -> "3.0";
            case "\"A-7\"" -> "\"\\u0041-7\"";
            default -> "  " + value;
        };
    }

    private static Side side(SideName name, List<Map<String, Object>> records, String gap) {
        String text =
                records.stream()
                        .map(
                                (record) ->
                                        record.entrySet().stream()
                                                .map(DataDifferenceTests::member)
                                                .collect(
                                                        Collectors.joining(
                                                                "," + gap, "{" + gap, gap + "}")))
                        .collect(Collectors.joining("," + gap, "[", gap + "]"));
        return new Side(name, Span.of(text));
    }

    private static String member(Map.Entry<String, Object> member) {
        Object value = member.getValue();
        return quoted(member.getKey())
                + ":"
                + (value instanceof List<?> entries
                        ? entries.stream()
                                .map(String::valueOf)
                                .collect(Collectors.joining(",", "[", "]"))
                        : value);
    }

    private final List<Map<String, Object>> ones = records(PAIRS, true);
    private final List<Map<String, Object>> others = records(PAIRS, false);
    private final Side one = side(SideName.FIRST, ones, "");
    private final Side other = side(SideName.SECOND, others, "");

    private DataDifference with(List<Map<String, Object>> newOnes, List<Map<String, Object>> its) {
        return DataDifference.of(
                new SideVersions(one, side(SideName.FIRST, newOnes, "\n  ")),
                Optional.of(new SideVersions(other, side(SideName.SECOND, its, "\n  "))),
                (_) -> true,
                Progress.NONE);
    }

    private static ChangeTotals totals(DataDifference difference) {
        return ChangeTotals.of(difference, Progress.NONE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void neitherOrderNorFormatCounts(int seed) {
        Random random = new Random(seed);
        ChangeTotals totals = totals(with(shuffled(ones, random), shuffled(others, random)));

        assertThat(totals.isEqual()).isTrue();
        assertThat(totals.equal()).isEqualTo(PAIRS);
    }

    @Test
    void eachKindOfChangeIsFoundInShuffledData() {
        for (ChangeKind kind : ChangeKind.values()) {
            Random random = new Random(kind.name().length());
            List<Map<String, Object>> newOnes = shuffled(ones, random);
            List<Map<String, Object>> newOthers = shuffled(others, random);
            Map<String, Object> record = find(newOnes, "A-47");
            switch (kind) {
                case COMMENTS -> record.put("comments", List.of("{\"localId\":\"470\"}"));
                case ATTACHMENTS ->
                        record.put(
                                "attachments", List.of("{\"localId\":\"1\",\"remoteId\":\"2\"}"));
                case KEYS -> {
                    record.put("localIssueKey", quoted("AX-47"));
                    find(newOthers, "B-47").put("remoteIssueKey", quoted("AX-47"));
                }
                case RECORDS -> newOthers.remove(find(newOthers, "B-47"));
                case IGNORED -> record.put("incomingChangesIgnored", "true");
                case OTHER -> record.put("unknown", "[1]");
                case MESSAGES -> record.put("outgoingMessageSequenceId", "99");
                case CONNECTOR -> record.put("id", "99");
            }

            DataDifference difference = with(newOnes, newOthers);
            ChangeTotals totals = totals(difference);

            assertThat(totals.changed()).as(kind.name()).isEqualTo(1);
            assertThat(totals.pairs(kind)).as(kind.name()).isEqualTo(1);
            assertThat(totals.added() + totals.removed()).as(kind.name()).isZero();
            assertThat(totals.equal()).as(kind.name()).isEqualTo(PAIRS - 1);
        }
    }

    private static Map<String, Object> find(List<Map<String, Object>> records, String key) {
        return records.stream()
                .filter((each) -> String.valueOf(each.get("localIssueKey")).contains(quoted(key)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void pairsOfOneVersionAreAddedOrRemoved() {
        List<Map<String, Object>> newOnes = records(PAIRS + 2, true);
        List<Map<String, Object>> newOthers = records(PAIRS + 2, false);
        newOnes.removeFirst();
        newOthers.removeFirst();

        DataDifference difference = with(newOnes, newOthers);
        ChangeTotals totals = totals(difference);

        assertThat(totals.added()).isEqualTo(2);
        assertThat(totals.removed()).isEqualTo(1);
        assertThat(totals.changed()).isZero();
        assertThat(difference.isRemoved(0)).isTrue();
    }

    @Test
    void anOriginalAndItsCopyAreOneComment() {
        List<Map<String, Object>> newOnes = records(PAIRS, true);
        List<Map<String, Object>> newOthers = records(PAIRS, false);
        find(newOnes, "A-3").put("comments", List.of("{\"localId\":\"7\"}"));
        find(newOthers, "B-3").put("comments", List.of("{\"remoteId\":\"7\",\"localId\":\"8\"}"));

        DataDifference difference = with(newOnes, newOthers);

        assertThat(difference.reader().changed(3).entries(IssueField.COMMENTS))
                .containsExactly(new ChangedEntry(ChangedEntry.Kind.ADDED, true, "7", "8", ""));
        assertThat(totals(difference).comments(ChangedEntry.Kind.ADDED)).isEqualTo(1);
    }

    @Test
    void aTranslatedIdIsNeitherAddedNorRemoved() {
        List<Map<String, Object>> newOnes = records(PAIRS, true);
        List<Map<String, Object>> newOthers = records(PAIRS, false);
        // A-1 has comment 10 of its own, and B-1 its copy.
        find(newOnes, "A-1")
                .put(
                        "comments",
                        List.of(
                                "{\"localId\":\"80010\"}",
                                "{\"localId\":\"90011\",\"remoteId\":\"11\"}"));
        find(newOthers, "B-1")
                .put(
                        "comments",
                        List.of(
                                "{\"localId\":\"90010\",\"remoteId\":\"80010\"}",
                                "{\"localId\":\"11\"}"));

        assertThat(with(newOnes, newOthers).reader().changed(1).entries(IssueField.COMMENTS))
                .containsExactly(
                        new ChangedEntry(ChangedEntry.Kind.RENUMBERED, true, "10", "", "80010"));
    }

    @Test
    void recordsOfOneKeyAreMatchedByWhatTheySay() {
        List<Map<String, Object>> twice = records(2, true);
        twice.get(1).put("localIssueKey", quoted("A-0"));
        twice.get(1).put("remoteIssueKey", quoted("B-0"));
        List<Map<String, Object>> turned = new ArrayList<>(twice.reversed());

        DataDifference difference =
                DataDifference.of(
                        new SideVersions(
                                side(SideName.FIRST, twice, ""), side(SideName.FIRST, turned, " ")),
                        Optional.empty(),
                        (_) -> true,
                        Progress.NONE);

        assertThat(totals(difference).equal()).isEqualTo(2);
    }

    @Test
    void aKeyThatRepeatsInTheNewVersionOnlyIsMatchedWithTheEqualRecord() {
        List<Map<String, Object>> newOnes = records(PAIRS, true);
        newOnes.addLast(new LinkedHashMap<>(newOnes.get(7)));
        newOnes.get(7).put("remoteId", "4711");

        DataDifference difference = ofOne(newOnes, (_) -> true);

        assertThat(totals(difference).equal()).isEqualTo(PAIRS);
        assertThat(difference.isAdded(7)).isTrue();
        assertThat(difference.isAdded(PAIRS)).isFalse();
        assertThat(difference.isRemoved(7)).isFalse();
    }

    @Test
    void theNewestTimeOfAVersionIsThatOfAnyRecord() {
        ones.get(3).put("lastOutgoingChange", "1800000000000");
        List<Map<String, Object>> newOnes = records(PAIRS, true);
        newOnes.remove(3);
        newOnes.get(3).put("lastChangeSeen", "1700000000000");
        newOnes.get(5).put("lastIncomingChange", "1900000000000");

        DataDifference difference = ofOne(newOnes, (time) -> time < 1_900_000_000_000L);

        assertThat(difference.newestBefore()).hasValue(1_800_000_000_000L);
        assertThat(difference.newestAfter()).hasValue(1_700_000_000_000L);
        assertThat(ofOne(ones, (_) -> true).newestAfter()).hasValue(1_800_000_000_000L);
    }

    private DataDifference ofOne(List<Map<String, Object>> newOnes, LongPredicate plausible) {
        return DataDifference.of(
                new SideVersions(
                        side(SideName.FIRST, ones, ""), side(SideName.FIRST, newOnes, "\n  ")),
                Optional.empty(),
                plausible,
                Progress.NONE);
    }

    @Test
    void aRepeatedNameIsADifference() {
        Side before = new Side(SideName.FIRST, Span.of("[{\"localIssueKey\":\"A-1\",\"id\":1}]"));
        Side after =
                new Side(
                        SideName.FIRST, Span.of("[{\"id\":2,\"localIssueKey\":\"A-1\",\"id\":1}]"));

        DataDifference difference =
                DataDifference.of(
                        new SideVersions(before, after),
                        Optional.empty(),
                        (_) -> true,
                        Progress.NONE);

        assertThat(difference.hasOnly(0, ChangeKind.OTHER)).isTrue();
        assertThat(difference.reader().changed(0).one().others())
                .extracting(RecordChange.OtherField::name)
                .containsExactly("id");
    }

    @ParameterizedTest
    @CsvSource(
            delimiterString = " -> ",
            quoteCharacter = '\u00A7',
            textBlock =
                    """
                    {"localId":"1"}                   -> {"localId":"1","other":2}
                    {"localId":"1","other":2}         -> {"localId":"1"}
                    {"localId":"1"}                   -> {"localId":"1","remoteId":null}
                    {"localId":"1"}                   -> {"localId":1}
                    {"localId":"1"}                   -> {"localId":"01"}
                    {"localId":"1"}                   -> {"localId":"1","localId":"1"}
                    {"localId":"1"},{"localId":"2"}   -> {"localId":"1"},{"localId":"2","remoteId":"3"}
                    {"localId":"1"},{"localId":"2"}   -> {"localId":"1"},{"localId":"1"}
                    {"localId":"x"}                   -> {"localId":"y"}
                    """)
    void eachDifferenceOfEntriesIsOne(String older, String newer) {
        assertThat(changed(older, newer)).isOne();
        assertThat(changed(older, "{\"remoteId\":\"9\"}," + newer)).isOne();
        assertThat(changed(older, older)).isZero();
        assertThat(changed(newer, newer)).isZero();
    }

    private static long changed(String older, String newer) {
        return totals(
                        DataDifference.of(
                                new SideVersions(commented(older), commented(newer)),
                                Optional.empty(),
                                (_) -> true,
                                Progress.NONE))
                .changed();
    }

    private static Side commented(String comments) {
        return new Side(
                SideName.FIRST,
                Span.of("[{\"localIssueKey\":\"A-1\",\"comments\":[" + comments + "]}]"));
    }
}
