package dev.bbsh.file.mail;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Finds the attachments of a mail, and of the mails in it. */
public final class MailAttachments {

    private static final Pattern START = Pattern.compile("(?:From [^\n]*|[!-9;-~]{1,80}:[^\n]*)");

    private static final List<String> OF_MAILS =
            List.of("mime-version", "received", "message-id", "return-path", "subject");

    /** The deepest part of a mail. */
    private static final int DEEPEST = 20;

    /** The most attachments. */
    private static final int MOST = 1_000;

    private final List<Attachment> found = new ArrayList<>();

    private final Set<String> names = new HashSet<>();

    private MailAttachments() {}

    /** True for a file that begins like a mail. */
    public static boolean isMail(byte[] first) {
        String start = new String(first, StandardCharsets.ISO_8859_1);
        if (!START.matcher(start.lines().findFirst().orElse("")).matches()) {
            return false;
        }
        MailFields fields = MailFields.at(first, 0, first.length);
        return OF_MAILS.stream().anyMatch(fields::has);
    }

    /** The attachments, in their order. */
    public static List<Attachment> of(byte[] mail) {
        MailAttachments attachments = new MailAttachments();
        attachments.read(mail, 0, mail.length, DEEPEST);
        return attachments.found;
    }

    private void read(byte[] mail, int from, int to, int depth) {
        MailFields fields = MailFields.at(mail, from, to);
        String type = fields.value("content-type");
        String boundary = fields.parameter("content-type", "boundary");
        MailEntity entity = new MailEntity(mail, fields, fields.end(), to);
        if (depth == 0 || found.size() >= MOST) {
            return;
        }
        if (type.startsWith("multipart/") && !boundary.isEmpty()) {
            parts(mail, fields.end(), to, new Delimiter(boundary, depth));
        } else if (type.equals("message/rfc822")) {
            byte[] inner = entity.decoded(fields.fileName().orElse("message.eml"));
            read(inner, 0, inner.length, depth - 1);
        } else if (entity.isAttachment()) {
            String name =
                    fields.fileName()
                            .orElse(type.endsWith("json") ? "attachment.json" : "attachment");
            found.add(new Attachment(free(name), entity));
        }
    }

    /** The delimiter of the parts of an entity. */
    private record Delimiter(String boundary, int depth) {

        byte[] bytes() {
            return ("--" + boundary).getBytes(StandardCharsets.UTF_8);
        }
    }

    private void parts(byte[] mail, int from, int to, Delimiter delimiter) {
        byte[] mark = delimiter.bytes();
        int begin = -1;
        int at = from;
        while (at < to) {
            int end = at;
            while (end < to && mail[end] != '\n') {
                end++;
            }
            if (isMark(mail, at, end, mark)) {
                if (begin >= 0) {
                    read(mail, begin, beforeBreak(mail, begin, at), delimiter.depth() - 1);
                }
                begin = Math.min(to, end + 1);
                if (isLast(mail, at + mark.length, end)) {
                    return;
                }
            }
            at = end + 1;
        }
        if (begin >= 0) {
            read(mail, begin, to, delimiter.depth() - 1);
        }
    }

    private static boolean isMark(byte[] mail, int at, int end, byte[] mark) {
        if (end - at < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (mail[at + i] != mark[i]) {
                return false;
            }
        }
        String rest =
                new String(
                        mail,
                        at + mark.length,
                        Math.min(end - at - mark.length, 100),
                        StandardCharsets.ISO_8859_1);
        return rest.isBlank() || rest.strip().equals("--");
    }

    private static boolean isLast(byte[] mail, int at, int end) {
        return end - at >= 2 && mail[at] == '-' && mail[at + 1] == '-';
    }

    /** The line break before a delimiter belongs to it. */
    private static int beforeBreak(byte[] mail, int from, int at) {
        int end = at > from && mail[at - 1] == '\n' ? at - 1 : at;
        return end > from && mail[end - 1] == '\r' ? end - 1 : end;
    }

    private String free(String name) {
        int dot = Optional.of(name.indexOf('.')).filter((i) -> i > 0).orElse(name.length());
        String free = name;
        for (int n = 2; !names.add(free.toLowerCase(Locale.ROOT)); n++) {
            free = name.substring(0, dot) + "-" + n + name.substring(dot);
        }
        return free;
    }
}
