package dev.bbsh.jira.live.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.jira.live.http.HttpFailure.Part;
import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.jira.live.limit.Pause;
import dev.bbsh.jira.live.limit.RetryPolicy;
import dev.bbsh.jira.live.route.ProxyRules;
import dev.bbsh.jira.live.route.TrustedCertificates;
import dev.bbsh.jira.peer.JiraPeer;
import dev.bbsh.jira.peer.PeerAnswer;
import dev.bbsh.jira.peer.PeerCertificate;
import dev.bbsh.jira.peer.PeerLimit;
import dev.bbsh.jira.peer.PeerSite;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.zip.GZIPOutputStream;

@Execution(ExecutionMode.CONCURRENT)
class HttpSiteTests {

    private static final HttpCall FIELDS = HttpCall.get("/rest/api/2/field");

    private static final HttpSettings.Bounds SMALL =
            new HttpSettings.Bounds(4, Duration.ofSeconds(5), Duration.ofSeconds(2), 50_000);

    private final VirtualPause pause = new VirtualPause();

    private final HttpSettings settings =
            HttpSettings.usual(InstantSource.system()).with(SMALL).with(pause);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "429 times=2 Retry-After=1          | 3",
                "429 times=2 Retry-After=0          | 3",
                "429 times=3                        | 4",
                "429 times=1 Retry-After=-5         | 2",
                "429 times=1 Retry-After=soon       | 2",
                "503 times=2 Retry-After=2          | 3",
                "503 times=1                        | 2",
                "502 times=1                        | 2",
                "cut times=2                        | 3",
                "429 times=1 Retry-After=Mon,_04_Mar_2024_10:00:00_GMT | 2",
            })
    void repeatsWhatPasses(String fault, int requests) {
        try (JiraPeer peer = peer(fault);
                HttpSite site = site(peer)) {
            HttpReply reply = site.json(FIELDS, Progress.NONE);

            assertThat(reply.text()).contains("customfield_10010");
            assertThat(peer.count("/rest/api/2/field")).isEqualTo(requests);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "429                              | LIMIT       | allows no more requests (429)"
                        + " after 6 attempts",
                "429 RateLimit-Reason=jira-burst-based | LIMIT  | (429, jira-burst-based) after 6",
                "429 Retry-After=99999999999999   | LIMIT       | asks to wait 3,650 days",
                "429 Retry-After=3600             | LIMIT       | asks to wait 60 minutes",
                "503                              | ANSWER      | is unavailable (503) after 6"
                        + " attempts",
                "401                              | CREDENTIALS | refused the credentials (401)",
                "403                              | PERMISSION  | doesn't allow GET"
                        + " /rest/api/2/field",
                "captcha                          | CREDENTIALS | wants a CAPTCHA after failed"
                        + " logins",
                "410                              | ANSWER      | 'removed' (410): fault 410",
                "404                              | ANSWER      | 'not found' (404): fault 404",
                "500                              | ANSWER      | with status 500: fault 500",
                "html-login                       | CREDENTIALS | a web page, such as a login form",
                "cut                              | CUT         | ended inside the answer",
                "oversized by=80000               | SIZE        | is too large",
                "slow ms=2600                     | TIME        | didn't answer in time",
                "redirect to=http://127.0.0.2:9/x | REDIRECT    | on to another host,"
                        + " http://127.0.0.2:9",
                "redirect to=/rest/api/2/field    | REDIRECT    | redirects in a circle",
            })
    void tellsWhichPartIsWrong(String fault, Part part, String message) {
        try (JiraPeer peer = peer(fault);
                HttpSite site = site(peer)) {
            assertThatThrownBy(() -> site.json(FIELDS, Progress.NONE))
                    .hasMessageContaining(message)
                    .hasMessageNotContaining("s3cret")
                    .isInstanceOfSatisfying(
                            HttpFailure.class, (it) -> assertThat(it.part()).isEqualTo(part))
                    .satisfies((it) -> assertThat(trace(it)).doesNotContain("s3cret"));
        }
    }

    /** The text that a crash file would have. */
    private static String trace(Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        return trace.toString();
    }

    @Test
    void goesThroughAProxyWithAPassword() throws IOException {
        PeerCertificate certificate = PeerCertificate.forLoopback();
        byte[] pem = certificate.pem().getBytes(StandardCharsets.US_ASCII);
        try (JiraPeer peer = PeerSite.dataCenter(JiraPeer.https(certificate)).accept("s3cret");
                TunnelProxy proxy = TunnelProxy.to(peer.port(), "kim", "pr0xy");
                HttpSite site = site(peer, through(proxy, pem, "kim:pr0xy@"));
                HttpSite refused = site(peer, through(proxy, pem, ""))) {
            assertThat(site.json(FIELDS, Progress.NONE).text()).contains("customfield_10010");
            assertThat(proxy.tunnels()).isPositive();
            assertThatThrownBy(() -> refused.json(FIELDS, Progress.NONE))
                    .hasMessageContaining("wants a user and password")
                    .hasMessageNotContaining("pr0xy");
        }
    }

    private HttpSettings through(TunnelProxy proxy, byte[] pem, String user) {
        Map<String, String> environment =
                Map.of("https_proxy", "http://" + user + "localhost:" + proxy.port());
        return settings.with(TrustedCertificates.with(pem, "ca.pem"), ProxyRules.of(environment));
    }

    @ParameterizedTest
    @CsvSource({
        "https://jira.example.com,p.example.com:3128",
        "https://jira.example.org,''",
        "https://sub.jira.example.org,''",
        "https://notexample.org,p.example.com:3128",
        "http://jira.example.com,''"
    })
    void takesTheProxyOfTheEnvironment(String address, String proxy) {
        ProxyRules rules =
                ProxyRules.of(
                        Map.of(
                                "HTTPS_PROXY", "http://kim:pw@p.example.com:3128",
                                "NO_PROXY", "localhost, .example.org"));

        assertThat(rules.proxyFor(URI.create(address)).orElse("")).isEqualTo(proxy);
    }

    @ParameterizedTest
    @EnumSource(PeerLimit.Told.class)
    void usesTheRateThatTheSiteAllows(PeerLimit.Told told) {
        try (JiraPeer peer = peer("slow ms=20").limit(new PeerLimit(20, 8, told));
                HttpSite site = site(peer, settings.with(Pause.REAL))) {
            ParallelCalls.run(
                    Collections.nCopies(48, (Progress p) -> site.json(FIELDS, p)), Progress.NONE);

            // 8 at once; of the other 40, the site has to refuse only those that teach the pace.
            // Without a pace, it refuses 3 or 4 after every 8, so 15 or more.
            assertThat(site.requests()).isBetween(48L, 60L);
        }
    }

    @Test
    void waitsAsLongAsTheSiteAsks() {
        try (JiraPeer peer = peer("429 times=2 Retry-After=30");
                HttpSite site = site(peer)) {
            site.json(FIELDS, Progress.NONE);

            assertThat(pause.total()).isGreaterThanOrEqualTo(Duration.ofSeconds(60));
        }
    }

    @Test
    void followsRedirectsOnTheSameHost() {
        try (JiraPeer peer = peer("redirect times=1 to=/rest/api/2/project");
                HttpSite site = site(peer)) {
            assertThat(site.json(FIELDS, Progress.NONE).text()).contains("SAM2");
            assertThat(peer.requests()).allMatch(peer::knows);
        }
    }

    @Test
    void sendsNoCredentialsToAnotherHost() {
        try (JiraPeer other = PeerSite.dataCenter(JiraPeer.http());
                JiraPeer peer = peer("redirect to=" + other.address() + "/rest/api/2/field");
                HttpSite site = site(peer)) {
            assertThatThrownBy(() -> site.json(FIELDS, Progress.NONE))
                    .hasMessageContaining("gets no credentials");
            assertThat(other.requests()).isEmpty();
        }
    }

    @Test
    void verifiesCertificates() {
        PeerCertificate certificate = PeerCertificate.forLoopback();
        byte[] pem = certificate.pem().getBytes(StandardCharsets.US_ASCII);
        HttpSettings trusting =
                settings.with(TrustedCertificates.with(pem, "ca.pem"), ProxyRules.none());
        try (JiraPeer peer = PeerSite.dataCenter(JiraPeer.https(certificate));
                HttpSite distrusting = site(peer);
                HttpSite site = site(peer, trusting)) {
            assertThatThrownBy(() -> distrusting.json(FIELDS, Progress.NONE))
                    .hasMessageContaining("from an unknown issuer");
            assertThat(site.json(FIELDS, Progress.NONE).tls())
                    .hasValueSatisfying((it) -> assertThat(it.issuer()).contains("Loopback Test"));
        }
    }

    @ParameterizedTest
    @CsvSource({"expired,has expired", "other,is for another name"})
    void namesTheFaultOfACertificate(String kind, String message) {
        PeerCertificate certificate =
                kind.equals("expired")
                        ? PeerCertificate.expired()
                        : PeerCertificate.forAnotherHost();
        byte[] pem = certificate.pem().getBytes(StandardCharsets.US_ASCII);
        HttpSettings trusting =
                settings.with(TrustedCertificates.with(pem, "ca.pem"), ProxyRules.none());
        try (JiraPeer peer = PeerSite.dataCenter(JiraPeer.https(certificate));
                HttpSite site = site(peer, trusting)) {
            assertThatThrownBy(() -> site.json(FIELDS, Progress.NONE))
                    .hasMessageContaining(message);
        }
    }

    @Test
    void endsOnACancellationWhileTheSiteIsSlow() {
        AtomicInteger advances = new AtomicInteger();
        Progress cancelled =
                new Progress() {
                    @Override
                    public void begin(String what, long total) {}

                    @Override
                    public void advance(long amount) {
                        if (advances.incrementAndGet() > 3) {
                            throw new CancelledException();
                        }
                    }
                };
        try (JiraPeer peer = peer("slow ms=1900");
                HttpSite site = site(peer)) {
            assertThatThrownBy(() -> site.json(FIELDS, cancelled))
                    .isInstanceOf(CancelledException.class);
            // The answer, which is still to come, was not waited for.
            assertThat(advances).hasValue(4);
        }
    }

    @Test
    void refusesCredentialsWithoutTls() {
        Credentials bearer = new Credentials.Bearer(Secret.of("s3cret"));
        SiteAddress address = SiteAddress.of("http://jira.example.com");

        assertThatThrownBy(() -> new HttpSite("acme", address, bearer, settings))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("https only");
    }

    @Test
    void repeatsNoChangeThatMayHaveBeenMade() {
        try (JiraPeer peer = peer("503 times=1 path=/rest/api/2/field");
                HttpSite site = site(peer)) {
            HttpCall change = HttpCall.put("/rest/api/2/field", "{}");

            assertThatThrownBy(() -> site.change(change, Progress.NONE))
                    .hasMessageContaining("unavailable (503)");
            assertThatThrownBy(() -> site.send(change, Progress.NONE))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(peer.count("/rest/api/2/field")).isEqualTo(1);
        }
    }

    @Test
    void unpacksAnAnswerOfGzip() throws IOException {
        byte[] packed = gzip("[{\"id\":\"summary\"}]".getBytes(StandardCharsets.UTF_8));
        try (JiraPeer peer = packed(packed);
                HttpSite site = site(peer)) {
            assertThat(site.json(FIELDS, Progress.NONE).text()).isEqualTo("[{\"id\":\"summary\"}]");
            assertThat(peer.requests().getFirst().header("Accept-Encoding")).contains("gzip");
        }
    }

    @Test
    void asksForPlainAnswersWhereTheyAreReadAsTheyArrive() {
        try (JiraPeer peer = peer("slow ms=0");
                HttpSite site = site(peer)) {
            site.stream(FIELDS, (_, body) -> body.readAllBytes(), Progress.NONE);
            assertThat(peer.requests().getFirst().header("Accept-Encoding")).isEmpty();
        }
    }

    /** Each kind of gzip data that is no answer. */
    @ParameterizedTest
    @CsvSource({
        "bomb,SIZE,unpack to more than",
        "cut,CUT,ended inside its gzip data",
        "plain,ANSWER,is not the gzip data that its header promises"
    })
    void namesGzipThatIsNoAnswer(String kind, HttpFailure.Part part, String message)
            throws IOException {
        byte[] bomb = gzip(new byte[3_000_000]);
        assertThat(bomb.length).as("small on its way").isLessThan(10_000);
        byte[] body =
                switch (kind) {
                    case "bomb" -> bomb;
                    case "cut" -> Arrays.copyOf(bomb, bomb.length / 2);
                    default -> "[]".getBytes(StandardCharsets.UTF_8);
                };
        long most = kind.equals("cut") ? 10_000_000 : 1_000_000;
        HttpSettings.Bounds bounds =
                new HttpSettings.Bounds(4, Duration.ofSeconds(30), Duration.ofSeconds(30), most);
        try (JiraPeer peer = packed(body);
                HttpSite site = site(peer, settings.with(bounds).with(RetryPolicy.NONE))) {
            assertThatThrownBy(() -> site.json(FIELDS, Progress.NONE))
                    .isInstanceOfSatisfying(
                            HttpFailure.class,
                            (failure) -> assertThat(failure.part()).isEqualTo(part))
                    .hasMessageContaining(message);
        }
    }

    private static JiraPeer packed(byte[] body) {
        return JiraPeer.http()
                .answer(
                        "/rest/api/2/field",
                        (_, _) ->
                                PeerAnswer.of(200, "application/json", body)
                                        .with("Content-Encoding", "gzip"));
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(plain);
        }
        return bytes.toByteArray();
    }

    @Test
    void answersEveryStatusWhereNothingIsRepeated() {
        try (JiraPeer peer = peer("429 Retry-After=5");
                HttpSite site = site(peer, settings.with(RetryPolicy.NONE))) {
            assertThat(site.send(FIELDS, Progress.NONE).status()).isEqualTo(429);
        }
    }

    @Test
    void readsALargeAnswerWhileItArrives() {
        try (JiraPeer peer = peer("oversized by=30000000");
                HttpSite site = site(peer)) {
            long size =
                    site.stream(
                            FIELDS,
                            (_, body) -> body.transferTo(OutputStream.nullOutputStream()),
                            Progress.NONE);

            assertThat(size).isEqualTo(30_000_000);
        }
    }

    @Test
    void encodesQueries() {
        assertThat(HttpCall.get("/x").with("jql", "a = \"b+c\" & d").pathAndQuery())
                .isEqualTo("/x?jql=a%20%3D%20%22b%2Bc%22%20%26%20d");
    }

    @Test
    void runsWorkInParallel() {
        try (JiraPeer peer = peer("slow ms=1");
                HttpSite site = site(peer)) {
            CyclicBarrier together = new CyclicBarrier(3);
            Function<Progress, HttpReply> work =
                    (p) -> {
                        await(together);
                        return site.json(FIELDS, p);
                    };

            assertThat(ParallelCalls.run(List.of(work, work, work), Progress.NONE)).hasSize(3);
        }
    }

    /** Waits for the others, which would not come if one ran after the other. */
    private static void await(CyclicBarrier together) {
        try {
            together.await(20, TimeUnit.SECONDS);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException alone) {
            throw new IllegalStateException(alone);
        }
    }

    private JiraPeer peer(String fault) {
        return PeerSite.dataCenter(JiraPeer.http()).accept("s3cret").fault(fault);
    }

    private HttpSite site(JiraPeer peer) {
        return site(peer, settings);
    }

    private static HttpSite site(JiraPeer peer, HttpSettings with) {
        Credentials bearer = new Credentials.Bearer(Secret.of("s3cret"));
        return new HttpSite("acme", SiteAddress.of(peer.address()), bearer, with);
    }
}
