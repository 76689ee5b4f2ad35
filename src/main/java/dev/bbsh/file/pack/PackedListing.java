package dev.bbsh.file.pack;

import dev.bbsh.file.Location;
import dev.bbsh.file.PackedPath;
import dev.bbsh.work.BbshException;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The files in a zip file or a mail, with those of packed files inside.
 *
 * @param loadable those that can be JSON, as they are typed: {@code bundle.zip!/orbit.json}
 * @param others the names of the others
 * @param mail true for a mail
 */
public record PackedListing(List<String> loadable, List<String> others, boolean mail) {

    public PackedListing {
        loadable = List.copyOf(loadable);
        others = List.copyOf(others);
    }

    /**
     * The files in a file.
     *
     * @param typed the file as it was typed
     * @return empty when the file is neither a zip file nor a mail, or can't be read as one
     * @throws BbshException when it holds too many files
     */
    public static Optional<PackedListing> of(String typed) {
        try {
            Location file = Location.of(typed);
            Optional<Pack> pack = PackedFiles.pack(file);
            Search search = new Search(file);
            if (pack.isPresent()) {
                search.visit(pack.get(), typed, 0);
            }
            return pack.map((each) -> search.listing(each instanceof Pack.OfMail));
        } catch (IOException unreadable) {
            // Opening it as a file says what is wrong with it.
            return Optional.empty();
        }
    }

    /** Goes through packs. */
    private static final class Search {

        private static final int MOST = 1_000;

        private static final int DEEPEST = 3;

        /** The bytes that tell a JSON text by its beginning. */
        private static final int SEEN = 64;

        private final Location file;

        private final List<String> loadable = new ArrayList<>();

        private final List<String> others = new ArrayList<>();

        Search(Location file) {
            this.file = file;
        }

        PackedListing listing(boolean mail) {
            return new PackedListing(loadable, others, mail);
        }

        void visit(Pack pack, String typed, int depth) throws IOException {
            Set<String> names = new LinkedHashSet<>(pack.names());
            if (names.size() + loadable.size() + others.size() > MOST) {
                throw new BbshException(
                        "'" + file + "' contains more than 1,000 files",
                        "unpack it, then load the files you need");
            }
            for (String name : names) {
                String whole = PackedPath.typed(typed, name);
                boolean inner = PackedFiles.isPack(name) && depth < DEEPEST;
                boolean loads =
                        PackedPath.isNameable(name)
                                && (inner ? isFull(pack, name, whole, depth) : isJson(pack, name));
                if (!loads) {
                    others.add(name);
                } else if (!PackedFiles.isPack(name)) {
                    loadable.add(whole);
                }
            }
        }

        /** Visits a pack inside; true if it has a file to load. */
        private boolean isFull(Pack pack, String name, String whole, int depth) throws IOException {
            Optional<Pack> inner = PackedFiles.pack(PackedFiles.bytes(pack, name, file));
            int before = loadable.size();
            if (inner.isPresent()) {
                visit(inner.get(), whole, depth + 1);
            }
            return loadable.size() > before;
        }

        private static boolean isJson(Pack pack, String name) throws IOException {
            String lower = name.toLowerCase(Locale.ROOT);
            if (lower.endsWith(".json") || lower.endsWith(".json.gz")) {
                return true;
            }
            try (InputStream in = pack.open(name)) {
                String start = new String(in.readNBytes(SEEN), StandardCharsets.UTF_8);
                String text = start.replaceFirst("^\ufeff", "").stripLeading();
                return text.startsWith("{") || text.startsWith("[");
            }
        }
    }
}
