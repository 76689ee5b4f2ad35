package dev.bbsh.migrate.redact;

/** The kinds of what is replaced. */
public enum ReplacedKind {
    ISSUE_KEYS("issue keys"),
    EMAILS("e-mail addresses"),
    URLS("addresses of sites"),
    IP_ADDRESSES("IP addresses"),
    PHONES("telephone numbers"),
    TOKENS("account IDs and tokens"),
    IDS("IDs and other numbers of 5 digits or more"),
    WORDS("words of names and texts"),
    TIMES("times (moved)");

    private final String title;

    ReplacedKind(String title) {
        this.title = title;
    }

    /** The words for the screen, in the plural. */
    public String title() {
        return title;
    }
}
