package dev.bbsh.backup.source;

/**
 * One XML file of a backup.
 *
 * @param name its path in the folder or ZIP, or its file name
 * @param bytes its size when unpacked; -1 when unknown
 */
public record BackupPart(String name, long bytes) {

    /** The name of the file with the rows of Jira itself. */
    public static final String ENTITIES = "entities.xml";

    /** The name of the file with the tables of apps. */
    public static final String ACTIVE_OBJECTS = "activeobjects.xml";
}
