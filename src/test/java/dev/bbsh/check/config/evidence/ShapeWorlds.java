package dev.bbsh.check.config.evidence;

import dev.bbsh.check.config.TinyJira;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.reference.ReferenceKind;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Two invented worlds of which configs are made. */
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

    private ShapeWorld world(String name, Path folder, String moving, String partner) {
        return new ShapeWorld(
                name,
                migration(folder, moving),
                moving,
                partner,
                own,
                others,
                options,
                names,
                became,
                new PartnerJira(partner, own, others, names).in(folder.resolve(moving + "-other")));
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
        return made.world("harbour", folder, "HAR", "SHIP");
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
        return made.world("clinic", folder, "KLI", "ITK");
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
        ShapeItems.put(
                jira,
                kind,
                new ShapeItems.Item(id, name, n),
                new ShapeItems.Home(key, jira == old ? projectBefore : projectAfter));
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
