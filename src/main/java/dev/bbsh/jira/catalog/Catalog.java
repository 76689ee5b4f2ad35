package dev.bbsh.jira.catalog;

import dev.bbsh.jira.savedfile.Gap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The entities of one Jira instance, according to the responses that were read. */
public final class Catalog {

    private final ServerInfo server;
    private final Map<EntityKind, Map<String, Entity>> entities;
    private final Map<String, Set<String>> statuses;
    private final Map<String, Set<String>> contextProjects;
    private final ContentCoverage contents;
    private final Map<String, String> movedIssues;
    private final List<CatalogGap> gaps;

    private Catalog(Builder built) {
        this.server = built.server;
        this.entities = built.entities;
        this.statuses = built.statuses;
        this.contextProjects = built.contextProjects;
        this.contents = built.contents;
        this.movedIssues = Map.copyOf(built.movedIssues);
        this.gaps = List.copyOf(built.gaps);
    }

    public ServerInfo server() {
        return server;
    }

    /** True when a response about this kind was read, even an empty one. */
    public boolean knows(EntityKind kind) {
        return entities.containsKey(kind);
    }

    /** The known gaps of the responses. */
    public List<CatalogGap> gaps() {
        return gaps;
    }

    /** The known gaps of a kind. */
    public Stream<CatalogGap> gaps(EntityKind kind) {
        return gaps.stream().filter((each) -> each.kinds().contains(kind));
    }

    /**
     * True when the responses have all comments, or all attachments, of an issue.
     *
     * @param kind {@link EntityKind#COMMENT} or {@link EntityKind#ATTACHMENT}
     */
    public boolean hasAll(EntityKind kind, String issue) {
        return contents.hasAll(kind, issue, gaps);
    }

    /** The keys of the issues whose comments or attachments were read, even if there are none. */
    public Set<String> issues() {
        return contents.all();
    }

    /** The present keys of issues that the site gave when it was asked for their former keys. */
    public Map<String, String> movedIssues() {
        return movedIssues;
    }

    /** True when comments or attachments of any issue were read. */
    public boolean hasContents() {
        return contents.isAny();
    }

    /** The entities of a kind, in the order of the responses. */
    public Collection<Entity> all(EntityKind kind) {
        return Collections.unmodifiableCollection(entities.getOrDefault(kind, Map.of()).values());
    }

    /** The entity with this ID; the first one in the case of transitions. */
    public Optional<Entity> find(EntityKind kind, String id) {
        if (kind == EntityKind.TRANSITION) {
            return all(kind).stream().filter((each) -> each.id().equals(id)).findFirst();
        }
        return Optional.ofNullable(entities.getOrDefault(kind, Map.of()).get(id));
    }

    /**
     * The entities of a kind with this value of a trait, ignoring case.
     *
     * @return nothing when they can't be found but by looking at all
     */
    public Optional<List<Entity>> lookup(EntityKind kind, Trait trait, String text) {
        return entities.get(kind) instanceof TraitLookup source
                ? source.with(trait, text)
                : Optional.empty();
    }

    /**
     * The entities whose ID, name, key, user name or e-mail contains a text, in upper or lower
     * case.
     */
    public Stream<Entity> search(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return entities.values().stream()
                .flatMap((each) -> each.values().stream())
                .filter((each) -> each.mentions(small));
    }

    /** The IDs of the statuses that a project uses; nothing when no response tells. */
    public Optional<Set<String>> statusesOf(String projectKey) {
        return Optional.ofNullable(statuses.get(projectKey)).map(Collections::unmodifiableSet);
    }

    /** The IDs of the projects of a field's context; none for a global one. */
    public Set<String> projectsOf(String context) {
        return Collections.unmodifiableSet(contextProjects.getOrDefault(context, Set.of()));
    }

    /** The kinds about which a response was read. */
    public List<EntityKind> kinds() {
        return List.copyOf(entities.keySet());
    }

    /** The number of all entities. */
    public long size() {
        return entities.values().stream().mapToLong(Map::size).sum();
    }

    /** Collects the content of the responses. */
    public static final class Builder {

        private ServerInfo server = ServerInfo.UNKNOWN;
        private final Map<EntityKind, Map<String, Entity>> entities =
                new EnumMap<>(EntityKind.class);
        private final Map<String, Set<String>> statuses = new LinkedHashMap<>();
        private final Map<String, Set<String>> contextProjects = new LinkedHashMap<>();
        private final ContentCoverage contents = new ContentCoverage();
        private final Map<String, String> movedIssues = new HashMap<>();
        private final List<CatalogGap> gaps = new ArrayList<>();
        private final Set<EntityKind> shown = EnumSet.noneOf(EntityKind.class);
        private final Set<EntityKind> listed = EnumSet.noneOf(EntityKind.class);

        /** Records that a kind was read from a response about a screen, which shows only some. */
        public void shown(EntityKind kind) {
            shown.add(kind);
        }

        /** Records that a response lists all of a kind, as far as its pages go. */
        public void listed(EntityKind kind) {
            listed.add(kind);
        }

        /** Records that comments or attachments of an issue were read, even if there are none. */
        public void read(EntityKind kind, String issue) {
            asked(kind);
            contents.read(kind, issue);
        }

        /** Records that the site gave an issue under another key than it was asked for. */
        public void moved(String former, String present) {
            movedIssues.put(former, present);
        }

        public void lacks(CatalogGap gap) {
            gaps.add(gap);
        }

        public void is(ServerInfo info) {
            server = info;
        }

        /** Records that a response was about this kind, even if there are no entities. */
        public Map<String, Entity> asked(EntityKind kind) {
            return entities.computeIfAbsent(kind, (_) -> new LinkedHashMap<>());
        }

        /**
         * All entities of a kind, by ID, as another source keeps them.
         *
         * @param all must not change
         */
        public void all(EntityKind kind, Map<String, Entity> all) {
            entities.put(kind, all);
        }

        public void add(Entity entity) {
            asked(entity.kind()).merge(identity(entity), entity, Entity::and);
        }

        /** The key of an entity; the IDs of transitions are unique within their workflow only. */
        private static String identity(Entity entity) {
            return entity.kind() == EntityKind.TRANSITION
                    ? String.join(
                            "/",
                            entity.id(),
                            entity.name(),
                            entity.trait(Trait.LEADS_TO).orElse(""))
                    : entity.id();
        }

        public void uses(String project, String status) {
            statuses.computeIfAbsent(project, (_) -> new LinkedHashSet<>()).add(status);
        }

        public void concerns(String context, String project) {
            contextProjects.computeIfAbsent(context, (_) -> new LinkedHashSet<>()).add(project);
        }

        public Catalog build() {
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

    /** The issues whose comments, or attachments, were read. */
    private static final class ContentCoverage {

        private final Map<EntityKind, Set<String>> issues = new EnumMap<>(EntityKind.class);

        void read(EntityKind kind, String issue) {
            issues.computeIfAbsent(kind, (_) -> new HashSet<>()).add(issue);
        }

        boolean isAny() {
            return issues.values().stream().anyMatch((each) -> !each.isEmpty());
        }

        Set<String> all() {
            Set<String> all = new LinkedHashSet<>();
            issues.values().forEach(all::addAll);
            return all;
        }

        /** True when all of an issue were read, according to the known gaps. */
        boolean hasAll(EntityKind kind, String issue, List<CatalogGap> gaps) {
            return issues.getOrDefault(kind, Set.of()).contains(issue)
                    && gaps.stream()
                            .filter((gap) -> gap.kinds().contains(kind))
                            .noneMatch((gap) -> gap.owner().equals(issue));
        }
    }

    /**
     * The instance of a catalog; texts are empty when no response tells.
     *
     * @param deployment {@code Cloud} or {@code Server}
     */
    public record ServerInfo(String baseUrl, String version, String deployment) {

        static final ServerInfo UNKNOWN = new ServerInfo("", "", "");

        /** True when any response had it. */
        public boolean isKnown() {
            return !equals(UNKNOWN);
        }

        public boolean isCloud() {
            return deployment.equals("Cloud");
        }
    }
}
