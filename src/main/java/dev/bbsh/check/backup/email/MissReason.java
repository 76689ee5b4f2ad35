package dev.bbsh.check.backup.email;

/** The reasons why a mapping by email misses a user. */
enum MissReason {
    NO_ACCOUNT("without account"),
    PORTAL_CUSTOMER("portal customer"),
    NO_EMAIL("without an e-mail address"),
    SHARED_EMAIL("with a shared e-mail address"),
    INACTIVE("inactive");

    private final String words;

    MissReason(String words) {
        this.words = words;
    }

    /** The words for it, such as {@code without account}. */
    String words() {
        return words;
    }
}
