package dev.bbsh.backup;

import java.util.SplittableRandom;

/** The entities of a generated backup that grow with its issues. */
final class IssueTables {

    private final BackupTables tables;
    private final BackupSize size;
    private final BackupTexts texts;

    IssueTables(BackupTables tables) {
        this.tables = tables;
        this.size = tables.size;
        this.texts = tables.texts;
    }

    /** Adds all. */
    void add() {
        tables.add("Action", size.comments(), this::comment);
        tables.add("Issue", size.issues(), this::issue);
        tables.add("CustomFieldValue", 2 * size.issues(), this::fieldValue);
        tables.add("FileAttachment", size.attachments(), this::attachment);
        tables.add(
                "IssueLink",
                size.issues() / 4,
                (n, random) ->
                        GeneratedRow.of("IssueLink", BackupTables.id(n))
                                .with("linktype", BackupTables.FIRST_ID)
                                .with("source", BackupTables.id(n))
                                .with(
                                        "destination",
                                        BackupTables.id(random.nextInt(size.issues()))));
        tables.add(
                "IssueLinkType",
                1,
                (_, _) ->
                        GeneratedRow.of("IssueLinkType", BackupTables.FIRST_ID)
                                .with("linkname", "Blocks")
                                .with("inward", "is blocked by")
                                .with("outward", "blocks"));
        tables.add("Worklog", size.issues() / 2, this::worklog);
    }

    private int anyIssue(SplittableRandom random) {
        return BackupTables.id(random.nextInt(size.issues()));
    }

    private GeneratedRow comment(int n, SplittableRandom random) {
        String author = tables.anyUser(random);
        String created = BackupTexts.time(random);
        return GeneratedRow.of("Action", BackupTables.id(n))
                .with("issue", anyIssue(random))
                .with("author", author)
                .with("type", "comment")
                .with("body", texts.text(random, 6))
                .with("created", created)
                .with("updateauthor", author)
                .with("updated", created);
    }

    private GeneratedRow issue(int n, SplittableRandom random) {
        int project = n % tables.projectCount();
        int number = n / tables.projectCount() + 1;
        return GeneratedRow.of("Issue", BackupTables.id(n))
                .with("key", BackupTables.project(project) + "-" + number)
                .with("number", number)
                .with("project", BackupTables.id(project))
                .with("reporter", tables.anyUser(random))
                .with("assignee", tables.anyUser(random))
                .with("creator", tables.anyUser(random))
                .with("type", 1 + random.nextInt(BackupTables.TYPES.length))
                .with("summary", texts.sentence(random))
                .with("description", texts.text(random, 12))
                .with("priority", 1 + random.nextInt(BackupTables.PRIORITIES.length))
                .with("status", 1 + random.nextInt(BackupTables.STATUSES.length))
                .with("created", BackupTexts.time(random))
                .with("updated", BackupTexts.time(random))
                .with("votes", 0)
                .with("watches", random.nextInt(5))
                .with("workflowId", BackupTables.id(n));
    }

    private GeneratedRow fieldValue(int n, SplittableRandom random) {
        GeneratedRow row =
                GeneratedRow.of("CustomFieldValue", BackupTables.id(n))
                        .with("issue", BackupTables.id(n / 2))
                        .with("customfield", BackupTables.id(random.nextInt(BackupTables.FIELDS)));
        return random.nextInt(4) == 0
                ? row.with("textvalue", texts.text(random, 4))
                : row.with("stringvalue", BackupTables.id(random.nextInt(size.options())));
    }

    private GeneratedRow attachment(int n, SplittableRandom random) {
        return GeneratedRow.of("FileAttachment", BackupTables.id(n))
                .with("issue", anyIssue(random))
                .with("mimetype", "image/png")
                .with("filename", "screen " + n + " überblick.png")
                .with("created", BackupTexts.time(random))
                .with("filesize", 100 + random.nextInt(1 << 20))
                .with("author", tables.anyUser(random));
    }

    private GeneratedRow worklog(int n, SplittableRandom random) {
        return GeneratedRow.of("Worklog", BackupTables.id(n))
                .with("issue", anyIssue(random))
                .with("author", tables.anyUser(random))
                .with("body", texts.line(random, 2))
                .with("timeworked", 60L * (1 + random.nextInt(500)))
                .with("startdate", BackupTexts.time(random));
    }
}
