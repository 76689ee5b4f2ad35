package dev.bbsh.jira.catalog;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Tells whether all pages of a list were read, however many files they stand in. */
final class Pages {

    private final Map<String, Listing> listings = new LinkedHashMap<>();

    private static final class Listing {

        private long total;
        private final TreeSet<Long> positions = new TreeSet<>();
        private boolean goesOn;
        private boolean ends;
    }

    void read(EntityKind kind, AnswerPath path, JsonNode page) {
        Listing listing = listings.computeIfAbsent(name(kind, path), (_) -> new Listing());
        long start = page.path("startAt").asLong(0);
        for (int i = 0; i < page.path("values").size(); i++) {
            listing.positions.add(start + i);
        }
        listing.total = Math.max(listing.total, page.path("total").asLong(0));
        boolean last = page.path("isLast").asBoolean(!page.has("nextPage"));
        listing.goesOn |= !last;
        listing.ends |= last;
    }

    /** Comments of an issue, of which the answer about the issue itself may have the first ones. */
    void comments(String issue, JsonNode page) {
        // Nobody knows whether two of unknown issues are of one.
        String of = issue.isEmpty() ? "an issue, listed as " + (listings.size() + 1) : issue;
        String name = "comments of " + of;
        Listing listing = listings.computeIfAbsent(name, (_) -> new Listing());
        long start = page.path("startAt").asLong(0);
        for (int i = 0; i < page.path("comments").size(); i++) {
            listing.positions.add(start + i);
        }
        listing.total = Math.max(listing.total, page.path("total").asLong(0));
    }

    private static String name(EntityKind kind, AnswerPath path) {
        String name = kind.plural();
        if (!path.field().isEmpty()) {
            name += " of " + path.field();
        } else if (!path.project().isEmpty()) {
            name += " of " + path.project();
        }
        return path.context().isEmpty() ? name : name + " in context " + path.context();
    }

    /** A sentence for each list of which pages are missing. */
    List<String> missing() {
        return listings.entrySet().stream()
                .filter((each) -> isPartial(each.getValue()))
                .map((each) -> each.getKey() + ": " + counted(each.getValue()))
                .toList();
    }

    private static boolean isPartial(Listing listing) {
        return listing.positions.size() < listing.total || (listing.goesOn && !listing.ends);
    }

    private static String counted(Listing listing) {
        int read = listing.positions.size();
        return read < listing.total
                ? "only " + read + " of " + listing.total + " were saved"
                : "more pages follow the last one of " + read;
    }
}
