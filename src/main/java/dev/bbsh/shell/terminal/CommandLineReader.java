package dev.bbsh.shell.terminal;

import org.jline.reader.Candidate;
import org.jline.reader.impl.LineReaderImpl;
import org.jline.terminal.Terminal;
import org.jline.utils.AttributedString;

import java.util.HashMap;
import java.util.List;
import java.util.function.BiFunction;

/** The reader of command lines, which asks in plain English before it lists many matches. */
final class CommandLineReader extends LineReaderImpl {

    /** A part of JLine's own question, for which it has no setting. */
    private static final String ITS_QUESTION = ": do you wish to see all ";

    private List<Candidate> listed = List.of();

    CommandLineReader(Terminal terminal) {
        super(terminal, "bbsh", new HashMap<>());
    }

    @Override
    protected boolean doList(
            List<Candidate> possible,
            String completed,
            boolean runLoop,
            BiFunction<CharSequence, Boolean, CharSequence> escaper,
            boolean forSuggestion) {
        listed = possible;
        try {
            return super.doList(possible, completed, runLoop, escaper, forSuggestion);
        } finally {
            listed = List.of();
        }
    }

    @Override
    protected void redisplay(boolean flush) {
        if (!listed.isEmpty() && post != null && post.get().toString().contains(ITS_QUESTION)) {
            AttributedString question =
                    new AttributedString("Show " + listed.size() + " matches? (y/n)");
            post = () -> question;
        }
        super.redisplay(flush);
    }
}
