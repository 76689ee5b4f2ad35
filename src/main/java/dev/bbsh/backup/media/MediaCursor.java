package dev.bbsh.backup.media;

/**
 * Goes through the entries of a media archive. Its values are those of one entry, until the next
 * one.
 */
public interface MediaCursor {

    /**
     * Goes to the next entry.
     *
     * @return false when there is none
     * @throws dev.bbsh.work.BbshException when the archive is damaged
     */
    boolean next();

    /** The bytes in which the name is, in UTF-8 as a rule. */
    byte[] bytes();

    /** The index of the first byte of the name. */
    int from();

    /** The index after the last byte of the name. */
    int to();

    /** The name for people. */
    String name();

    /** The number of bytes of the content. */
    long size();

    /** The number of bytes that the content takes in a ZIP, at most. */
    long packed();

    /** The CRC-32 of the content; -1 when it is not known without reading it. */
    long crc();

    /** A number that is another one when the content changes: the CRC, or the time of a file. */
    long version();

    /** The reason why the importer can't take it, if there is one besides its name. */
    Obstacle obstacle();

    /** The reason why the importer can't take an entry. */
    enum Obstacle {
        NONE,
        LINK,
        ENCRYPTED,
        /** A compression method that Java doesn't know. */
        METHOD,
        /** No file: a pipe or a device. */
        SPECIAL,
        UNREADABLE
    }
}
