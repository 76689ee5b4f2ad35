package dev.bbsh.backbone;

/** Under which name a side stands in a file. */
public enum SideName {
    FIRST("firstConnector"),
    SECOND("secondConnector");

    private final String key;

    SideName(String key) {
        this.key = key;
    }

    /** The name of the member. */
    public String key() {
        return key;
    }

    public SideName other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
