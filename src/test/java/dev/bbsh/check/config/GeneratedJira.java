package dev.bbsh.check.config;

import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * A random pair of an old and a new Jira with the known new ID of each old one: with twins, deleted
 * and renamed items, new IDs that are old IDs of something else, and a key that another project
 * has.
 */
final class GeneratedJira {

    private static final List<String> CATEGORIES = List.of("new", "indeterminate", "done");

    private enum Fate {
        SAME,
        SAME_AND_REPORTED,
        RENAMED_AND_REPORTED,
        RENAMED,
        TWIN,
        TWIN_OF_ANOTHER_TYPE,
        DUPLICATE,
        NEAR,
        GONE
    }

    /** The fate of the project's key, and how much is known of it. */
    private enum Key {
        SAME,
        CHANGED_AND_SAID,
        CHANGED_AND_REPORTED,
        REUSED_AND_SAID,
        REUSED_AND_REPORTED,
        REUSED_AND_UNKNOWN
    }

    private final Random random;
    private final TinyJira old = new TinyJira();
    private final TinyJira cloud = new TinyJira();
    private final IdMapping.Builder report = new IdMapping.Builder();
    private final Map<String, String> became = new HashMap<>();
    private final Map<ReferenceKind, List<String>> ids = new HashMap<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final Key key;

    GeneratedJira(Random random) {
        this.random = random;
        this.key = Key.values()[random.nextInt(Key.values().length)];
        project();
        List<String> fields = new ArrayList<>();
        generate(ReferenceKind.FIELD, fields("customfield_", 10_100, 14));
        generate(ReferenceKind.ISSUE_TYPE, numbers(10_000, 14));
        generate(ReferenceKind.STATUS, numbers(10_000, 14));
        generate(ReferenceKind.PRIORITY, numbers(1, 14));
        generate(ReferenceKind.RESOLUTION, numbers(10_000, 14));
        generate(ReferenceKind.LINK_TYPE, numbers(10_100, 14));
        generate(ReferenceKind.COMPONENT, numbers(10_700, 14));
        generate(ReferenceKind.VERSION, numbers(10_800, 14));
        fields.addAll(ids.getOrDefault(ReferenceKind.FIELD, List.of()));
        fields.subList(0, 3).forEach(this::options);
    }

    private static List<String> numbers(int from, int count) {
        return fields("", from, count);
    }

    private static List<String> fields(String prefix, int from, int count) {
        return IntStream.range(from, from + count).mapToObj((each) -> prefix + each).toList();
    }

    private void project() {
        String after = key == Key.SAME ? "VAL" : "VAL2";
        old.has(
                "project",
                "{'id':'10000','key':'VAL','name':'Valves','projectTypeKey':'software'}");
        cloud.has(
                "project",
                "{'id':'10400','key':'%s','name':'Valves','projectTypeKey':'software'}"
                        .formatted(after));
        if (isReused()) {
            cloud.has(
                    "project",
                    "{'id':'10600','key':'VAL','name':'Valuation','projectTypeKey':'software'}");
        }
        if (key == Key.CHANGED_AND_REPORTED || key == Key.REUSED_AND_REPORTED) {
            report.put(Namespace.PROJECT, "10000", "10400");
        }
        became.put(ReferenceKind.PROJECT + "10000", "10400");
        became.put(ReferenceKind.PROJECT_KEY + "VAL", after);
        ids.put(ReferenceKind.PROJECT, List.of("10000"));
        ids.put(ReferenceKind.PROJECT_KEY, List.of("VAL"));
    }

    private boolean isReused() {
        return key.name().startsWith("REUSED");
    }

    /** Half of the numbers are old IDs; the new ones are others of the same numbers. */
    private void generate(ReferenceKind kind, List<String> numbers) {
        List<String> mixed = new ArrayList<>(numbers);
        Collections.shuffle(mixed, random);
        List<String> before = mixed.subList(0, 6);
        ids.put(kind, before);
        List<String> free = new ArrayList<>(numbers);
        Collections.shuffle(free, random);
        // The lists of the project where it is now may not have been saved.
        boolean saved = !isReused() || random.nextBoolean();
        for (int i = 0; i < before.size(); i++) {
            String name = kind.word() + " " + (char) ('A' + i);
            entity(old, kind, before.get(i), name, i, "10000");
            fate(kind, before.get(i), name, i, saved, free);
        }
        if (isReused() && isOfProject(kind)) {
            for (int i = 0; i < before.size(); i++) {
                entity(
                        cloud,
                        kind,
                        "9" + before.get(i),
                        kind.word() + " " + (char) ('A' + i),
                        i,
                        "10600");
            }
        }
    }

    private static boolean isOfProject(ReferenceKind kind) {
        return kind == ReferenceKind.COMPONENT || kind == ReferenceKind.VERSION;
    }

    private void fate(
            ReferenceKind kind,
            String id,
            String name,
            int type,
            boolean saved,
            List<String> free) {
        Fate fate = Fate.values()[random.nextInt(Fate.values().length)];
        String now = free.removeLast();
        String other = free.isEmpty() ? "7" + now : free.removeLast();
        if (fate == Fate.GONE) {
            decoy(kind, now, name, type);
            return;
        }
        boolean second = random.nextBoolean() && hasTwoNames(fate);
        became.put(kind + id, second ? other : now);
        boolean reported = fate == Fate.SAME_AND_REPORTED || fate == Fate.RENAMED_AND_REPORTED;
        if (reported) {
            report.put(namespace(kind), bare(id), bare(now));
        }
        if (isOfProject(kind) && !saved) {
            return;
        }
        boolean renamed = fate == Fate.RENAMED || fate == Fate.RENAMED_AND_REPORTED;
        String called =
                renamed
                        ? "Now " + name
                        : fate == Fate.NEAR ? name.toUpperCase(java.util.Locale.ROOT) : name;
        entity(cloud, kind, now, called, type, "10400");
        if (hasTwoNames(fate)) {
            String twin = fate == Fate.DUPLICATE ? name : name + twinSuffix();
            boolean otherType = fate == Fate.TWIN_OF_ANOTHER_TYPE;
            entity(cloud, kind, other, twin, otherType ? type + 1 : type, "10400");
        }
    }

    /** An item of a team-managed project that has nothing to do with the sync. */
    private void decoy(ReferenceKind kind, String id, String name, int type) {
        String scope = "'scope':{'type':'PROJECT','project':{'id':'10900'}}";
        if (kind == ReferenceKind.STATUS) {
            cloud.has(
                    "status",
                    "{'id':'%s','name':'%s','statusCategory':{'key':'%s'},%s}"
                            .formatted(id, name, CATEGORIES.get(type % 3), scope));
        } else if (kind == ReferenceKind.ISSUE_TYPE) {
            cloud.has(
                    "issuetype",
                    "{'id':'%s','name':'%s','subtask':false,%s}".formatted(id, name, scope));
        }
    }

    private static boolean hasTwoNames(Fate fate) {
        return fate == Fate.TWIN || fate == Fate.TWIN_OF_ANOTHER_TYPE || fate == Fate.DUPLICATE;
    }

    private String twinSuffix() {
        List<String> all = List.of(" (migrated)", "(migrated)", " (migrated 2)", " (Migrated)");
        return all.get(random.nextInt(all.size()));
    }

    private static String bare(String id) {
        return id.replace("customfield_", "");
    }

    private static Namespace namespace(ReferenceKind kind) {
        return dev.bbsh.check.config.lookup.MatchCriterion.of(kind.entity().orElseThrow())
                .orElseThrow()
                .namespace();
    }

    private static void entity(
            TinyJira jira, ReferenceKind kind, String id, String name, int type, String project) {
        switch (kind) {
            case FIELD -> jira.field(id, name, type % 2 == 0 ? "select" : "textfield");
            case ISSUE_TYPE -> jira.issueType(id, name);
            case STATUS -> jira.status(id, name, CATEGORIES.get(type % 3));
            case PRIORITY -> jira.priority(id, name, "#" + type + type + type);
            case RESOLUTION -> jira.resolution(id, name);
            case LINK_TYPE ->
                    jira.has(
                            "issueLinkType",
                            "{'id':'%s','name':'%s','inward':'%d','outward':'o'}"
                                    .formatted(id, name, type));
            case COMPONENT ->
                    jira.has(
                            "project/" + key(project) + "/components",
                            "{'id':'%s','name':'%s','projectId':%s,'assigneeType':'UNASSIGNED'}"
                                    .formatted(id, name, project));
            case VERSION ->
                    jira.has(
                            "project/" + key(project) + "/versions",
                            "{'id':'%s','name':'%s','projectId':%s,'released':true}"
                                    .formatted(id, name, project));
            default -> throw new IllegalArgumentException(kind.word());
        }
    }

    /** The key of a project, which is only in the path of a response: the response has the ID. */
    private static String key(String project) {
        return project.equals("10400") ? "VAL2" : "VAL";
    }

    /** Options in two contexts, one of the project and one of others or of all. */
    private void options(String field) {
        int number = Integer.parseInt(bare(field)) * 10;
        List<String> before = numbers(number, 4);
        options.put(field, before);
        String now = became.get(ReferenceKind.FIELD + field);
        for (int i = 0; i < before.size(); i++) {
            old.option(field, "1", "{'id':'%s','value':'v%d'}".formatted(before.get(i), i));
        }
        if (now == null) {
            return;
        }
        boolean own = random.nextBoolean();
        boolean said = random.nextBoolean();
        context(now, "21", !own && random.nextBoolean());
        context(now, "22", false);
        if (said) {
            concerns(now, "21", own ? "10400" : "10900");
            concerns(now, "22", own ? "10600" : "10400");
        }
        for (int i = 0; i < before.size(); i++) {
            // Numbers that are old IDs of the same field, the other way round.
            String one = before.get(before.size() - 1 - i);
            String two = Integer.toString(number + 5_000 + i);
            cloud.option(now, bare(now) + "21", "{'id':'%s','value':'v%d'}".formatted(one, i));
            cloud.option(now, bare(now) + "22", "{'id':'%s','value':'v%d'}".formatted(two, i));
            became.put(ReferenceKind.OPTION + before.get(i), own ? one : two);
        }
    }

    private void context(String field, String id, boolean global) {
        cloud.has(
                "field/" + field + "/context",
                "{'id':'%s%s','name':'c','isGlobalContext':%s,'isAnyIssueType':true}"
                        .formatted(bare(field), id, global));
    }

    private void concerns(String field, String context, String project) {
        cloud.has(
                "field/" + field + "/context/projectmapping",
                "{'contextId':'%s%s','projectId':'%s'}".formatted(bare(field), context, project));
    }

    /** Everything that is known when the config is checked. */
    Migration migration(Path folder) {
        boolean said = key == Key.CHANGED_AND_SAID || key == Key.REUSED_AND_SAID;
        return new Migration(
                Optional.of(old.in(folder.resolve("old"))),
                cloud.in(folder.resolve("new")),
                Optional.of(report.build()),
                new MovedProject("VAL", said ? "VAL2" : "VAL", random.nextBoolean()),
                Map.of());
    }

    /** One of the old IDs of a kind. */
    String any(ReferenceKind kind) {
        List<String> all = ids.getOrDefault(kind, List.of());
        return all.get(random.nextInt(all.size()));
    }

    /** The fields that have options. */
    List<String> selects() {
        return List.copyOf(options.keySet());
    }

    /** An option of a field. */
    String option(String field) {
        List<String> all = options.getOrDefault(field, List.of());
        return all.get(random.nextInt(all.size()));
    }

    /** The ID in the new Jira; nothing when it is gone. */
    Optional<String> became(ReferenceKind kind, String id) {
        return Optional.ofNullable(became.get(kind + id));
    }
}
