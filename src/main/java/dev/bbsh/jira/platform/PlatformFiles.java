package dev.bbsh.jira.platform;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileParts;
import dev.bbsh.jira.savedfile.ErrorBody;
import dev.bbsh.jira.savedfile.SavedJson;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads saved answers and notifications of the platform: single objects, arrays, JSON Lines, logs
 * with objects in their lines, in any mix. The members of an object tell its kind.
 */
public final class PlatformFiles {

    private final Progress progress;
    private final List<PlatformEvent> events = new ArrayList<>();
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<PlatformRecords.Part> parts = new ArrayList<>();
    private final List<PlatformRecords.LeftOut> leftOut = new ArrayList<>();

    /** The length of a request's text that is shown. */
    private static final int LONGEST = 60;

    private PlatformFiles(Progress progress) {
        this.progress = progress;
    }

    /**
     * Reads files, folders and zips.
     *
     * @throws dev.bbsh.work.BbshException when a file is missing
     */
    public static PlatformRecords read(List<Location> files, Progress progress) {
        PlatformFiles reading = new PlatformFiles(progress);
        files.forEach((file) -> FileParts.read(file, progress, reading::readPart));
        return reading.records();
    }

    /** The content of one answer or notification. */
    public static PlatformRecords of(JsonNode answer) {
        PlatformFiles reading = new PlatformFiles(Progress.NONE);
        reading.take("", answer);
        return reading.records();
    }

    private PlatformRecords records() {
        return new PlatformRecords(events, transfers, parts, leftOut);
    }

    private void readPart(String path, InputStream in) throws IOException {
        byte[] bytes = in.readAllBytes();
        SavedJson saved = SavedJson.of(new ByteArrayInputStream(bytes), progress);
        boolean whole = saved.fault().isEmpty() && saved.wrapping().isEmpty();
        ObjectLines lines = whole ? ObjectLines.NONE : ObjectLines.of(bytes, progress);
        boolean inLines = saved.fault().isPresent() || lines.isLog();
        if (inLines && lines.contain(saved.answers())) {
            lines.objects().forEach((answer) -> take(path, answer));
            lines.leftOut(path).ifPresent(leftOut::add);
        } else {
            saved.answers().forEach((answer) -> take(path, answer));
            saved.fault().ifPresent((why) -> leaveOut(path, why));
        }
    }

    private void take(String file, JsonNode answer) {
        Optional<PlatformEvent> event = PlatformEvent.of(answer);
        Optional<Transfer> transfer = Transfer.of(answer);
        if (event.isPresent()) {
            events.add(event.get());
        } else if (AppReports.acknowledgedIn(answer).isPresent()) {
            parts.add(
                    new PlatformRecords.Part.Acknowledged(
                            named(file, answer), AppReports.acknowledgedIn(answer).get()));
        } else if (AppReports.LogEntry.of(answer).isPresent()) {
            parts.add(
                    new PlatformRecords.Part.Log(
                            named(file, answer), AppReports.LogEntry.of(answer).get()));
        } else if (transfer.isPresent()) {
            transfers.add(transfer.get());
        } else if (AppDataFile.isList(answer)) {
            parts.add(
                    new PlatformRecords.Part.Files(
                            file, AppDataFile.listOf(answer), isPageBefore(answer)));
        } else if (answer.isArray()) {
            answer.forEach((each) -> take(file, each));
        } else {
            part(file, answer);
        }
    }

    /** The file, with the transfer that its answer names. */
    private static String named(String file, JsonNode answer) {
        String transfer = answer.path("transferId").asString("");
        return transfer.isEmpty() ? file : file + " " + transfer;
    }

    private static boolean isPageBefore(JsonNode page) {
        return page.path("lastEvaluatedKey").isString()
                || page.path("meta").path("hasNext").asBoolean(false);
    }

    private void part(String file, JsonNode answer) {
        Optional<ListenerError> error = ListenerError.of(answer);
        if (error.isPresent()) {
            parts.add(new PlatformRecords.Part.Failure(file, error.get()));
        } else if (MigrationContainer.isPage(answer)) {
            parts.add(
                    new PlatformRecords.Part.Containers(
                            file, MigrationContainer.of(answer, ""), isPageBefore(answer)));
        } else if (answer.has("percent") && answer.has("status")) {
            parts.add(
                    new PlatformRecords.Part.Progress(
                            file,
                            answer.path("status").asString(""),
                            answer.path("percent").asLong(-1),
                            answer.path("message").asString("")));
        } else {
            leaveOut(file, other(answer));
        }
    }

    private static String other(JsonNode answer) {
        if (answer.path("items").isObject() || answer.has("namespace")) {
            return "is a page of ID mappings: mapping load reads it";
        }
        if (answer.path("columns").isArray() || answer.has("sourceId")) {
            return "is an export of the simplified app migration: mapping load reads ID mappings";
        }
        if (answer.has("receivedAt") && answer.path("body").isString()) {
            return "has a request that is no notification: " + shortened(answer.path("body"));
        }
        if (answer.has("fileId")) {
            return "lists the files of an export";
        }
        return ErrorBody.of(answer)
                .map((why) -> "is an error: " + why)
                .orElse("is not an answer or a notification of the app migration platform");
    }

    private static String shortened(JsonNode body) {
        String text = body.asString().strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void leaveOut(String file, String why) {
        PlatformRecords.LeftOut next = new PlatformRecords.LeftOut(file, why);
        if (leftOut.isEmpty() || !leftOut.getLast().equals(next)) {
            leftOut.add(next);
        }
    }
}
