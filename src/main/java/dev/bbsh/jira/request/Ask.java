package dev.bbsh.jira.request;

/**
 * Something that Jira is asked for.
 *
 * @param how in how many answers it comes
 * @param address behind the root of the REST interface
 * @param file where the answer is kept, without {@code .json}; like the address, for it says to
 *     what an answer belongs
 */
public record Ask(How how, String address, String file) {

    /** What asks for it in the script; what is not answered is said there, and does not stop it. */
    String line() {
        return how.word + " '" + address + "' '" + file + "' || true";
    }

    /** In how many answers something comes. */
    public enum How {
        /** In one. */
        ONE("one"),
        /** In pages that say whether more follow. */
        PAGES("pages"),
        /** In lists that end with an empty one. */
        LISTS("lists");

        /** The function of the script that asks so. */
        private final String word;

        How(String word) {
            this.word = word;
        }
    }

    static Ask one(String address, String file) {
        return new Ask(How.ONE, address, file);
    }

    static Ask one(String address) {
        return one(address, address);
    }

    static Ask pages(String address, String file) {
        return new Ask(How.PAGES, address, file);
    }
}
