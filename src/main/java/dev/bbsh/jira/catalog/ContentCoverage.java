package dev.bbsh.jira.catalog;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The issues whose comments, or attachments, were read. */
final class ContentCoverage {

    private final Map<EntityKind, Set<String>> issues = new EnumMap<>(EntityKind.class);

    void read(EntityKind kind, String issue) {
        issues.computeIfAbsent(kind, (_) -> new HashSet<>()).add(issue);
    }

    /** True when all of an issue were read, according to the known gaps. */
    boolean hasAll(EntityKind kind, String issue, List<CatalogGap> gaps) {
        return issues.getOrDefault(kind, Set.of()).contains(issue)
                && gaps.stream()
                        .filter((gap) -> gap.kinds().contains(kind))
                        .noneMatch((gap) -> gap.owner().equals(issue));
    }
}
