package dev.bbsh.session.kept;

import dev.bbsh.file.FileStamp;
import dev.bbsh.file.Location;
import dev.bbsh.file.write.AtomicFile;
import dev.bbsh.file.write.SessionMark;
import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.work.BbshException;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/**
 * The files in the folder of a case that name the sessions which have it open, one for each. They
 * prevent nothing: they tell people about each other.
 *
 * @param folder the folder of the case
 */
public record CaseLock(CaseFolder folder) {

    private static final String NAME = CaseFolder.FILE + ".open-";

    private static final Location HOST = Location.of("/proc/sys/kernel/hostname");

    private static final int FIELDS = 4;

    /** The largest file that is read, in bytes. */
    private static final int LIMIT = 4096;

    /** Clocks are set, by less than this. */
    private static final Duration CLOCK = Duration.ofMinutes(10);

    /**
     * A session that has a case open.
     *
     * @param process the number of its process
     * @param user the name of its user
     * @param host the name of its computer; empty when it is not known
     * @param since when it opened the case
     */
    public record Holder(String process, String user, String host, String since) {

        /** True for a process of this computer that has ended, also when another has its number. */
        boolean isGone() {
            boolean here = !host.isEmpty() && host.equals(here());
            return here && process.matches("[0-9]{1,18}") && !isAlive(Long.parseLong(process));
        }

        private boolean isAlive(long number) {
            return ProcessHandle.of(number).filter(this::isNotLater).isPresent();
        }

        /** False for a process that began after the case was opened; a clock may be set back. */
        private boolean isNotLater(ProcessHandle process) {
            return process.info()
                    .startInstant()
                    .filter((begun) -> begun.isAfter(opened().plus(CLOCK)))
                    .isEmpty();
        }

        private Instant opened() {
            try {
                return Instant.parse(since);
            } catch (DateTimeParseException other) {
                return Instant.MAX.minus(CLOCK);
            }
        }

        /** The session in words. */
        public String words() {
            String who = user.isEmpty() ? "another session" : user;
            return who
                    + (host.isEmpty() ? "" : " on " + host)
                    + " (process "
                    + process
                    + ", since "
                    + since
                    + ")";
        }
    }

    /** Names this session as one that has the case open. */
    public void take(Instant now) {
        if (!WriteProtection.isOn()) {
            List<String> fields =
                    List.of(process(), System.getProperty("user.name", ""), here(), now.toString());
            SessionMark.write(own(), EventFields.joined(fields) + "\n");
        }
    }

    /** Forgets that this session has the case open. */
    public void release() {
        if (!WriteProtection.isOn()) {
            SessionMark.delete(own());
        }
    }

    /** The other sessions that have the case open; files that killed ones left are removed. */
    public List<Holder> others() {
        return folder.folder().entries().stream()
                .filter((each) -> each.name().startsWith(NAME) && !each.name().equals(ownName()))
                .flatMap((each) -> other(each).stream())
                .toList();
    }

    private static Optional<Holder> other(Location file) {
        Optional<Holder> holder = holder(file);
        if (holder.filter(Holder::isGone).isPresent()) {
            if (!WriteProtection.isOn()) {
                AtomicFile.delete(file);
            }
            return Optional.empty();
        }
        return holder;
    }

    /** The holder that a file names; empty for a file that is none, or was removed. */
    private static Optional<Holder> holder(Location file) {
        if (file.isSpecial() || FileStamp.of(file).filter((it) -> it.size() <= LIMIT).isEmpty()) {
            return Optional.empty();
        }
        try {
            return file.readTextIfThere()
                    .map((text) -> EventFields.split(text.stripTrailing()))
                    .filter((all) -> all.size() == FIELDS)
                    .map((all) -> new Holder(all.get(0), all.get(1), all.get(2), all.get(3)));
        } catch (BbshException | IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private Location own() {
        return folder.folder().resolve(ownName());
    }

    private static String ownName() {
        return NAME + process() + "-" + here().replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static String process() {
        return String.valueOf(ProcessHandle.current().pid());
    }

    private static String here() {
        return HOST.readTextIfThere().map(String::strip).orElse("");
    }
}
