package dev.bbsh.file.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.bbsh.file.Location;
import dev.bbsh.file.read.FileSource;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

class PackedListingTests {

    @TempDir private Path folder;

    @Test
    void whatCanBeJsonIsListedWithWhatIsInside() throws IOException {
        byte[] inner = zip("b.json", "[2]", "note.txt", "no");
        String file =
                write(
                        "all.zip",
                        zip(
                                "x/a.json",
                                "[1]",
                                "data.txt",
                                " {\"c\":3}",
                                "in.zip",
                                inner,
                                "p.png",
                                "PNG"));
        PackedListing listing = PackedListing.of(file).orElseThrow();
        assertThat(listing.loadable())
                .containsExactly(
                        file + "!/x/a.json", file + "!/data.txt", file + "!/in.zip!/b.json");
        assertThat(listing.others()).containsExactly("note.txt", "p.png");
        assertThat(text(file + "!/x/a.json")).isEqualTo("[1]");
        assertThat(text(file + "!/in.zip!/b.json")).isEqualTo("[2]");
    }

    @Test
    void aNameThatLeadsOutOfTheZipIsNotOpened() throws IOException {
        String file =
                write(
                        "evil.zip",
                        zip(
                                "../../etc/a.json",
                                "[1]",
                                "/b.json",
                                "[2]",
                                "c!/d.json",
                                "[3]",
                                "./e.json",
                                "[4]"));
        PackedListing listing = PackedListing.of(file).orElseThrow();
        assertThat(listing.loadable()).containsExactly(file + "!/e.json");
        assertThat(listing.others()).containsExactly("../../etc/a.json", "/b.json", "c!/d.json");
        assertThat(text(file + "!/e.json")).isEqualTo("[4]");
    }

    @Test
    void zipsInZipsAreFollowedToALimit() throws IOException {
        byte[] zip = zip("a.json", "[1]");
        for (int depth = 0; depth < 10; depth++) {
            zip = zip("in.zip", zip);
        }
        assertThat(PackedListing.of(write("deep.zip", zip)).orElseThrow().loadable()).isEmpty();
    }

    @Test
    void tooManyFilesAreRefused() throws IOException {
        Object[] many = new Object[2_002];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = i + ".json";
            many[i + 1] = "1";
        }
        String file = write("many.zip", zip(many));
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> PackedListing.of(file))
                .withMessageContaining("more than 1,000 files");
    }

    @Test
    void aFileInsideMayBeGzip() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write("[7]".getBytes(StandardCharsets.UTF_8));
        }
        String file = write("g.zip", zip("a.json.gz", bytes.toByteArray()));
        assertThat(text(file + "!/a.json.gz")).isEqualTo("[7]");
    }

    @Test
    void aMissingOrDamagedFileInsideIsNamed() throws IOException {
        byte[] zip = zip("a.json", "[1]");
        String file = write("a.zip", zip);
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> text(file + "!/b.json"))
                .withMessageContaining("b.json");
        zip[40] ^= 0x55;
        String damaged = write("damaged.zip", zip);
        assertThatExceptionOfType(BbshException.class)
                .isThrownBy(() -> text(damaged + "!/a.json"))
                .withMessageContaining("damaged");
    }

    @Test
    void aFileThatIsNeitherIsNoPack() throws IOException {
        String file = write("a.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(PackedListing.of(file)).isEqualTo(Optional.empty());
    }

    private static String text(String member) {
        try (FileSource source = FileSource.open(Location.of(member))) {
            byte[] text = source.readAll(1 << 20, Progress.NONE).orElseThrow();
            return new String(text, StandardCharsets.UTF_8);
        }
    }

    private String write(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes).toString();
    }

    /** A zip file of names and contents in turn. */
    private static byte[] zip(Object... all) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < all.length; i += 2) {
                out.putNextEntry(new ZipEntry((String) all[i]));
                out.write(
                        all[i + 1] instanceof byte[] content
                                ? content
                                : ((String) all[i + 1]).getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
