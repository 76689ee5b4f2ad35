package dev.bbsh.jira.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.file.Location;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

class PlatformFilesTests {

    private static final Instant NOW = Instant.parse("2025-09-26T00:00:00Z");

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "listener-triggered, LISTENER_TRIGGERED",
        "LISTENER_TRIGGERED, LISTENER_TRIGGERED",
        "app-data-uploaded, APP_DATA_UPLOADED",
        "APP_DATA_UPLOADED, APP_DATA_UPLOADED",
        "listener-errored, LISTENER_ERRORED",
        "event-file-list-uploaded, FILE_LIST_UPLOADED",
        "avi:ecosystem.migration:triggered:listener, LISTENER_TRIGGERED",
        "avi:ecosystem.migration:uploaded:app_data, APP_DATA_UPLOADED",
        "avi:ecosystem.migration:uploaded:event_file_list, FILE_LIST_UPLOADED",
        "avi:ecosystem.migration:requested:transfer_cancellation, CANCELLATION_REQUESTED",
        "avi:ecosystem.migration:errored:listener, LISTENER_ERRORED",
        "avi:ecosystem.migration:completed:export_phase, EXPORT_COMPLETED",
        "avi:ecosystem.migration:settled:transfer, TRANSFER_SETTLED",
        "avi:ecosystem.migration:uploaded:something, UNKNOWN",
        "jira:issue_created, UNKNOWN"
    })
    void kindsAreReadInEachNotation(String word, EventKind kind) {
        assertThat(EventKind.of(word)).isEqualTo(kind);
    }

    @Test
    void notificationsOfATransferComeInTheOrderOfTheirTimes() throws IOException {
        TransferHistory history =
                history(
                        event("3", "settled:transfer", "m3", "\"transferStatus\":\"SUCCESS\""),
                        event("1", "triggered:listener", "m1", ""),
                        event("2", "uploaded:app_data", "m2", "\"key\":\"k\",\"label\":\"l\""),
                        event("4", "uploaded:app_data", "m2", "\"key\":\"k\",\"label\":\"l\""));
        assertThat(history.entries())
                .extracting((each) -> each.event().kind())
                .containsExactly(
                        EventKind.LISTENER_TRIGGERED,
                        EventKind.APP_DATA_UPLOADED,
                        EventKind.TRANSFER_SETTLED);
        assertThat(history.entries().get(1).copies()).isEqualTo(2);
        assertThat(history.status()).isEqualTo("SUCCESS");
        assertThat(history.gaps(false, NOW)).isEmpty();
    }

    @Test
    void anUploadWithoutTheRestIsMissingIt() throws IOException {
        TransferHistory history = history(event("2", "uploaded:app_data", "m2", "\"key\":\"k\""));
        assertThat(history.gaps(false, NOW))
                .extracting(TransferHistory.Gap::what)
                .containsExactly(
                        "not settled, its 14 days end 2025-10-09",
                        "no notification that the listener was triggered",
                        "no notification that the export is complete",
                        "no message status for 1 upload: m2");
        assertThat(history.gaps(true, NOW))
                .extracting(TransferHistory.Gap::what)
                .containsExactly("no notification that the listener was triggered");
    }

    @Test
    void anExceptionOfTheListenerComesFirst() throws IOException {
        TransferHistory history =
                history(
                        event("1", "triggered:listener", "m1", ""),
                        event(
                                "2",
                                "errored:listener",
                                "m2",
                                "\"transferError\":{\"exceptionType\":\"java.lang.Error\"}"));
        assertThat(history.gaps(false, NOW).getFirst())
                .isEqualTo(
                        new TransferHistory.Gap(
                                "the listener failed: java.lang.Error",
                                "explain listener-errored"));
    }

    @Test
    void copiesThatDifferAndSharedIdsAreNamed() throws IOException {
        TransferHistory history =
                history(
                        event("1", "uploaded:app_data", "m1", "\"key\":\"k\",\"label\":\"a\""),
                        event("2", "uploaded:app_data", "m1", "\"key\":\"k\",\"label\":\"b\""),
                        event("3", "triggered:listener", "m1", ""),
                        event("4", "settled:transfer", "", ""));
        assertThat(history.gaps(false, NOW))
                .extracting(TransferHistory.Gap::what)
                .containsExactly(
                        "1 notification without a message ID",
                        "1 message ID with different content",
                        "1 message ID of several notifications");
        assertThat(
                        history(
                                        event("1", "uploaded:app_data", "m1", "\"key\":\"k\""),
                                        event("2", "uploaded:app_data", "m2", "\"key\":\"l\""))
                                .gaps(false, NOW))
                .extracting(TransferHistory.Gap::what)
                .noneMatch((what) -> what.contains("of several"));
    }

    @Test
    void aTransferThatIsNotNamedHasAPlaceholderInLinesToType() throws IOException {
        assertThat(history("{\"eventType\":\"listener-triggered\"}").gaps(false, NOW))
                .extracting(TransferHistory.Gap::advice)
                .startsWith(
                        "platform status TRANSFER     (Connect apps aren't notified)",
                        "platform data TRANSFER     (lists the files)");
    }

    @Test
    void linesThatAreNoJsonAreListedAndHideNoOther() throws IOException {
        PlatformRecords records =
                read(event("1", "triggered:listener", "m1", ""), "WARN retrying", "{\"a\": 1}");
        assertThat(records.events()).hasSize(1);
        assertThat(records.leftOut())
                .extracting(PlatformRecords.LeftOut::toString)
                .containsExactly(
                        "LeftOut[where=x.jsonl, why=is not an answer or a notification of the app"
                                + " migration platform]",
                        "LeftOut[where=x.jsonl line 2, why=is not a JSON object]");
    }

    @Test
    void notificationsInTheEntriesOfALogAreRead() throws IOException {
        String time = "2025-09-25 08:00:01,123 INFO [web] ";
        PlatformRecords records =
                read(
                        time + "started {port}",
                        time + "got " + event("1", "triggered:listener", "m1", ""),
                        time + "got " + event("2", "uploaded:app_data", "m2", ""),
                        time + "got " + cut(event("3", "uploaded:app_data", "m3", "")),
                        cut(event("4", "uploaded:app_data", "m4", "")));
        assertThat(records.events())
                .extracting(PlatformEvent::messageId)
                .containsExactly("m1", "m2");
        assertThat(records.leftOut())
                .containsExactly(
                        new PlatformRecords.LeftOut(
                                "x.jsonl lines 1, 4, 5", "have no JSON object"));
    }

    @Test
    void theOnlyNotificationOfALogDoesntHideBrokenOnes() throws IOException {
        PlatformRecords records =
                read(
                        "2025-09-25 08:00:01 got " + event("1", "triggered:listener", "m1", ""),
                        "2025-09-25 08:00:02 got "
                                + event("2", "uploaded:app_data", "m2", "").replace("}", ""));
        assertThat(records.events()).hasSize(1);
        assertThat(records.leftOut())
                .containsExactly(
                        new PlatformRecords.LeftOut("x.jsonl line 2", "has no JSON object"));
    }

    @Test
    void anObjectOverSeveralLinesOfALogIsRead() throws IOException {
        PlatformRecords records =
                read(
                        "2025-09-25 08:00:01 got",
                        event("1", "triggered:listener", "m1", "")
                                .replace("\"migrationDetails\"", "\n\"migrationDetails\""),
                        "2025-09-25 08:00:02 done");
        assertThat(records.events()).hasSize(1);
        assertThat(records.leftOut()).isEmpty();
    }

    /** Without its last bracket, the object in it is still whole. */
    private static String cut(String object) {
        return object.substring(0, object.length() - 1);
    }

    @Test
    void theLinesAroundAnAnswerAreNotNamed() throws IOException {
        PlatformRecords records =
                read("```json", event("1", "triggered:listener", "m1", ""), "```");
        assertThat(records.events()).hasSize(1);
        assertThat(records.leftOut()).isEmpty();
    }

    @Test
    void anEmptyObjectIsNoNotification() throws IOException {
        assertThat(read(event("1", "triggered:listener", "m1", ""), "{}", "x").leftOut())
                .extracting(PlatformRecords.LeftOut::toString)
                .containsExactly(
                        "LeftOut[where=x.jsonl, why=is not an answer or a notification of the app"
                                + " migration platform]",
                        "LeftOut[where=x.jsonl line 3, why=is not a JSON object]");
    }

    @Test
    void manyLinesThatAreNoJsonAreNamedTogether() throws IOException {
        PlatformRecords records =
                read(
                        event("1", "triggered:listener", "m1", ""),
                        "a",
                        "b",
                        "c",
                        "d",
                        "e",
                        "f",
                        "",
                        "g");
        assertThat(records.leftOut())
                .containsExactly(
                        new PlatformRecords.LeftOut(
                                "x.jsonl lines 2, 3, 4, 5, 6 and 2 more", "are not JSON objects"));
    }

    @Test
    void answersAboutAnotherTransferAreLeftOut() {
        PlatformRecords.Part part =
                new PlatformRecords.Part.Failure(
                        "error-2E170FF3-6aa6-4969-a08a-e60119ef2db3.json",
                        new ListenerError("x", ""));
        assertThat(part.isOf("2e170ff3-6aa6-4969-a08a-e60119ef2db3")).isTrue();
        assertThat(part.isOf("5f0c6a1e-0b5d-4c2a-9d57-3a1f0e7b2c41")).isFalse();
    }

    @Test
    @NeedsSharedData("mappings")
    void theDocumentedAnswersAreRead() {
        PlatformRecords records =
                PlatformFiles.read(
                        Stream.of(
                                        "doc-transfer-recent.json",
                                        "doc-error.json",
                                        "doc-progress.json",
                                        "doc-page-forge.json",
                                        "authored/app-data-list.json",
                                        "authored/connect-app-data-uploaded.json",
                                        "authored/connect-legacy-webhookEventType.json",
                                        "authored/connect-listener-triggered.json",
                                        "authored/forge-uploaded-app_data.json")
                                .map((name) -> new Location(SharedData.path("mappings/" + name)))
                                .toList(),
                        Progress.NONE);
        assertThat(records.transfers()).extracting(Transfer::status).containsExactly("IN_PROGRESS");
        assertThat(records.events())
                .extracting(PlatformEvent::kind)
                .containsExactly(
                        EventKind.APP_DATA_UPLOADED,
                        EventKind.APP_DATA_UPLOADED,
                        EventKind.LISTENER_TRIGGERED,
                        EventKind.APP_DATA_UPLOADED);
        assertThat(records.parts())
                .extracting((part) -> part.getClass().getSimpleName())
                .containsExactly("Failure", "Progress", "Files");
        assertThat(records.leftOut())
                .containsExactly(
                        new PlatformRecords.LeftOut(
                                "doc-page-forge.json",
                                "is a page of ID mappings: mapping load reads it"));
    }

    private TransferHistory history(String... lines) throws IOException {
        return read(lines).histories().getFirst();
    }

    private PlatformRecords read(String... lines) throws IOException {
        Path file = Files.write(folder.resolve("x.jsonl"), List.of(lines));
        return PlatformFiles.read(List.of(new Location(file)), Progress.NONE);
    }

    private static String event(String minute, String kind, String message, String more) {
        return "{\"receivedAt\":\"2025-09-25T08:0"
                + minute
                + ":00Z\",\"event\":{\"eventType\":\"avi:ecosystem.migration:"
                + kind
                + "\",\"transferId\":\"t-1\",\"messageId\":\""
                + message
                + "\",\"migrationDetails\":{\"createdAt\":1758787200000}"
                + (more.isEmpty() ? "" : "," + more)
                + "}}";
    }
}
