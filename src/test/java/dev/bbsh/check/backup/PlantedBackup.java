package dev.bbsh.check.backup;

import dev.bbsh.backup.BackupGenerator;
import dev.bbsh.backup.BackupSize;
import dev.bbsh.backup.GeneratedRow;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/**
 * A generated backup with defects, and the number of rows in which each rule has to find them. The
 * people who take part in issues are noted while the rows are written, so that those whom a mapping
 * by email misses are known from the generator alone.
 */
final class PlantedBackup {

    static final int GROUPS = 4;

    private static final int USERS = 400;

    /** The group whose members are portal customers, once there is a service desk. */
    private static final int CUSTOMERS = 2;

    private static final int ID = 900_000;

    final Map<String, Long> planted = new TreeMap<>();
    final Set<String> participants = new HashSet<>();

    private final BackupGenerator generator;
    private final Random random;
    private final List<Integer> free = new ArrayList<>();
    private final Map<Integer, String> emails = new HashMap<>();
    private final Set<Integer> removed = new HashSet<>();
    private final Set<Integer> inactive = new HashSet<>();
    private final Set<Integer> shared = new HashSet<>();
    private final Set<Integer> missing = new HashSet<>();
    private boolean serviceDesk;
    private int next = ID;

    PlantedBackup(long seed, int issues) {
        generator =
                new BackupGenerator(
                        new BackupSize(USERS, GROUPS, 20, issues, 2 * issues, issues / 2), seed);
        random = new Random(seed);
        for (int user = 1; user < USERS; user++) {
            free.add(user);
        }
        Collections.shuffle(free, random);
        generator.with(this::users);
        generator.with(this::note);
    }

    BackupGenerator generator() {
        return generator;
    }

    private List<GeneratedRow> users(GeneratedRow row, int number) {
        if (!row.entity().equals("User")) {
            return List.of(row);
        }
        if (removed.contains(number)) {
            return List.of();
        }
        String email = emails.get(number);
        if (missing.contains(number)) {
            row.without("emailAddress").without("lowerEmailAddress");
        } else if (email != null) {
            row.with("emailAddress", email)
                    .with("lowerEmailAddress", email.toLowerCase(Locale.ROOT));
        }
        return List.of(row.with("active", inactive.contains(number) ? 0 : 1));
    }

    private List<GeneratedRow> note(GeneratedRow row, int number) {
        switch (row.entity()) {
            case "Issue" -> {
                row.get("reporter").ifPresent(participants::add);
                row.get("assignee").ifPresent(participants::add);
            }
            case "Action" -> row.get("author").ifPresent(participants::add);
            default -> {}
        }
        return List.of(row);
    }

    private void plant(String rule, long rows) {
        planted.merge(rule, rows, Long::sum);
    }

    private int some() {
        return 1 + random.nextInt(4);
    }

    private int user() {
        return free.removeLast();
    }

    private int id() {
        return next++;
    }

    private static String name(int user) {
        return "user" + (1_000 + user);
    }

    private static String group(int number) {
        return number == 0 ? "acme-admins" : "acme-team-" + number;
    }

    /** Plants everything about users. */
    PlantedBackup withUserDefects() {
        for (int n = some(); n > 0; n--) {
            missing.add(user());
            plant("email-missing", 1);
        }
        addresses("email-invalid", "two words%d@acme-corp.net");
        addresses("email-invalid", "plus+%d@acme-corp.net");
        addresses("email-invalid", "a".repeat(70) + "%d@acme-corp.net");
        plant("email-invalid", addresses("email-without-top-level-domain", "name%d@company"));
        addresses("email-example-com", "Name%d@Example.COM");
        addresses("email-reserved-domain", "name%d@acme.local");
        addresses("email-reserved-domain", "name%d@example.org");
        for (int n = some(); n > 0; n--) {
            int one = user();
            int other = user();
            emails.put(other, name(one).toUpperCase(Locale.ROOT) + "@ACME-corp.net");
            shared.addAll(List.of(one, other));
            plant("email-duplicate", 2);
        }
        for (int n = some(); n > 0; n--) {
            removed.add(user());
            plant("user-without-directory", 1);
        }
        for (int n = some(); n > 0; n--) {
            inactive.add(user());
        }
        addOn();
        external();
        return this;
    }

    private long addresses(String rule, String pattern) {
        int count = some();
        for (int n = count; n > 0; n--) {
            int user = user();
            emails.put(user, String.format(Locale.ROOT, pattern, user));
            plant(rule, 1);
        }
        return count;
    }

    private void addOn() {
        for (int n = some(); n > 0; n--) {
            generator.with(directoryUser("addon_" + n, "app" + n + "@acme-corp.net", 1));
            plant("reserved-user-name", 1);
        }
    }

    /** Users of an LDAP directory, one of whom the internal directory has as well. */
    private void external() {
        generator.with(
                GeneratedRow.of("Directory", 20)
                        .with("directoryName", "ACME LDAP")
                        .with("active", 1)
                        .with("type", "CONNECTOR")
                        .with("position", 1));
        for (int n = some(); n > 0; n--) {
            generator.with(directoryUser("ldap" + n, "ldap" + n + "@acme-corp.net", 20));
            plant("external-directory-users", 1);
        }
        String both = name(user());
        generator.with(directoryUser(both, both + "@acme-corp.net", 20));
        plant("external-directory-users", 1);
        plant("email-duplicate", 2);
    }

    private GeneratedRow directoryUser(String name, String email, int directory) {
        return GeneratedRow.of("User", id())
                .with("directoryId", directory)
                .with("userName", name)
                .with("lowerUserName", name.toLowerCase(Locale.ROOT))
                .with("active", 1)
                .with("displayName", name)
                .with("emailAddress", email);
    }

    /** Makes the members of one group portal customers. */
    PlantedBackup withServiceDesk() {
        serviceDesk = true;
        for (int number = 0; number < GROUPS; number++) {
            if (number != CUSTOMERS) {
                generator.with(
                        GeneratedRow.of("LicenseRoleGroup", id())
                                .with("licenseRoleName", "jira-servicedesk")
                                .with("groupId", group(number)));
            }
        }
        return this;
    }

    /** Writes the ZIP, and adds what follows from the people who take part in issues. */
    Path write(Path folder) throws IOException {
        Path file = folder.resolve("site.zip");
        try (OutputStream out = Files.newOutputStream(file)) {
            generator.writeZip(out);
        }
        for (int user = 0; user < USERS; user++) {
            if (participants.contains(name(user))) {
                participant(user);
            }
        }
        return file;
    }

    private void participant(int user) {
        boolean gone = removed.contains(user);
        boolean customer = serviceDesk && user % GROUPS == CUSTOMERS && !inactive.contains(user);
        if (!gone && customer) {
            plant("portal-customers", 1);
        } else if (gone
                || missing.contains(user)
                || shared.contains(user)
                || inactive.contains(user)) {
            plant("email-mapping-gaps", 1);
        }
    }
}
