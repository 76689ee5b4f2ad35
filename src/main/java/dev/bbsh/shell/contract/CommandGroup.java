package dev.bbsh.shell.contract;

/** The headings under which help lists the commands, in this order. */
public enum CommandGroup {
    FILES("Open and save", "OpenAndSave"),
    LOOK("Inspect", "Look"),
    CHECK("Check and fix", "CheckAndMend"),
    CHANGE("Change", "Change"),
    GUIDE("Guide", "FindTheWay"),
    MIGRATE("Migrate", "Migrate"),
    JIRA("Jira data", "JiraSSide"),
    LIVE("Live Jira sites", "LiveJira"),
    BACKUP("Site backups and media", "Backups"),
    PLATFORM("App migration platform", "AppMigrationPlatform"),
    SCRIPTS("Scripts", "Scripts"),
    SESSION("Session", "Session");

    private final String title;

    private final String key;

    CommandGroup(String title, String key) {
        this.title = title;
        this.key = key;
    }

    /** The heading that help prints above the group. */
    public String title() {
        return title;
    }

    /** The name of the group in JSON, which stays the same when its heading is reworded. */
    public String key() {
        return key;
    }
}
