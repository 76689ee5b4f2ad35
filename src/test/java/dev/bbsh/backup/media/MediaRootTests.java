package dev.bbsh.backup.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.bbsh.file.Location;
import dev.bbsh.file.zip.RawZip;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

class MediaRootTests {

    @TempDir private Path folder;

    @Test
    void theRightRootIsThatOfTheGuide() {
        assertThat(root("data/attachments/SAM/10000/SAM-1/1").isRight()).isTrue();
        assertThat(root("logos/a.png", "data/attachments/SAM/SAM-1/1").isRight()).isTrue();
        assertThat(root("logos/a.png").isRight()).isTrue();
        assertThat(root().isRight()).isTrue();
    }

    @Test
    void aZippedParentFolderIsExtra() {
        MediaRoot root =
                root("__MACOSX/x", "jira/home/logos/a", "jira/home/data/attachments/SAM/SAM-1/1");
        assertThat(root).isEqualTo(new MediaRoot("jira/home/", ""));
        assertThat(target(root, "jira/home/data/attachments/SAM/SAM-1/1"))
                .isEqualTo("data/attachments/SAM/SAM-1/1");
    }

    @Test
    void foldersThatWereLeftOutAreMissing() {
        MediaRoot data = root("attachments/SAM/10000/SAM-1/1");
        assertThat(data).isEqualTo(new MediaRoot("", "data/"));
        assertThat(target(data, "avatars/1.png")).isEqualTo("data/avatars/1.png");
        assertThat(target(data, "logos/1.png")).isEqualTo("logos/1.png");
        MediaRoot attachments = root("x/SAM/10000/SAM-1/1");
        assertThat(attachments).isEqualTo(new MediaRoot("x/", "data/attachments/"));
        assertThat(target(attachments, "x/SAM/10000/SAM-1/1"))
                .isEqualTo("data/attachments/SAM/10000/SAM-1/1");
    }

    private MediaRoot root(String... names) {
        RawZip zip = new RawZip();
        for (String name : names) {
            zip.file(name, "x");
        }
        Path file = folder.resolve("media.zip");
        zip.write(file);
        try (MediaArchive archive =
                MediaArchive.open(Location.of(file.toString()), Progress.NONE)) {
            return MediaRoot.of(archive.cursor(Progress.NONE));
        }
    }

    private static String target(MediaRoot root, String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        return new String(root.target(bytes, 0, bytes.length), StandardCharsets.UTF_8);
    }
}
