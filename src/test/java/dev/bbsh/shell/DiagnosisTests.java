package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.Repetitions;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongUnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What happened to a file is named first, whatever else is open. */
@Execution(ExecutionMode.CONCURRENT)
class DiagnosisTests {

    private static final int SEEDS = Repetitions.of(8);

    private static final Pattern CAUSE =
            Pattern.compile("\"part\": ?\"cause\",\\s*\"code\": ?\"([a-z-]+)\"");

    @TempDir private Path folder;

    /** The lines that diagnose, with what is open for them. */
    @SuppressWarnings("ImmutableEnumChecker")
    private enum Known {
        ALL(
                "load ${here}/before.json",
                "mapping load ${here}/ids.csv --as ids",
                "load ${here}/output.json",
                "diagnose"),
        NAMED(
                "load ${here}/output.json ${here}/before.json",
                "mapping load ${here}/ids.csv --as ids",
                "diagnose output --against before --mapping ids"),
        NO_MAPPING("load ${here}/before.json", "load ${here}/output.json", "why"),
        NO_DOWNLOAD("mapping load ${here}/ids.csv --as ids", "load ${here}/output.json", "why"),
        NOTHING("load ${here}/output.json", "diagnose"),
        DOWNLOADS("load ${here}/alfa.json ${here}/beta.json", "diagnose"),
        DOWNLOADS_AND_REPORT(
                "load ${here}/alfa.json ${here}/beta.json",
                "mapping load ${here}/ids.csv --as ids",
                "diagnose"),
        DOWNLOADS_AND_RESULT(
                "load ${here}/alfa.json ${here}/beta.json",
                "mapping load ${here}/ids.csv --as ids",
                "load ${here}/output.json",
                "diagnose"),
        SAID(
                "load ${here}/output.json",
                "case --moving ALFA --configured-at BETA --method jcma",
                "diagnose"),
        SEEN(
                "catalog load ${here}/server.json ${here}/seen.json --as site",
                "load ${here}/output.json",
                "diagnose"),
        SEEN_WITH_BEFORE(
                "load ${here}/before.json",
                "catalog load ${here}/server.json ${here}/seen.json --as site",
                "load ${here}/output.json",
                "why"),
        SEEN_IN_PART(
                "load ${here}/before.json ${here}/output.json",
                "catalog load ${here}/partly.json --as site",
                "case --method site-import",
                "diagnose output --target site"),
        LISTED("load ${here}/output.json", "diagnose output --issues ${here}/cloud.csv");

        private final List<String> lines;

        Known(String... lines) {
            this.lines = List.of(lines);
        }
    }

    /** The outcome, and what is said of it first. */
    @SuppressWarnings("ImmutableEnumChecker")
    enum Mishap {
        NOTHING(
                "",
                Known.ALL,
                Known.NAMED,
                Known.NO_MAPPING,
                Known.NO_DOWNLOAD,
                Known.NOTHING,
                Known.SAID,
                Known.SEEN,
                Known.SEEN_WITH_BEFORE,
                Known.SEEN_IN_PART,
                Known.LISTED),
        GOOD_DOWNLOADS("", Known.DOWNLOADS, Known.DOWNLOADS_AND_REPORT),
        TOOK_THE_WRONG_FILE(
                "download", Known.ALL, Known.NAMED, Known.NO_MAPPING, Known.SEEN_WITH_BEFORE),
        TURNED("wrong-side-first", Known.ALL, Known.NAMED, Known.NO_MAPPING, Known.SAID),
        LOST_A_HALF("one-sided", Known.ALL, Known.NAMED, Known.NO_MAPPING, Known.NOTHING),
        LOST_ROWS("missing-records", Known.ALL, Known.NAMED, Known.NO_MAPPING),
        LOST_ROWS_OF_ONE("missing-records", Known.ALL, Known.NOTHING, Known.DOWNLOADS),
        PASTED_TWICE("doubled-records", Known.ALL, Known.NO_MAPPING, Known.NOTHING, Known.SAID),
        JOINED_ONLY("untranslated", Known.DOWNLOADS_AND_RESULT, Known.NO_DOWNLOAD, Known.SEEN),
        STOPPED_HALFWAY(
                "partly-translated",
                Known.ALL,
                Known.NAMED,
                Known.NO_MAPPING,
                Known.NO_DOWNLOAD,
                Known.SEEN,
                Known.SEEN_WITH_BEFORE,
                Known.SEEN_IN_PART),
        ONE_HALF_ONLY(
                "partly-translated",
                Known.ALL,
                Known.NO_MAPPING,
                Known.NO_DOWNLOAD,
                Known.NOTHING,
                Known.SEEN,
                Known.SEEN_WITH_BEFORE),
        OTHER_HALF_ONLY(
                "partly-translated",
                Known.ALL,
                Known.NO_MAPPING,
                Known.NO_DOWNLOAD,
                Known.NOTHING,
                Known.SEEN,
                Known.SEEN_WITH_BEFORE),
        KEPT_ITS_NUMBERS("", Known.SEEN, Known.SEEN_WITH_BEFORE, Known.SEEN_IN_PART),
        RAN_TWICE("translated-twice", Known.ALL, Known.NAMED),
        NEW_NAME_HERE(
                "keys-renamed-on-one-side",
                Known.ALL,
                Known.NO_MAPPING,
                Known.NOTHING,
                Known.DOWNLOADS),
        NEW_NAME_THERE(
                "keys-renamed-on-one-side",
                Known.ALL,
                Known.NO_MAPPING,
                Known.NOTHING,
                Known.DOWNLOADS),
        NEW_NAME_ON_BOTH("keys-renamed", Known.ALL, Known.NAMED, Known.NO_MAPPING),
        ANOTHER_CUSTOMER("other-sync", Known.NAMED),
        ANOTHER_PARTNER("other-sync", Known.NAMED, Known.DOWNLOADS),
        WORDS_REPLACED(
                "renamed-members", Known.ALL, Known.NO_MAPPING, Known.NOTHING, Known.DOWNLOADS),
        NOT_MIGRATED("absent-issues", Known.LISTED),
        ALREADY_ONE("already-merged", Known.DOWNLOADS),
        ALL_IN_ONE_LIST("already-merged", Known.NOTHING),
        LATER(
                "other-moment",
                Known.DOWNLOADS,
                Known.DOWNLOADS_AND_REPORT,
                Known.ALL,
                Known.NO_MAPPING);

        private final String said;
        private final List<Known> known;

        Mishap(String said, Known... known) {
            this.said = said;
            this.known = List.of(known);
        }
    }

    @ParameterizedTest
    @EnumSource(Mishap.class)
    void whatHappenedIsNamedFirst(Mishap mishap) throws IOException {
        List<String> wrong = new ArrayList<>();
        int screens = 0;
        for (long seed = 1; seed <= SEEDS; seed++) {
            for (Known known : mishap.known) {
                Path place = folder.resolve("s" + ++screens);
                String screen = screenOf(files(mishap, seed), known, place);
                Matcher first = CAUSE.matcher(screen);
                String said = first.find() ? first.group(1) : "";
                boolean ended = screen.contains("\"verdict\"");
                if (!said.equals(mishap.said) || !ended) {
                    wrong.add(seed + " " + known + ": " + said + "\n" + screen);
                }
            }
        }
        assertThat(wrong.stream().limit(2)).isEmpty();
    }

    private static long cloud(long id) {
        return 9_000_000 - 3 * id;
    }

    /** A Cloud number in the range of the server's: many are an old number, too. */
    private static long near(long id) {
        return id + 2;
    }

    private static String screenOf(Map<String, String> files, Known known, Path place)
            throws IOException {
        Path source = place.resolve("from");
        Files.createDirectories(source);
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(source.resolve(file.getKey()), file.getValue());
        }
        List<String> lines = new ArrayList<>(known.lines);
        lines.set(lines.size() - 1, lines.getLast() + " --output json");
        return Story.screenOf(String.join("\n", lines), place.resolve("work"), List.of(source));
    }

    private static Map<String, String> files(Mishap mishap, long seed) {
        MishapFiles sync = new MishapFiles(seed);
        MishapFiles.Half oldAlfa = sync.alfa();
        MishapFiles.Half oldBeta = sync.beta();
        MishapFiles.Half alfa = sync.alfa();
        MishapFiles.Half beta = sync.beta();
        MishapFiles.Half plainAlfa = sync.alfa();
        MishapFiles.Half plainBeta = sync.beta();
        alfa.mine = DiagnosisTests::cloud;
        beta.theirs = DiagnosisTests::cloud;
        String output = "";
        String betaFile = "";
        String report = sync.report(DiagnosisTests::cloud);
        int lacking = 0;
        LongUnaryOperator there = DiagnosisTests::cloud;
        switch (mishap) {
            case NOTHING, GOOD_DOWNLOADS -> alfa.spaced = true;
            case TOOK_THE_WRONG_FILE -> {
                alfa.mine = (id) -> id;
                beta.theirs = (id) -> id;
                beta.spaced = true;
            }
            case TURNED -> output = MishapFiles.both(alfa, beta);
            case LOST_A_HALF ->
                    output = MishapFiles.alone(seed % 2 == 0 ? alfa.text() : beta.text());
            case LOST_ROWS -> {
                alfa.from = 3;
                beta.from = 3;
            }
            case LOST_ROWS_OF_ONE -> {
                alfa.from = 3;
                plainAlfa.from = 3;
            }
            case PASTED_TWICE -> beta.again = 5;
            case JOINED_ONLY -> output = MishapFiles.both(plainBeta, plainAlfa);
            case STOPPED_HALFWAY -> {
                alfa.mine = (id) -> id > 10_060 ? id : cloud(id);
                beta.theirs = alfa.mine;
            }
            case ONE_HALF_ONLY -> beta.theirs = (id) -> id;
            case OTHER_HALF_ONLY -> alfa.mine = (id) -> id;
            case KEPT_ITS_NUMBERS -> {
                alfa.mine = (id) -> id;
                beta.theirs = (id) -> id;
                there = (id) -> id;
            }
            case RAN_TWICE -> {
                report = sync.report(DiagnosisTests::near);
                long end = 10_000 + 40;
                alfa.mine = (id) -> id < end ? id + 4 : id + 2;
                beta.theirs = alfa.mine;
            }
            case NEW_NAME_HERE -> {
                alfa.own = "ALFC";
                plainAlfa.own = "ALFC";
            }
            case NEW_NAME_THERE -> {
                beta.its = "ALFC";
                plainBeta.its = "ALFC";
            }
            case NEW_NAME_ON_BOTH -> {
                alfa.own = "ALFC";
                beta.its = "ALFC";
            }
            case ANOTHER_CUSTOMER -> {
                alfa.own = "KILO";
                alfa.its = "LIMA";
                beta.own = "LIMA";
                beta.its = "KILO";
            }
            case ANOTHER_PARTNER -> {
                alfa.its = "LIMA";
                alfa.betaShift = 4_000;
                beta.own = "LIMA";
                beta.betaShift = 4_000;
                plainBeta.own = "LIMA";
                plainBeta.its = "KILO";
            }
            case WORDS_REPLACED -> {
                alfa.keyName = "issueKey";
                plainAlfa.keyName = "issueKey";
            }
            case NOT_MIGRATED -> lacking = 3;
            case ALREADY_ONE -> betaFile = MishapFiles.both(plainBeta, plainAlfa);
            case ALL_IN_ONE_LIST -> {
                List<String> rows = new ArrayList<>(beta.rows());
                rows.addAll(alfa.rows());
                output = MishapFiles.alone("[" + String.join(",", rows) + "]");
            }
            case LATER -> {
                alfa.lag = 3;
                plainAlfa.lag = 3;
            }
        }
        Map<String, String> files = new LinkedHashMap<>();
        files.put("before.json", MishapFiles.both(oldBeta, oldAlfa));
        files.put("output.json", output.isEmpty() ? MishapFiles.both(beta, alfa) : output);
        files.put("alfa.json", MishapFiles.alone(plainAlfa.text()));
        files.put("beta.json", betaFile.isEmpty() ? MishapFiles.alone(plainBeta.text()) : betaFile);
        files.put("ids.csv", report);
        files.put(
                "server.json", "{\"baseUrl\":\"https://x.example\",\"deploymentType\":\"Cloud\"}");
        files.put("seen.json", sync.answered(there, 0));
        files.put("partly.json", sync.answered(there, 4));
        files.put("cloud.csv", sync.listed("ALFA", lacking));
        return files;
    }
}
