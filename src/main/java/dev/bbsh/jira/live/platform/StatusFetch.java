package dev.bbsh.jira.live.platform;

import dev.bbsh.jira.platform.ListenerError;
import dev.bbsh.jira.platform.MigrationContainer;
import dev.bbsh.jira.platform.PlatformRecords;
import dev.bbsh.jira.platform.Transfer;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fetches what the platform says of one transfer: a call that is refused hides no other. */
public final class StatusFetch {

    private final PlatformApi api;
    private final String transfer;
    private final Progress progress;
    private final List<Transfer> transfers = new ArrayList<>();
    private final List<PlatformRecords.Part> parts = new ArrayList<>();
    private final List<PlatformRecords.LeftOut> refused = new ArrayList<>();
    private BbshException last = new BbshException("nothing was asked", "platform transfers");
    private int calls;
    private int failed;

    private StatusFetch(PlatformApi api, String transfer, Progress progress) {
        this.api = api;
        this.transfer = PlatformApi.transfer(transfer);
        this.progress = progress;
    }

    /**
     * The answers about a transfer, with the calls that were refused.
     *
     * @throws BbshException when all calls are refused
     */
    public static PlatformRecords of(PlatformApi api, String transfer, Progress progress) {
        return new StatusFetch(api, transfer, progress).records();
    }

    private PlatformRecords records() {
        progress.begin("asking for transfer " + transfer, -1);
        if (api.framework() == Framework.CONNECT) {
            ask("status", this::listed);
            ask("exception", this::failure);
        } else {
            refused.add(
                    new PlatformRecords.LeftOut(
                            "status and exception",
                            "the platform tells Forge apps by notifications only: platform events"
                                    + " FILE"));
        }
        ask("containers", this::containers);
        ask("files", this::files);
        if (failed == calls) {
            throw last;
        }
        return new PlatformRecords(List.of(), transfers, parts, refused);
    }

    private void ask(String what, Runnable call) {
        calls++;
        try {
            call.run();
        } catch (BbshException failure) {
            last = failure;
            failed++;
            refused.add(new PlatformRecords.LeftOut(what, failure.message()));
        }
    }

    private void listed() {
        transfers.addAll(api.transfers(progress));
        if (!isListed()) {
            throw new BbshException(
                    "it is not among the latest " + transfers.size() + " transfers",
                    "platform transfers");
        }
    }

    private boolean isListed() {
        return transfers.stream().anyMatch((each) -> each.id().equals(transfer));
    }

    private void failure() {
        Optional<ListenerError> error = api.error(transfer, progress);
        error.ifPresent((each) -> parts.add(new PlatformRecords.Part.Failure(transfer, each)));
        if (error.isEmpty() && !isListed()) {
            throw new BbshException("none is known of this transfer", "platform transfers");
        }
    }

    private void containers() {
        for (String type : MigrationContainer.TYPES) {
            PageCursor cursor = new PageCursor();
            while (!cursor.isEnded()) {
                JsonNode page = api.containers(transfer, type, cursor.after(), progress);
                cursor.read(page);
                parts.add(
                        new PlatformRecords.Part.Containers(
                                transfer,
                                MigrationContainer.of(page, type),
                                !cursor.fault().isEmpty()));
            }
        }
    }

    private void files() {
        DataFetch.Listing list = new DataFetch(api, transfer, progress).list();
        parts.add(new PlatformRecords.Part.Files(transfer, list.files(), !list.fault().isEmpty()));
    }
}
