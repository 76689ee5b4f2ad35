package dev.bbsh.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.check.Findings;
import dev.bbsh.check.data.DataCheck;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.json.Document;
import dev.bbsh.migrate.prepare.MovedIds;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.prepare.TranslatedSide;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Very many comments, keys or partners in one place: the time grows in proportion to their number.
 * The limits are far above the time that is needed, and far below the time of quadratic growth.
 */
@Timeout(60)
class HugeRecordTests {

    private static final int MANY = 50_000;

    @Test
    void anIssueWithVeryManyCommentsGoesThroughEverything() {
        Document one = side("A", "B", each((i) -> "{\"localId\": \"" + (10_000 + i) + "\"}"));
        Document other =
                side(
                        "B",
                        "A",
                        each(
                                (i) ->
                                        "{\"remoteId\": \"%d\", \"localId\": \"%d\"}"
                                                .formatted(10_000 + i, 70_000 + i)));
        Findings found = checked(one, other);
        assertThat(found.count("over-cloud-limit")).isEqualTo(2);
        assertThat(found.count("copy-without-origin")).isZero();
        SyncPair mirror =
                SyncPair.of(
                        Download.of("one", DocumentAnalysis.of(one)),
                        Download.of("other", DocumentAnalysis.of(other)),
                        Progress.NONE);
        Document merged = Merge.of(mirror, "A", Progress.NONE).document();
        Swap.of("merged", merged.root(), Progress.NONE).applyTo(merged, Progress.NONE);
        assertThat(verified(merged).changed()).isEqualTo(2 * MANY);
    }

    private static Verification verified(Document merged) {
        IdMapping ids = MovedIds.of(merged, "A");
        Translation translation = new Translation(ids, Optional.empty());
        Preparation.Task order =
                new Preparation.Task("merged", DocumentAnalysis.of(merged), "A", translation);
        Document output =
                Preparation.of(order, new Preparation.Safeguards(true, false), Progress.NONE)
                        .document();
        Verification.Claim claim =
                new Verification.Claim(
                        merged,
                        TranslatedSide.of(
                                SyncedIssueData.in(merged.root(), "merged"), "merged", "A"),
                        Optional.empty(),
                        Optional.of(translation));
        Verification proof =
                Verification.of(claim, "output", DocumentAnalysis.of(output), Progress.NONE);
        assertThat(proof.mismatches()).isEmpty();
        return proof;
    }

    @Test
    void everyCommentOfAnIssueMayBeWrong() {
        Document one = side("A", "B", each((i) -> "{\"localId\": \"" + i % (MANY / 2) + "\"}"));
        Document other =
                side(
                        "B",
                        "A",
                        each(
                                (i) ->
                                        "{\"remoteId\": \"9%d\", \"localId\": \"%d\"}"
                                                .formatted(MANY + i, i)));
        Findings found = checked(one, other);
        assertThat(found.count("duplicate-entry-id")).isEqualTo(MANY / 2);
        assertThat(found.count("copy-without-origin")).isEqualTo(MANY);
    }

    @Test
    void allIssuesMayHaveTheSameKey() {
        IntFunction<String> one = (i) -> record("A-1", "B-1", "");
        IntFunction<String> other = (i) -> record("B-1", "A-1", "");
        Findings found = checked(document(each(one)), document(each(other)));
        assertThat(found.count("duplicate-local-key")).isEqualTo(2 * (MANY - 1));
        assertThat(found.count("unpaired-issue")).isZero();
    }

    @Test
    void allIssuesMayHaveTheSamePartner() {
        IntFunction<String> one = (i) -> record("A-" + i, "B-1", "");
        IntFunction<String> other = (i) -> record("B-1", "A-" + i, "");
        Findings found = checked(document(each(one)), document(each(other)));
        assertThat(found.count("duplicate-local-key")).isEqualTo(MANY - 1);
        assertThat(found.count("duplicate-remote-key")).isEqualTo(MANY - 1);
    }

    private static Findings checked(Document one, Document other) {
        return DataCheck.of(
                new NamedDocument("one", one),
                new NamedDocument("other", other),
                new CheckedData.Context(
                        Case.UNKNOWN.withMoving("A"), 1_800_000_000_000L, true, Optional.empty()),
                Progress.NONE);
    }

    private static Document side(String local, String remote, String comments) {
        return document(record(local + "-1", remote + "-1", comments));
    }

    private static Document document(String records) {
        return Document.parse("{\"firstConnector\": [" + records + "]}");
    }

    private static String record(String local, String remote, String comments) {
        return "{\"connectorKey\": \"CON-1-%s\", \"localIssueKey\": \"%s\", \"remoteIssueKey\": \"%s\", \"comments\": [%s]}"
                .formatted(local.charAt(0), local, remote, comments);
    }

    private static String each(IntFunction<String> text) {
        return IntStream.range(0, MANY).mapToObj(text).collect(Collectors.joining(","));
    }
}
