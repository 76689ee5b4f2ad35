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
    TRANSFERS("transfers"),
    ID_MAPPINGS("ID mappings"),
    UPLOADED_FILES("uploaded files"),
    LIMITS("limits");

    private final String words;

    TestedPart(String words) {
        this.words = words;
    }

    /** True for a call of the app migration platform, which a Jira site has not. */
    boolean isOfPlatform() {
        return switch (this) {
            case TRANSFERS, ID_MAPPINGS, UPLOADED_FILES -> true;
            case ADDRESS,
                    PROXY,
                    TLS,
                    CONTEXT_PATH,
                    PRODUCT,
                    CLOCK,
                    GATEWAY,
                    CREDENTIALS,
                    BROWSE_PROJECTS,
                    BROWSE_USERS,
                    ADMINISTER,
                    LIMITS ->
                    false;
        };
    }

    /** Its name on the screen. */
    public String words() {
        return words;
    }
}
