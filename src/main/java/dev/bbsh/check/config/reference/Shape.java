package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.ProjectKey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What a text can name when it should name something of a kind, by what it looks like. */
record Shape(ReferenceKind kind, String id) {

    /** The smallest id that Jira gives to what people make. */
    static final int FIRST_OWN_ID = 10_000;

    private static final int DIGITS = 19;
    private static final String CUSTOM_FIELD = "customfield_";
    private static final Pattern FIELD_ID = Pattern.compile("[a-z][A-Za-z0-9_.]*+");
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]++");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4,12}){4}");
    private static final Set<String> NOBODY =
            Set.of("all", "any", "none", "default", "auto", "true", "false", "null");

    /**
     * What is named.
     *
     * @param text without quotes
     * @param listed whether it is one of several, and so no setting
     */
    static Optional<Shape> of(ReferenceKind wanted, String text, boolean listed) {
        boolean setting = !listed && CONSTANT.matcher(text).matches();
        if (text.isBlank() || NOBODY.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return switch (wanted) {
            case FIELD -> field(text, setting);
            case ISSUE_TYPE -> id(wanted, text, ReferenceKind.ISSUE_TYPE_NAME, setting);
            case STATUS -> id(wanted, text, ReferenceKind.STATUS_NAME, setting);
            case TRANSITION -> id(wanted, text, ReferenceKind.TRANSITION_NAME, setting);
            case PRIORITY -> id(wanted, text, ReferenceKind.PRIORITY_NAME, setting);
            case RESOLUTION -> id(wanted, text, ReferenceKind.RESOLUTION_NAME, setting);
            case LINK_TYPE -> id(wanted, text, ReferenceKind.LINK_TYPE_NAME, setting);
            case COMPONENT -> id(wanted, text, ReferenceKind.COMPONENT_NAME, setting);
            case VERSION -> id(wanted, text, ReferenceKind.VERSION_NAME, setting);
            case OPTION -> isId(text) ? as(wanted, text) : Optional.empty();
            case PROJECT, PROJECT_KEY -> project(text);
            case USER, USER_EMAIL -> user(text);
            case TEAM,
                    USER_MAPPING_TYPE,
                    FIELD_NAME,
                    ISSUE_TYPE_NAME,
                    STATUS_NAME,
                    TRANSITION_NAME,
                    PRIORITY_NAME,
                    RESOLUTION_NAME,
                    LINK_TYPE_NAME,
                    COMPONENT_NAME,
                    VERSION_NAME,
                    PROJECT_NAME ->
                    as(wanted, text);
        };
    }

    /** The id of a custom field, from its number. */
    static String customField(String number) {
        return CUSTOM_FIELD + number;
    }

    /** Whether a text has nothing but digits, and not more than an id has. */
    static boolean isId(String text) {
        return !text.isEmpty()
                && text.length() <= DIGITS
                && text.chars().allMatch((each) -> each >= '0' && each <= '9')
                && !text.equals("0");
    }

    /** Whether a text is an id that somebody's own thing can have, and no small number. */
    static boolean isOwnId(String text) {
        return isId(text)
                && text.length() <= 10
                && !text.startsWith("0")
                && Long.parseLong(text) >= FIRST_OWN_ID;
    }

    /**
     * Whether a text looks like an id, so that somebody should know what it is.
     *
     * @param number whether it is a number and no string, which most often counts or measures
     */
    static boolean looksLikeId(String text, boolean number) {
        return number ? isOwnId(text) : isId(text) || UUID.matcher(text).matches();
    }

    private static Optional<Shape> field(String text, boolean setting) {
        if (isId(text)) {
            return isOwnId(text) ? as(ReferenceKind.FIELD, customField(text)) : Optional.empty();
        }
        if (FIELD_ID.matcher(text).matches()) {
            return as(ReferenceKind.FIELD, text);
        }
        return setting ? Optional.empty() : as(ReferenceKind.FIELD_NAME, text);
    }

    private static Optional<Shape> id(
            ReferenceKind kind, String text, ReferenceKind named, boolean setting) {
        if (isId(text)) {
            return as(kind, text);
        }
        return setting ? Optional.empty() : as(named, text);
    }

    private static Optional<Shape> project(String text) {
        if (isId(text)) {
            return as(ReferenceKind.PROJECT, text);
        }
        boolean key = KEY.matcher(text).matches() && ProjectKey.isProject(text);
        return as(key ? ReferenceKind.PROJECT_KEY : ReferenceKind.PROJECT_NAME, text);
    }

    private static Optional<Shape> user(String text) {
        if (CONSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        return as(text.contains("@") ? ReferenceKind.USER_EMAIL : ReferenceKind.USER, text);
    }

    private static Optional<Shape> as(ReferenceKind kind, String id) {
        return Optional.of(new Shape(kind, id));
    }
}
