package dev.bbsh.jira.live.platform;

import dev.bbsh.jira.live.http.SiteAddress;

/** The framework of an app, which decides which calls it may make and where. */
public enum Framework {
    /** Calls the Jira site, with a JWT signed with the shared secret of its installation. */
    CONNECT("Connect", "/rest/atlassian-connect/1/migration"),
    /** Calls Atlassian's gateway, with its system token. */
    FORGE("Forge", "");

    /** The path of the platform for Forge apps at the gateway. */
    private static final String GATEWAY = "/app/migration/forge/v1";

    /** The address of Atlassian's gateway. */
    public static final String GATEWAY_ADDRESS = "https://api.atlassian.com";

    private final String title;
    private final String prefix;

    Framework(String title, String prefix) {
        this.title = title;
        this.prefix = prefix;
    }

    /** The name of the framework. */
    public String title() {
        return title;
    }

    /** The path of a call below the address of the connection. */
    public String path(String call) {
        return prefix + "/" + call;
    }

    /** The address that the calls are below: that of a gateway gets the platform's path. */
    public SiteAddress addressOf(SiteAddress given) {
        return this == FORGE && given.path().isEmpty()
                ? new SiteAddress(given.scheme(), given.host(), given.port(), GATEWAY)
                : given;
    }
}
