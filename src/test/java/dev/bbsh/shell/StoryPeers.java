package dev.bbsh.shell;

import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerCatalog;
import dev.bbsh.jira.peer.PeerCertificate;
import dev.bbsh.jira.peer.PeerLimit;
import dev.bbsh.jira.peer.PeerSite;
import dev.bbsh.jira.peer.platform.PlatformPeer;
import dev.bbsh.operation.live.LiveSites;
import dev.bbsh.script.word.Variables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The live sites of a story, as comments at its beginning say:
 *
 * <pre>
 * # peer NAME cloud|data-center [https|https-expired|https-other] [/context]
 * # peer NAME platform connect APPKEY SECRET|forge TOKEN
 * # peer NAME mapping NAMESPACE FIRST COUNT, file KEY TEXT, exception, settled STATUS
 * # peer NAME accept USER SECRET     (or one word, a token)
 * # peer NAME scoped USER SECRET     (accepted behind the gateway only)
 * # peer NAME anonymous              (everybody is answered)
 * # peer NAME fault TEXT             (see PeerFault)
 * # peer NAME limit PER-SECOND BUCKET nothing|data-center|cloud [unfilled]
 * # peer NAME content cloud|data-center PROJECT USERS ISSUES     (see PeerCatalog)
 * # peer NAME answer PATH JSON
 * # peer NAME issues PROJECT COUNT [refused] [KEY...] [OLD=KEY...]   (see PeerContent)
 * # peer NAME files FOLDER          (saved answers below the folder of the story)
 * # peer NAME report CLOUD-SITE ROW...   # peer NAME jobs STORAGE ROW...
 * # env NAME=VALUE                   (a variable of the process)
 * # offline                          (the option of the program)
 * </pre>
 *
 * In the lines, {@code ${NAME}} is the address; a certificate is in the file {@code NAME.pem}.
 * {@code ! peer NAME ...} changes a peer between two lines, {@code ! peer NAME heal} removes its
 * faults; {@code ! post JSON} is a notification that comes while the next line listens on port
 * {@code ${listen}}. On the screen the first peer has the port 40001, the next 40002.
 */
final class StoryPeers implements AutoCloseable {

    private static final int FIRST_PORT = 40_001;

    /** One for all stories, as each takes a process of its own to make. */
    private static final Map<String, PeerCertificate> CERTIFICATES = new ConcurrentHashMap<>();

    private final Map<String, JiraPeer> peers = new LinkedHashMap<>();
    private final Map<String, PlatformPeer> platforms = new HashMap<>();
    private final Map<String, String> environment = new HashMap<>();
    private final StoryNotifications notifications = new StoryNotifications();
    private final Path folder;
    private boolean offline;

    private StoryPeers(Path folder) {
        this.folder = folder;
    }

    static StoryPeers of(String script, Path folder) {
        StoryPeers peers = new StoryPeers(folder);
        script.lines().forEach(peers::header);
        return peers;
    }

    private void header(String line) {
        if (line.startsWith("# peer ")) {
            set(line.substring("# peer ".length()));
        } else if (line.startsWith("# env ")) {
            String[] pair = line.substring("# env ".length()).split("=", 2);
            environment.put(pair[0], real(pair[1]));
        } else if (line.equals("# offline")) {
            offline = true;
        }
    }

    /** Starts or changes a peer, in the words of a comment. */
    void set(String text) {
        String[] words = text.split(" ", 3);
        String name = words[0];
        String rest = words.length < 3 ? "" : words[2];
        List<String> parts = List.of(rest.split(" ", -1));
        switch (words[1]) {
            case "cloud", "data-center" -> peers.put(name, started(name, words[1], parts));
            case "platform" -> peers.put(name, platform(name, parts).server());
            case "mapping", "file", "exception", "settled" ->
                    set(Objects.requireNonNull(platforms.get(name)), words[1], rest.split(" ", 3));
            case "accept" -> accept(peer(name), parts);
            case "scoped" -> peer(name).acceptScoped(parts.get(0), parts.get(1));
            case "anonymous" -> peer(name).allowAnonymous();
            case "fault" -> peer(name).fault(real(rest));
            case "heal" -> peer(name).heal();
            case "answer" -> peer(name).answer(parts.get(0), rest.split(" ", 2)[1]);
            case "content" -> content(peer(name), parts);
            case "limit" -> peer(name).limit(limit(parts));
            case "issues" -> PeerContent.issues(peer(name), parts);
            case "files" -> PeerContent.files(peer(name), folder.resolve(parts.getFirst()));
            case "report" -> PeerContent.report(peer(name), parts);
            case "jobs" -> PeerContent.jobs(peer(name), peer(parts.getFirst()), parts);
            default -> throw new IllegalArgumentException(text);
        }
    }

    /** The rate, the size of the bucket, and the headers; a fourth word keeps what is left. */
    private static PeerLimit limit(List<String> parts) {
        int rate = Integer.parseInt(parts.get(0));
        int bucket = Integer.parseInt(parts.get(1));
        var told = PeerLimit.Told.valueOf(parts.get(2).toUpperCase(Locale.ROOT).replace('-', '_'));
        return parts.size() > 3
                ? PeerLimit.unfilled(rate, bucket, told)
                : new PeerLimit(rate, bucket, told);
    }

    /** The notifications that come while a line listens. */
    StoryNotifications notifications() {
        return notifications;
    }

    /** The live sites of a session, with the variables of the story. */
    LiveSites live(InstantSource clock) {
        return new LiveSites(environment, offline, clock);
    }

    /** Variables with the address of each peer. */
    Variables variables(Variables others) {
        Variables all = others.with("listen", notifications.port());
        for (Map.Entry<String, JiraPeer> each : peers.entrySet()) {
            all = all.with(each.getKey(), each.getValue().address());
        }
        return all;
    }

    /** A text with the ports that the screen shows in place of the real ones. */
    String hidden(String text) {
        String shown = notifications.hidden(text);
        int port = FIRST_PORT;
        for (JiraPeer each : peers.values()) {
            shown = shown.replace("localhost:" + each.port(), "localhost:" + port++);
        }
        return shown;
    }

    /** A text with the real ports in place of those that the screen shows. */
    String real(String text) {
        String real = text;
        int port = FIRST_PORT;
        for (JiraPeer each : peers.values()) {
            real = real.replace("localhost:" + port++, "localhost:" + each.port());
        }
        return real;
    }

    @Override
    public void close() {
        peers.values().forEach(JiraPeer::close);
    }

    private JiraPeer peer(String name) {
        return Optional.ofNullable(peers.get(name)).orElseThrow();
    }

    private PlatformPeer platform(String name, List<String> parts) {
        PlatformPeer peer =
                parts.getFirst().equals("connect")
                        ? PlatformPeer.connect(parts.get(1), parts.get(2))
                        : PlatformPeer.forge(parts.get(1));
        platforms.put(name, peer);
        return peer;
    }

    private static void set(PlatformPeer peer, String what, String[] parts) {
        switch (what) {
            case "mapping" ->
                    peer.mapping(parts[0], Long.parseLong(parts[1]), Integer.parseInt(parts[2]));
            case "file" -> peer.file(parts[0], parts[1]);
            case "settled" -> peer.settle(parts[0]);
            default -> peer.failed();
        }
    }

    private JiraPeer started(String name, String kind, List<String> parts) {
        String context =
                parts.stream().filter((each) -> each.startsWith("/")).findFirst().orElse("");
        JiraPeer peer =
                parts.stream()
                        .filter((each) -> each.startsWith("https"))
                        .findFirst()
                        .map((each) -> https(name, each))
                        .orElseGet(() -> JiraPeer.http(context));
        return kind.equals("cloud") ? PeerSite.cloud(peer) : PeerSite.dataCenter(peer);
    }

    private JiraPeer https(String name, String kind) {
        PeerCertificate certificate = CERTIFICATES.computeIfAbsent(kind, StoryPeers::certificate);
        try {
            Files.writeString(folder.resolve(name + ".pem"), certificate.pem());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return JiraPeer.https(certificate);
    }

    private static PeerCertificate certificate(String kind) {
        return switch (kind) {
            case "https-expired" -> PeerCertificate.expired();
            case "https-other" -> PeerCertificate.forAnotherHost();
            default -> PeerCertificate.forLoopback();
        };
    }

    /** The form, the project, the number of users, and that of issues. */
    private static void content(JiraPeer peer, List<String> parts) {
        PeerCatalog.small(parts.get(0).equals("cloud"))
                .of(parts.get(1))
                .with(Integer.parseInt(parts.get(2)), Integer.parseInt(parts.get(3)))
                .on(peer);
    }

    private static void accept(JiraPeer peer, List<String> parts) {
        if (parts.size() == 1) {
            peer.accept(parts.getFirst());
        } else {
            peer.accept(parts.get(0), parts.get(1));
        }
    }
}
