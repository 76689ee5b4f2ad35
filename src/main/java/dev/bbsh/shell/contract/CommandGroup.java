package dev.bbsh.shell.contract;

/** The headings under which help lists the commands, in this order. */
public enum CommandGroup {
    FILES("Open and save"),
    LOOK("Look"),
    CHECK("Check and mend"),
    CHANGE("Change"),
    GUIDE("Find the way"),
    MIGRATE("Migrate"),
    JIRA("Jira's side"),
    SCRIPTS("Scripts"),
    SESSION("Session");

    private final String title;

    CommandGroup(String title) {
        this.title = title;
    }

    /** The heading that help prints above the group. */
    public String title() {
        return title;
    }
}
