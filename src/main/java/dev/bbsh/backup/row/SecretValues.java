package dev.bbsh.backup.row;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Hides the secrets in the rows of one kind: password hashes, licences, tokens and keys. A secret
 * is recognized by the name of its column, or by the name that another column of the row gives to
 * the value; when in doubt, a value is hidden.
 */
public final class SecretValues {

    /** The text that is shown in place of a secret. */
    public static final String REDACTED = "[redacted]";

    private static final Pattern SECRET =
            Pattern.compile(
                    "(?i)pass-?_?word|passwd|passphrase|secret|token|credential|licen[cs]e"
                            + "|private.?key|public.?key|api.?key|access.?key|crypt|salt"
                            + "|signature|cookie|session.?id|oauth|trustedapp|keystore"
                            + "|shared.?key|client.?key|\\bsid\\b|server\\.id|hash$");

    /** Texts in which settings are kept, such as {@code "password":"..."}. */
    private static final Pattern SETTING =
            Pattern.compile(
                    "(?i)(?:password|passwd|secret|token|private.?key|api.?key)[\\w.-]*[\"'>]?\\s*"
                            + "[:=>]|-----BEGIN |://[^/\\s:@]+:[^/\\s@]+@");

    /** The columns that name what another column holds. */
    private static final Set<String> NAMES =
            Set.of("name", "attributeName", "propertyKey", "key", "userprefkey", "KEY", "NAME");

    /** The columns that hold what another column names. */
    private static final Set<String> VALUES =
            Set.of(
                    "value",
                    "lowerValue",
                    "attributeValue",
                    "lowerAttributeValue",
                    "propertyValue",
                    "jsonValue",
                    "userprefvalue",
                    "VALUE");

    private final List<String> columns;
    private final Set<String> properties;
    private final boolean ofProperties;
    private final Set<Integer> always = new HashSet<>();
    private final Set<Integer> names = new HashSet<>();
    private final Set<Integer> values = new HashSet<>();
    private final Set<String> hidden = new HashSet<>();

    /**
     * The secrets in the rows of a kind.
     *
     * @param kind the name of the entity or table
     * @param columns its columns
     * @param properties the IDs of the rows of {@code OSPropertyEntry} that name secrets
     */
    public SecretValues(String kind, List<String> columns, Set<String> properties) {
        this.columns = List.copyOf(columns);
        this.properties = properties;
        this.ofProperties = kind.startsWith("OSProperty") && !kind.equals("OSPropertyEntry");
        boolean secretKind = !ofProperties && isSecret(kind);
        for (int at = 0; at < columns.size(); at++) {
            String column = columns.get(at);
            if (isSecret(column) || (secretKind && !column.equals("id"))) {
                always.add(at);
            } else if (NAMES.contains(column)) {
                names.add(at);
            } else if (VALUES.contains(column)) {
                values.add(at);
            }
        }
    }

    /** True for the name of a column or a property that holds a secret. */
    public static boolean isSecret(String name) {
        return SECRET.matcher(name).find();
    }

    /** A row without its secrets. */
    public List<String> hide(List<String> row) {
        boolean named = names.stream().anyMatch((at) -> isSecret(row.get(at))) || isProperty(row);
        List<String> shown = new ArrayList<>(row);
        for (int at = 0; at < row.size(); at++) {
            if (!row.get(at).isEmpty() && isHidden(at, row.get(at), named)) {
                shown.set(at, REDACTED);
                hidden.add(columns.get(at));
            }
        }
        return shown;
    }

    private boolean isHidden(int at, String value, boolean named) {
        return always.contains(at)
                || (values.contains(at) && (named || SETTING.matcher(value).find()));
    }

    private boolean isProperty(List<String> row) {
        int id = columns.indexOf("id");
        return ofProperties && id >= 0 && properties.contains(row.get(id));
    }

    /** The columns of which a value was hidden so far. */
    public Set<String> hidden() {
        return Set.copyOf(hidden);
    }
}
