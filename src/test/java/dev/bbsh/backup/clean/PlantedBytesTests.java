package dev.bbsh.backup.clean;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.aalto.stax.InputFactoryImpl;

import dev.bbsh.backup.BackupGenerator;
import dev.bbsh.backup.BackupSize;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Random bytes at random places of a generated backup. */
class PlantedBytesTests {

    private static final int[] FORBIDDEN = {
        0, 1, 8, 0x0B, 0x0C, 0x1B, 0x1F, 0x80, 0x93, 0xC0, 0xFF
    };

    @TempDir private Path folder;

    private final Location to() {
        return new Location(folder.resolve("out.xml"));
    }

    private List<CharacterChange> clean(byte[] bytes, String replacement) throws IOException {
        Path from = Files.write(folder.resolve("entities.xml"), bytes);
        BackupCleaner.Request request =
                new BackupCleaner.Request(
                        new Location(from),
                        to(),
                        AtomicFile.Permission.BOTH,
                        ReplacementCharacter.of(
                                Optional.of(replacement).filter((it) -> !it.isEmpty())));
        return BackupCleaner.clean(request, Progress.NONE).parts().getFirst().changes();
    }

    private static byte[] intact() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new BackupGenerator(BackupSize.ofIssues(10), 3).writeEntities(out);
        return out.toByteArray();
    }

    /** Inserts bytes at random places; those in random order are not counted on to be found. */
    private static byte[] planted(byte[] intact, int[] choice, int count, SplittableRandom random) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        boolean[] here = new boolean[intact.length];
        for (int i = 0; i < count; i++) {
            here[random.nextInt(intact.length)] = true;
        }
        for (int i = 0; i < intact.length; i++) {
            if (here[i]) {
                out.write(
                        choice.length == 0
                                ? random.nextInt(256)
                                : choice[random.nextInt(choice.length)]);
            }
            out.write(intact[i]);
        }
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "😀"})
    void forbiddenBytesAnywhereAreRemovedAndNothingElse(String replacement) throws Exception {
        byte[] intact = intact();
        int proven = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            byte[] bytes = planted(intact, FORBIDDEN, 1 + seed * 3, random);
            proven += isProven(bytes, replacement) ? 1 : 0;
        }
        assertThat(proven).isGreaterThan(50);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_"})
    void anyBytesAnywhereEndInAProvenResultOrInNone(String replacement) throws Exception {
        byte[] intact = intact();
        for (int seed = 0; seed < 100; seed++) {
            isProven(
                    planted(intact, new int[0], 1 + seed % 5, new SplittableRandom(seed)),
                    replacement);
        }
    }

    /** Cleans a text; the result is proven here once more, in another way. */
    private boolean isProven(byte[] bytes, String replacement)
            throws IOException, XMLStreamException {
        Files.deleteIfExists(to().path());
        List<CharacterChange> changes;
        try {
            changes = clean(bytes, replacement);
        } catch (BbshException refused) {
            assertThat(refused.message()).contains("entities.xml");
            assertThat(to().path()).doesNotExist();
            return false;
        }
        byte[] result = Files.readAllBytes(to().path());
        assertThat(result).isEqualTo(applied(bytes, changes));
        XMLStreamReader xml =
                new InputFactoryImpl().createXMLStreamReader(new ByteArrayInputStream(result));
        while (xml.hasNext()) {
            xml.next();
        }
        return true;
    }

    private static byte[] applied(byte[] original, List<CharacterChange> changes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        int at = 0;
        for (CharacterChange change : changes) {
            int from = (int) change.offset();
            assertThat(from).isGreaterThanOrEqualTo(at);
            out.write(original, at, from - at);
            out.writeBytes(change.replacement());
            at = from + change.length();
        }
        out.write(original, at, original.length - at);
        return out.toByteArray();
    }
}
