package dev.bbsh;

/** A sync between ORBIT and DEPOT with three issues in which everything is right. */
public final class SmallSync {

    public static final String ORBIT =
            """
            {"firstConnector": [
             {"id": 1, "connectorKey": "CON-1-ORBIT", "localIssueKey": "ORBIT-1", "remoteIssueKey": "DEPOT-1",
              "firstSyncDate": 1600000000000, "lastOutgoingChange": 1600000000001, "lastChangeSeen": 1600000000002,
              "outgoingMessageSequenceId": 2, "lastIncomingChange": 1600000000003, "incomingMessageSequenceId": 1,
              "comments": [{"localId": "10001"}, {"localId": "10002", "remoteId": "20002"}],
              "attachments": [{"localId": "30001", "remoteId": "40001"}], "incomingChangesIgnored": false},
             {"id": 2, "connectorKey": "CON-1-ORBIT", "localIssueKey": "ORBIT-2", "remoteIssueKey": "DEPOT-2",
              "firstSyncDate": 1600000000000, "outgoingMessageSequenceId": 3, "incomingMessageSequenceId": 3},
             {"id": 3, "connectorKey": "CON-1-ORBIT", "localIssueKey": "ORBIT-3", "remoteIssueKey": "DEPOT-3",
              "comments": []}]}
            """;

    public static final String DEPOT =
            """
            {"firstConnector": [
             {"id": 7, "connectorKey": "CON-1-DEPOT", "localIssueKey": "DEPOT-1", "remoteIssueKey": "ORBIT-1",
              "firstSyncDate": 1600000000000, "lastOutgoingChange": 1600000000001, "lastChangeSeen": 1600000000002,
              "outgoingMessageSequenceId": 1, "lastIncomingChange": 1600000000003, "incomingMessageSequenceId": 2,
              "comments": [{"localId": "20001", "remoteId": "10001"}, {"localId": "20002"}],
              "attachments": [{"localId": "40001"}]},
             {"id": 8, "connectorKey": "CON-1-DEPOT", "localIssueKey": "DEPOT-2", "remoteIssueKey": "ORBIT-2",
              "firstSyncDate": 1600000000000, "outgoingMessageSequenceId": 3, "incomingMessageSequenceId": 3},
             {"id": 9, "connectorKey": "CON-1-DEPOT", "localIssueKey": "DEPOT-3", "remoteIssueKey": "ORBIT-3"}]}
            """;

    /** DEPOT first, as it has to be when ORBIT moves. */
    public static final String MERGED =
            ORBIT.replace("firstConnector", "secondConnector").strip().replaceAll("\\}$", ",")
                    + DEPOT.strip().substring(1);

    /** The new ids of ORBIT. */
    public static final String IDS =
            """
            entityType,serverId,cloudId
            jira:comment,10001,910001
            jira:comment,10002,910002
            jira:fileAttachment,30001,930001
            """;

    private SmallSync() {}
}
