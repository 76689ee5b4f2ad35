package dev.bbsh.migrate.redact.content;

import java.util.regex.Pattern;

/** The forms of tokens that are more than a run of letters and digits. */
final class TokenForms {

    private TokenForms() {}

    static final Pattern DATE =
            Pattern.compile("(?:19|20)\\d\\d-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])(?!\\d)");

    static final Pattern ADDRESS =
            Pattern.compile(
                    "(?:(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)\\.){3}(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)"
                            + "(?![\\p{L}\\d]|\\.\\d)");

    static final Pattern UUIDS =
            Pattern.compile("(?i)[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![\\p{L}\\d])");

    static final Pattern PHONE = Pattern.compile("\\+\\d(?:[ ()/.-]{0,3}\\d){6,14}(?![\\p{L}\\d])");

    static final Pattern COLOUR =
            Pattern.compile("#(?:[0-9A-Fa-f]{8}|[0-9A-Fa-f]{6}|[0-9A-Fa-f]{3,4})(?![\\p{L}\\d])");
}
