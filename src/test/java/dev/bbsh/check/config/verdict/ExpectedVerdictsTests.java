package dev.bbsh.check.config.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.NeedsSharedData;
import dev.bbsh.SharedData;
import dev.bbsh.check.config.SampleRules;
import dev.bbsh.check.config.lookup.Migration;
import dev.bbsh.check.config.lookup.Migration.MovedProject;
import dev.bbsh.check.config.reference.ReferenceKind;
import dev.bbsh.check.fix.Confidence;
import dev.bbsh.check.fix.IdSuggestion;
import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.Catalog;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.MappingFiles;
import dev.bbsh.work.Progress;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every verdict on the shared sample, read from its list of findings. */
@NeedsSharedData("configs")
class ExpectedVerdictsTests {

    private static final String OTHER_SIDE = "other-side";

    @Test
    void allVerdictsAndSuggestionsAreThoseOfTheSample() {
        IdAssessor judge = new IdAssessor(acme());
        SoftAssertions all = new SoftAssertions();
        for (JsonNode each : expected().path("findings")) {
            if (!each.path("verdict").asString().equals(OTHER_SIDE)) {
                compare(each, judge, all);
            }
        }
        all.assertAll();
    }

    @Test
    void theVerdictsAreAsManyAsTheSampleCounts() {
        IdAssessor judge = new IdAssessor(acme());
        Map<String, Integer> counts = new HashMap<>();
        int sure = 0;
        for (JsonNode each : expected().path("findings")) {
            if (!each.path("verdict").asString().equals(OTHER_SIDE)) {
                IdAssessment judgement = judge(each, judge);
                counts.merge(judgement.verdict().word(), 1, Integer::sum);
                sure += judgement.sure() ? 1 : 0;
            }
        }
        JsonNode counted = expected().path("counts");
        Map<String, Integer> wanted = new HashMap<>();
        counted.path("byVerdict")
                .properties()
                .forEach((e) -> wanted.put(e.getKey(), e.getValue().asInt()));
        wanted.remove(OTHER_SIDE);
        assertThat(counts).isEqualTo(wanted);
        assertThat(sure).isEqualTo(counted.path("autoFix").asInt());
    }

    private static void compare(JsonNode each, IdAssessor judge, SoftAssertions all) {
        IdAssessment is = judge(each, judge);
        String what = each.path("pointer").asString() + " " + each.path("token").asString();
        all.assertThat(is.verdict().word()).as(what).isEqualTo(each.path("verdict").asString());
        all.assertThat(is.inTarget().word()).as(what).isEqualTo(each.path("idInTarget").asString());
        all.assertThat(is.sourceName()).as(what).isEqualTo(text(each.path("sourceName")));
        text(each.path("targetNameOfOldId"))
                .ifPresent((name) -> all.assertThat(is.targetName()).as(what).contains(name));
        all.assertThat(is.sure()).as(what).isEqualTo(each.path("autoFix").asBoolean());
        all.assertThat(is.stale()).as(what).isEqualTo(texts(each.path("staleReportIds")));
        List<IdSuggestion> wanted =
                Stream.of(each.path("suggestions"))
                        .flatMap(JsonNode::valueStream)
                        .map(ExpectedVerdictsTests::suggestion)
                        .toList();
        suggestions(is.suggestions(), wanted, each.path("orderMatters").asBoolean(true), all, what);
    }

    private static void suggestions(
            List<IdSuggestion> are,
            List<IdSuggestion> wanted,
            boolean ordered,
            SoftAssertions all,
            String what) {
        List<IdSuggestion> likely = are.stream().filter(ExpectedVerdictsTests::isLikely).toList();
        List<IdSuggestion> wantedLikely =
                wanted.stream().filter(ExpectedVerdictsTests::isLikely).toList();
        if (ordered) {
            all.assertThat(likely).as(what).isEqualTo(wantedLikely);
        } else {
            all.assertThat(likely).as(what).containsExactlyInAnyOrderElementsOf(wantedLikely);
        }
        List<IdSuggestion> low = are.stream().filter((s) -> !isLikely(s)).toList();
        List<IdSuggestion> wantedLow = wanted.stream().filter((s) -> !isLikely(s)).toList();
        all.assertThat(new HashSet<>(low.stream().limit(wantedLow.size()).toList()))
                .as(what)
                .isEqualTo(new HashSet<>(wantedLow));
        all.assertThat(low.stream().skip(wantedLow.size()))
                .as(what)
                .allMatch((s) -> s.evidence().equals("similar-name"));
    }

    private static boolean isLikely(IdSuggestion suggestion) {
        return suggestion.confidence() != Confidence.LOW;
    }

    private static IdSuggestion suggestion(JsonNode node) {
        return new IdSuggestion(
                node.path("id").asString(),
                node.path("name").asString(),
                SampleRules.of(node.path("rule").asString(), node.path("evidence").asString()),
                node.path("evidence").asString(),
                Confidence.valueOf(
                        node.path("confidence").asString().toUpperCase(java.util.Locale.ROOT)));
    }

    private static IdAssessment judge(JsonNode each, IdAssessor judge) {
        return judge.of(
                ReferenceKind.of(each.path("kind").asString()), each.path("oldId").asString());
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static JsonNode expected() {
        return new JsonMapper().readTree(SharedData.path("configs/expected-findings.json"));
    }

    private static Migration acme() {
        IdMapping mapping =
                MappingFiles.read(
                                List.of(location("id-mappings.csv")),
                                Optional.empty(),
                                Progress.NONE)
                        .mapping();
        return new Migration(
                Optional.of(catalog("source")),
                catalog("target"),
                Optional.of(mapping),
                new MovedProject("SAM2", "SAM2", true),
                Map.of());
    }

    private static Catalog catalog(String folder) {
        return CatalogFiles.read(List.of(location(folder)), Progress.NONE).catalog();
    }

    private static Location location(String name) {
        return Location.of(SharedData.path("configs/" + name).toString());
    }
}
