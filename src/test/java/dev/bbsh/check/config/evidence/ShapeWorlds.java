package dev.bbsh.check.config.evidence;

import dev.bbsh.SharedData;
import dev.bbsh.check.config.TinyJira;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.json.Document;
import dev.bbsh.json.JsonValue;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The worlds of which configs are made: the shared sample, and two of other content. */
final class ShapeWorlds {

    private static final String SELECT = "select";

    private final TinyJira old = new TinyJira();
    private final TinyJira cloud = new TinyJira();
    private final Map<ReferenceKind, List<String>> own = new LinkedHashMap<>();
    private final Map<ReferenceKind, List<String>> others = new LinkedHashMap<>();
    private final Map<String, List<String>> options = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> became = new HashMap<>();

    private String key = "";
    private String projectBefore = "";
    private String projectAfter = "";

    private ShapeWorlds() {}

    /** The shared sample, with the fixes that its list calls right. */
    static ShapeWorld acme() {
        ShapeWorlds made = new ShapeWorlds();
        for (JsonValue each : findings()) {
            boolean first = text(each, "pointer").startsWith("/firstConnector");
            ReferenceKind kind = ReferenceKind.of(text(each, "kind"));
            String id = text(each, "oldId");
            if (kind.byName() || text(each, "where").equals("part")) {
                continue;
            }
            List<String> into =
                    (first ? made.own : made.others)
                            .computeIfAbsent(kind, (_) -> new ArrayList<>());
            if (!into.contains(id)) {
                into.add(id);
            }
            if (first && kind == ReferenceKind.OPTION) {
                each.member("sourceField")
                        .map(JsonValue::string)
                        .ifPresent(
                                (field) ->
                                        made.options
                                                .computeIfAbsent(field, (_) -> new ArrayList<>())
                                                .add(id));
            }
            if (first && each.member("autoFix").orElseThrow().text().equals("true")) {
                made.became.put(
                        kind.word() + id,
                        text(each.member("suggestions").orElseThrow().element(0), "id"));
            }
        }
        Path configs = SharedData.path("configs");
        Migration migration =
                new Migration(
                        Optional.of(catalog(configs.resolve("source"))),
                        catalog(configs.resolve("target")),
                        Optional.of(
                                MappingFiles.read(
                                                List.of(
                                                        location(
                                                                configs.resolve(
                                                                        "id-mappings.csv"))),
                                                Optional.empty(),
                                                Progress.NONE)
                                        .mapping()),
                        new MovedProject("SAM2", "SAM2", true),
                        Map.of());
        return made.world("acme", migration, "SAM2", "SP2");
    }

    private static Iterable<JsonValue> findings() {
        try {
            Path file = SharedData.path("configs/expected-findings.json");
            return Document.parse(Files.readAllBytes(file))
                    .root()
                    .member("findings")
                    .orElseThrow()
                    .elements();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String text(JsonValue object, String name) {
        return object.member(name).orElseThrow().string();
    }

    private static Catalog catalog(Path folder) {
        return CatalogFiles.read(List.of(location(folder)), Progress.NONE).catalog();
    }

    private static Location location(Path path) {
        return Location.of(path.toString());
    }

    private ShapeWorld world(String name, Migration migration, String moving, String partner) {
        return new ShapeWorld(
                name, migration, moving, partner, own, others, options, names, became);
    }

    /** A harbour: many IDs of its Jira are IDs of the partner's Jira, too. */
    static ShapeWorld harbour(Path folder) {
        ShapeWorlds made = new ShapeWorlds();
        made.project("HAR", "Harbour", "10300", "10011");
        made.items(
                ReferenceKind.ISSUE_TYPE,
                10_000,
                10_050,
                "Berth Request,Damage,Pilot Order,Inspection,Tow",
                "Task,Bug,Story,Incident");
        made.items(
                ReferenceKind.STATUS,
                10_000,
                10_110,
                "Announced,Moored,Unloading,Cleared,Departed,Held",
                "Open,Doing,Waiting,Done");
        made.items(
                ReferenceKind.PRIORITY,
                1,
                10_000,
                "Tide,High Water,Normal,Slack",
                "Blocker,Major,Minor");
        made.items(
                ReferenceKind.RESOLUTION,
                10_000,
                10_200,
                "Sailed,Repaired,Refused",
                "Fixed,Rejected,Duplicate");
        made.items(
                ReferenceKind.LINK_TYPE, 10_000, 10_310, "Tows,Escorts,Follows", "Blocks,Clones");
        made.items(
                ReferenceKind.COMPONENT,
                10_010,
                10_400,
                "Quay North,Quay South,Crane,Gate",
                "Api,Web");
        made.items(
                ReferenceKind.VERSION,
                10_000,
                10_500,
                "Spring Tide,Neap Tide,Storm",
                "1.0,1.1,2.0");
        made.fields(10_000, 10_700, "Draught,Cargo Class,Berth,Flag,Hold,Agent,Seal");
        made.users("anna.holm,jb,JIRAUSER10100,skipper", "dev1,dev2,ops");
        return made.world("harbour", made.migration(folder, "HAR"), "HAR", "SHIP");
    }

    /** A clinic: few items, and none of its names is English. */
    static ShapeWorld clinic(Path folder) {
        ShapeWorlds made = new ShapeWorlds();
        made.project("KLI", "Klinik", "10001", "10077");
        made.items(
                ReferenceKind.ISSUE_TYPE,
                10_100,
                10_004,
                "Aufnahme,Befund,Ger\u00e4t",
                "Epic,Aufgabe,Fehler");
        made.items(
                ReferenceKind.STATUS,
                10_300,
                10_022,
                "Wartet,In Behandlung,Entlassen,Verlegt",
                "Neu,In Arbeit,Fertig");
        made.items(
                ReferenceKind.PRIORITY, 1, 10_001, "Notfall,Dringend,Plan", "Hoch,Mittel,Niedrig");
        made.items(ReferenceKind.RESOLUTION, 10_100, 10_005, "Geheilt,Storniert", "Erledigt,Nein");
        made.items(ReferenceKind.LINK_TYPE, 10_200, 10_006, "Geh\u00f6rt zu,Folgt auf", "Kopie");
        made.items(ReferenceKind.COMPONENT, 10_500, 10_017, "Station 1,Station 2,Labor", "Netz");
        made.items(ReferenceKind.VERSION, 10_600, 10_033, "Q1,Q2,Q3,Q4", "Alpha,Beta");
        made.fields(10_200, 10_044, "Bettnummer,Diagnose,Kostentr\u00e4ger,Arzt,Allergie");
        made.users("m.weber,oberarzt,JIRAUSER10700", "it1,it2");
        return made.world("clinic", made.migration(folder, "KLI"), "KLI", "ITK");
    }

    private Migration migration(Path folder, String key) {
        return new Migration(
                Optional.of(old.in(folder.resolve(key + "-old"))),
                cloud.in(folder.resolve(key + "-new")),
                Optional.empty(),
                new MovedProject(key, key, false),
                Map.of());
    }

    private void project(String projectKey, String name, String before, String after) {
        key = projectKey;
        projectBefore = before;
        projectAfter = after;
        String form = "{'id':'%s','key':'%s','name':'%s','projectTypeKey':'software'}";
        old.has("project", form.formatted(before, key, name));
        cloud.has("project", form.formatted(after, key, name));
        own.put(ReferenceKind.PROJECT, List.of(before));
        others.put(ReferenceKind.PROJECT, List.of("10002"));
        became.put(ReferenceKind.PROJECT.word() + before, after);
    }

    /**
     * Items of a kind. The IDs of the partner's are the same numbers; one item more exists in the
     * old Jira that the config does not name.
     */
    private void items(ReferenceKind kind, int before, int after, String mine, String theirs) {
        String[] all = mine.split(",", -1);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            String id = Integer.toString(before + i);
            String now = Integer.toString(after + all.length - i);
            item(old, kind, id, all[i], i);
            item(cloud, kind, now, all[i], i);
            became.put(kind.word() + id, now);
            ids.add(id);
        }
        item(old, kind, Integer.toString(before + all.length), "Spare", 7);
        own.put(kind, ids);
        String[] other = theirs.split(",", -1);
        List<String> partner = new ArrayList<>();
        for (int i = 0; i < other.length; i++) {
            String id = Integer.toString(before + (i % 2 == 0 ? i : 1000 + i));
            names.put(kind.word() + id, other[i]);
            partner.add(id);
        }
        others.put(kind, partner);
    }

    private void item(TinyJira jira, ReferenceKind kind, String id, String name, int n) {
        switch (kind) {
            case ISSUE_TYPE -> jira.issueType(id, name);
            case STATUS ->
                    jira.status(id, name, List.of("new", "indeterminate", "done").get(n % 3));
            case PRIORITY -> jira.priority(id, name, "#" + n + n + n);
            case RESOLUTION -> jira.resolution(id, name);
            case LINK_TYPE ->
                    jira.has(
                            "issueLinkType",
                            "{'id':'%s','name':'%s','inward':'i%d','outward':'o'}"
                                    .formatted(id, name, n));
            case COMPONENT, VERSION ->
                    jira.has(
                            "project/" + key + "/" + kind.word() + "s",
                            "{'id':'%s','name':'%s','projectId':%s,%s}"
                                    .formatted(
                                            id,
                                            name,
                                            jira == old ? projectBefore : projectAfter,
                                            kind == ReferenceKind.VERSION
                                                    ? "'released':true"
                                                    : "'assigneeType':'UNASSIGNED'"));
            default -> throw new IllegalArgumentException(kind.word());
        }
    }

    private void fields(int before, int after, String mine) {
        String[] all = mine.split(",", -1);
        List<String> ids = new ArrayList<>();
        List<String> partner = new ArrayList<>();
        for (int i = 0; i < all.length; i++) {
            String id = "customfield_" + (before + i);
            String now = "customfield_" + (after + all.length - i);
            old.field(id, all[i], i < 3 ? SELECT : "textfield");
            cloud.field(now, all[i], i < 3 ? SELECT : "textfield");
            became.put(ReferenceKind.FIELD.word() + id, now);
            ids.add(id);
            if (i < 3) {
                options(id, now, 10_000 + before % 1000 + 10 * i, 10_900 + 10 * i);
            }
            if (i < 4) {
                partner.add("customfield_" + (before + 2 * i));
            }
        }
        own.put(ReferenceKind.FIELD, ids);
        others.put(ReferenceKind.FIELD, partner);
    }

    private void options(String field, String now, int before, int after) {
        cloud.context(now, "1" + after);
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            String id = Integer.toString(before + i);
            String next = Integer.toString(after + 4 - i);
            old.option(field, "1", "{'id':'%s','value':'v%d'}".formatted(id, i));
            cloud.option(now, "1" + after, "{'id':'%s','value':'v%d'}".formatted(next, i));
            became.put(ReferenceKind.OPTION.word() + id, next);
            ids.add(id);
        }
        options.put(field, ids);
    }

    private void users(String mine, String theirs) {
        List<String> ids = new ArrayList<>();
        for (String user : mine.split(",", -1)) {
            String account = "712020:00000000-aaaa-4000-8000-%012d".formatted(ids.size() + 10);
            old.user(user, user, user + "@example.org");
            cloud.account(account, user, user + "@example.org");
            became.put(ReferenceKind.USER.word() + user, account);
            ids.add(user);
        }
        own.put(ReferenceKind.USER, ids);
        others.put(ReferenceKind.USER, List.of(theirs.split(",", -1)));
    }
}
