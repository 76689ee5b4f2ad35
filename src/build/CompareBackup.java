import com.fasterxml.aalto.stax.InputFactoryImpl;

import dev.bbsh.backup.Backup;
import dev.bbsh.backup.clean.BackupCleaner;
import dev.bbsh.backup.clean.ReplacementCharacter;
import dev.bbsh.check.Findings;
import dev.bbsh.check.backup.BackupCheck;
import dev.bbsh.check.backup.rule.CheckedBackup;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.work.Progress;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads and cleans a damaged backup in turn with a parser that reads the same backup without the
 * damage, in one warm program, and prints the median time of each: CompareBackup CLEAN.XML
 * CLEAN.ZIP DAMAGED.XML FOLDER ROUNDS.
 */
class CompareBackup {

    public static void main(String[] args) throws IOException {
        Path clean = Path.of(args[0]);
        Location packed = Location.of(args[1]);
        Location damaged = Location.of(args[2]);
        Location result = Location.of(args[3]).resolve("cleaned.xml");
        BackupCleaner.Request request =
                new BackupCleaner.Request(
                        damaged,
                        result,
                        AtomicFile.Permission.BOTH,
                        ReplacementCharacter.of(Optional.empty()));
        Map<String, Compare.Way> ways = new LinkedHashMap<>();
        ways.put("bare", () -> bare(clean));
        ways.put("load", () -> load(new Location(clean)));
        ways.put("loadZip", () -> load(packed));
        ways.put(
                "clean",
                new Compare.Way() {
                    @Override
                    public void before() throws IOException {
                        Files.deleteIfExists(result.path());
                    }

                    @Override
                    public Object run() {
                        return BackupCleaner.clean(request, Progress.NONE);
                    }
                });
        Compare.race(ways, Integer.parseInt(args[4])).forEach(Compare::print);
        Files.deleteIfExists(result.path());
    }

    /** Loads and checks a backup. */
    private static Findings load(Location file) {
        Backup backup = Backup.read(file, Progress.NONE);
        return BackupCheck.of(
                CheckedBackup.of("site", backup, CheckedBackup.Inputs.NONE, Progress.NONE));
    }

    private static Integer bare(Path file) throws IOException {
        int events = 0;
        try (InputStream in = Files.newInputStream(file)) {
            XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(in);
            while (xml.hasNext()) {
                xml.next();
                events++;
            }
            xml.close();
        } catch (XMLStreamException broken) {
            throw new IOException(broken);
        }
        return events;
    }
}
