package dev.bbsh.jira.catalog;

/**
 * Which instance a catalog is of; texts are empty when no answer says it.
 *
 * @param deployment {@code Cloud} or {@code Server}
 */
public record ServerInfo(String baseUrl, String version, String deployment) {

    static final ServerInfo UNKNOWN = new ServerInfo("", "", "");

    /** Whether any answer said it. */
    public boolean isKnown() {
        return !equals(UNKNOWN);
    }

    public boolean isCloud() {
        return deployment.equals("Cloud");
    }
}
