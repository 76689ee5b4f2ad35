package dev.bbsh.shell.loop;

import dev.bbsh.file.write.WriteProtection;
import dev.bbsh.session.history.Session;
import dev.bbsh.shell.line.KeyNormalizer;
import dev.bbsh.shell.line.Line;
import dev.bbsh.shell.line.LineAdvice;
import dev.bbsh.shell.line.RedirectAdvice;
import dev.bbsh.work.BbshException;

import java.time.Instant;

/**
 * Finds the line to type after one that failed.
 *
 * @param session the session, whose names a line may use
 * @param commands the commands that a line may call
 */
record FailureAdvice(Session session, CommandTable commands) {

    /** The failure with such a line, where one can be found. */
    BbshException on(BbshException failure, Line line) {
        if (failure instanceof WriteProtection.Refusal) {
            String again = "exit     (start bbsh without --read-only, then type: ";
            return new BbshException(failure.message(), again + line.text() + ")", failure);
        }
        return RedirectAdvice.on(
                LineAdvice.on(failure, line, takesMany(line)), line, this::isReadable);
    }

    private boolean isReadable(Line line) {
        try {
            commands.find(line, true)
                    .parse(new KeyNormalizer(session.history().present(), Instant.EPOCH));
            return true;
        } catch (BbshException unreadable) {
            return false;
        }
    }

    private boolean takesMany(Line line) {
        try {
            return commands.find(line.values(), true).signature().takesFiles();
        } catch (BbshException unknown) {
            return false;
        }
    }
}
