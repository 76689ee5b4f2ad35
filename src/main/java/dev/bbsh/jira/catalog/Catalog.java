package dev.bbsh.jira.catalog;

import dev.bbsh.jira.Gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What exists in one Jira instance, as far as the answers say that were read. */
public final class Catalog {

    private final ServerInfo server;
    private final Map<EntityKind, Map<String, Entity>> entities;
    private final Map<String, Set<String>> statuses;
    private final Map<String, Set<String>> contextProjects;
    private final Contents contents;
    private final List<CatalogGap> gaps;

    private Catalog(Builder built) {
        this.server = built.server;
        this.entities = built.entities;
        this.statuses = built.statuses;
        this.contextProjects = built.contextProjects;
        this.contents = built.contents;
        this.gaps = List.copyOf(built.gaps);
    }

    public ServerInfo server() {
        return server;
    }

    /** Whether an answer about this kind was read, be it an empty one. */
    public boolean knows(EntityKind kind) {
        return entities.containsKey(kind);
    }

    /** What is known to be missing from the answers. */
    public List<CatalogGap> gaps() {
        return gaps;
    }

    /** What is known to be missing of a kind. */
    public Stream<CatalogGap> gaps(EntityKind kind) {
        return gaps.stream().filter((each) -> each.kinds().contains(kind));
    }

    /**
     * Whether the answers have all comments, or all attachments, of an issue.
     *
     * @param kind {@link EntityKind#COMMENT} or {@link EntityKind#ATTACHMENT}
     */
    public boolean hasAll(EntityKind kind, String issue) {
        return contents.hasAll(kind, issue, gaps);
    }

    /** All of a kind, in the order of the answers. */
    public Collection<Entity> all(EntityKind kind) {
        return Collections.unmodifiableCollection(entities.getOrDefault(kind, Map.of()).values());
    }

    /** The one with this id; of transitions the first one. */
    public Optional<Entity> find(EntityKind kind, String id) {
        if (kind == EntityKind.TRANSITION) {
            return all(kind).stream().filter((each) -> each.id().equals(id)).findFirst();
        }
        return Optional.ofNullable(entities.getOrDefault(kind, Map.of()).get(id));
    }

    /** All whose id, name, key, user name or e-mail have a text in them, whatever the case. */
    public Stream<Entity> search(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return entities.values().stream()
                .flatMap((each) -> each.values().stream())
                .filter((each) -> each.mentions(small));
    }

    /** The ids of the statuses that a project uses; nothing when no answer says it. */
    public Optional<Set<String>> statusesOf(String projectKey) {
        return Optional.ofNullable(statuses.get(projectKey)).map(Collections::unmodifiableSet);
    }

    /** The ids of the projects for which a context of a field was made; none for a global one. */
    public Set<String> projectsOf(String context) {
        return Collections.unmodifiableSet(contextProjects.getOrDefault(context, Set.of()));
    }

    /** The kinds about which something was read. */
    public List<EntityKind> kinds() {
        return List.copyOf(entities.keySet());
    }

    /** How many things in all. */
    public long size() {
        return entities.values().stream().mapToLong(Map::size).sum();
    }

    /** Collects what the answers say. */
    static final class Builder {

        private ServerInfo server = ServerInfo.UNKNOWN;
        private final Map<EntityKind, Map<String, Entity>> entities =
                new EnumMap<>(EntityKind.class);
        private final Map<String, Set<String>> statuses = new LinkedHashMap<>();
        private final Map<String, Set<String>> contextProjects = new LinkedHashMap<>();
        private final Contents contents = new Contents();
        private final List<CatalogGap> gaps = new ArrayList<>();
        private final Set<EntityKind> shown = EnumSet.noneOf(EntityKind.class);
        private final Set<EntityKind> listed = EnumSet.noneOf(EntityKind.class);

        /** A field that an answer about a screen has, which shows some of all. */
        void shown(EntityKind kind) {
            shown.add(kind);
        }

        /** An answer lists all of a kind, as far as its pages go. */
        void listed(EntityKind kind) {
            listed.add(kind);
        }

        /** Comments or attachments of an issue were read, be it that there are none. */
        void read(EntityKind kind, String issue) {
            asked(kind);
            contents.read(kind, issue);
        }

        void lacks(CatalogGap gap) {
            gaps.add(gap);
        }

        void is(ServerInfo info) {
            server = info;
        }

        /** Something was said of this kind, be it that there is nothing. */
        Map<String, Entity> asked(EntityKind kind) {
            return entities.computeIfAbsent(kind, (_) -> new LinkedHashMap<>());
        }

        void add(Entity entity) {
            asked(entity.kind()).merge(identity(entity), entity, Entity::and);
        }

        /** The ids of transitions say nothing beyond their workflow. */
        private static String identity(Entity entity) {
            return entity.kind() == EntityKind.TRANSITION
                    ? String.join(
                            "/",
                            entity.id(),
                            entity.name(),
                            entity.trait(Trait.LEADS_TO).orElse(""))
                    : entity.id();
        }

        void uses(String project, String status) {
            statuses.computeIfAbsent(project, (_) -> new LinkedHashSet<>()).add(status);
        }

        void concerns(String context, String project) {
            contextProjects.computeIfAbsent(context, (_) -> new LinkedHashSet<>()).add(project);
        }

        Catalog build() {
            shown.removeAll(listed);
            shown.forEach(
                    (kind) ->
                            lacks(
                                    new CatalogGap(
                                            Set.of(kind),
                                            "",
                                            new Gap(
                                                    kind.plural(),
                                                    new Gap.Shown(asked(kind).size())))));
            return new Catalog(this);
        }
    }
}
