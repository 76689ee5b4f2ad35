package dev.bbsh.backbone;

/** The name of a side in a file. */
public enum SideName {
    FIRST("firstConnector"),
    SECOND("secondConnector");

    private final String key;

    SideName(String key) {
        this.key = key;
    }

    /** The name of the JSON member. */
    public String key() {
        return key;
    }

    public SideName other() {
        return this == FIRST ? SECOND : FIRST;
    }
}
