package dev.bbsh.file.pack;

import dev.bbsh.file.content.Unpacker;

import java.io.FileNotFoundException;
import java.util.List;
import java.util.zip.ZipEntry;

/** The names of files in a zip file, with slashes whatever program has written it. */
final class ZipEntryNames {

    private ZipEntryNames() {}

    static String of(ZipEntry entry) {
        return entry.getName().replace('\\', '/').replaceFirst("^(?:\\./)+", "");
    }

    /** Adds the name of an entry that is a file. */
    static void add(ZipEntry entry, List<String> names) {
        if (Unpacker.isWanted(entry) && !of(entry).endsWith("/")) {
            names.add(of(entry));
        }
    }

    static FileNotFoundException missing(String name) {
        return new FileNotFoundException("no file '" + name + "' in it");
    }
}
