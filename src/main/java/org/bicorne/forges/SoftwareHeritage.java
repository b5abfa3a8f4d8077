package org.bicorne.forges;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;

/**
 * What others know of a repository: the archive of Software Heritage and the Scorecards of the OpenSSF. Source: spec inventory.md, 3.2 and 3.3,
 * archive.softwareheritage.org/api/1, api.scorecard.dev.
 */
public final class SoftwareHeritage {

    /** The host of the archive: it takes 120 requests an hour from a stranger, ten of them to save. */
    public static final String HOST = "archive.softwareheritage.org";

    private final Api archive;
    private final Api scorecards;

    public SoftwareHeritage(Function<Request, Answer> fetch) {
        archive = new Api("https://" + HOST + "/api/1", Map.of(), fetch);
        scorecards = new Api("https://api.scorecard.dev", Map.of(), fetch);
    }

    /** The SWHID of the last snapshot (ISO/IEC 18670); gone where the archive does not have the repository. */
    public Told<Optional<String>> snapshot(RepositoryFacts facts) {
        return archive.get(archive.at("/origin/" + facts.url() + "/visit/latest/?require_snapshot=true"), Forge.Known.NOTHING)
                .map(document -> Json.text(document.json(), "snapshot").filter(hash -> hash.matches("[0-9a-f]{40}")).map(hash -> "swh:1:snp:" + hash));
    }

    /** Asks the archive to keep it: only when the office wants that. */
    public Told<Boolean> save(RepositoryFacts facts) {
        return archive.post(archive.at("/origin/save/git/url/" + facts.url() + "/"), Map.of()).map(_ -> true);
    }

    /** The aggregate from 0 to 10 in tenths; gone where nobody made a Scorecard. Only repositories of GitHub have some. */
    public Told<OptionalInt> scorecard(RepositoryFacts facts) {
        return scorecards.get(scorecards.at("/projects/github.com/" + Api.segments(facts.path())), Forge.Known.NOTHING)
                .map(document -> document.json().path("score"))
                .map(score -> score.isNumber() && score.doubleValue() >= 0 && score.doubleValue() <= 10
                        ? OptionalInt.of((int) Math.round(score.doubleValue() * 10)) : OptionalInt.empty());
    }
}
