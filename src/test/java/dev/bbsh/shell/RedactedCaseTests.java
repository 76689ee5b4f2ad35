package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A redacted case gives the same findings, fixes and proofs as the original. */
@Execution(ExecutionMode.CONCURRENT)
class RedactedCaseTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final List<String> ORIGINAL =
            List.of("example-corp", "mroth", "jlind", "pberg", "SAM2", "SP2", "Northwind", "Roth");

    /** The lines with counts: of findings, fixes, records and IDs. */
    private static final Pattern COUNTS =
            Pattern.compile(
                    "(error|warning|info) +[a-z-]+ +\\d|\\d+"
                        + " (errors?|warnings?|references)|fixed|left:|proven|Prepared|Verified|findings"
                        + " shows|together|ids |old |new");

    @TempDir private Path folder;

    private int runs;

    @Test
    @NeedsSharedData("configs")
    void aConfigWithCatalogsAndMappingHasTheSameFindings() throws IOException {
        Path configs = SharedData.path("configs").toAbsolutePath();
        Path share = folder.resolve("share");
        run(
                "redact "
                        + String.join(
                                " ",
                                Stream.of("acme-config.json", "id-mappings.csv", "source", "target")
                                        .map((name) -> "'" + configs.resolve(name) + "'")
                                        .toList())
                        + " --to '"
                        + share
                        + "' --seed test");
        Path config = only(share, "-config.json");
        String key = JSON.readTree(config).at("/firstConnector/project/key").asString();
        requireNothingLeft(share);
        assertThat(check(config, share, key, "copy"))
                .isEqualTo(check(configs.resolve("acme-config.json"), configs, "SAM2", "original"));
    }

    private String check(Path config, Path answers, String key, String name) throws IOException {
        Path found = folder.resolve(name + ".json");
        String screen =
                run(
                        "load '" + config + "' --as acme",
                        "catalog load '" + answers.resolve("source") + "' --as old",
                        "catalog load '" + answers.resolve("target") + "' --as new",
                        "mapping load '" + answers.resolve("id-mappings.csv") + "' --as ids",
                        "case --moving " + key,
                        "check acme --source old --target new --mapping ids --output json --to '"
                                + found
                                + "'",
                        "fix --safe");
        Map<String, Integer> rules = new TreeMap<>();
        for (JsonNode each : JSON.readTree(found)) {
            rules.merge(
                    each.path("rule").asString()
                            + each.path("sure")
                            + each.path("suggestions").size()
                            + each.path("places").size(),
                    1,
                    Integer::sum);
        }
        assertThat(rules).isNotEmpty();
        return rules + matches(screen, "fixed \\d+ findings|left: .*");
    }

    @Test
    void bothSidesWithAMappingArePreparedAndVerifiedTheSame() throws IOException {
        run("sample '" + folder + "/data' --size 200");
        StringBuilder ids = new StringBuilder("entityType,serverId,cloudId\n");
        for (JsonNode issue :
                JSON.readTree(folder.resolve("data/orbit.json")).at("/firstConnector")) {
            issue.path("comments").forEach((each) -> ids.append(row("jira:comment", each)));
            issue.path("attachments")
                    .forEach((each) -> ids.append(row("jira:fileAttachment", each)));
        }
        Files.writeString(folder.resolve("data/orbit.csv"), ids);
        run("redact '" + folder + "/data' --to '" + folder + "/share' --seed test");
        Path share = folder.resolve("share/data");
        Path mapping = only(share, ".csv");
        String moving = mapping.getFileName().toString().replace(".csv", "");
        String staying = other(share, moving);
        String original = sides(folder.resolve("data"), "orbit", "depot");
        String copy = sides(share, moving, staying);
        assertThat(copy).isEqualTo(original).contains("Verified, but").doesNotContain("error:");
        assertThat(copy.toLowerCase(Locale.ROOT)).doesNotContain("orbit-1");
    }

    /** All of a case that is open, with no name given: both sides, config, catalogs and mapping. */
    @Test
    void allThatIsOpenGivesTheSameCounts() throws IOException {
        Path share = folder.resolve("share");
        String[] open = {
            "load ${here}/orbit.json ${here}/depot.json ${here}/moved/config.json",
            "catalog load ${here}/moved/old --as old",
            "catalog load ${here}/moved/new --as new",
            "mapping load ${here}/orbit-ids.csv --as ids"
        };
        String said =
                run(
                        Stream.concat(
                                        Stream.of(open),
                                        Stream.of("redact --to '" + share + "' --seed test"))
                                .toArray(String[]::new));
        assertThat(said).doesNotContain("error:");
        JsonNode config = JSON.readTree(share.resolve("config.json"));
        String moving = config.at("/firstConnector/project/key").asString();
        String staying = config.at("/secondConnector/project/key").asString();
        String copied =
                counts(
                        "load '"
                                + share.resolve(moving.toLowerCase(Locale.ROOT) + ".json")
                                + "' --as one",
                        "load '"
                                + share.resolve(staying.toLowerCase(Locale.ROOT) + ".json")
                                + "' --as two",
                        "load '" + share.resolve("config.json") + "'",
                        "catalog load '" + share.resolve("old") + "' --as old",
                        "catalog load '" + share.resolve("new") + "' --as new",
                        "mapping load '" + only(share, ".csv") + "' --as ids",
                        moving,
                        staying);
        String original =
                counts(
                        "load ${here}/orbit.json --as one",
                        "load ${here}/depot.json --as two",
                        open[0].replace("${here}/orbit.json ${here}/depot.json ", ""),
                        open[1],
                        open[2],
                        open[3],
                        "ORBIT",
                        "DEPOT");
        assertThat(copied)
                .isEqualTo(original)
                .contains("fixed", "errors", "Verified")
                .doesNotContain("error: ");
    }

    /** Without a seed, the names of copies differ each time: those of two redactions don't mix. */
    @Test
    void theCopiesOfAnEarlierRedactionAreNamed() throws IOException {
        Path share = folder.resolve("share");
        String line = "redact ${here}/orbit.json --to '" + share + "' --seed ";
        assertThat(run(line + "one")).doesNotContain("also in the folder");
        Path first = only(share, ".json");
        assertThat(run(line + "two")).containsPattern("also in the folder +" + first.getFileName());
    }

    /** The screen of all checks and of the migration, with names and IDs made equal. */
    private String counts(String... parts) throws IOException {
        String moving = parts[6];
        String staying = parts[7];
        List<String> lines = new ArrayList<>(List.of(parts).subList(0, 6));
        lines.addAll(
                List.of(
                        "case --moving " + moving,
                        "check one --with two",
                        "check config --source old --target new --mapping ids",
                        "fix --safe",
                        "merge one two --as both",
                        "check both",
                        "prepare both --mapping ids",
                        "verify output --against both --mapping ids"));
        return run(lines.toArray(String[]::new))
                .lines()
                .filter((line) -> !line.startsWith("> "))
                .filter((line) -> COUNTS.matcher(line).lookingAt())
                .map((line) -> line.replaceAll("(?i)" + moving, "ONE"))
                .map((line) -> line.replaceAll("(?i)" + staying, "TWO"))
                .map((line) -> line.replaceAll("\\b\\d{5,}\\b", "ID").replaceAll(" +", " "))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static String other(Path share, String moving) throws IOException {
        try (Stream<Path> files = Files.list(share)) {
            return files.map((file) -> file.getFileName().toString())
                    .filter((name) -> !name.startsWith(moving))
                    .map((name) -> name.replace(".json", ""))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static String row(String type, JsonNode item) {
        String id = item.path("localId").asString();
        return type + "," + id + "," + (50_000 + Integer.parseInt(id)) + "\n";
    }

    /** The screen of a migration, without names and IDs. */
    private String sides(Path files, String moving, String staying) throws IOException {
        String screen =
                run(
                        "load '" + files.resolve(moving + ".json") + "' --as one",
                        "load '" + files.resolve(staying + ".json") + "' --as two",
                        "mapping load '" + files.resolve(moving + ".csv") + "' --as ids",
                        "case --moving " + moving.toUpperCase(Locale.ROOT),
                        "check one --with two",
                        "merge one two --as both",
                        "check both",
                        "prepare both --mapping ids",
                        "verify output --against both --mapping ids");
        return screen.lines()
                .filter((line) -> !line.startsWith("> "))
                .map((line) -> line.replaceAll("(?i)" + moving, "ONE"))
                .map((line) -> line.replaceAll("(?i)" + staying, "TWO"))
                .map((line) -> line.replaceAll("\\b\\d{5,}\\b", "ID").replaceAll(" +", " "))
                .reduce("", (all, line) -> all + line + "\n");
    }

    private static void requireNothingLeft(Path share) throws IOException {
        try (Stream<Path> files = Files.walk(share)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String text = share.relativize(file) + Files.readString(file);
                for (String word : ORIGINAL) {
                    assertThat(Pattern.compile("(?i)(?<![a-z])" + word).matcher(text).find())
                            .as(word + " in " + file)
                            .isFalse();
                }
            }
        }
    }

    private static String matches(String text, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map((each) -> each.group())
                .toList()
                .toString();
    }

    private static Path only(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter((file) -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow();
        }
    }

    private String run(String... lines) throws IOException {
        runs++;
        return Story.screenOf(String.join("\n", lines) + "\n", folder.resolve("case" + runs));
    }
}
