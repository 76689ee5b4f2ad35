package dev.bbsh.backup.content;

import dev.bbsh.backup.row.BackupRow;
import dev.bbsh.backup.row.RowHandler;
import dev.bbsh.backup.row.SecretValues;

import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Some properties of the system ({@code OSPropertyEntry} names them, {@code OSPropertyString} with
 * the same ID holds the value) and, up to Jira 4.2, of users. Secrets are never read.
 */
public final class SystemProperties {

    private static final String SYSTEM = "jira.properties";

    private static final String USER = "OSUser";

    private static final List<String> OF_SYSTEM =
            List.of(
                    "jira.version",
                    "jira.version.patched",
                    "jira.baseurl",
                    "jira.default.timezone");

    private static final List<String> OF_USER = List.of("email", "fullName");

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, String> values = new HashMap<>();
    private final Set<String> secrets = new HashSet<>();

    /** The handler of the rows that name properties. */
    RowHandler entries() {
        return new Entries();
    }

    /** The handler of the rows that hold the values of texts. */
    RowHandler texts() {
        return new Texts();
    }

    /** The value of a property of the system, such as {@code jira.baseurl}. */
    public Optional<String> system(String key) {
        return Optional.ofNullable(values.get(SYSTEM + " " + key));
    }

    /** A property of a user of Jira 4.2, by the ID of its row; {@code email} for example. */
    public Optional<String> user(String id, String key) {
        return Optional.ofNullable(values.get(USER + id + " " + key));
    }

    /** The IDs of the properties whose names are those of secrets. */
    public Set<String> secrets() {
        return Collections.unmodifiableSet(secrets);
    }

    private final class Entries implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("id", "entityName", "entityId", "propertyKey");
        }

        @Override
        public void row(BackupRow row) {
            String key = row.text(3);
            if (SecretValues.isSecret(key)) {
                secrets.add(row.text(0));
            }
            if (row.text(1).equals(SYSTEM) && OF_SYSTEM.contains(key)) {
                names.put(row.text(0), SYSTEM + " " + key);
            } else if (row.text(1).equals(USER) && OF_USER.contains(key)) {
                names.put(row.text(0), USER + row.text(2) + " " + key);
            }
        }
    }

    private final class Texts implements RowHandler {

        @Override
        public List<String> columns() {
            return List.of("id", "value");
        }

        @Override
        public void row(BackupRow row) {
            String name = names.get(row.text(0));
            if (name != null) {
                values.put(name, row.text(1));
            }
        }
    }
}
