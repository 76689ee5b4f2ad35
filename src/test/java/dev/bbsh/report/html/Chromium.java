package dev.bbsh.report.html;

import org.opentest4j.TestAbortedException;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of a headless Chromium, driven by its DevTools protocol. */
final class Chromium implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("DevTools listening on ws://([^/]+)/");

    private static final long PATIENCE_SECONDS = 60;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final WebSocket socket;

    private final AtomicInteger last = new AtomicInteger();

    private final Map<Integer, CompletableFuture<JsonNode>> answers = new ConcurrentHashMap<>();

    private final List<JsonNode> events = new CopyOnWriteArrayList<>();

    private Chromium(HttpClient client, URI page) throws Exception {
        this.socket =
                client.newWebSocketBuilder()
                        .buildAsync(page, new Listener())
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
            call(domain + ".enable", "{}");
        }
    }

    /**
     * The program, which takes a second to start: tests share it, each with a page of its own. A
     * test that begins one is skipped where there is none.
     */
    static final class Browser implements AutoCloseable {

        private final Process process;
        private final String address;
        private final HttpClient client = HttpClient.newHttpClient();

        private Browser(Process process, String address) {
            this.process = process;
            this.address = address;
        }

        /** Begins a browser whose own files are in a folder. */
        static Browser begin(Path folder) throws IOException {
            Path program =
                    program()
                            .orElseThrow(
                                    () ->
                                            new TestAbortedException(
                                                    "no Chromium (apt-get install chromium)"));
            ProcessBuilder builder =
                    new ProcessBuilder(
                            program.toString(),
                            "--headless=new",
                            "--no-sandbox",
                            "--disable-gpu",
                            "--disable-dev-shm-usage",
                            "--no-first-run",
                            "--disable-background-networking",
                            "--remote-debugging-port=0",
                            "--remote-allow-origins=*",
                            "--user-data-dir=" + folder.resolve("profile"),
                            "about:blank");
            builder.environment().put("TMPDIR", folder.toString());
            Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            BufferedReader errors =
                    new BufferedReader(
                            new InputStreamReader(
                                    process.getErrorStream(), StandardCharsets.UTF_8));
            String address = address(errors);
            Thread rest = new Thread(() -> errors.lines().forEach((_) -> {}), "rest");
            rest.setDaemon(true);
            rest.start();
            return new Browser(process, address);
        }

        /** A new page. */
        Chromium page() throws Exception {
            String page =
                    client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create(
                                                            "http://"
                                                                    + address
                                                                    + "/json/new?about:blank"))
                                            .PUT(HttpRequest.BodyPublishers.noBody())
                                            .build(),
                                    HttpResponse.BodyHandlers.ofString())
                            .body();
            return new Chromium(
                    client,
                    URI.create(JSON.readTree(page).path("webSocketDebuggerUrl").asString("")));
        }

        /** Ends all its processes, which write to its folder until then. */
        @Override
        public void close() {
            List<ProcessHandle> all =
                    Stream.concat(process.descendants(), Stream.of(process.toHandle())).toList();
            process.destroy();
            for (ProcessHandle each : all) {
                each.onExit()
                        .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .exceptionally(
                                (_) -> {
                                    each.destroyForcibly();
                                    return each;
                                })
                        .join();
            }
        }

        private static Optional<Path> program() {
            return Stream.of(
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }

        private static String address(BufferedReader errors) throws IOException {
            List<String> said = new ArrayList<>();
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                Matcher found = LISTENING.matcher(line);
                if (found.find()) {
                    return found.group(1);
                }
                said.add(line);
            }
            throw new IOException("Chromium ended: " + said);
        }
    }

    /** Opens a file, and waits until it is loaded. */
    void open(Path page) throws Exception {
        events.clear();
        call("Page.navigate", JSON.writeValueAsString(Map.of("url", page.toUri().toString())));
        await("document.readyState === 'complete' && location.protocol === 'file:'");
    }

    /** Waits until an expression is true. */
    void await(String expression) throws Exception {
        for (int tries = 0; tries < 600; tries++) {
            if (evaluate(expression).asBoolean(false)) {
                return;
            }
            Thread.sleep(20);
        }
        throw new TimeoutException(expression);
    }

    /** The value of an expression in the page. */
    JsonNode evaluate(String expression) throws Exception {
        JsonNode result =
                call(
                        "Runtime.evaluate",
                        JSON.writeValueAsString(
                                Map.of(
                                        "expression",
                                        expression,
                                        "returnByValue",
                                        true,
                                        "awaitPromise",
                                        true)));
        if (result.has("exceptionDetails")) {
            throw new IllegalStateException(result.toString());
        }
        return result.path("result").path("value");
    }

    /** Shows the page in another size and theme. */
    void emulate(int width, int height, String theme) throws Exception {
        call(
                "Emulation.setDeviceMetricsOverride",
                "{\"width\":%d,\"height\":%d,\"deviceScaleFactor\":1,\"mobile\":false}"
                        .formatted(width, height));
        call(
                "Emulation.setEmulatedMedia",
                "{\"features\":[{\"name\":\"prefers-color-scheme\",\"value\":\"%s\"}]}"
                        .formatted(theme));
    }

    /** Saves a picture of the whole page. */
    void picture(Path file) throws Exception {
        JsonNode answer =
                call(
                        "Page.captureScreenshot",
                        "{\"format\":\"png\",\"captureBeyondViewport\":true}");
        Files.write(file, Base64.getDecoder().decode(answer.path("data").asString("")));
    }

    /** The PDF that the browser prints. */
    byte[] pdf() throws Exception {
        return Base64.getDecoder()
                .decode(
                        call("Page.printToPDF", "{\"printBackground\":false}")
                                .path("data")
                                .asString(""));
    }

    /** Shows pages from now on as a browser without scripts does. */
    void withoutScripts() throws Exception {
        call("Emulation.setScriptExecutionDisabled", "{\"value\":true}");
    }

    /**
     * Presses a key.
     *
     * @param text what it types; empty for nothing
     */
    void press(String key, String text) throws Exception {
        int code = key.equals("Tab") ? 9 : 13;
        for (String type : List.of("keyDown", "keyUp")) {
            String typed = type.equals("keyDown") ? text : "";
            call(
                    "Input.dispatchKeyEvent",
                    JSON.writeValueAsString(
                            Map.of(
                                    "type",
                                            typed.isEmpty() && type.equals("keyDown")
                                                    ? "rawKeyDown"
                                                    : type,
                                    "key", key,
                                    "code", key,
                                    "text", typed,
                                    "windowsVirtualKeyCode", code)));
        }
    }

    /** Allows scripts that the page's own policy forbids. */
    void ignorePolicy() throws Exception {
        call("Page.setBypassCSP", "{\"enabled\":true}");
    }

    /** The errors, warnings, dialogs and refused requests since the page was opened. */
    List<String> problems() {
        return events.stream()
                .filter(
                        (each) ->
                                List.of(
                                                "Runtime.exceptionThrown",
                                                "Runtime.consoleAPICalled",
                                                "Log.entryAdded",
                                                "Page.javascriptDialogOpening")
                                        .contains(each.path("method").asString("")))
                .map(JsonNode::toString)
                .toList();
    }

    /** The addresses that were requested since the page was opened. */
    List<String> requests() {
        return events.stream()
                .filter(
                        (each) ->
                                each.path("method")
                                        .asString("")
                                        .equals("Network.requestWillBeSent"))
                .map((each) -> each.path("params").path("request").path("url").asString(""))
                .toList();
    }

    private JsonNode call(String method, String parameters)
            throws InterruptedException, ExecutionException, TimeoutException {
        int id = last.incrementAndGet();
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        answers.put(id, answer);
        socket.sendText(
                        "{\"id\":"
                                + id
                                + ",\"method\":\""
                                + method
                                + "\",\"params\":"
                                + parameters
                                + "}",
                        true)
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        JsonNode said = answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        if (said.has("error")) {
            throw new IllegalStateException(method + ": " + said.path("error"));
        }
        return said.path("result");
    }

    /** Lets the page go; the browser closes it at its end. */
    @Override
    public void close() {
        socket.abort();
    }

    /** Takes the messages of the browser. */
    private final class Listener implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
            text.append(part);
            if (isLast) {
                JsonNode message = JSON.readTree(text.toString());
                text.setLength(0);
                if (message.has("id")) {
                    CompletableFuture<JsonNode> waiting =
                            answers.remove(message.path("id").asInt());
                    if (waiting != null) {
                        waiting.complete(message);
                    }
                } else {
                    events.add(message);
                }
            }
            from.request(1);
            return CompletableFuture.completedFuture(null);
        }
    }
}
