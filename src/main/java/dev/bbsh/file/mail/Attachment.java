package dev.bbsh.file.mail;

/**
 * An attachment of a mail.
 *
 * @param name its file name, without folders and control characters; no two of a mail are equal
 * @param entity the part of the mail that it is
 */
public record Attachment(String name, MailEntity entity) {

    /**
     * The content, decoded.
     *
     * @throws dev.bbsh.work.BbshException when the mail is damaged there
     */
    public byte[] content() {
        return entity.content(name);
    }
}
