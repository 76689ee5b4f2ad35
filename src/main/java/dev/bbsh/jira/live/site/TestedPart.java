package dev.bbsh.jira.live.site;

/** A part of a connection that is tested on its own, in the order of the tests. */
public enum TestedPart {
    ADDRESS("address"),
    PROXY("proxy"),
    TLS("TLS"),
    CONTEXT_PATH("context path"),
    PRODUCT("product"),
    CLOCK("clock"),
    GATEWAY("gateway"),
    CREDENTIALS("credentials"),
    BROWSE_PROJECTS("browse projects"),
    BROWSE_USERS("browse users"),
    ADMINISTER("administer"),
    LIMITS("limits");

    private final String words;

    TestedPart(String words) {
        this.words = words;
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }
}
