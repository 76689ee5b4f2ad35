package dev.bbsh.backup.media.split;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.bbsh.backup.media.MediaArchive;
import dev.bbsh.file.Location;
import dev.bbsh.file.zip.RawZip;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;

class SplitPlanTests {

    /** A part size for two projects of a thousand bytes, with the names of their files. */
    private static final long TWO_PROJECTS = 3_000;

    @TempDir private Path folder;

    /** The folder pictures of the guide: six projects and a seventh, larger than a part. */
    static RawZip guide() {
        RawZip zip = new RawZip().file("logos/logo.png", "logo").file("data/avatars/1.png", "x");
        for (int project = 1; project <= 6; project++) {
            zip.file(attachment("PROJ" + project, 1, project), 1_000);
        }
        for (int issue = 1; issue <= 4; issue++) {
            zip.file(attachment("LARGE", issue, 100 + issue), 1_000);
        }
        return zip;
    }

    static String attachment(String project, int issue, int id) {
        int bucket = (issue + 9_999) / 10_000 * 10_000;
        return "data/attachments/%s/%d/%s-%d/%d".formatted(project, bucket, project, issue, id);
    }

    @Test
    void thePartsAreThoseOfTheGuide() {
        List<PlannedPart> parts = plan(guide(), 4_500).parts();
        assertThat(parts.stream().map(PlannedPart::content))
                .containsExactly(
                        List.of("avatars and logos", "PROJ1", "PROJ2", "PROJ3"),
                        List.of("PROJ4", "PROJ5", "PROJ6"),
                        List.of("LARGE-1 to LARGE-3"),
                        List.of("LARGE-4"));
        assertThat(parts).allMatch((part) -> part.bytes() <= 4_500).noneMatch(PlannedPart::over);
    }

    @Test
    void aProjectThatFitsIsNeverSplit() {
        assertThat(plan(guide(), TWO_PROJECTS).parts().stream().map(PlannedPart::content))
                .containsExactly(
                        List.of("avatars and logos", "PROJ1", "PROJ2"),
                        List.of("PROJ3", "PROJ4"),
                        List.of("PROJ5", "PROJ6"),
                        List.of("LARGE-1 to LARGE-2"),
                        List.of("LARGE-3 to LARGE-4"));
    }

    @Test
    void aLargeProjectIsSplitBetweenItsFoldersOfTenThousand() {
        RawZip zip = new RawZip();
        for (int i = 0; i < 3; i++) {
            zip.file(attachment("SAM", 10_000 * i + 1, i), 1_000);
            zip.file(attachment("SAM", 10_000 * i + 10_000, 10 + i), 1_000);
        }
        assertThat(plan(zip, TWO_PROJECTS).parts().stream().map(PlannedPart::content))
                .containsExactly(
                        List.of("SAM-1 to SAM-10000"),
                        List.of("SAM-10001 to SAM-20000"),
                        List.of("SAM-20001 to SAM-30000"));
    }

    @Test
    void anIssueIsNeverSplitAndNamedWhenItIsTooLarge() {
        RawZip zip =
                new RawZip()
                        .file(attachment("SAM", 1, 1), 100)
                        .file(attachment("SAM", 2, 2), 3_000)
                        .file(attachment("SAM", 2, 3), 3_000)
                        .file(attachment("SAM", 3, 4), 100);
        List<PlannedPart> parts = plan(zip, TWO_PROJECTS).parts();
        assertThat(parts.stream().map(PlannedPart::content))
                .containsExactly(List.of("SAM-1"), List.of("SAM-2"), List.of("SAM-3"));
        assertThat(parts.stream().map(PlannedPart::over)).containsExactly(false, true, false);
    }

    @Test
    void filesOfOneIssueGoTogetherWhereverTheyAre() {
        RawZip zip = new RawZip();
        for (int id = 0; id < 40; id++) {
            zip.file(attachment("SAM", 1 + id % 4, id), 100);
            zip.file("data/attachments/SAM/SAM-" + (1 + id % 4) + "/thumbs/_thumb_" + id, 10);
        }
        SplitPlan plan = plan(zip, 6_000);
        assertThat(plan.parts().stream().map(PlannedPart::content))
                .containsExactly(
                        List.of("SAM-1"), List.of("SAM-2"), List.of("SAM-3"), List.of("SAM-4"));
        assertThat(plan.parts()).allMatch((part) -> part.files() == 20);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyPartFitsAndEveryFileIsInOne(int seed) {
        Random dice = new Random(seed);
        RawZip zip = new RawZip().file("logos/a", dice.nextInt(500)).folder("data/").file("x", 1);
        int files = 1;
        for (int i = 0; i < 300; i++) {
            String project = "P" + dice.nextInt(8);
            zip.file(attachment(project, 1 + dice.nextInt(30_000), i), dice.nextInt(900));
            files++;
        }
        SplitPlan plan = plan(zip, 5_000);
        assertThat(plan.files()).isEqualTo(files);
        assertThat(plan.leftOutCount()).isEqualTo(1);
        assertThat(plan.parts()).allMatch((part) -> part.bytes() <= 5_000 && part.files() > 0);
        assertThat(plan.parts().getFirst().content()).first().isEqualTo("avatars and logos");
        // First fit: never two parts that are both less than half full, but for pieces' order.
        assertThat(plan.parts()).hasSizeLessThan((int) (2 * plan.bytes() / 5_000 + 2));
    }

    @Test
    void theSameMediaGivesTheSamePlanAndOtherMediaAnotherOne() {
        String plan = plan(guide(), 4_500).fingerprint();
        assertThat(plan(guide(), 4_500).fingerprint()).isEqualTo(plan);
        assertThat(plan(guide(), 4_501).fingerprint()).isNotEqualTo(plan);
        assertThat(plan(guide().file("logos/b", "x"), 4_500).fingerprint()).isNotEqualTo(plan);
    }

    @Test
    void mediaThatCanNotBeImportedIsRefused() {
        String name = attachment("SAM", 1, 1);
        refused(guide().link(name, "x"), "is a symbolic link");
        refused(guide().encrypted(name), "is encrypted");
        refused(guide().method(name, 12), "has a compression that Java can't read");
        refused(guide().file(name, "x").file(name, "y"), "occurs twice");
        refused(guide().file("data/avatars/../../x/logos/y", "x"), "leads out");
        refused(guide().file("old/" + name, "x"), "is under a second root");
        refused(guide().file("data/avatars/a\u202eb", "x"), "invisible characters");
    }

    @Test
    void anArchiveWithoutMediaIsRefused() {
        assertThatThrownBy(() -> plan(new RawZip().file("entities.xml", "<x/>"), 5_000))
                .isInstanceOf(BbshException.class)
                .hasMessageContaining("contains no media");
    }

    @ParameterizedTest
    @CsvSource({
        "5GB, 5000000000",
        "5 gb, 5000000000",
        "2.5GB, 2500000000",
        "2GiB, 2147483648",
        "500MB, 500000000",
        "1000b, 1000",
        "10GB, 10000000000"
    })
    void readsPartSizes(String typed, long bytes) {
        assertThat(PartSize.of(typed, "another line").bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "GB", "-5GB", "5 G B", "5TB", "0GB", "11GB", "10GiB", "1e9b"})
    void refusesOtherPartSizes(String typed) {
        assertThatThrownBy(() -> PartSize.of(typed, "another line"))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (error) -> assertThat(error.advice()).isEqualTo("another line"));
    }

    private void refused(RawZip zip, String why) {
        assertThatThrownBy(() -> plan(zip, 4_500))
                .isInstanceOfSatisfying(
                        BbshException.class,
                        (error) -> assertThat(error.advice()).startsWith("media check "))
                .hasMessageContaining("can't be split")
                .hasMessageContaining(why);
    }

    private SplitPlan plan(RawZip zip, long size) {
        Path file = folder.resolve("media.zip");
        zip.write(file);
        try (MediaArchive archive =
                MediaArchive.open(Location.of(file.toString()), Progress.NONE)) {
            return SplitPlan.of(archive, new PartSize(size), Progress.NONE);
        }
    }
}
