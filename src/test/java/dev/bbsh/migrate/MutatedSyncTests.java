package dev.bbsh.migrate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.Mutant;
import dev.bbsh.Repetitions;
import dev.bbsh.SmallSync;
import dev.bbsh.backbone.Case;
import dev.bbsh.backbone.index.SyncedIssueData;
import dev.bbsh.backbone.overview.DocumentAnalysis;
import dev.bbsh.check.Findings;
import dev.bbsh.check.data.DataCheck;
import dev.bbsh.check.data.rule.CheckedData;
import dev.bbsh.check.data.rule.NamedDocument;
import dev.bbsh.check.fix.Fix;
import dev.bbsh.jira.mapping.IdMapping;
import dev.bbsh.jira.mapping.Namespace;
import dev.bbsh.json.Document;
import dev.bbsh.json.read.SmallSegments;
import dev.bbsh.migrate.prepare.Preparation;
import dev.bbsh.migrate.prepare.TranslatedSide;
import dev.bbsh.migrate.prepare.Translation;
import dev.bbsh.migrate.prepare.Verification;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Files of a sync with any JSON in them: each is refused with a clear message, or the result is the
 * same for one segment and, as in a huge file, for many.
 */
class MutatedSyncTests {

    private static final int MUTANTS = Repetitions.of(400);

    private static final IdMapping IDS =
            new IdMapping.Builder()
                    .put(Namespace.COMMENT, "10001", "910001")
                    .put(Namespace.COMMENT, "10002", "910002")
                    .put(Namespace.ATTACHMENT, "30001", "930001")
                    .build();

    private static final Document DEPOT = Document.parse(SmallSync.DEPOT);

    private static final Document MERGED = Document.parse(SmallSync.MERGED);

    @TempDir private Path folder;

    @Test
    void downloadsOfOneSide() throws IOException {
        Path file = folder.resolve("data.json");
        for (int seed = 0; seed < MUTANTS; seed++) {
            String text = Mutant.of(SmallSync.ORBIT, new SplittableRandom(seed));
            Document whole = Document.parse(text);
            Document pieces = SmallSegments.read(text, file);
            assertThat(oneSided(pieces)).describedAs(text).isEqualTo(oneSided(whole));
        }
    }

    @Test
    void mergedFiles() throws IOException {
        Path file = folder.resolve("data.json");
        for (int seed = 0; seed < MUTANTS; seed++) {
            String text = Mutant.of(SmallSync.MERGED, new SplittableRandom(seed));
            Document whole = Document.parse(text);
            Document pieces = SmallSegments.read(text, file);
            assertThat(twoSided(pieces)).describedAs(text).isEqualTo(twoSided(whole));
        }
    }

    private static List<String> oneSided(Document data) {
        return List.of(
                said(() -> found(checked(data))),
                said(() -> found(checked(data, DEPOT))),
                said(() -> found(checked(DEPOT, data))),
                said(() -> text(merged(data, "ORBIT"))),
                said(() -> text(merged(data, "DEPOT"))),
                said(() -> text(swapped(data))),
                said(() -> prepared(data)));
    }

    private static List<String> twoSided(Document data) {
        return List.of(
                said(() -> found(checked(data))),
                said(() -> found(checked(data, DEPOT))),
                said(() -> text(swapped(data))),
                said(() -> prepared(data)),
                said(() -> verified(data, MERGED)),
                said(() -> verified(MERGED, data)));
    }

    /** The result of work, or its error message. */
    private static String said(Supplier<String> work) {
        try {
            return work.get();
        } catch (BbshException refused) {
            return refused.getMessage() + " / " + refused.advice();
        }
    }

    private static Findings checked(Document data) {
        return DataCheck.of(new NamedDocument("data", data), SETTING, Progress.NONE);
    }

    private static Findings checked(Document one, Document other) {
        return DataCheck.of(
                new NamedDocument("data", one),
                new NamedDocument("other", other),
                SETTING,
                Progress.NONE);
    }

    private static final CheckedData.Context SETTING =
            new CheckedData.Context(
                    Case.UNKNOWN.withMoving("ORBIT"), 1_800_000_000_000L, true, Optional.of(0L));

    private static String found(Findings findings) {
        return findings.kept().stream()
                .map(
                        (each) ->
                                each.id()
                                        + each.severity()
                                        + each.keys()
                                        + each.places()
                                        + each.message()
                                        + each.evidence()
                                        + each.fixes().stream().map(Fix::title).toList())
                .collect(Collectors.joining("\n"));
    }

    private static Document merged(Document data, String moving) {
        SyncPair mirror =
                SyncPair.of(
                        Download.of("data", DocumentAnalysis.of(data)),
                        Download.of("depot", DocumentAnalysis.of(DEPOT)),
                        Progress.NONE);
        return Merge.of(mirror, moving, Progress.NONE).document();
    }

    private static Document swapped(Document data) {
        return Swap.of("data", data.root(), Progress.NONE).applyTo(data, Progress.NONE);
    }

    private static String prepared(Document data) {
        Translation ids = new Translation(IDS, Optional.empty());
        Preparation.Task order =
                new Preparation.Task("data", DocumentAnalysis.of(data), "ORBIT", ids);
        Preparation done =
                Preparation.of(order, new Preparation.Safeguards(false, true), Progress.NONE);
        return text(done.document()) + done.survey() + verified(done.document(), data);
    }

    private static String verified(Document output, Document input) {
        SyncedIssueData data = SyncedIssueData.in(input.root(), "input");
        Verification.Claim claim =
                new Verification.Claim(
                        input,
                        TranslatedSide.of(data, "input", "ORBIT"),
                        Optional.empty(),
                        Optional.of(new Translation(IDS, Optional.empty())));
        return Verification.of(claim, "output", DocumentAnalysis.of(output), Progress.NONE)
                .toString();
    }

    private static String text(Document document) {
        StringBuilder text = new StringBuilder();
        document.writeTo(text::append);
        return text.toString();
    }
}
