package dev.bbsh.shell.command.parts;

import dev.bbsh.script.CommandLine;

import java.util.Optional;

/**
 * The place where the parts of a split go: documents, or files in a folder.
 *
 * @param name the beginning of their names, if it was given
 * @param folder as it was typed; empty for documents
 * @param overwrite true when files that exist may be replaced
 */
record PartTarget(Optional<String> name, Optional<String> folder, boolean overwrite) {

    /** The option that names the folder, with a blank before it; empty for documents. */
    String folderWords() {
        return folder.map((each) -> " --to " + CommandLine.quote(each)).orElse("");
    }
}
