package dev.bbsh.jira.live.http;

import dev.bbsh.work.BbshException;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** The proof of who calls: each request gets an {@code Authorization} header from it. */
public sealed interface Credentials {

    /** The character behind the last one that a token may have. */
    int DELETE = 0x7f;

    /** No credentials: the requests of someone who isn't logged in. */
    record Anonymous() implements Credentials {}

    /**
     * A name and a secret: e-mail and API token of Cloud, user and password of Data Center.
     *
     * @param user the e-mail address or user name
     */
    record Basic(String user, Secret secret) implements Credentials {}

    /** A token alone, such as a personal access token of Data Center. */
    record Bearer(Secret secret) implements Credentials {

        public Bearer {
            if (!secret.reveal().chars().allMatch((c) -> c > ' ' && c < DELETE)) {
                throw new BbshException(
                        "the token has blanks or characters that no token has",
                        "help jira connect");
            }
        }
    }

    /**
     * A header that is computed for each request, such as a signed JWT.
     *
     * @param kind a few words for the screen, such as {@code app on Connect}
     */
    record Signed(String kind, Signature signature, Secret secret) implements Credentials {}

    /** Computes the header of one request. */
    @FunctionalInterface
    interface Signature {

        /**
         * The value of {@code Authorization}.
         *
         * @param method such as {@code GET}
         * @param uri the complete address, with its query
         * @param secret revealed for this signature only
         */
        String authorization(String method, URI uri, Secret secret);
    }

    /** The value of {@code Authorization} for a request; empty for anonymous ones. */
    default Optional<String> authorization(String method, URI uri) {
        return switch (this) {
            case Anonymous _ -> Optional.empty();
            case Basic basic -> Optional.of("Basic " + encoded(basic));
            case Bearer bearer -> Optional.of("Bearer " + bearer.secret().reveal());
            case Signed signed ->
                    Optional.of(signed.signature().authorization(method, uri, signed.secret()));
        };
    }

    /** True for credentials that prove nothing. */
    default boolean areAnonymous() {
        return this instanceof Anonymous;
    }

    /** Overwrites the secret. */
    default void clear() {
        switch (this) {
            case Anonymous _ -> {}
            case Basic basic -> basic.secret().clear();
            case Bearer bearer -> bearer.secret().clear();
            case Signed signed -> signed.secret().clear();
        }
    }

    private static String encoded(Basic basic) {
        String pair = basic.user() + ":" + basic.secret().reveal();
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }
}
