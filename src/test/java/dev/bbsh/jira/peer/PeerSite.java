package dev.bbsh.jira.peer;

/** The content of a small Jira: the routes of Cloud or of Data Center. */
public final class PeerSite {

    /** The e-mail of the Cloud user. */
    public static final String EMAIL = "mia@example.com";

    /** The name of the Data Center user. */
    public static final String USER = "mia";

    /** The cloudId of the Cloud site. */
    public static final String CLOUD_ID = "8d1f0a4e-5c2b-4a7e-9d3f-6b1c2e4a5f60";

    /** The time that the site tells. */
    public static final String TIME = "2026-11-21T09:00:20.000+0000";

    private PeerSite() {}

    /** Makes a peer a Cloud site: also behind its own gateway, {@code /ex/jira/CLOUD_ID}. */
    public static JiraPeer cloud(JiraPeer peer) {
        peer.answer("/_edge/tenant_info", "{\"cloudId\":\"" + CLOUD_ID + "\"}");
        for (String base : new String[] {"", "/ex/jira/" + CLOUD_ID}) {
            for (String version : new String[] {"2", "3"}) {
                common(peer, base + "/rest/api/" + version, serverInfo(peer, "Cloud", "1001.0.0"));
            }
            peer.answer(base + "/rest/api/3/myself", (r, _) -> myself(peer, r, cloudUser()));
            peer.answer(base + "/rest/api/3/mypermissions", permissions("true"));
        }
        return peer;
    }

    /** Makes a peer a Data Center site. */
    public static JiraPeer dataCenter(JiraPeer peer) {
        common(peer, "/rest/api/2", serverInfo(peer, "Server", "9.12.15"));
        peer.answer("/rest/api/2/myself", (r, _) -> myself(peer, r, serverUser()));
        peer.answer("/rest/api/2/mypermissions", permissions("true"));
        return peer;
    }

    /** The answer of {@code mypermissions}, with one answer for the three that are asked for. */
    public static String permissions(String have) {
        return "{\"permissions\":{"
                + "\"BROWSE_PROJECTS\":{\"key\":\"BROWSE_PROJECTS\",\"havePermission\":true},"
                + "\"USER_PICKER\":{\"key\":\"USER_PICKER\",\"havePermission\":"
                + have
                + "},\"ADMINISTER\":{\"key\":\"ADMINISTER\",\"havePermission\":"
                + have
                + "}}}";
    }

    private static void common(JiraPeer peer, String api, String serverInfo) {
        peer.answer(api + "/serverInfo", serverInfo);
        peer.answer(
                api + "/issueLinkType",
                "{\"issueLinkTypes\":[{\"id\":\"10000\",\"name\":\"Blocks\",\"inward\":\"is blocked"
                        + " by\",\"outward\":\"blocks\"}]}");
        PeerPages projects = new PeerPages(3, PeerSite::project, 50);
        peer.answer(api + "/project", (_, _) -> projects.all());
        peer.answer(api + "/project/search", projects::bean);
        PeerPages fields = new PeerPages(2, PeerSite::field, 50);
        peer.answer(api + "/field", (_, _) -> fields.all());
    }

    private static String project(int at) {
        String key = new String[] {"SAM2", "SP2", "OPS"}[at % 3];
        return "{\"id\":\""
                + (10_000 + at)
                + "\",\"key\":\""
                + key
                + "\",\"name\":\"Project "
                + key
                + "\",\"projectTypeKey\":\"software\"}";
    }

    private static String field(int at) {
        return at == 0
                ? "{\"id\":\"summary\",\"name\":\"Summary\",\"custom\":false,"
                        + "\"schema\":{\"type\":\"string\",\"system\":\"summary\"}}"
                : "{\"id\":\"customfield_10010\",\"name\":\"Team\",\"custom\":true,"
                        + "\"schema\":{\"type\":\"string\",\"customId\":10010}}";
    }

    private static String serverInfo(JiraPeer peer, String deployment, String version) {
        return "{\"baseUrl\":\""
                + peer.address()
                + "\",\"version\":\""
                + version
                + "\",\"deploymentType\":\""
                + deployment
                + "\",\"serverTime\":\""
                + TIME
                + "\",\"serverTitle\":\"Example Jira\"}";
    }

    private static PeerAnswer myself(JiraPeer peer, PeerRequest request, String user) {
        return peer.knows(request)
                ? PeerAnswer.json(user)
                : PeerAnswer.error(401, "Client must be authenticated to access this resource.");
    }

    private static String cloudUser() {
        return "{\"accountId\":\"712020:5f1d\",\"accountType\":\"atlassian\",\"emailAddress\":\""
                + EMAIL
                + "\",\"displayName\":\"Mia Example\",\"active\":true,\"timeZone\":\"Etc/UTC\"}";
    }

    private static String serverUser() {
        return "{\"key\":\"JIRAUSER10100\",\"name\":\""
                + USER
                + "\",\"displayName\":\"Mia Example\",\"active\":true,\"timeZone\":\"Etc/UTC\"}";
    }
}
