package dev.bbsh.session.kept;

import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.WriteProtection;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A file in the folder of a case that names the session that has it open. It prevents nothing: it
 * tells a second person about the first.
 *
 * @param folder the folder of the case
 */
public record CaseLock(CaseFolder folder) {

    private static final String NAME = "bbsh.case.lock";

    private static final Location HOST = Location.of("/proc/sys/kernel/hostname");

    private static final int FIELDS = 4;

    /**
     * The session that has a case open.
     *
     * @param process the number of its process
     * @param user the name of its user
     * @param host the name of its computer
     * @param since when it opened the case
     */
    public record Holder(String process, String user, String host, String since) {

        /** True for a process of this computer that has ended. */
        boolean isGone() {
            boolean numbered = process.matches("[0-9]{1,18}");
            return host.equals(here())
                    && numbered
                    && ProcessHandle.of(Long.parseLong(process)).isEmpty();
        }

        boolean isOwn() {
            return host.equals(here())
                    && process.equals(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    /** Takes the case, unless another session has it: then that one. */
    public Optional<Holder> take(Instant now) {
        Optional<Holder> other =
                holder().filter((each) -> !each.isGone()).filter((each) -> !each.isOwn());
        if (other.isEmpty() && !WriteProtection.isOn()) {
            List<String> fields =
                    List.of(
                            String.valueOf(ProcessHandle.current().pid()),
                            System.getProperty("user.name", ""),
                            here(),
                            now.toString());
            AtomicFile.writePrivately(file(), EventFields.joined(fields) + "\n");
        }
        return other;
    }

    /** Releases the case, if this session has it. */
    public void release() {
        if (!WriteProtection.isOn() && holder().filter(Holder::isOwn).isPresent()) {
            AtomicFile.delete(file());
        }
    }

    /** The holder; empty for none, and for a file that is no lock. */
    private Optional<Holder> holder() {
        return file().readTextIfThere()
                .map(String::strip)
                .map((text) -> List.of(text.split("\t", -1)))
                .filter((all) -> all.size() == FIELDS)
                .map((all) -> new Holder(all.get(0), all.get(1), all.get(2), all.get(3)));
    }

    private Location file() {
        return folder.folder().resolve(NAME);
    }

    private static String here() {
        return HOST.readTextIfThere().map(String::strip).orElse("");
    }
}
