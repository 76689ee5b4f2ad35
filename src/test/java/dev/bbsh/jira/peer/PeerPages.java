package dev.bbsh.jira.peer;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The documented forms of pages over generated items.
 *
 * @param count the number of items
 * @param item the JSON of the item at an index
 * @param most the largest page that the site gives, whatever is asked for
 */
public record PeerPages(int count, IntFunction<String> item, int most) {

    /** A page bean: {@code startAt, maxResults, total, isLast, values}. */
    public PeerAnswer bean(PeerRequest request, Optional<PeerFault> fault) {
        int start = request.number("startAt", 0);
        int size = size(request, fault);
        int total = total(fault);
        return PeerAnswer.json(
                "{\"startAt\":"
                        + start
                        + ",\"maxResults\":"
                        + size
                        + ",\"total\":"
                        + total
                        + ",\"isLast\":"
                        + (start + size >= count)
                        + ",\"values\":"
                        + items(start, size)
                        + "}");
    }

    /** A page with a list of another name: {@code startAt, maxResults, total, NAME}. */
    public PeerAnswer named(String name, PeerRequest request, Optional<PeerFault> fault) {
        int start = request.number("startAt", 0);
        int size = size(request, fault);
        return PeerAnswer.json(
                "{\"startAt\":"
                        + start
                        + ",\"maxResults\":"
                        + size
                        + ",\"total\":"
                        + total(fault)
                        + ",\""
                        + name
                        + "\":"
                        + items(start, size)
                        + "}");
    }

    /** A page with a number that counts from 1: {@code options, total}. */
    public PeerAnswer numbered(PeerRequest request, Optional<PeerFault> fault) {
        int size = size(request, fault);
        int start = (request.number("page", 1) - 1) * size;
        return PeerAnswer.json(
                "{\"options\":" + items(start, size) + ",\"total\":" + total(fault) + "}");
    }

    /** A bare array from {@code startAt}, as user searches answer it. */
    public PeerAnswer array(PeerRequest request, Optional<PeerFault> fault) {
        return PeerAnswer.json(items(request.number("startAt", 0), size(request, fault)));
    }

    /** Everything as one bare array. */
    public PeerAnswer all() {
        return PeerAnswer.json(items(0, count));
    }

    /**
     * A page with a token: {@code NAME, nextPageToken, isLast}; the fault {@code loop} gives the
     * same token again and again.
     */
    public PeerAnswer tokens(String name, PeerRequest request, Optional<PeerFault> fault) {
        String token = request.parameter("nextPageToken").orElse(tokenOf(request.body()));
        int start = token.isEmpty() ? 0 : Integer.parseInt(token);
        int size = size(request, fault);
        boolean loops = fault.filter((it) -> it.kind().equals("loop")).isPresent();
        boolean last = start + size >= count && !loops;
        int next = loops ? start : start + size;
        return PeerAnswer.json(
                "{\""
                        + name
                        + "\":"
                        + items(start, size)
                        + (last ? "" : ",\"nextPageToken\":\"" + next + "\"")
                        + ",\"isLast\":"
                        + last
                        + "}");
    }

    /** A page with a cursor: {@code values, isLast, maxResults, nextCursor}. */
    public PeerAnswer cursor(PeerRequest request, Optional<PeerFault> fault) {
        int start = request.number("cursor", 0);
        int size = size(request, fault);
        boolean loops = fault.filter((it) -> it.kind().equals("loop")).isPresent();
        boolean last = start + size >= count && !loops;
        return PeerAnswer.json(
                "{\"isLast\":"
                        + last
                        + ",\"maxResults\":"
                        + size
                        + (last ? "" : ",\"nextCursor\":\"" + (loops ? start : start + size) + "\"")
                        + ",\"values\":"
                        + items(start, size)
                        + "}");
    }

    private int size(PeerRequest request, Optional<PeerFault> fault) {
        int shrunk =
                fault.filter((it) -> it.kind().equals("shrink"))
                        .map((it) -> it.number("by", 7))
                        .orElse(most);
        return Math.min(request.number("maxResults", 50), Math.min(most, shrunk));
    }

    private int total(Optional<PeerFault> fault) {
        return fault.filter((it) -> it.kind().equals("totals"))
                .map((it) -> count + it.number("by", 5))
                .orElse(count);
    }

    private String items(int start, int size) {
        return IntStream.range(Math.min(start, count), Math.min(count, start + size))
                .mapToObj(item)
                .collect(Collectors.joining(",", "[", "]"));
    }

    private static String tokenOf(String body) {
        return body.contains("\"nextPageToken\"")
                ? body.replaceFirst("(?s).*\"nextPageToken\"\\s*:\\s*\"(\\d*)\".*", "$1")
                : "";
    }
}
