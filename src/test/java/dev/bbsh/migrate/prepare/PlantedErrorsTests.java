package dev.bbsh.migrate.prepare;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.Document;
import dev.bbsh.sample.SampleDownloads;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Of thousands of errors in invented data, verify finds each, and says nothing else. */
class PlantedErrorsTests {

    private static final int ISSUES = 30;

    private static final int OF_EACH = 100;

    private static final JsonMapper JACKSON = new JsonMapper();

    private static final Map<String, PlantedErrors.Kind> KINDS =
            new TreeMap<>(
                    Map.ofEntries(
                            Map.entry("a record lost", PlantedErrors::lostRecord),
                            Map.entry("a record doubled", PlantedErrors::doubledRecord),
                            Map.entry("an id left over", PlantedErrors::idLeftOver),
                            Map.entry(
                                    "a copy of another origin", PlantedErrors::copyOfAnotherOrigin),
                            Map.entry(
                                    "the wrong side changed", PlantedErrors::idOfTheSideThatStays),
                            Map.entry("another member changed", PlantedErrors::anotherMember),
                            Map.entry(
                                    "another order of records",
                                    PlantedErrors::recordsInAnotherOrder),
                            Map.entry(
                                    "another order of members",
                                    PlantedErrors::membersInAnotherOrder),
                            Map.entry("a local key changed", PlantedErrors::localKey),
                            Map.entry("a remote key changed", PlantedErrors::remoteKey),
                            Map.entry("an entry lost", PlantedErrors::lostEntry),
                            Map.entry("an id of another type", PlantedErrors::idOfAnotherType),
                            Map.entry("a member more", PlantedErrors::moreInAnEntry),
                            Map.entry("a member less", PlantedErrors::lessInARecord)));

    private static final Document INPUT = Document.parse(merged());

    private static final IdMapping MAPPING = MovedIds.of(INPUT, "ORBIT");

    private static final ObjectNode OUTPUT = (ObjectNode) JACKSON.readTree(prepared(MAPPING));

    static Stream<Arguments> kinds() {
        return KINDS.entrySet().stream()
                .map((kind) -> Arguments.of(Named.of(kind.getKey(), kind.getValue())));
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void whatIsPlantedIsFoundAndNothingElse(PlantedErrors.Kind kind) {
        for (int seed = 0; seed < OF_EACH; seed++) {
            ObjectNode output = OUTPUT.deepCopy();
            PlantedErrors errors = new PlantedErrors(output, new SplittableRandom(seed));
            PlantedErrors.Expected expected = kind.plant(errors);
            Document planted = Document.parse(output.toString());
            Verification knowing = verified(planted, Optional.of(MAPPING));
            Verification blind = verified(planted, Optional.empty());
            assertThat(said(knowing)).as("seed %s", seed).isEqualTo(expected.knowing());
            assertThat(said(blind)).as("seed %s", seed).isEqualTo(expected.blind());
            assertThat(blind.sameOrder()).as("seed %s", seed).isEqualTo(expected.sameOrder());
        }
    }

    /** One error makes several places wrong: each that is said is about one of the two ids. */
    @Test
    void anIdThatStandsTwiceIsFound() {
        for (int seed = 0; seed < OF_EACH; seed++) {
            ObjectNode output = OUTPUT.deepCopy();
            PlantedErrors errors = new PlantedErrors(output, new SplittableRandom(seed));
            PlantedErrors.Twice twice = errors.idTwice();
            Document planted = Document.parse(output.toString());
            assertThat(said(verified(planted, Optional.of(MAPPING))))
                    .containsExactly(twice.knowing());
            assertThat(said(verified(planted, Optional.empty())))
                    .isNotEmpty()
                    .anyMatch((text) -> text.contains(" is the new ID of both "))
                    .allMatch((text) -> text.contains(twice.id()) || text.contains(twice.other()));
        }
    }

    @Test
    void anIdThatTheMappingLacksHasToStay() {
        SplittableRandom random = new SplittableRandom(1);
        List<String> ids = MovedIds.localIds(INPUT, "ORBIT");
        for (int i = 0; i < OF_EACH; i++) {
            String lacking = ids.get(random.nextInt(ids.size()));
            IdMapping partial = MovedIds.without(lacking, INPUT, "ORBIT");
            Document kept = Document.parse(prepared(partial));
            Verification proof = verified(kept, Optional.of(partial));
            assertThat(proof.mismatches()).isEmpty();
            assertThat(proof.kept().count()).isEqualTo(1);
            Document all = Document.parse(OUTPUT.toString());
            assertThat(said(verified(all, Optional.of(partial))))
                    .hasSizeBetween(1, 2)
                    .allMatch(
                            (text) ->
                                    text.endsWith(
                                            " "
                                                    + lacking
                                                    + " became "
                                                    + MovedIds.cloud(lacking)
                                                    + " (mapping: no single new ID)"));
        }
    }

    private static List<String> said(Verification proof) {
        return proof.mismatches().stream()
                .map((each) -> each.issue() + ": " + each.text())
                .toList();
    }

    private static Verification verified(Document output, Optional<IdMapping> mapping) {
        List<TranslatedSide> parts =
                TranslatedSide.of(SyncedIssueData.in(INPUT.root(), "in"), "in", "ORBIT");
        Optional<Translation> translation =
                mapping.map((ids) -> new Translation(ids, Optional.empty()));
        Verification.Claim claim =
                new Verification.Claim(INPUT, parts, Optional.empty(), translation);
        return Verification.of(claim, "out", DocumentAnalysis.of(output), Progress.NONE);
    }

    private static String prepared(IdMapping mapping) {
        Preparation.Task order =
                new Preparation.Task(
                        "in",
                        DocumentAnalysis.of(INPUT),
                        "ORBIT",
                        new Translation(mapping, Optional.empty()));
        StringBuilder text = new StringBuilder();
        Preparation.of(order, new Preparation.Safeguards(false, true), Progress.NONE)
                .document()
                .writeTo(text::append);
        return text.toString();
    }

    /** DEPOT first. */
    private static String merged() {
        try (ByteArrayOutputStream orbit = new ByteArrayOutputStream();
                ByteArrayOutputStream depot = new ByteArrayOutputStream()) {
            new SampleDownloads(ISSUES).writeTo(orbit, depot, Progress.NONE);
            String second = orbit.toString(StandardCharsets.UTF_8).strip();
            String first = depot.toString(StandardCharsets.UTF_8).strip();
            return first.substring(0, first.length() - 1)
                    + ", "
                    + second.substring(1).replace("firstConnector", "secondConnector");
        } catch (IOException impossible) {
            throw new java.io.UncheckedIOException(impossible);
        }
    }
}
