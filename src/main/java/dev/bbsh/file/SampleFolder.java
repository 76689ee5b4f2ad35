package dev.bbsh.file;

import org.jspecify.annotations.Nullable;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
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

    /**
     * The folder that contains the program's jar or its folder of classes. The address of a class
     * tells it; its code source does not if the JVM's own loader has loaded the class.
     */
    private static @Nullable Path program() {
        String file = "/" + SampleFolder.class.getName().replace('.', '/') + ".class";
        String address = String.valueOf(SampleFolder.class.getResource(file));
        if (!address.endsWith(file)) {
            return null;
        }
        String source = address.substring(0, address.length() - file.length());
        source = source.replaceFirst("^jar:", "").replaceFirst("!$", "");
        return source.startsWith("file:") ? Path.of(URI.create(source)).getParent() : null;
    }
}
