package dev.bbsh.shell.command.platform;

import dev.bbsh.operation.platform.PlatformReport;
import dev.bbsh.render.View;
import dev.bbsh.shell.contract.Invocation;
import dev.bbsh.shell.contract.Option;
import dev.bbsh.shell.contract.Outcome;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A line that reports something to the platform: it shows the report, and sends it with {@code
 * --send} only.
 *
 * @param in the line
 * @param transfer the ID of the transfer
 * @param report what is sent
 */
record ReportLine(Invocation in, String transfer, PlatformReport report) {

    static final Option<Boolean> SEND =
            Option.flag("send", "send it (without: only show what would be sent)");

    /**
     * The answer to the line.
     *
     * @param effect what the platform does with the report, in a sentence
     * @param send sends the body of the report
     */
    Outcome answer(String effect, Consumer<String> send) {
        if (!isSent()) {
            return shown(effect);
        }
        send.accept(report.body());
        return sent("sent: " + report.body(), in.signature().name());
    }

    boolean isSent() {
        return in.get(SEND);
    }

    Outcome shown(String effect) {
        return Outcome.report(
                View.message(
                        report.call(), report.body(), effect, "Not sent; add --send to send it."));
    }

    /**
     * The answer after sending; the line is recorded without {@code --send}.
     *
     * @param said what came of it
     * @param step the step of the app migration that is done now
     */
    Outcome sent(String said, String step) {
        return Outcome.report(View.message(said, "recorded without --send: a replay only shows it"))
                .with(PlatformSource.remembered(in, step, Optional.of(transfer)))
                .recorded(in.lineWith(SEND, List.of()));
    }
}
