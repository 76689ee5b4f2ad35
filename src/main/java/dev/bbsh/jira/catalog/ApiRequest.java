package dev.bbsh.jira.catalog;

/**
 * A request to Jira's REST API.
 *
 * @param how the number of responses in which the result comes
 * @param address the path below the root of the REST API
 * @param file the file for the response, without {@code .json}; similar to the address, as it tells
 *     what a response belongs to
 */
public record ApiRequest(ResponseCount how, String address, String file) {

    /** The number of responses in which a result comes. */
    public enum ResponseCount {
        /** One response. */
        ONE,
        /** Pages that say whether more follow. */
        PAGES,
        /** Lists that end with an empty one. */
        LISTS
    }

    static ApiRequest one(String address, String file) {
        return new ApiRequest(ResponseCount.ONE, address, file);
    }

    static ApiRequest one(String address) {
        return one(address, address);
    }

    static ApiRequest pages(String address, String file) {
        return new ApiRequest(ResponseCount.PAGES, address, file);
    }
}
