package dev.bbsh.report.saved;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.file.Location;
import dev.bbsh.report.Audience;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.Measure;
import dev.bbsh.report.Measure.Group;
import dev.bbsh.report.Report;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class SavedReportTests {

    private static final List<String> ABOUT = List.of("DEPOT", "ORBIT");

    @TempDir Path folder;

    private static String json(Audience audience, List<Measure> measures) {
        Report.Subject subject =
                new Report.Subject(
                        audience, ABOUT, Instant.parse("2026-11-03T09:00:00Z"), Map.of());
        return ReportJson.of(
                new Report(
                        subject,
                        List.of(Chapter.of("T", new Chapter.Part.Text("\u202e \" \\ </script>"))),
                        measures));
    }

    private SavedReport read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("old.json"), text);
        return SavedReport.read(Location.of(file.toString()), Progress.NONE);
    }

    private static Measure measure(Group group, String key, String value) {
        return new Measure(group, key, "title of " + key, value);
    }

    @Test
    void whatIsWrittenIsReadAgain() throws IOException {
        List<Measure> measures =
                List.of(
                        measure(Group.NUMBERS, "pairs", "8"),
                        measure(Group.FOUND, "a:\"\\\u0000", "warning"));
        SavedReport old = read(json(Audience.TICKET, measures));
        assertThat(old.measures()).isEqualTo(measures);
        assertThat(old.about()).isEqualTo(ABOUT);
        old.requireAbout(ABOUT);
    }

    @Test
    void onlyWhatDiffersIsInTheChapter() throws IOException {
        SavedReport old =
                read(
                        json(
                                Audience.TICKET,
                                List.of(
                                        measure(Group.NUMBERS, "pairs", "8"),
                                        measure(Group.NUMBERS, "same", "1"),
                                        measure(Group.FOUND, "gone:A-1", "error"))));
        List<Measure> now =
                List.of(
                        measure(Group.NUMBERS, "pairs", "9"),
                        measure(Group.NUMBERS, "same", "1"),
                        measure(Group.FOUND, "fresh:A-2", "error"));
        Chapter chapter = new ReportComparison(old, now).chapter();
        assertThat(chapter.title()).isEqualTo("Since the last report, of 2026-11-03");
        List<String> columns = List.of("subject", "before", "now");
        assertThat(chapter.parts())
                .containsExactly(
                        new Chapter.Part.Table(
                                "Numbers", columns, List.of(List.of("title of pairs", "8", "9"))),
                        new Chapter.Part.Table(
                                "Single findings",
                                columns,
                                List.of(
                                        List.of("title of fresh:A-2", "-", "error"),
                                        List.of("title of gone:A-1", "error", "-"))));
    }

    @Test
    void nothingIsSaidToBeNewOfARuleOfWhichAReportHasOnlyTheNumber() throws IOException {
        SavedReport old =
                read(json(Audience.TICKET, List.of(measure(Group.FINDINGS, "rule error", "101"))));
        List<Measure> now =
                List.of(
                        measure(Group.FINDINGS, "rule error", "1"),
                        measure(Group.FOUND, "rule:A-1", "error"));
        assertThat(new ReportComparison(old, now).chapter().parts())
                .singleElement()
                .extracting("title")
                .isEqualTo("Number of findings");
    }

    @Test
    void theSameIsSaidToBeTheSameAndManyChangesAreCut() throws IOException {
        SavedReport old = read(json(Audience.TICKET, List.of()));
        assertThat(new ReportComparison(old, List.of()).chapter().parts())
                .containsExactly(new Chapter.Part.Text("Nothing has changed since then."));
        List<Measure> many = new ArrayList<>();
        for (int at = 0; at < 60; at++) {
            many.add(measure(Group.STEPS, "s" + at, "done"));
        }
        assertThat(new ReportComparison(old, many).chapter().parts().getLast())
                .isEqualTo(new Chapter.Part.Text("and 10 more changes"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "{} | is not a report that bbsh wrote as JSON",
                "[1,2] | is not a report that bbsh wrote as JSON",
                "{\"format\":\"bbsh-report\"} | 'version' can't be read",
                "{\"format\":\"bbsh-report\",\"version\":9} | newer bbsh: its version is 9",
                "{\"format\":\"bbsh-report\",\"version\":1,\"for\":\"ticket\"} | 'written' can't be"
                        + " read",
                "{\"format\":\"bbsh-report\",\"version\":1,\"for\":\"ticket\",\"written\":\"2026-11-03T09:00:00Z\"}"
                    + " | 'measures' can't be read",
                "{\"format\":\"bbsh-report\",\"version\":1,\"for\":\"ticket\",\"written\":\"2026-11-03T09:00:00Z\",\"measures\":[{}]}"
                    + " | 'measures' can't be read",
                "{\"format\":\"bbsh-rep | is not a complete report: not valid JSON: line 1",
            })
    void whatIsNoReportIsRefused(String text, String error) {
        assertThatThrownBy(() -> read(text))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining(error);
    }

    @Test
    void anotherReaderAndAnotherCaseAreRefused() throws IOException {
        assertThatThrownBy(() -> read(json(Audience.CUSTOMER, List.of())))
                .hasMessageContaining("is a report for the customer");
        SavedReport old = read(json(Audience.TICKET, List.of()));
        assertThatThrownBy(() -> old.requireAbout(List.of("SAM2", "SP2")))
                .hasMessageContaining(
                        "is about DEPOT and ORBIT, and this case is about SAM2 and SP2");
    }

    @Test
    void aGroupOfALaterVersionIsLeftOut() throws IOException {
        SavedReport old =
                read(
                        json(Audience.TICKET, List.of(measure(Group.STEPS, "a", "done")))
                                .replace("\"steps\"", "\"moods\""));
        assertThat(old.measures()).isEmpty();
    }
}
