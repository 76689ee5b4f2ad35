package dev.bbsh.jira.mapping;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * The IDs of one namespace. Pairs of plain numbers, of which there are millions, take 24 to 48
 * bytes each.
 */
public final class IdTable {

    private static final int DIGITS = 18;

    private static final long NONE = -1;

    private final LongTable numbers;
    private final Map<String, String> texts;
    private final Map<String, List<String>> conflicts = new TreeMap<>();
    private final Map<String, String> decisions = new TreeMap<>();

    public IdTable() {
        this(new LongTable(), new LinkedHashMap<>());
    }

    private IdTable(LongTable numbers, Map<String, String> texts) {
        this.numbers = numbers;
        this.texts = texts;
    }

    /**
     * The same IDs with some conflicts decided; shares the pairs of this table, to which none may
     * be added any more.
     *
     * @param decisions the right Cloud ID by server ID
     */
    IdTable decided(Map<String, String> decisions) {
        IdTable table = new IdTable(numbers, texts);
        table.conflicts.putAll(conflicts);
        table.conflicts.keySet().removeAll(decisions.keySet());
        table.decisions.putAll(this.decisions);
        table.decisions.putAll(decisions);
        return table;
    }

    /** Adds a pair; one that contradicts another is kept as well. */
    public void put(String server, String cloud) {
        CloudId known = find(server);
        switch (known) {
            case CloudId.None() -> add(server, cloud);
            case CloudId.One(String id) -> {
                if (!id.equals(cloud)) {
                    conflicts.put(server, List.of(id, cloud));
                }
            }
            case CloudId.Several(List<String> ids) -> {
                if (!ids.contains(cloud)) {
                    List<String> more = new ArrayList<>(ids);
                    more.add(cloud);
                    conflicts.put(server, more);
                }
            }
        }
    }

    private void add(String server, String cloud) {
        long key = number(server);
        long value = number(cloud);
        if (key < 0 || value < 0) {
            texts.put(server, cloud);
        } else {
            numbers.putIfAbsent(key, value);
        }
    }

    /** Adds a pair of plain numbers, of which the first one is not known. */
    public void add(long server, long cloud) {
        numbers.putIfAbsent(server, cloud);
    }

    /** True when no ID has one Cloud ID here and another one there; neither has several. */
    public boolean agreesWith(IdTable other) {
        return other.numbers.keys().allMatch((key) -> agrees(key, other.numbers.get(key)))
                && other.texts.entrySet().stream()
                        .allMatch(
                                (each) ->
                                        texts.getOrDefault(each.getKey(), each.getValue())
                                                .equals(each.getValue()));
    }

    private boolean agrees(long server, long cloud) {
        return numbers.get(server, cloud) == cloud;
    }

    void putAll(IdTable other) {
        other.numbers
                .keys()
                .forEach((key) -> put(Long.toString(key), Long.toString(other.numbers.get(key))));
        other.texts.forEach(this::put);
        other.conflicts.forEach((server, ids) -> ids.forEach((cloud) -> put(server, cloud)));
    }

    /** Hands over all pairs, server ID first; several where files contradict each other. */
    public void pairs(BiConsumer<String, String> each) {
        Stream.concat(numbers.keys().mapToObj(Long::toString), texts.keySet().stream())
                .forEach(
                        (server) -> {
                            switch (find(server)) {
                                case CloudId.None() -> {}
                                case CloudId.One(String id) -> each.accept(server, id);
                                case CloudId.Several(List<String> ids) ->
                                        ids.forEach((id) -> each.accept(server, id));
                            }
                        });
    }

    /** The Cloud ID of a server ID. */
    public CloudId find(String server) {
        List<String> several = conflicts.get(server);
        if (several != null) {
            return new CloudId.Several(several);
        }
        String decided = decisions.get(server);
        if (decided != null) {
            return new CloudId.One(decided);
        }
        long key = number(server);
        long value = key < 0 ? NONE : numbers.get(key, NONE);
        if (value >= 0) {
            return new CloudId.One(Long.toString(value));
        }
        String text = texts.get(server);
        return text == null ? new CloudId.None() : new CloudId.One(text);
    }

    /** The only Cloud ID of a server ID, both as numbers; -1 when there is none, or several. */
    public long cloudNumber(long server) {
        long value = server < 0 ? NONE : numbers.get(server, NONE);
        boolean plain = value < 0 || (conflicts.isEmpty() && decisions.isEmpty());
        if (plain) {
            return value;
        }
        return find(Long.toString(server)) instanceof CloudId.One(String id) ? number(id) : NONE;
    }

    /** The server IDs of a Cloud ID; searches all of them. */
    public Stream<String> serverIds(String cloud) {
        long wanted = number(cloud);
        Stream<String> plain =
                wanted < 0
                        ? Stream.of()
                        : numbers.keys()
                                .filter((key) -> numbers.get(key) == wanted)
                                .mapToObj(Long::toString);
        Stream<String> others =
                texts.entrySet().stream()
                        .filter((each) -> each.getValue().equals(cloud))
                        .map(Map.Entry::getKey);
        return Stream.concat(plain, others);
    }

    /** The server IDs that are no numbers, such as issue keys, by their Cloud ID. */
    public Map<String, List<String>> textsByCloudId() {
        return texts.entrySet().stream()
                .collect(
                        Collectors.groupingBy(
                                Map.Entry::getValue,
                                Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
    }

    /** The number of server IDs. */
    public long size() {
        return (long) numbers.size() + texts.size();
    }

    /** The server IDs for which the files contradict each other, with the Cloud IDs of each. */
    public Map<String, List<String>> conflicts() {
        return Map.copyOf(conflicts);
    }

    /** The Cloud IDs, each once. */
    public CloudIds cloudIds() {
        LongTable found = new LongTable();
        numbers.values().forEach((id) -> found.putIfAbsent(id, 0));
        conflictingNumbers().forEach((id) -> found.putIfAbsent(id, 0));
        Set<String> others =
                Stream.concat(texts.values().stream(), conflicting())
                        .filter((id) -> number(id) < 0)
                        .collect(Collectors.toSet());
        texts.values().stream()
                .mapToLong(IdTable::number)
                .filter((id) -> id >= 0)
                .forEach((id) -> found.putIfAbsent(id, 0));
        return new CloudIds(found, others);
    }

    private Stream<String> conflicting() {
        return conflicts.values().stream().flatMap(List::stream);
    }

    private LongStream conflictingNumbers() {
        return conflicting().mapToLong(IdTable::number).filter((id) -> id >= 0);
    }

    /** The value of a number as Jira writes IDs, without leading zeros; -1 for any other text. */
    public static long number(String id) {
        int length = id.length();
        if (length == 0 || length > DIGITS || (length > 1 && id.charAt(0) == '0')) {
            return -1;
        }
        long value = 0;
        for (int i = 0; i < length; i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }
}
