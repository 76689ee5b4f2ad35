package dev.bbsh.report.html;

import dev.bbsh.report.Audience;
import dev.bbsh.report.Chapter;
import dev.bbsh.report.FindingGroup;
import dev.bbsh.report.Report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reports for tests, with every kind of part. */
final class SampleReport {

    private static final Instant WRITTEN = Instant.parse("2026-11-21T09:00:00Z");

    private SampleReport() {}

    /** A report in which a text stands in every place that can hold one from data. */
    static Report of(String text) {
        return of(List.of(text), Map.of("ORBIT", "https://orbit.example.net"));
    }

    /** A report on several texts. */
    static Report of(List<String> texts, Map<String, String> sites) {
        String all = String.join(" ", texts);
        List<List<String>> rows = new ArrayList<>();
        List<Chapter.Bar> bars = new ArrayList<>();
        List<FindingGroup> groups = new ArrayList<>();
        for (int at = 0; at < texts.size(); at++) {
            String text = texts.get(at);
            rows.add(List.of(text, String.valueOf(at * 7 % 13), "ORBIT-" + at));
            bars.add(new Chapter.Bar(text, List.of((long) at, 2L * at, 1L)));
            groups.add(
                    new FindingGroup(
                            at % 2 == 0 ? "error" : "warning",
                            text,
                            text,
                            "inferred",
                            at + 1_200L,
                            List.of(text, "an example of ORBIT-" + at),
                            List.of(text)));
        }
        return new Report(
                new Report.Subject(Audience.TICKET, List.of(), WRITTEN, sites),
                List.of(
                        new Chapter(
                                "Report " + texts.getFirst(), List.of(new Chapter.Part.Text(all))),
                        new Chapter(
                                texts.getFirst(),
                                List.of(
                                        new Chapter.Part.Subtitle(texts.getFirst()),
                                        new Chapter.Part.Points(texts),
                                        new Chapter.Part.Lines(texts))),
                        new Chapter(
                                "Tables",
                                List.of(
                                        new Chapter.Part.Table(
                                                texts.getFirst(),
                                                List.of("text", "number", texts.getFirst()),
                                                rows))),
                        Chapter.of("Findings", new Chapter.Part.Findings(all, groups)),
                        Chapter.of(
                                "Numbers",
                                new Chapter.Part.Chart(
                                        texts.getFirst(),
                                        all,
                                        texts.getFirst(),
                                        List.of(texts.getFirst(), "second", "third"),
                                        bars))),
                List.of());
    }
}
