package org.bicorne.inventory;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.inventory.Inspection.KnownFile;
import org.bicorne.inventory.Signal.Input;
import org.bicorne.inventory.Signal.Kind;
import org.bicorne.inventory.Signal.Met;
import org.jspecify.annotations.Nullable;

/**
 * Works out the signals of a repository from what is known of it; no network, no clock.
 *
 * <p>Levels follow the badges of openCode as far as public interfaces tell: where theirs ask for reactions to issues or signed tags, which no forge gives
 * in one request, ours ask for what it gives. Each level needs all of its conditions and those below. Source: spec catalogue.md, “openCode badges”.
 */
final class Signals {

    private static final Duration HALF_A_YEAR = Duration.ofDays(183);
    private static final Set<String> NO_LICENCES = Set.of("", "other", "noassertion", "none");

    /** The OpenSSF Scorecard in tenths. */
    private static final int SCORECARD_MIN = 50;
    private static final int PEOPLE_MIN = 2;
    private static final int FORKS_MIN = 2;

    private final OpennessPoints points;

    Signals(OpennessPoints points) {
        this.points = points;
    }

    List<Signal> of(Repository repository, Instant now) {
        return List.of(openness(repository), maintenance(repository, now), reuse(repository), security(repository));
    }

    /** A sum of points: see {@link OpennessPoints}. */
    Signal openness(Repository repository) {
        RepositoryFacts facts = repository.facts();
        Optional<String> licence = licence(repository);
        List<Input> inputs = new ArrayList<>();
        inputs.add(points("licence", licence.orElse(""), licence.isPresent() ? Met.YES : Met.NO));
        inputs.add(points("template", "", met(facts.template())));
        inputs.add(points("publiccode", "", has(repository, KnownFile.PUBLICCODE)));
        inputs.add(points("readme", "", has(repository, KnownFile.README)));
        inputs.add(points("contributing", "", has(repository, KnownFile.CONTRIBUTING)));
        inputs.add(points("changelog", "", has(repository, KnownFile.CHANGELOG)));
        inputs.add(points("no-description", "", met(Optional.of(facts.description().filter(text -> !text.isBlank()).isEmpty()))));
        inputs.add(points("archived", "", met(Optional.of(facts.archived()))));
        inputs.add(points("fork", facts.parentUrl().orElse(""), met(facts.fork())));
        inputs.add(crowd("forks", facts.forks()));
        facts.subscribers().ifPresent(subscribers -> inputs.add(crowd("subscribers", subscribers)));
        return new Signal(Kind.OPENNESS, inputs.stream().mapToInt(Input::points).sum(), inputs, asOf(repository));
    }

    /** 1: a push in six months, and not archived; 2: a release in six months too; 3: at least two people made half of the year’s commits. */
    Signal maintenance(Repository repository, Instant now) {
        Optional<Instant> push = repository.facts().pushedAt();
        Optional<Instant> release = repository.inspection().flatMap(inspection -> inspection.releases().stream().findFirst()).map(Inspection.Release::publishedAt);
        Met released = repository.inspection().isEmpty() ? Met.UNKNOWN : met(Optional.of(release.filter(at -> isRecent(at, now)).isPresent()));
        Optional<Integer> people = repository.inspection().flatMap(inspection -> inspection.busFactor().stream().boxed().findFirst());
        return levels(Kind.MAINTENANCE, repository, List.of(
                new Input("push", push.map(Signals::day).orElse(""), met(push.map(at -> isRecent(at, now))), 0, 1),
                new Input("not-archived", "", met(Optional.of(!repository.facts().archived())), 0, 1),
                new Input("release", release.map(Signals::day).orElse(""), released, 0, 2),
                new Input("people", people.map(Object::toString).orElse(""), met(people.map(count -> count >= PEOPLE_MIN)), 0, 3)));
    }

    /** 1: a known licence and a README; 2: a publiccode.yml without errors; 3: at least two copies on its forge. */
    Signal reuse(Repository repository) {
        Optional<String> licence = licence(repository);
        Optional<Inspection.Verdict> verdict = repository.inspection().flatMap(Inspection::publiccode);
        Met described = repository.inspection().isEmpty() ? Met.UNKNOWN : met(Optional.of(verdict.filter(found -> found != Inspection.Verdict.INVALID).isPresent()));
        int forks = repository.facts().forks();
        return levels(Kind.REUSE, repository, List.of(
                new Input("licence", licence.orElse(""), licence.isPresent() ? Met.YES : Met.NO, 0, 1),
                new Input("readme", "", has(repository, KnownFile.README), 0, 1),
                new Input("publiccode", verdict.map(found -> found.name().toLowerCase(java.util.Locale.ROOT)).orElse(""), described, 0, 2),
                new Input("forks", Integer.toString(forks), met(Optional.of(forks >= FORKS_MIN)), 0, 3)));
    }

    /** 1: a file that says where to tell of a flaw, and not archived; 2: an OpenSSF Scorecard of 5 or more. */
    Signal security(Repository repository) {
        Optional<Integer> scorecard = repository.inspection().flatMap(inspection -> inspection.scorecard().stream().boxed().findFirst());
        return levels(Kind.SECURITY, repository, List.of(
                new Input("security", "", has(repository, KnownFile.SECURITY), 0, 1),
                new Input("not-archived", "", met(Optional.of(!repository.facts().archived())), 0, 1),
                new Input("scorecard", scorecard.map(tenths -> tenths / 10 + "." + tenths % 10).orElse(""), met(scorecard.map(tenths -> tenths >= SCORECARD_MIN)), 0, 2)));
    }

    /** What its text says comes before what its forge recognised. */
    static Optional<String> licence(Repository repository) {
        return licence(repository.inspection().flatMap(Inspection::licence).or(() -> repository.facts().licence()).orElse(null));
    }

    /** Forges have words for none. */
    static Optional<String> licence(@Nullable String told) {
        return Optional.ofNullable(told).filter(licence -> !NO_LICENCES.contains(licence.strip().toLowerCase(java.util.Locale.ROOT)));
    }

    private static Signal levels(Kind kind, Repository repository, List<Input> inputs) {
        int level = 0;
        while (level < kind.levels() && isReached(level + 1, inputs)) {
            level++;
        }
        return new Signal(kind, level, inputs, asOf(repository));
    }

    private static boolean isReached(int level, List<Input> inputs) {
        return inputs.stream().filter(input -> input.level() == level).allMatch(input -> input.met() == Met.YES);
    }

    private Input points(String key, String value, Met met) {
        return new Input(key, value, met, met == Met.YES ? points.of(key) : 0, 0);
    }

    private Input crowd(String key, int people) {
        int worth = points.ofCrowd(people);
        return new Input(key, Integer.toString(people), worth == 0 ? Met.NO : Met.YES, worth, 0);
    }

    private static Met has(Repository repository, KnownFile file) {
        return met(repository.inspection().map(inspection -> inspection.files().contains(file)));
    }

    private static Met met(Optional<Boolean> fact) {
        return fact.map(is -> is ? Met.YES : Met.NO).orElse(Met.UNKNOWN);
    }

    private static boolean isRecent(Instant at, Instant now) {
        return at.isAfter(now.minus(HALF_A_YEAR));
    }

    private static String day(Instant at) {
        return at.atOffset(ZoneOffset.UTC).toLocalDate().toString();
    }

    private static Instant asOf(Repository repository) {
        Instant seen = repository.seenAt();
        return repository.inspection().map(Inspection::readAt).filter(read -> read.isBefore(seen)).orElse(seen);
    }
}
