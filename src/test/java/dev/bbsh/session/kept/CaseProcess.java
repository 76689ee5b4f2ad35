package dev.bbsh.session.kept;

import dev.bbsh.JavaCall;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.UnfinishedFolder;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A program of its own that uses the folder of a case, for tests of two programs: it does one of
 * {@code hold}, {@code note NAME COUNT} and {@code unpack} with the folder of its first argument,
 * says when it is ready, and ends when it is told to.
 */
final class CaseProcess implements AutoCloseable {

    private static final String READY = "ready";

    private final Process process;
    private final BufferedReader out;

    private CaseProcess(Process process) {
        this.process = process;
        this.out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    static CaseProcess started(Path folder, String... words) throws IOException {
        List<String> line =
                new ArrayList<>(JavaCall.of(CaseProcess.class.getName(), folder.toString()));
        line.addAll(List.of(words));
        return new CaseProcess(
                new ProcessBuilder(line).redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Waits until it has done what it shall. */
    CaseProcess ready() throws IOException {
        String line = out.readLine();
        if (!READY.equals(line)) {
            throw new IllegalStateException("it said " + line);
        }
        return this;
    }

    long pid() {
        return process.pid();
    }

    /** Kills it, as the system does when it has no memory left. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Tells it to end, and waits until it has. */
    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    public static void main(String[] words) throws IOException {
        Location folder = new Location(Path.of(words[0]));
        switch (words[1]) {
            case "hold" -> hold(new CaseLock(new CaseFolder(folder)));
            case "note" -> note(new CaseFolder(folder), words[2], Integer.parseInt(words[3]));
            case "unpack" -> unpack(folder);
            default -> throw new IllegalArgumentException(words[1]);
        }
    }

    private static void hold(CaseLock lock) throws IOException {
        lock.take(Instant.now());
        waitForTheEnd();
        lock.release();
    }

    private static void note(CaseFolder kept, String name, int count) throws IOException {
        for (int i = 0; i < count; i++) {
            kept.add(List.of(new KeptEvent.NoteWritten(Instant.EPOCH, name + " " + i)));
        }
        waitForTheEnd();
    }

    private static void unpack(Location folder) throws IOException {
        try (UnfinishedFolder aside = UnfinishedFolder.of(folder);
                OutputStream file = aside.create("files/orbit.json")) {
            file.write(1);
            file.flush();
            waitForTheEnd();
        }
    }

    private static void waitForTheEnd() throws IOException {
        System.out.println(READY);
        while (System.in.read() >= 0) {
            // The end of the input is the word to go.
        }
    }
}
