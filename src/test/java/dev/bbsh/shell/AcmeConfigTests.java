package dev.bbsh.shell;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.AcmeShape;
import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.check.config.SampleRules;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The shared sample of a config, as a person at the prompt sees and fixes it. */
@NeedsSharedData("configs")
@Execution(ExecutionMode.CONCURRENT)
class AcmeConfigTests {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Set<String> NOTHING_TO_TELL = Set.of("ok", "other-side");

    @TempDir private Path folder;

    private int runs;

    @Test
    void checkFindsWhatTheSampleExpectsAtEveryPlaceAndNothingElse() throws IOException {
        String screen = screen("check acme --output json --to ${out}/found.json");
        Map<String, String> found = new TreeMap<>();
        for (JsonNode finding : JSON.readTree(folder.resolve("found.json"))) {
            finding.path("references")
                    .forEach((each) -> found.put(place(each), said(finding, "oldId", "sure")));
        }
        Map<String, String> wanted = new TreeMap<>();
        JsonNode sample = sample();
        for (JsonNode each : sample.path("findings")) {
            if (!NOTHING_TO_TELL.contains(each.path("verdict").asString())) {
                wanted.put(pointer(each), said(each, "oldId", "autoFix"));
            }
        }
        assertThat(found).isEqualTo(wanted);
        JsonNode counts = sample.path("counts").path("byVerdict");
        assertThat(screen("check acme"))
                .contains(counts.path("ok").asInt() + " references of SAM2 are fine")
                .contains(counts.path("other-side").asInt() + " of SP2 (stays)");
        assertThat(screen).doesNotContain("error:");
    }

    /** The shape of a config is not public: verdicts and suggestions must not hang on it. */
    @ParameterizedTest
    @EnumSource
    void checkFindsTheSameInOtherShapes(AcmeShape shape) throws IOException {
        Files.writeString(folder.resolve("other.json"), shape.text());
        screen("check acme --output json --to ${out}/found.json");
        screen(
                "close acme",
                "load ${out}/other.json --as acme",
                "check acme --target new --source old --mapping ids"
                        + " --output json --to ${out}/others.json");
        assertThat(judged("others.json")).hasSize(89).isEqualTo(judged("found.json"));
    }

    /** The verdict on each ID, wherever it is. */
    private Map<String, String> judged(String file) {
        Map<String, String> judged = new TreeMap<>();
        for (JsonNode finding : JSON.readTree(folder.resolve(file))) {
            judged.put(finding.path("id").asString(), said(finding, "oldId", "sure"));
        }
        return judged;
    }

    /** The same for a place of ours and one of the sample. */
    private static String place(JsonNode reference) {
        String pointer =
                reference
                        .path("place")
                        .asString()
                        .substring(1)
                        .replaceAll("\\['?([^]']*)'?]", "/$1");
        return pointer + " " + reference.path("token").asString();
    }

    private static String pointer(JsonNode expected) {
        return expected.path("pointer").asString() + " " + expected.path("token").asString();
    }

    private static String rule(JsonNode suggestion, boolean ofSample) {
        String rule = suggestion.path("rule").asString();
        return ofSample
                ? SampleRules.of(rule, suggestion.path("evidence").asString()).word()
                : rule;
    }

    private static String said(JsonNode node, String id, String sure) {
        List<String> likely = new ArrayList<>();
        Set<String> hints = new TreeSet<>();
        for (JsonNode each : node.path("suggestions")) {
            String text =
                    String.join(
                            " ",
                            each.path("id").asString(),
                            each.path("name").asString(),
                            rule(each, sure.equals("autoFix")),
                            each.path("evidence").asString(),
                            each.path("confidence").asString());
            boolean similar = each.path("evidence").asString().equals("similar-name");
            if (each.path("confidence").asString().equals("low") && !similar) {
                hints.add(text);
            } else if (!similar) {
                likely.add(text);
            }
        }
        return String.join(
                " | ",
                node.path("kind").asString(),
                node.path(id).asString(),
                node.path("sourceName").asString("-"),
                node.path("verdict").asString(),
                String.valueOf(node.path(sure).asBoolean()),
                (node.path("orderMatters").asBoolean(true)
                                ? likely
                                : likely.stream().sorted().toList())
                        .toString(),
                hints.toString());
    }

    @Test
    void aScriptTakesTheConfigToNoFindingsAndReplaysToTheSameBytes() throws IOException {
        String script = setUp() + decisions() + "expect no findings\n";
        String first = run(script + "save acme ${out}/first.json\n");
        assertThat(first).contains("as expected: no errors and no warnings in acme");
        String second = run(script + "save acme ${out}/second.json\n");
        assertThat(second).doesNotContain("error:");
        Path mended = folder.resolve("first.json");
        assertThat(mended).hasSameBinaryContentAs(folder.resolve("second.json"));
        String original = Files.readString(SharedData.path("configs/acme-config.json"));
        assertThat(Files.readString(mended)).isNotEqualTo(original);
    }

    /**
     * The script of decisions: all sure fixes, then for each other finding the best suggestion, or
     * keeping the ID.
     */
    private String decisions() throws IOException {
        screen("check acme", "fix --safe", "findings --output json --to ${out}/left.json");
        JsonNode left = JSON.readTree(folder.resolve("left.json"));
        // Options and names get another verdict once that to which they belong is decided.
        return left.valueStream()
                .sorted(Comparator.comparing((each) -> !isDependent(each)))
                .map(AcmeConfigTests::decision)
                .collect(Collectors.joining("", "check acme\nfix --safe\n", ""));
    }

    private static String decision(JsonNode finding) {
        JsonNode best = finding.path("suggestions").path(0).path("id");
        String line = "fix '" + finding.path("id").asString() + "'";
        return best.isString()
                ? line
                        + " --to '"
                        + best.asString()
                        + "' --expect '"
                        + finding.path("oldId").asString()
                        + "'\n"
                : line + " --keep\n";
    }

    private static boolean isDependent(JsonNode finding) {
        String kind = finding.path("kind").asString();
        return kind.equals("option") || kind.endsWith("-name");
    }

    @Test
    void mendingTwiceOrAfterLoadingAgainChangesNothing() throws IOException {
        screen("check acme", "fix --safe", "fix --safe", "save acme ${out}/once.json");
        String screen =
                run(
                        setUp()
                                + "close acme\nload ${out}/once.json --as acme\ncheck acme\n"
                                + "fix --safe\nsave acme ${out}/twice.json\n");
        assertThat(screen).contains("no finding has exactly one certain fix");
        assertThat(folder.resolve("once.json"))
                .hasSameBinaryContentAs(folder.resolve("twice.json"));
    }

    private String screen(String... lines) {
        return run(setUp() + String.join("\n", lines) + "\n");
    }

    private String run(String script) {
        String here = script.replace("${out}", folder.toString());
        return Story.screenOf(here, folder.resolve("case" + runs++));
    }

    private static String setUp() {
        Path configs = SharedData.path("configs").toAbsolutePath();
        return List.of(
                        "load " + configs.resolve("acme-config.json") + " --as acme",
                        "catalog load " + configs.resolve("target") + " --as new",
                        "catalog load " + configs.resolve("source") + " --as old",
                        "mapping load " + configs.resolve("id-mappings.csv") + " --as ids",
                        "case --moving SAM2 --method jcma")
                .stream()
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static JsonNode sample() {
        return JSON.readTree(SharedData.path("configs/expected-findings.json"));
    }
}
