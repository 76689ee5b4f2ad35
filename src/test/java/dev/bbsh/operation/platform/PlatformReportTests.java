package dev.bbsh.operation.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.work.BbshException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;
import java.util.Optional;

class PlatformReportTests {

    @Test
    void progressIsWrittenAsThePlatformWantsIt() {
        assertThat(PlatformReport.progress("t-1", "in_progress", 50, Optional.of("a \"b\"")))
                .isEqualTo(
                        new PlatformReport(
                                "POST progress/t-1",
                                "{\"status\":\"IN_PROGRESS\",\"percent\":50,"
                                        + "\"message\":\"a \\\"b\\\"\"}"));
    }

    @Test
    void aForgeAppReportsItsMessagesAndItsLog() {
        assertThat(PlatformReport.message("t-1", "failed", List.of("m-1", "m-2", "m-1")))
                .isEqualTo(
                        new PlatformReport(
                                "POST message/t-1/status",
                                "{\"status\":\"FAILED\",\"messageIds\":[\"m-1\",\"m-2\"]}"));
        assertThat(PlatformReport.log("t-1", "a \"b\""))
                .isEqualTo(new PlatformReport("POST log/t-1", "{\"message\":\"a \\\"b\\\"\"}"));
        assertThatThrownBy(() -> PlatformReport.log("t-1", "x".repeat(65_537)))
                .hasMessage("the message has more than 65,536 characters");
        assertThatThrownBy(() -> PlatformReport.message("t-1", "IN_PROGRESS", List.of("m-1")))
                .hasMessage("an app can't report 'IN_PROGRESS' for a message");
    }

    @ParameterizedTest
    @ValueSource(strings = {"READY", "TIMED_OUT", "CANCELLED", "done", ""})
    void anAppCantReportEachStatus(String status) {
        assertThatThrownBy(() -> PlatformReport.progress("t-1", status, 1, Optional.empty()))
                .isInstanceOf(BbshException.class)
                .hasMessage("an app can't report '" + status + "'");
    }

    @Test
    void aLowerPercentageIsIgnoredByThePlatform() {
        PlatformReport report = PlatformReport.progress("t-1", "IN_PROGRESS", 40, Optional.empty());
        assertThat(report.kept("{\"status\":\"IN_PROGRESS\",\"percent\":50}")).hasValue(50);
        assertThat(report.kept("{\"status\":\"IN_PROGRESS\",\"percent\":40}")).isEmpty();
        assertThat(report.kept("")).isEmpty();
    }

    @Test
    void moreThanEverythingIsRefused() {
        assertThatThrownBy(() -> PlatformReport.progress("t-1", "FAILED", 101, Optional.empty()))
                .hasMessage("101 percent is more than everything");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1}", "{\"details\":{\"a\":1}}"})
    void feedbackMayHaveDetailsAroundItOrNot(String text) {
        assertThat(PlatformReport.feedback("t-1", text, "f.json").body())
                .isEqualTo("{\"details\":{\"a\":1}}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[1]", "\"a\"", "", "{\"a\":"})
    void anythingElseIsNoFeedback(String text) {
        assertThatThrownBy(() -> PlatformReport.feedback("t-1", text, "f.json"))
                .isInstanceOf(BbshException.class)
                .hasMessage("'f.json' is not a JSON object");
    }
}
