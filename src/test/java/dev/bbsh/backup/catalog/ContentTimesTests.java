package dev.bbsh.backup.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.SmallBackup;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ContentTimesTests {

    private static final String ROWS =
            """
            <Action id="1" issue="100" type="comment" created="2024-06-30 23:30:00.0" body="x"/>
            <Action id="2" issue="100" type="comment" created="soon" body="y"/>
            <Action id="3" issue="101" type="comment" created="2024-01-01 12:00:00.0" body="z"/>
            <Action id="4" issue="100" type="other" created="2024-02-02 12:00:00.0" body="no"/>
            <FileAttachment id="9" issue="100" filename="a.txt" created="2024-07-01 00:30:00.0"/>
            <Issue id="100" number="1" project="1"/>
            <Issue id="101" number="2" project="1"/>
            <Project id="1" key="KEY" name="P"/>
            """;

    @TempDir private Path folder;

    private final List<String> seen = new ArrayList<>();

    private long read(Backup backup, String... keys) {
        return ContentTimes.read(
                backup,
                List.of(keys),
                (kind, time) -> seen.add(kind + " " + time.map(Instant::toString).orElse("?")),
                Progress.NONE);
    }

    private Backup backup() throws IOException {
        return SmallBackup.of(folder, ROWS).in(ZoneId.of("Europe/Berlin"));
    }

    @Test
    void aTimeIsThatOfTheServerAndAnUnreadableOneIsToldOf() throws IOException {
        assertThat(read(backup(), "KEY-1", "OTHER-1")).isEqualTo(1);
        assertThat(seen)
                .containsExactlyInAnyOrder(
                        "COMMENT 2024-06-30T21:30:00Z",
                        "COMMENT ?",
                        "ATTACHMENT 2024-06-30T22:30:00Z");
    }

    @Test
    void withoutKeysAllIssuesCountAndWithOtherOnesNothingIsRead() throws IOException {
        assertThat(read(backup())).isEqualTo(2);
        assertThat(seen).hasSize(4);
        assertThat(read(backup(), "OTHER-1")).isZero();
        assertThat(seen).hasSize(4);
    }

    @Test
    void aBackupThatWasChangedSinceIsRefused() throws IOException {
        Backup backup = backup();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                Files.writeString(each, Files.readString(each) + "\n");
            }
        }
        assertThatExceptionOfType(BbshException.class).isThrownBy(() -> read(backup, "KEY-1"));
    }
}
