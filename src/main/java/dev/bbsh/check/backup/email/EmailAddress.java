package dev.bbsh.check.backup.email;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rules about an e-mail address, from the guide for site imports and from the queries of the
 * Migration Assistant.
 */
final class EmailAddress {

    /** The query for Postgres; it refuses {@code +}, which is valid. */
    private static final Pattern STRICT =
            Pattern.compile("[A-Za-z0-9._%-]+@[A-Za-z0-9.-]+[.][A-Za-z]+");

    /** The query for Oracle and MySQL, which asks for no top-level domain. */
    private static final Pattern LOOSE = Pattern.compile("[A-Za-z0-9.+!#$_%-]+@[A-Za-z0-9.-]+");

    private static final int LONGEST_LOCAL = 64;

    private static final String EXAMPLE = "example.com";

    /** Reserved by RFC 2606 and RFC 6762: no mail server answers for them. */
    private static final Set<String> RESERVED =
            Set.of("test", "example", "invalid", "localhost", "local");

    private static final Set<String> RESERVED_DOMAINS = Set.of("example.org", "example.net");

    private EmailAddress() {}

    static boolean isMissing(String email) {
        return email.isBlank();
    }

    /** True when the strict rule takes it. */
    static boolean isStrict(String email) {
        return STRICT.matcher(email).matches() && hasShortLocalPart(email);
    }

    /** True when the loose rule takes it. */
    static boolean isLoose(String email) {
        return LOOSE.matcher(email).matches() && hasShortLocalPart(email);
    }

    private static boolean hasShortLocalPart(String email) {
        return email.indexOf('@') <= LONGEST_LOCAL;
    }

    /** The domain in lower case; empty when there is none. */
    static String domain(String email) {
        return email.substring(email.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }

    /**
     * True when it has a domain that isn't within a top-level domain, such as {@code a@company}.
     */
    static boolean lacksTopLevelDomain(String email) {
        String domain = domain(email);
        return email.indexOf('@') >= 0 && !domain.isEmpty() && domain.indexOf('.') < 0;
    }

    static boolean isExample(String email) {
        return email.indexOf('@') >= 0 && domain(email).equals(EXAMPLE);
    }

    /** True when its domain is reserved for tests and local networks. */
    static boolean isReserved(String email) {
        String domain = domain(email);
        boolean within = domain.indexOf('.') >= 0;
        String top = domain.substring(domain.lastIndexOf('.') + 1);
        boolean reserved = RESERVED_DOMAINS.contains(domain) || (within && RESERVED.contains(top));
        return email.indexOf('@') >= 0 && reserved;
    }

    /** The address by which two are the same: case and blanks around it don't count. */
    static String normalized(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
