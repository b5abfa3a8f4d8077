package org.bicorne.catalogue;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.bicorne.catalogue.SourceAnswer.Field;
import org.bicorne.catalogue.SourceAnswer.Source;

/** What is to be seen of an entry from outside: each signal with what it comes from and when that was said, never one score of all. */
record Watch(Optional<Latest> latest, List<Signal> signals) {

    private static final int MONTHS_WITHOUT_RELEASE_MAX = 18;
    private static final int MONTHS_CHANGES_ARE_NEWS = 12;

    /** What can be said. */
    enum Kind {
        NEWER_THAN_RECOMMENDED, NO_RELEASE, ARCHIVED, LICENCE_CHANGED, LICENCE_DIFFERS, WEBSITE_DIFFERS;

        String key() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** The newest release that anybody tells. */
    record Latest(String version, Optional<LocalDate> released, Source source, LocalDate asOf) {}

    /**
     * One of them.
     *
     * @param entry what the office wrote
     * @param said what the source says
     * @param asOf when it said so
     */
    record Signal(Kind kind, String entry, String said, Source source, LocalDate asOf) {}

    Watch {
        signals = List.copyOf(signals);
    }

    static Watch of(Software software, SourceAnswers answers, LocalDate today, ZoneId zone) {
        List<SourceAnswer> said = answers.of(software.slug());
        Optional<Latest> latest = latest(said, zone);
        List<Signal> signals = new ArrayList<>();
        latest.ifPresent(newest -> {
            Optional<VersionText> most = software.recommendation().maximum().flatMap(VersionText::of);
            boolean isNewer = most.isPresent() && VersionText.of(newest.version()).filter(version -> isBeyond(version, most.get())).isPresent();
            if (isNewer) {
                signals.add(new Signal(Kind.NEWER_THAN_RECOMMENDED, most.get().written(), newest.version(), newest.source(), newest.asOf()));
            }
        });
        released(said, zone).filter(one -> one.said().compareTo(today.minusMonths(MONTHS_WITHOUT_RELEASE_MAX).toString()) < 0).ifPresent(signals::add);
        for (SourceAnswer answer : said) {
            LocalDate asOf = LocalDate.ofInstant(answer.askedAt(), zone);
            if (answer.values().getOrDefault(Field.ARCHIVED, List.of()).contains("true")) {
                signals.add(new Signal(Kind.ARCHIVED, "", answer.subject(), answer.source(), asOf));
            }
            software.licence().filter(licence -> LicenceComparison.differs(licence, answer.values().getOrDefault(Field.LICENCE, List.of())))
                    .ifPresent(licence -> signals.add(new Signal(Kind.LICENCE_DIFFERS, licence, String.join(", ", answer.values().getOrDefault(Field.LICENCE, List.of())), answer.source(), asOf)));
            software.links().website().filter(site -> otherSite(site, answer)).ifPresent(site -> signals.add(new Signal(Kind.WEBSITE_DIFFERS, site,
                    String.join(", ", answer.values().getOrDefault(Field.WEBSITE, List.of())), answer.source(), asOf)));
        }
        answers.changes().stream().filter(change -> change.software().equals(software.slug()) && change.field() == Field.LICENCE)
                .filter(change -> LocalDate.ofInstant(change.seenAt(), zone).isAfter(today.minusMonths(MONTHS_CHANGES_ARE_NEWS)))
                .forEach(change -> signals.add(new Signal(Kind.LICENCE_CHANGED, String.join(", ", change.before()), String.join(", ", change.now()), change.source(),
                        LocalDate.ofInstant(change.seenAt(), zone))));
        return new Watch(latest, signals);
    }

    /** 2.10.38 is within 2.10; 2.11 is beyond. */
    private static boolean isBeyond(VersionText version, VersionText most) {
        int shared = Math.min(version.numbers().size(), most.numbers().size());
        boolean isWithin = version.numbers().size() >= most.numbers().size() && version.numbers().subList(0, shared).equals(most.numbers());
        return !version.isPreliminary() && !isWithin && version.compareTo(most) > 0;
    }

    /** The highest that can be compared; what comes before a release only where there is nothing else. */
    private static Optional<Latest> latest(List<SourceAnswer> said, ZoneId zone) {
        Comparator<SourceAnswer> order = Comparator.comparing((SourceAnswer answer) -> version(answer).filter(version -> !version.isPreliminary()).isPresent())
                .thenComparing(answer -> version(answer).orElseThrow()).thenComparing(answer -> first(answer, Field.RELEASED).isPresent());
        return said.stream().filter(answer -> version(answer).isPresent()).max(order).map(answer -> new Latest(version(answer).orElseThrow().written(),
                first(answer, Field.RELEASED).map(LocalDate::parse), answer.source(), LocalDate.ofInstant(answer.askedAt(), zone)));
    }

    private static Optional<Signal> released(List<SourceAnswer> said, ZoneId zone) {
        return said.stream().filter(answer -> first(answer, Field.RELEASED).isPresent()).max(Comparator.comparing(answer -> first(answer, Field.RELEASED).orElse("")))
                .map(answer -> new Signal(Kind.NO_RELEASE, "", first(answer, Field.RELEASED).orElse(""), answer.source(), LocalDate.ofInstant(answer.askedAt(), zone)));
    }

    private static Optional<VersionText> version(SourceAnswer answer) {
        return first(answer, Field.VERSION).flatMap(VersionText::of);
    }

    private static Optional<String> first(SourceAnswer answer, Field field) {
        return answer.values().getOrDefault(field, List.of()).stream().findFirst();
    }

    /** Another host than the entry’s; which page of it does not matter. */
    private static boolean otherSite(String site, SourceAnswer answer) {
        List<String> said = answer.values().getOrDefault(Field.WEBSITE, List.of());
        return !said.isEmpty() && answer.source() != Source.FORGE && said.stream().noneMatch(one -> host(one).equals(host(site)));
    }

    private static String host(String url) {
        return url.toLowerCase(Locale.ROOT).replaceFirst("^https?://(?:www\\.)?", "").replaceFirst("[/?#:].*$", "");
    }
}
