package org.bicorne.catalogue;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.forges.Forge;
import org.bicorne.forges.ForgeKind;
import org.bicorne.forges.ForgeRelease;
import org.bicorne.forges.Forges;
import org.bicorne.forges.RepositoryFacts;
import org.bicorne.forges.Told;
import org.bicorne.outbound.Answer;
import org.bicorne.outbound.Request;

/** The forge that keeps an entry’s first repository: last change, licence, whether it is archived, its newest release. */
final class ForgeSource implements SourceAdapter {

    @Override
    public SourceAnswer.Source source() {
        return SourceAnswer.Source.FORGE;
    }

    @Override
    public Optional<String> subject(Software software) {
        return software.links().repositories().stream().filter(url -> place(url).isPresent()).findFirst();
    }

    @Override
    public int subjectsMax() {
        return 1;
    }

    /** Where a repository is. */
    private record Place(ForgeKind kind, String host, String path) {}

    private static Optional<Place> place(String url) {
        try {
            URI uri = URI.create(url);
            String host = Optional.ofNullable(uri.getAuthority()).orElse("").toLowerCase(Locale.ROOT);
            String path = Optional.ofNullable(uri.getPath()).orElse("").replaceAll("^/+|/+$", "").replaceFirst("\\.git$", "").replaceFirst("/-/.*$", "");
            boolean isPath = path.matches("[\\w.~-]+(?:/[\\w.~-]+){1,10}");
            return Forges.kind(host).filter(_ -> isPath && host.matches("[\\w.:-]+")).map(kind -> new Place(kind, host, path));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public Map<String, Told<SourceFacts>> ask(List<String> subjects, Function<Request, Answer> fetch) {
        return SourceApi.each(subjects, subject -> place(subject).map(place -> ask(place, subject, fetch)).orElseGet(() -> new Told.Failed<>("address")));
    }

    private static Told<SourceFacts> ask(Place place, String url, Function<Request, Answer> fetch) {
        Forge forge = Forges.of(place.kind(), place.host(), fetch);
        RepositoryFacts named = new RepositoryFacts(place.path(), place.path(), url, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false,
                Optional.empty(), Optional.empty(), Optional.empty(), List.of(), 0, 0, OptionalInt.empty(), OptionalInt.empty(), Optional.empty(), Optional.empty());
        Told<RepositoryFacts> told = forge.detail(named);
        if (!(told instanceof Told.Here<RepositoryFacts>(RepositoryFacts facts, Optional<String> tag, Optional<String> date))) {
            return told.map(_ -> new SourceFacts(Optional.empty(), Map.of()));
        }
        if (facts.equals(named)) {
            return new Told.Failed<>("not-a-repository");
        }
        Told<List<ForgeRelease>> releases = forge.releases(facts);
        return releases instanceof Told.Later<List<ForgeRelease>> || releases instanceof Told.Failed<List<ForgeRelease>> ? releases.map(_ -> new SourceFacts(Optional.empty(), Map.of()))
                : new Told.Here<>(facts(facts, releases.optional().orElse(List.of())), tag, date);
    }

    private static SourceFacts facts(RepositoryFacts facts, List<ForgeRelease> releases) {
        SourceValues values = new SourceValues();
        values.add(Field.REPOSITORY, facts.url()).add(Field.WEBSITE, facts.homepage()).add(Field.LICENCE, facts.licence()).add(Field.PROGRAMMING_LANGUAGE, facts.language());
        values.add(Field.KEYWORD, facts.topics()).add(Field.ARCHIVED, String.valueOf(facts.archived())).add(Field.SUMMARY_EN, facts.description());
        facts.pushedAt().ifPresent(at -> values.add(Field.LAST_COMMIT, at.toString()));
        newest(releases).ifPresent(release -> values.add(Field.VERSION, version(release.tag())).add(Field.RELEASED, release.publishedAt().toString()));
        return values.facts(Optional.of(facts.url()));
    }

    /** The last one for everybody; where all come before a release, the last of them. */
    private static Optional<ForgeRelease> newest(List<ForgeRelease> releases) {
        return releases.stream().filter(release -> VersionText.of(version(release.tag())).filter(VersionText::isPreliminary).isEmpty()).findFirst()
                .or(() -> releases.stream().findFirst());
    }

    /** {@code v1.2}, {@code release-1.2}, {@code GIMP_2_10_36} and {@code name/1.2} say 1.2. */
    static String version(String tag) {
        String number = tag.replaceFirst("^[^0-9]*(?=\\d)", "");
        return number.contains(".") ? number : number.replace('_', '.');
    }
}
