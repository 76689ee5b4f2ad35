package dev.bbsh.shell.worker;

import dev.bbsh.render.Printer;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import java.util.concurrent.TimeUnit;

/** Shows the progress of long work on one line, and ends the work when the user cancels. */
final class CancellableProgress implements Progress {

    private final Worker.ProgressLine display;

    private volatile boolean cancelled;

    private final Pace pace;

    private long nextShow;

    private boolean shown;

    private boolean ended;

    private String what = "";

    private long total = -1;

    private long done;

    private long begunAt = System.nanoTime();

    private boolean bytes;

    CancellableProgress(Worker.ProgressLine display, Pace pace) {
        this.display = display;
        this.pace = pace;
        this.nextShow = System.nanoTime() + pace.patienceNanos();
    }

    /**
     * The time before the line is shown, and that between two lines.
     *
     * @param patienceNanos in nanoseconds
     * @param pauseNanos in nanoseconds
     */
    record Pace(long patienceNanos, long pauseNanos) {

        /** A pace for people, who see nothing of short work. */
        static final Pace USUAL =
                new Pace(TimeUnit.MILLISECONDS.toNanos(300), TimeUnit.MILLISECONDS.toNanos(100));
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
    public synchronized void rename(String newWhat) {
        what = Printer.visible(newWhat);
    }

    @Override
    public synchronized void expect(long more) {
        total += total < 0 ? 0 : more;
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
        if (!display.isShown()) {
            return;
        }
        long now = System.nanoTime();
        if (!ended && now - nextShow >= 0) {
            nextShow = now + pace.pauseNanos();
            shown = true;
            display.show(line());
        }
    }

    private String line() {
        String share = total > 0 ? " " + Math.min(100, done * 100 / total) + " %" : "";
        ProgressRate rate = new ProgressRate(done, total, System.nanoTime() - begunAt);
        return (what.isEmpty() ? "working" : what)
                + share
                + rate.words(bytes)
                + "     (Ctrl-C stops)";
    }
}
