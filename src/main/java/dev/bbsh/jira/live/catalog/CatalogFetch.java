package dev.bbsh.jira.live.catalog;

import dev.bbsh.file.Location;
import dev.bbsh.jira.catalog.CatalogRequest;
import dev.bbsh.jira.catalog.JiraInstance;
import dev.bbsh.jira.catalog.response.CatalogFiles;
import dev.bbsh.jira.catalog.response.FetchIndex;
import dev.bbsh.jira.live.http.HttpCall;
import dev.bbsh.jira.live.http.HttpFailure;
import dev.bbsh.jira.live.http.HttpSite;
import dev.bbsh.jira.live.limit.ParallelCalls;
import dev.bbsh.jira.live.page.RefusedException;
import dev.bbsh.text.Plurals;
import dev.bbsh.work.BbshException;
import dev.bbsh.work.CancelledException;
import dev.bbsh.work.Progress;

import tools.jackson.databind.JsonNode;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Fetches a catalog from a live site: as many requests at a time as the site allows. */
public final class CatalogFetch {

    /** The version of Data Center that gives the values of new issues by issue type only. */
    private static final long BY_TYPE = 9;

    private static final int FORBIDDEN = 403;

    private static final int UNAVAILABLE = 500;

    /** The account where the site doesn't tell it. */
    private static final String UNKNOWN = "unknown";

    /** Both kinds of sites have this version of the API. */
    private static final HttpCall SERVER = HttpCall.get(JiraInstance.OLD.root() + "serverInfo");

    private final HttpSite site;
    private final Target target;
    private final UnfinishedFetches unfinished;
    private final SiteAnswers answers;

    private CatalogFetch(HttpSite site, Target target, UnfinishedFetches unfinished) {
        this.site = site;
        this.target = target;
        this.unfinished = unfinished;
        this.answers = new SiteAnswers(site);
    }

    /**
     * The place for the answers.
     *
     * @param site the address of the site, as users know it
     * @param selection the fingerprint of what is asked for
     * @param folder the folder in which they stay; empty to keep only the catalog
     * @param overwrite true to ask again for answers that are there
     * @param anonymous true when the site doesn't know who asks
     * @param time the begin
     * @param resume the line that goes on where a fetch ended
     */
    public record Target(
            String site,
            String selection,
            Optional<Location> folder,
            boolean overwrite,
            boolean anonymous,
            Instant time,
            String resume) {}

    /**
     * A fetched catalog.
     *
     * @param answers the number of answers that it was made from
     * @param used the number of those that were in the folder before
     * @param time when the first of them was asked for
     */
    public record FetchedCatalog(
            CatalogFiles.LoadedCatalog loaded, int answers, int used, Instant time) {}

    /** The site as its first answers tell it. */
    private record Start(SiteAnswers.Answer server) {

        JiraInstance instance() {
            boolean cloud =
                    server.json().path("deploymentType").asString("").equalsIgnoreCase("Cloud");
            return cloud ? JiraInstance.NEW : JiraInstance.OLD;
        }

        boolean isRecent() {
            return server.json().path("versionNumbers").path(0).asLong(0) >= BY_TYPE;
        }
    }

    /**
     * Fetches a catalog.
     *
     * @param wanted the request to an old (Data Center) or a new site (Cloud)
     * @param unfinished keeps what is complete of a fetch without a folder that ends early
     * @throws BbshException when the site can't be asked any more; the advice is a line that goes
     *     on
     * @throws CancelledException when the user cancels; what is complete is kept
     */
    public static FetchedCatalog fetch(
            HttpSite site,
            Function<JiraInstance, CatalogRequest> wanted,
            Target target,
            UnfinishedFetches unfinished,
            Progress progress) {
        return new CatalogFetch(site, target, unfinished).fetch(wanted, progress);
    }

    private FetchedCatalog fetch(Function<JiraInstance, CatalogRequest> wanted, Progress progress) {
        progress.begin("asking " + site.name(), -1);
        Start start = first(() -> new Start(answers.ask(SERVER, progress)));
        CatalogRequest request = wanted.apply(start.instance());
        if (target.folder().isPresent()) {
            String account = first(() -> account(start.instance(), progress));
            AnswerFolder folder =
                    AnswerFolder.lasting(
                            target.folder().get(), header(account), target.overwrite());
            fetch(request, start, folder, progress);
            return loaded(folder, progress);
        }
        String account =
                unfinished.has(site.name(), target)
                        ? first(() -> account(start.instance(), progress))
                        : AnswerFolder.NOT_ASKED;
        AnswerFolder folder = unfinished.begin(site.name(), target, header(account));
        fetch(request, start, folder, progress);
        FetchedCatalog fetched = loaded(folder, progress);
        unfinished.end(site.name(), target);
        return fetched;
    }

    private FetchIndex.Header header(String account) {
        return new FetchIndex.Header(target.site(), account, target.time().toString());
    }

    /** An answer without which no other makes sense. */
    private <T> T first(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (RefusedException refused) {
            throw new BbshException(refused.why(), "jira test " + site.name());
        } catch (HttpFailure failure) {
            boolean later =
                    failure.part() == HttpFailure.Part.LIMIT || failure.status() >= UNAVAILABLE;
            throw later ? new BbshException(failure.message(), target.resume(), failure) : failure;
        }
    }

    /**
     * The account that asks: wrong credentials may be answered as anonymous, so that lists would be
     * empty.
     */
    private String account(JiraInstance instance, Progress progress) {
        return target.anonymous()
                ? ""
                : account(HttpCall.get(instance.root() + "myself"), progress);
    }

    private String account(HttpCall call, Progress progress) {
        JsonNode myself;
        try {
            myself = answers.ask(call, progress).json();
        } catch (RefusedException refused) {
            // A token may have no scope for it.
            if (refused.status() == FORBIDDEN || refused.isUnknownAddress()) {
                return UNKNOWN;
            }
            throw new BbshException(refused.why(), "jira test " + site.name());
        }
        return Stream.of("accountId", "key", "name")
                .map((member) -> myself.path(member).asString(""))
                .filter((id) -> !id.isEmpty())
                .findFirst()
                .orElseThrow(
                        () ->
                                new BbshException(
                                        site.name()
                                                + " answers as it does without a login: the"
                                                + " credentials are wrong or expired",
                                        site.login()));
    }

    private void fetch(
            CatalogRequest request, Start start, AnswerFolder folder, Progress progress) {
        FetchedLists lists = new FetchedLists(answers, folder, start.instance());
        try {
            folder.save("serverInfo.json", start.server().body());
            fetchKinds(request, start, lists, progress);
            if (request.contents()) {
                ContentFetch contents = new ContentFetch(request, lists);
                int issues = request.issues().size();
                run("fetching " + Plurals.of(issues, "issue"), issues, contents.works(), progress);
                contents.finish();
            }
            folder.finish(target.selection());
        } catch (HttpFailure failure) {
            throw ended(failure, folder);
        } catch (CancelledException _) {
            throw new CancelledException(kept(folder) + ": the same line goes on");
        }
    }

    private void fetchKinds(
            CatalogRequest request, Start start, FetchedLists lists, Progress progress) {
        List<Function<Progress, Boolean>> works =
                new ArrayList<>(new KindFetch(request, lists, start.isRecent()).works());
        if (lists.folder().isOfUnknown()) {
            works.addFirst((each) -> told(account(start.instance(), each), lists.folder()));
        }
        run("fetching lists", works.size(), counted(works), progress);
    }

    private static boolean told(String account, AnswerFolder folder) {
        folder.belongsTo(account);
        return !account.isEmpty();
    }

    /**
     * The catalog of a folder that has all answers, without asking the site.
     *
     * @throws BbshException when it is not complete, or has the answers of another site or
     *     selection
     */
    public static FetchedCatalog replay(Target target, Progress progress) {
        Location folder = target.folder().orElseThrow();
        CompleteFolder complete = CompleteFolder.of(folder, target);
        progress.begin("reading " + folder, -1);
        return new FetchedCatalog(
                CatalogFiles.read(List.of(folder), progress),
                complete.answers(),
                0,
                Instant.parse(complete.header().time()));
    }

    private void run(
            String what, int total, List<Function<Progress, Boolean>> works, Progress progress) {
        progress.begin(what + " from " + site.name(), total);
        ParallelCalls.run(works, progress);
    }

    /** The same works, each of which counts as one. */
    private static List<Function<Progress, Boolean>> counted(
            List<Function<Progress, Boolean>> works) {
        return works.stream()
                .map(
                        (work) ->
                                (Function<Progress, Boolean>)
                                        (progress) -> {
                                            boolean done = work.apply(progress);
                                            progress.advance(1);
                                            return done;
                                        })
                .toList();
    }

    private BbshException ended(HttpFailure failure, AnswerFolder folder) {
        boolean refused = failure.part() == HttpFailure.Part.CREDENTIALS;
        return new BbshException(
                failure.message()
                        + "; "
                        + kept(folder)
                        + (refused ? ", also when you connect again" : ""),
                (refused ? failure.advice() + "   then   " : "") + target.resume(),
                failure);
    }

    private static String kept(AnswerFolder folder) {
        return Plurals.of(folder.count(), "response is", "responses are")
                + " kept "
                + (folder.isLasting()
                        ? "in '" + folder.location() + "'"
                        : "until the session ends");
    }

    private FetchedCatalog loaded(AnswerFolder folder, Progress progress) {
        progress.begin("reading the answers", -1);
        CatalogFiles.LoadedCatalog loaded =
                CatalogFiles.readAny(List.of(folder.location()), progress);
        if (loaded.catalog().size() == 0) {
            throw new BbshException(
                    site.name()
                            + " gave none of these items: "
                            + CatalogFiles.reasons(loaded.remarks()).clauses(),
                    "jira test " + site.name());
        }
        return new FetchedCatalog(
                loaded, folder.count(), folder.used(), Instant.parse(folder.time()));
    }
}
