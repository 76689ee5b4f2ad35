package dev.bbsh.jira.catalog;

/**
 * The instance of a catalog; texts are empty when no response tells.
 *
 * @param deployment {@code Cloud} or {@code Server}
 */
public record ServerInfo(String baseUrl, String version, String deployment) {

    static final ServerInfo UNKNOWN = new ServerInfo("", "", "");

    /** True when any response had it. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    public boolean isCloud() {
        return deployment.equals("Cloud");
    }
}
