package dev.bbsh.file;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Optional;

/** The folder with the sample files that come with the program. */
public final class SampleFolder {

    /** The word that stands for the folder on a command line. */
    public static final String WORD = "samples";

    private static final String FILE = "orbit.json";

    /** The most folders between the program and the samples. */
    private static final int STEPS = 5;

    private SampleFolder() {}

    /**
     * The folder: {@code samples} beside the program or above it, as in the archive, or {@code
     * scripts/samples} of a checkout.
     */
    public static Optional<Location> find() {
        Path folder = program();
        for (int step = 0; step < STEPS && folder != null; step++) {
            for (String name : new String[] {WORD, "scripts/" + WORD}) {
                Path samples = folder.resolve(name);
                if (Files.isRegularFile(samples.resolve(FILE))) {
                    return Optional.of(new Location(samples));
                }
            }
            folder = folder.getParent();
        }
        return Optional.empty();
    }

    /** The folder of the program's classes or jar. */
    private static @Nullable Path program() {
        CodeSource source = SampleFolder.class.getProtectionDomain().getCodeSource();
        if (source == null || source.getLocation() == null) {
            return null;
        }
        try {
            URI place = source.getLocation().toURI();
            return place.getScheme().equals("file") ? Path.of(place).getParent() : null;
        } catch (URISyntaxException | FileSystemNotFoundException unusual) {
            return null;
        }
    }
}
