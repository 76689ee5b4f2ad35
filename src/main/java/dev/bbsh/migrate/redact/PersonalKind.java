package dev.bbsh.migrate.redact;

/** The kinds of what tells whom a file belongs to. */
public enum PersonalKind {
    EMAIL("e-mail address"),
    PERSON("name or user"),
    HOST("host"),
    IP_ADDRESS("IP address"),
    PHONE("telephone number"),
    TOKEN("account ID or token"),
    SECRET("password or other secret");

    private final String title;

    PersonalKind(String title) {
        this.title = title;
    }

    /** The words for the screen. */
    public String title() {
        return title;
    }
}
