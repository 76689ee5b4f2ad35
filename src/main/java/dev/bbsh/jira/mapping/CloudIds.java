package dev.bbsh.jira.mapping;

import java.util.Set;

/** A set of Cloud IDs. */
public final class CloudIds {

    private final LongTable numbers;
    private final Set<String> others;

    CloudIds(LongTable numbers, Set<String> others) {
        this.numbers = numbers;
        this.others = Set.copyOf(others);
    }

    public boolean contains(String id) {
        long number = IdTable.number(id);
        return number < 0 ? others.contains(id) : numbers.has(number);
    }

    /** True when an ID is among them, given as its number. */
    public boolean contains(long id) {
        return id >= 0 && numbers.has(id);
    }

    /** The number of IDs. */
    public long size() {
        return (long) numbers.size() + others.size();
    }
}
