package dev.bbsh.check.config.reference;

import dev.bbsh.backbone.ProjectKey;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** The item that a text names, according to the wanted kind and the look of the text. */
public record ItemId(ReferenceKind kind, String id) {

    /** The smallest ID that Jira gives to user-created items. */
    static final int FIRST_OWN_ID = 10_000;

    private static final int DIGITS = 19;
    private static final String CUSTOM_FIELD = "customfield_";
    private static final Pattern FIELD_ID = Pattern.compile("[a-z][A-Za-z0-9_.]*+");
    private static final Pattern KEY = Pattern.compile("[A-Z][A-Z0-9_]++");
    private static final Pattern CONSTANT = Pattern.compile("[A-Z][A-Z_]+");
    private static final Pattern UUID = Pattern.compile("\\p{XDigit}{8}(?:-\\p{XDigit}{4,12}){4}");
    private static final int SHORTEST_UUID = 28;
    private static final int LONGEST_UUID = 60;
    private static final Set<String> NO_IDS =
            Set.of("all", "any", "none", "default", "auto", "true", "false", "null");

    /**
     * Reads a text as the name of an item; empty when it can't be one.
     *
     * @param text without quotes
     * @param listed whether it is one of several, and therefore not a setting
     */
    public static Optional<ItemId> of(ReferenceKind wanted, String text, boolean listed) {
        boolean setting = !listed && CONSTANT.matcher(text).matches();
        if (text.isBlank() || NO_IDS.contains(text.toLowerCase(Locale.ROOT))) {
            return Optional.empty();
        }
        return ofKind(wanted, text, setting);
    }

    private static Optional<ItemId> ofKind(ReferenceKind wanted, String text, boolean setting) {
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

    /** The ID of a custom field, from its number. */
    public static String customField(String number) {
        return CUSTOM_FIELD + number;
    }

    /** True when a text has only digits, not more than an ID can have, and is not 0. */
    public static boolean isId(String text) {
        if (text.isEmpty() || text.length() > DIGITS || text.equals("0")) {
            return false;
        }
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) < '0' || text.charAt(at) > '9') {
                return false;
            }
        }
        return true;
    }

    /** True when a text is an ID that user-created items can have, not a small number. */
    public static boolean isOwnId(String text) {
        return isId(text)
                && text.length() <= 10
                && !text.startsWith("0")
                && Long.parseLong(text) >= FIRST_OWN_ID;
    }

    /**
     * True when a text looks like an ID, so that its meaning should be known.
     *
     * @param number whether it is a number and not a string; numbers are mostly counts or measures
     */
    public static boolean looksLikeId(String text, boolean number) {
        boolean mayBeUuid = text.length() >= SHORTEST_UUID && text.length() <= LONGEST_UUID;
        return number ? isOwnId(text) : isId(text) || (mayBeUuid && UUID.matcher(text).matches());
    }

    private static Optional<ItemId> field(String text, boolean setting) {
        if (isId(text)) {
            return isOwnId(text) ? as(ReferenceKind.FIELD, customField(text)) : Optional.empty();
        }
        if (FIELD_ID.matcher(text).matches()) {
            return as(ReferenceKind.FIELD, text);
        }
        return setting ? Optional.empty() : as(ReferenceKind.FIELD_NAME, text);
    }

    private static Optional<ItemId> id(
            ReferenceKind kind, String text, ReferenceKind named, boolean setting) {
        if (isId(text)) {
            return as(kind, text);
        }
        return setting ? Optional.empty() : as(named, text);
    }

    private static Optional<ItemId> project(String text) {
        if (isId(text)) {
            return as(ReferenceKind.PROJECT, text);
        }
        boolean key = KEY.matcher(text).matches() && ProjectKey.isProject(text);
        return as(key ? ReferenceKind.PROJECT_KEY : ReferenceKind.PROJECT_NAME, text);
    }

    private static Optional<ItemId> user(String text) {
        if (CONSTANT.matcher(text).matches()) {
            return Optional.empty();
        }
        return as(text.contains("@") ? ReferenceKind.USER_EMAIL : ReferenceKind.USER, text);
    }

    private static Optional<ItemId> as(ReferenceKind kind, String id) {
        return Optional.of(new ItemId(kind, id));
    }
}
