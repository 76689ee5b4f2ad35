package dev.bbsh.shell.worker;

import dev.bbsh.render.Printer;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import java.util.Locale;
import java.util.concurrent.TimeUnit;

/** Shows the progress of long work on one line, and ends the work when the user cancels. */
final class CancellableProgress implements Progress {

    private static final long PATIENCE_NANOS = TimeUnit.MILLISECONDS.toNanos(300);

    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Worker.ProgressLine display;

    private volatile boolean cancelled;

    private long nextShow = System.nanoTime() + PATIENCE_NANOS;

    private boolean shown;

    private boolean ended;

    private String what = "";

    private long total = -1;

    private long done;

    private long begunAt = System.nanoTime();

    private boolean bytes;

    CancellableProgress(Worker.ProgressLine display) {
        this.display = display;
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public synchronized void begin(String newWhat, long newTotal) {
        what = Printer.visible(newWhat);
        total = newTotal;
        done = 0;
        begunAt = System.nanoTime();
        bytes = false;
    }

    @Override
    public synchronized void beginBytes(String newWhat, long newTotal) {
        begin(newWhat, newTotal);
        bytes = true;
    }

    @Override
    public void advance(long amount) {
        if (cancelled()) {
            throw new CancelledException();
        }
        step(amount);
    }

    /** Allows the line again: work continues. */
    synchronized void resume() {
        ended = false;
    }

    /** Removes the line. */
    synchronized void end() {
        ended = true;
        if (shown) {
            shown = false;
            display.show("");
        }
    }

    private synchronized void step(long amount) {
        done += amount;
        long now = System.nanoTime();
        if (!ended && now - nextShow >= 0) {
            nextShow = now + PAUSE_NANOS;
            shown = true;
            display.show(line());
        }
    }

    private String line() {
        if (what.isEmpty()) {
            return "working     (Ctrl-C stops)";
        }
        String share =
                total > 0
                        ? String.format(Locale.ROOT, " %d %%", Math.min(100, done * 100 / total))
                        : "";
        ProgressRate rate = new ProgressRate(done, total, System.nanoTime() - begunAt);
        return what + share + rate.words(bytes) + "     (Ctrl-C stops)";
    }
}
