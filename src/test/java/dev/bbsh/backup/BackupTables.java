package dev.bbsh.backup;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.BiFunction;

/**
 * The entities of a generated backup, each with the number of its rows and a function that makes a
 * row from its number (0, 1, ...). All IDs and keys follow from the number, so that rows refer to
 * each other without being kept.
 */
final class BackupTables {

    static final int FIRST_ID = 10_000;
    private static final int PROJECT_ISSUES = 5_000;
    static final String[] PRIORITIES = {"Highest", "High", "Medium", "Low", "Lowest"};
    static final String[] STATUSES = {"Open", "In Progress", "Done", "To Do"};
    static final String[] TYPES = {"Task", "Bug", "Story", "Epic"};
    static final int FIELDS = 10;

    final BackupSize size;
    final BackupTexts texts;
    private final List<Table> tables = new ArrayList<>();

    /**
     * An entity and its rows.
     *
     * @param row makes a row of its number, which is less than {@code rows}
     */
    record Table(
            String entity, int rows, BiFunction<Integer, SplittableRandom, GeneratedRow> row) {}

    private BackupTables(BackupSize size, long seed) {
        this.size = size;
        this.texts = new BackupTexts(seed);
    }

    /** All entities in alphabetical order, as Jira writes them. */
    static List<Table> of(BackupSize size, long seed) {
        BackupTables all = new BackupTables(size, seed);
        all.system();
        all.users();
        all.configuration();
        all.projects();
        new IssueTables(all).add();
        all.tables.sort(Comparator.comparing(Table::entity));
        return all.tables;
    }

    static int id(int number) {
        return FIRST_ID + number;
    }

    void add(String entity, int rows, BiFunction<Integer, SplittableRandom, GeneratedRow> row) {
        tables.add(new Table(entity, rows, row));
    }

    private void system() {
        String[] keys = {"jira.version", "jira.version.patched", "jira.baseurl", "jira.title"};
        String[] values = {
            BackupGenerator.VERSION,
            BackupGenerator.BUILD,
            "https://jira.acme-corp.net",
            "ACME & Söhne <Jira>"
        };
        add(
                "OSPropertyEntry",
                keys.length,
                (n, _) ->
                        GeneratedRow.of("OSPropertyEntry", n + 1)
                                .with("entityName", "jira.properties")
                                .with("entityId", 1)
                                .with("propertyKey", keys[n])
                                .with("type", 5));
        add(
                "OSPropertyString",
                keys.length,
                (n, _) -> GeneratedRow.of("OSPropertyString", n + 1).with("value", values[n]));
        add(
                "GlobalPermissionEntry",
                2,
                (n, _) ->
                        GeneratedRow.of("GlobalPermissionEntry", id(n))
                                .with("permission", n == 0 ? "ADMINISTER" : "BULK_CHANGE")
                                .with("group_id", group(0)));
        add(
                "SharePermissions",
                1,
                (_, _) ->
                        GeneratedRow.of("SharePermissions", FIRST_ID)
                                .with("entityId", FIRST_ID)
                                .with("entityType", "SearchRequest")
                                .with("type", "group")
                                .with("param1", group(0)));
        add(
                "SearchRequest",
                1,
                (_, _) ->
                        GeneratedRow.of("SearchRequest", FIRST_ID)
                                .with("name", "Open issues")
                                .with("author", user(0))
                                .with("request", "resolution = EMPTY ORDER BY \"priority\" DESC"));
    }

    static String user(int number) {
        return "user" + (1_000 + number);
    }

    static String group(int number) {
        return number == 0 ? "acme-admins" : "acme-team-" + number;
    }

    String anyUser(SplittableRandom random) {
        return user(random.nextInt(size.users()));
    }

    private void users() {
        add(
                "Directory",
                1,
                (_, _) ->
                        GeneratedRow.of("Directory", 1)
                                .with("directoryName", "Jira Internal Directory")
                                .with("lowerDirectoryName", "jira internal directory")
                                .with("active", 1)
                                .with("type", "INTERNAL")
                                .with("position", 0));
        add(
                "ApplicationUser",
                size.users(),
                (n, _) ->
                        GeneratedRow.of("ApplicationUser", id(n))
                                .with("userKey", user(n))
                                .with("lowerUserName", user(n)));
        add("User", size.users(), this::directoryUser);
        add(
                "Group",
                size.groups(),
                (n, _) ->
                        GeneratedRow.of("Group", id(n))
                                .with("groupName", group(n))
                                .with("lowerGroupName", group(n))
                                .with("active", 1)
                                .with("local", 0)
                                .with("type", "GROUP")
                                .with("directoryId", 1));
        add(
                "Membership",
                size.users(),
                (n, _) ->
                        GeneratedRow.of("Membership", id(n))
                                .with("parentId", id(n % size.groups()))
                                .with("childId", id(n))
                                .with("membershipType", "GROUP_USER")
                                .with("parentName", group(n % size.groups()))
                                .with("lowerParentName", group(n % size.groups()))
                                .with("childName", user(n))
                                .with("lowerChildName", user(n))
                                .with("directoryId", 1));
    }

    private GeneratedRow directoryUser(int n, SplittableRandom random) {
        String name = BackupTexts.name(n);
        String mail = user(n) + "@acme-corp.net";
        return GeneratedRow.of("User", id(n))
                .with("directoryId", 1)
                .with("userName", user(n))
                .with("lowerUserName", user(n))
                .with("active", n % 50 == 49 ? 0 : 1)
                .with("createdDate", BackupTexts.time(random))
                .with("updatedDate", BackupTexts.time(random))
                .with("displayName", name)
                .with("lowerDisplayName", name.toLowerCase(Locale.ROOT))
                .with("emailAddress", mail)
                .with("lowerEmailAddress", mail)
                .with("credential", "{PKCS5S2}" + Long.toString(random.nextLong(), 36))
                .with("externalId", new UUID(random.nextLong(), n).toString());
    }

    private void configuration() {
        named("IssueType", TYPES);
        named("Priority", PRIORITIES);
        named("Resolution", "Done", "Won't Do");
        named("Status", STATUSES);
        add(
                "CustomField",
                FIELDS,
                (n, _) ->
                        GeneratedRow.of("CustomField", id(n))
                                .with("customfieldtypekey", BackupGenerator.FIELD_TYPE)
                                .with("name", "Team " + (n + 1)));
        add(
                "CustomFieldOption",
                size.options(),
                (n, _) ->
                        GeneratedRow.of("CustomFieldOption", id(n))
                                .with("customfield", id(n % FIELDS))
                                .with("customfieldconfig", id(n % FIELDS))
                                .with("sequence", n / FIELDS)
                                .with("value", "Option " + n)
                                .with("disabled", "N"));
    }

    private void named(String entity, String... names) {
        add(
                entity,
                names.length,
                (n, random) ->
                        GeneratedRow.of(entity, n + 1)
                                .with("sequence", n + 1)
                                .with("name", names[n])
                                .with("description", texts.sentence(random)));
    }

    int projectCount() {
        return 2 + size.issues() / PROJECT_ISSUES;
    }

    /** The key of a project: ORB, DEP, then P3, P4, ... */
    static String project(int number) {
        return number == 0 ? "ORB" : number == 1 ? "DEP" : "P" + (number + 1);
    }

    private void projects() {
        add(
                "Project",
                projectCount(),
                (n, random) ->
                        GeneratedRow.of("Project", id(n))
                                .with("name", "Project " + project(n))
                                .with("lead", anyUser(random))
                                .with("description", texts.text(random, 3))
                                .with("key", project(n))
                                .with("counter", size.issues())
                                .with("originalkey", project(n))
                                .with("projecttype", "software"));
        add(
                "ProjectKey",
                projectCount(),
                (n, _) ->
                        GeneratedRow.of("ProjectKey", id(n))
                                .with("projectId", id(n))
                                .with("projectKey", project(n)));
    }
}
