package dev.bbsh.jira.peer;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;

/**
 * A peer as a program of its own, for measurements: it prints its address, and runs until its input
 * ends. {@code /peer/requests} lists the requests so far, each with its body, and forgets them.
 *
 * <p>Arguments: the numbers of select fields, users and issues, the comments of each tenth issue,
 * the time of an answer in milliseconds, the requests a second that are allowed (0: any number).
 * With a file as seventh argument the connection is encrypted, and the file gets the certificate.
 * The property {@code peer.padding} is a number of bytes that each user has more.
 */
public final class PeerProgram {

    private static final int OPTIONS = 250;

    private static final int PAGE = 100;

    private static final int NUMBERS = 6;

    private PeerProgram() {}

    /** Runs the peer. */
    public static void main(String[] arguments) throws Exception {
        int[] numbers = new int[NUMBERS];
        for (int at = 0; at < numbers.length; at++) {
            numbers[at] = Integer.parseInt(arguments[at]);
        }
        System.setProperty("sun.net.httpserver.nodelay", "true");
        try (JiraPeer peer = PeerSite.cloud(started(arguments))) {
            peer.accept(PeerSite.EMAIL, "secret");
            new PeerCatalog(
                            true,
                            "ORBIT",
                            numbers[0],
                            OPTIONS,
                            numbers[1],
                            numbers[2],
                            numbers[3],
                            PAGE)
                    .on(peer);
            pad(peer, numbers[1], Integer.getInteger("peer.padding", 0));
            peer.fault("slow path=/rest/ ms=" + numbers[4]);
            if (numbers[5] > 0) {
                peer.limit(new PeerLimit(numbers[5], numbers[5], PeerLimit.Told.NOTHING));
            }
            peer.answer("/peer/requests", (_, _) -> requests(peer));
            System.out.println(peer.address());
            while (System.in.read() >= 0) {
                // Runs on.
            }
        }
    }

    /** Makes answers with users large: what makes them so is nothing that a catalog keeps. */
    private static void pad(JiraPeer peer, int users, int padding) {
        if (padding > 0) {
            String picture = "x".repeat(padding);
            PeerPages all =
                    new PeerPages(
                            users,
                            (at) ->
                                    "{\"accountId\":\"712020:"
                                            + at
                                            + "\",\"displayName\":\"User "
                                            + at
                                            + "\",\"avatarUrls\":{\"48x48\":\""
                                            + picture
                                            + "\"}}",
                            1_000);
            peer.answer("/rest/api/3/users/search", all::array);
        }
    }

    private static JiraPeer started(String[] arguments) throws IOException {
        if (arguments.length == NUMBERS) {
            return JiraPeer.http();
        }
        PeerCertificate certificate = PeerCertificate.forLoopback();
        Files.writeString(Path.of(arguments[NUMBERS]), certificate.pem());
        return JiraPeer.https(certificate);
    }

    private static PeerAnswer requests(JiraPeer peer) {
        String lines =
                peer.requests().stream()
                        .filter((each) -> each.path().startsWith("/rest/"))
                        .map(PeerProgram::line)
                        .collect(Collectors.joining("\n", "", "\n"));
        peer.forget();
        return PeerAnswer.of(200, "text/plain", lines);
    }

    private static String line(PeerRequest request) {
        String query =
                request.query().entrySet().stream()
                        .map((each) -> each.getKey() + "=" + each.getValue().getFirst())
                        .collect(Collectors.joining("&"));
        return request.path() + (query.isEmpty() ? "" : "?" + query) + "\t" + request.body();
    }
}
