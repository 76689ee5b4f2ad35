package dev.bbsh.operation.prepare;

import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.EntityKind;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.jira.savedfile.Gap;
import dev.bbsh.migrate.prepare.EntryMatching;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A matching of two catalogs, and what the user picked where it is ambiguous.
 *
 * @param chosen the ID of the new Jira, or {@link #NONE}, by {@link #word} of the old comment or
 *     attachment, in the order in which they were picked
 */
public record MatchPicks(EntryMatching matching, Map<String, String> chosen) {

    /** Picked for what has no counterpart in the new Jira. */
    public static final String NONE = "none";

    /** A matching of which nothing was picked yet. */
    public MatchPicks(EntryMatching matching) {
        this(matching, Map.of());
    }

    /** The word for a comment or an attachment on the command line. */
    public static String word(Entity each) {
        return each.kind() == EntityKind.COMMENT ? each.id() : "attachment:" + each.id();
    }

    /** The picks with another, {@code OLD=NEW}; empty when no ambiguous match has this choice. */
    public Optional<MatchPicks> with(String pick) {
        int equals = pick.lastIndexOf('=');
        String old = equals < 0 ? pick : pick.substring(0, equals);
        String id = pick.substring(equals + 1);
        boolean known =
                matching.ambiguous().stream()
                        .filter((each) -> word(each.old()).equals(old))
                        .anyMatch((each) -> id.equals(NONE) || isCandidate(id, each));
        if (!known) {
            return Optional.empty();
        }
        Map<String, String> next = new LinkedHashMap<>(chosen);
        next.put(old, id);
        return Optional.of(new MatchPicks(matching, next));
    }

    private static boolean isCandidate(String id, EntryMatching.EntryMatch match) {
        return match.candidates().stream().anyMatch((each) -> each.id().equals(id));
    }

    /** The picks as they are typed: {@code OLD=NEW}. */
    public List<String> words() {
        return chosen.entrySet().stream()
                .map((pick) -> pick.getKey() + "=" + pick.getValue())
                .toList();
    }

    /** The first ambiguous match for which nothing was picked. */
    public Optional<EntryMatching.EntryMatch> open() {
        return matching.ambiguous().stream()
                .filter((each) -> !chosen.containsKey(word(each.old())))
                .findFirst();
    }

    /** The number of counterparts that were picked. */
    public long found() {
        return chosen.values().stream().filter((each) -> !each.equals(NONE)).count();
    }

    /**
     * The mapping of all sure and picked counterparts. It lacks what is undecided, and what the
     * catalog of the old Jira lacks.
     */
    public IdMapping mapping(Catalog old) {
        IdMapping.Builder ids = new IdMapping.Builder();
        gaps(old).forEach(ids::lacks);
        for (EntryMatching.EntryMatch each : matching.sure()) {
            ids.put(namespace(each), each.old().id(), each.candidates().getFirst().id());
        }
        for (EntryMatching.EntryMatch each : matching.ambiguous()) {
            Optional.ofNullable(chosen.get(word(each.old())))
                    .filter((id) -> !id.equals(NONE))
                    .ifPresent((id) -> ids.put(namespace(each), each.old().id(), id));
        }
        return ids.build();
    }

    private List<Gap> gaps(Catalog old) {
        List<Gap> gaps = new ArrayList<>();
        for (EntityKind kind : List.of(EntityKind.COMMENT, EntityKind.ATTACHMENT)) {
            String list = namespace(kind).name();
            long undecided =
                    matching.undecided().stream()
                            .filter((each) -> each.old().kind() == kind)
                            .count();
            if (undecided > 0) {
                gaps.add(new Gap(list, new Gap.Undecided(undecided)));
            }
            old.gaps(kind).map((gap) -> new Gap(list, gap.gap().cause())).forEach(gaps::add);
        }
        return gaps;
    }

    private static Namespace namespace(EntryMatching.EntryMatch match) {
        return namespace(match.old().kind());
    }

    private static Namespace namespace(EntityKind kind) {
        return kind == EntityKind.COMMENT ? Namespace.COMMENT : Namespace.ATTACHMENT;
    }
}
