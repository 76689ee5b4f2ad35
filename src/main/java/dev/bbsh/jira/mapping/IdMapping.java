package dev.bbsh.jira.mapping;

import dev.bbsh.jira.savedfile.Gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The Cloud IDs of server IDs, by namespace. Nothing is ever invented in between. */
public final class IdMapping {

    /** The list name of a gap that concerns all namespaces. */
    public static final String WHOLE = "ID mapping";

    private final NavigableMap<Namespace, IdTable> tables;

    private final List<Gap> gaps;

    private IdMapping(Map<Namespace, IdTable> tables, List<Gap> gaps) {
        this.tables = new TreeMap<>(tables);
        this.gaps = List.copyOf(gaps);
    }

    /** The known gaps of the files: in one namespace, or in the whole mapping. */
    public List<Gap> gaps() {
        return gaps;
    }

    /** The known gap of one namespace; nothing when none is known. */
    public Optional<Gap> gap(Namespace namespace) {
        return gaps.stream()
                .filter((gap) -> gap.list().equals(namespace.name()) || gap.list().equals(WHOLE))
                .findFirst();
    }

    /** The IDs of each namespace that appeared in any file, in the order of their names. */
    public Map<Namespace, IdTable> tables() {
        return Collections.unmodifiableMap(tables);
    }

    /** The IDs of one namespace, if any file had some. */
    public Optional<IdTable> table(Namespace namespace) {
        return Optional.ofNullable(tables.get(namespace));
    }

    /** The namespaces that don't belong to the migration. */
    public List<Namespace> unknownKinds() {
        return tables.keySet().stream().filter((kind) -> !kind.isKnown()).toList();
    }

    /** The Cloud ID of a server ID. */
    public CloudId find(Namespace namespace, String server) {
        return table(namespace).map((table) -> table.find(server)).orElseGet(CloudId.None::new);
    }

    /**
     * The same mapping with some conflicts decided.
     *
     * @param decisions the right Cloud ID by server ID, for each namespace that has any
     */
    public IdMapping decided(Map<Namespace, Map<String, String>> decisions) {
        Map<Namespace, IdTable> all = new TreeMap<>(tables);
        decisions.forEach(
                (namespace, ids) -> all.computeIfPresent(namespace, (_, it) -> it.decided(ids)));
        return new IdMapping(all, gaps);
    }

    /**
     * The same mapping with more pairs of a namespace: those of server IDs that it lacks.
     *
     * @param more the Cloud ID by server ID
     */
    public IdMapping with(Namespace namespace, Map<String, String> more) {
        Map<String, String> lacking = new TreeMap<>(more);
        lacking.keySet().removeIf((server) -> !(find(namespace, server) instanceof CloudId.None));
        if (lacking.isEmpty()) {
            return this;
        }
        Map<Namespace, IdTable> all = new TreeMap<>(tables);
        all.put(namespace, table(namespace).orElseGet(IdTable::new).decided(lacking));
        return new IdMapping(all, gaps);
    }

    /** The number of all server IDs. */
    public long size() {
        return tables.values().stream().mapToLong(IdTable::size).sum();
    }

    /** Collects pairs. */
    public static final class Builder {

        private final Map<Namespace, IdTable> tables = new TreeMap<>();
        private final List<Gap> gaps = new ArrayList<>();
        private final Set<Namespace> goOn = new TreeSet<>();
        private final Set<Namespace> end = new TreeSet<>();

        /** Adds a pair; one that contradicts another is kept as well. */
        public Builder put(Namespace namespace, String server, String cloud) {
            table(namespace).put(server, cloud);
            return this;
        }

        IdTable table(Namespace namespace) {
            return tables.computeIfAbsent(namespace, (_) -> new IdTable());
        }

        /** Records whether a page says that another one follows. */
        void page(Namespace namespace, boolean goesOn) {
            (goesOn ? goOn : end).add(namespace);
        }

        /** Records a known gap. */
        public Builder lacks(Gap gap) {
            gaps.add(gap);
            return this;
        }

        /** The gaps of all namespaces of which no last page was read. */
        private List<Gap> unfinished() {
            return goOn.stream()
                    .filter((namespace) -> !end.contains(namespace))
                    .map(
                            (namespace) ->
                                    new Gap(
                                            namespace.name(),
                                            new Gap.MoreFollow(table(namespace).size())))
                    .toList();
        }

        /** The mapping of all pairs so far. */
        public IdMapping build() {
            List<Gap> all = new ArrayList<>(gaps);
            all.addAll(unfinished());
            return new IdMapping(tables, all);
        }
    }
}
