package dev.bbsh.operation.backup;

import dev.bbsh.backup.catalog.UserDirectory;
import dev.bbsh.jira.catalog.Entity;
import dev.bbsh.jira.catalog.Trait;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The users of active directories in the format in which the Migration Assistant takes new e-mails,
 * with a proposal for each invalid or duplicate one. Nothing is proposed that isn't derived from
 * the user: of a duplicate, the first active user keeps it, and the others get the user name after
 * a {@code +}; an invalid one is stripped of what doesn't belong to it, or made of the user name
 * and the domain that the caller gives.
 */
public final class EmailProposals {

    /** The columns of the format. */
    public static final List<String> COLUMNS =
            List.of(
                    "UserKey",
                    "UserName",
                    "ErrorType",
                    "OldEmail",
                    "NewEmail",
                    "Tombstone",
                    "AccountType");

    private static final Pattern VALID =
            Pattern.compile("[A-Za-z0-9._%+!#$&'*/=?^{|}~-]{1,64}@[A-Za-z0-9.-]+\\.[A-Za-z]{2,}");

    private static final Pattern EXAMPLE = Pattern.compile("(?i).*[@.]example\\.(?:com|net|org)");

    private static final Pattern AROUND =
            Pattern.compile("(?i)^(?:mailto:|[\\s<\"'])+|[\\s>\"',;.]+$");

    private final UserDirectory users;
    private final Optional<String> domain;

    /** The hashes of all e-mails in ascending order, eight bytes a user. */
    private final long[] hashes;

    /** The key of the user who keeps an e-mail, by those that several have. */
    private final Map<String, String> keepers = new HashMap<>();

    private final Set<String> proposed = new HashSet<>();
    private long invalid;
    private long duplicates;
    private long unsolved;

    /** The proposals for users, who get this domain when their e-mail is missing. */
    public EmailProposals(UserDirectory users, Optional<String> domain) {
        this.users = users;
        this.domain = domain;
        this.hashes = users.active().map(EmailProposals::email).mapToLong(this::hash).toArray();
        Arrays.sort(hashes);
        users.active().forEach(this::keep);
    }

    private static String email(Entity user) {
        return user.trait(Trait.EMAIL).orElse("");
    }

    private static String lower(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    private long hash(String email) {
        long hash = 1125899906842597L;
        String lower = lower(email);
        for (int at = 0; at < lower.length(); at++) {
            hash = 31 * hash + lower.charAt(at);
        }
        return hash;
    }

    /** Records who keeps an e-mail that may be a duplicate: the first active user. */
    private void keep(Entity user) {
        String email = email(user);
        if (isValid(email) && count(email) > 1) {
            boolean active = user.has(Trait.ACTIVE, "true");
            keepers.merge(
                    lower(email),
                    (active ? "+" : "-") + user.id(),
                    (kept, next) -> kept.startsWith("-") && next.startsWith("+") ? next : kept);
        }
    }

    /** The number of users with this e-mail; more only if two e-mails have the same hash. */
    private int count(String email) {
        int at = Arrays.binarySearch(hashes, hash(email));
        if (at < 0) {
            return 0;
        }
        int from = at;
        int to = at;
        while (from > 0 && hashes[from - 1] == hashes[at]) {
            from--;
        }
        while (to < hashes.length - 1 && hashes[to + 1] == hashes[at]) {
            to++;
        }
        return to - from + 1;
    }

    private static boolean isValid(String email) {
        return VALID.matcher(email).matches() && !EXAMPLE.matcher(email).matches();
    }

    /** The rows, in the order of the backup; can be asked for once. */
    public Stream<List<String>> rows() {
        return users.active().map(this::row);
    }

    private List<String> row(Entity user) {
        String email = email(user);
        String error = "";
        String next = "";
        if (!isValid(email)) {
            error = "INV";
            invalid++;
            next = corrected(email).or(() -> made(user)).orElse("");
        } else if (keepers.containsKey(lower(email))) {
            error = "DUP";
            duplicates++;
            boolean keeps = keepers.getOrDefault(lower(email), "").substring(1).equals(user.id());
            next = keeps ? email : free(email.replaceFirst("@", "+" + word(user) + "@"));
        }
        unsolved += !error.isEmpty() && next.isEmpty() ? 1 : 0;
        String name = user.trait(Trait.USERNAME).orElse("");
        return List.of(user.id(), name, error, email, next, "FALSE", "USER");
    }

    private Optional<String> corrected(String email) {
        String inner = AROUND.matcher(email).replaceAll("");
        return Optional.of(inner)
                .filter(EmailProposals::isValid)
                .filter((each) -> count(each) == 0)
                .map(this::free);
    }

    private Optional<String> made(Entity user) {
        return domain.map((at) -> free(word(user) + "@" + at));
    }

    /** The user name, or else the key, in the characters of an address. */
    private static String word(Entity user) {
        String name = user.trait(Trait.USERNAME).orElse(user.id());
        String word = name.replaceFirst("@.*", "").replaceAll("[^A-Za-z0-9._-]+", ".");
        return word.replaceAll("^\\.+|\\.+$", "").isEmpty() ? "user" : word;
    }

    /** A proposed address that no other user has. */
    private String free(String wanted) {
        String free = wanted;
        for (int next = 2; count(free) > 0 || !proposed.add(lower(free)); next++) {
            free = wanted.replaceFirst("@", "." + next + "@");
        }
        return free;
    }

    /** The number of invalid e-mails among the rows so far. */
    public long invalid() {
        return invalid;
    }

    /** The number of users so far who share their e-mail. */
    public long duplicates() {
        return duplicates;
    }

    /** The number of users so far for whom there is no proposal. */
    public long unsolved() {
        return unsolved;
    }
}
