package dev.bbsh.backup.media;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.charset.StandardCharsets;

class MediaPathTests {

    private final MediaPath path = new MediaPath();

    @ParameterizedTest
    @CsvSource({
        "data/attachments/SAM/10000/SAM-1/10000, ATTACHMENT",
        "data/attachments/TEST/TEST-29/11500, ATTACHMENT",
        "data/attachments/SAM/10000/SAM-1/thumbs/_thumb_10000.png, THUMBNAIL",
        "data/attachments/SAM/SAM-1/_thumb_10000.png, THUMBNAIL",
        "data/attachments/SAM/10000/SAM-1/report.pdf, STRAY",
        "data/attachments/SAM/10000/SAM-1/10000_report.pdf, STRAY",
        "data/attachments/SAM/10000/SAM-1/10000/more, STRAY",
        "data/attachments/SAM/10000/10000, STRAY",
        "data/attachments/SAM/notes.txt, STRAY",
        "data/attachments/notes.txt, STRAY",
        "data/attachments/SAM/10000/SAM-1/99999999999999999999, STRAY",
        "data/avatars/10000_a.png, AVATAR",
        "data/avatars/custom/1.png, AVATAR",
        "logos/logo.png, LOGO",
        "data/attachments/SAM/, FOLDER",
        "data/, FOLDER",
        "data/index/1, OTHER",
        "dbconfig.xml, OTHER",
        "logos, OTHER",
        "__MACOSX/data/attachments/._x, JUNK",
        "data/attachments/SAM/.DS_Store, JUNK",
        "data/avatars/Thumbs.db, JUNK",
    })
    void tellsTheKind(String name, MediaKind kind) {
        assertThat(read(name)).isEqualTo(kind);
    }

    @Test
    void readsProjectIssueAndAttachment() {
        read("data/attachments/SAM/20000/SAM-10001/12345");
        assertThat(path.project()).isEqualTo("SAM");
        assertThat(path.bucket()).isEqualTo(20_000);
        assertThat(path.issue()).isEqualTo(10_001);
        assertThat(path.issueKey()).isEqualTo("SAM-10001");
        assertThat(path.attachment()).isEqualTo(12_345);
        assertThat(path.isIssueOfProject()).isTrue();
    }

    @Test
    void anotherPathLeavesNothingOfTheLastOne() {
        read("data/attachments/SAM/20000/SAM-10001/12345");
        read("logos/logo.png");
        assertThat(path.hasProject()).isFalse();
        assertThat(path.issue()).isEqualTo(-1);
        assertThat(path.attachment()).isEqualTo(-1);
        assertThat(path.bucket()).isEqualTo(-1);
    }

    @Test
    void anIssueOfAnotherProjectIsSeen() {
        read("data/attachments/SAM/10000/SAMX-1/1");
        assertThat(path.isIssueOfProject()).isFalse();
        read("data/attachments/MY-KEY/10000/MY-KEY-1/1");
        assertThat(path.isIssueOfProject()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 10000", "10000, 10000", "10001, 20000", "20000, 20000", "0, 10000"})
    void aBucketHasTenThousandIssues(long issue, long bucket) {
        assertThat(MediaPath.bucketOf(issue)).isEqualTo(bucket);
    }

    @ParameterizedTest
    @CsvSource({
        "data/attachments/SAM/10000/SAM-1/10000, NONE",
        "data/avatars/größe.png, NONE",
        "../etc/passwd, UNSAFE",
        "data/attachments/../../x, UNSAFE",
        "/etc/passwd, UNSAFE",
        "C:/x, UNSAFE",
        "data/attachments/a..b/..c, NONE",
        "data\\attachments\\SAM, UNREADABLE",
        "data/avatars/a\u202eb, UNREADABLE",
        "data/avatars/a\u001bb, UNREADABLE",
        "data/avatars/a\u007fb, UNREADABLE",
    })
    void refusesNames(String name, MediaPath.NameProblem problem) {
        read(name);
        assertThat(path.problem()).isEqualTo(problem);
    }

    @Test
    void aNameThatIsNotUtf8IsUnreadable() {
        byte[] latin = "data/avatars/gr\u00f6\u00dfe".getBytes(StandardCharsets.ISO_8859_1);
        path.read(latin, 0, latin.length);
        assertThat(path.problem()).isEqualTo(MediaPath.NameProblem.UNREADABLE);
    }

    @Test
    void aVeryDeepPathIsNoAttachment() {
        assertThat(read("data/attachments/SAM/10000/SAM-1/" + "a/".repeat(5_000) + "1"))
                .isEqualTo(MediaKind.STRAY);
        assertThat(read("x/".repeat(5_000) + "../1")).isEqualTo(MediaKind.OTHER);
        assertThat(path.problem()).isEqualTo(MediaPath.NameProblem.UNSAFE);
    }

    private MediaKind read(String name) {
        byte[] bytes = ("??" + name + "?").getBytes(StandardCharsets.UTF_8);
        return path.read(bytes, 2, bytes.length - 1);
    }
}
