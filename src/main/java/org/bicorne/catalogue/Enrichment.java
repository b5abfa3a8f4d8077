package org.bicorne.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bicorne.forges.Forge;
import org.bicorne.forges.Told;
import org.bicorne.kernel.Slug;
import org.bicorne.outbound.Outbound;

/** Asks all sources side by side what is due, and keeps each answer as it comes: stopped at any moment, the rest is due the next time. */
final class Enrichment {

    private static final Duration FRESH = Duration.ofHours(20);
    private static final Duration FIRST_RETRY = Duration.ofHours(4);
    private static final Duration LAST_RETRY = Duration.ofDays(7);
    private static final int DOUBLINGS_MAX = 10;

    /** Software Heritage takes 120 requests an hour from a stranger; a night has several runs’ worth of time, the office other needs. */
    private static final Map<SourceAnswer.Source, Integer> ASKED_MAX = Map.of(SourceAnswer.Source.SOFTWARE_HERITAGE, 60);

    /** Of what other sources say otherwise these are told. */
    private static final List<SourceAnswer.Field> WATCHED = List.of(SourceAnswer.Field.VERSION, SourceAnswer.Field.LICENCE, SourceAnswer.Field.ARCHIVED, SourceAnswer.Field.WEBSITE,
            SourceAnswer.Field.REPOSITORY);

    private final StoredAnswers stored;
    private final Outbound outbound;
    private final Clock clock;
    private final EnrichProgress progress;
    private final AtomicInteger total = new AtomicInteger();
    private final AtomicInteger done = new AtomicInteger();

    /**
     * What is wanted of a run.
     *
     * @param sources who is asked; empty for all
     * @param software entries that are asked about, whether due or not; empty for all that are due
     */
    record Wish(Set<SourceAnswer.Source> sources, Set<Slug> software) {

        Wish {
            sources = Set.copyOf(sources);
            software = Set.copyOf(software);
        }

        boolean has(SourceAnswer.Source source) {
            return sources.isEmpty() || sources.contains(source);
        }
    }

    /** An entry, and what a source is asked about it. */
    private record Question(Slug software, String subject, Optional<KeptAnswer> before) {}

    /** What came of the questions to one source. */
    private record Tally(int changed, int same, int postponed, List<EnrichSummary.Failure> failed) {}

    Enrichment(StoredAnswers stored, Outbound outbound, Clock clock, EnrichProgress progress) {
        this.stored = stored;
        this.outbound = outbound;
        this.clock = clock;
        this.progress = progress;
    }

    EnrichSummary run(List<Software> entries, List<SourceAdapter> adapters, Wish wish) {
        Map<String, KeptAnswer> known = stored.all().stream().collect(Collectors.toMap(answer -> key(answer.software(), answer.source()), answer -> answer));
        Map<SourceAdapter, List<Question>> plan = new HashMap<>();
        adapters.stream().filter(adapter -> wish.has(adapter.source())).forEach(adapter -> plan.put(adapter, due(entries, adapter, known, wish)));
        plan.values().forEach(questions -> total.addAndGet(questions.size()));
        List<Callable<Tally>> work = new ArrayList<>();
        plan.forEach((adapter, questions) -> work.add(() -> ask(adapter, questions)));
        List<Tally> tallies = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Tally> one : threads.invokeAll(work)) {
                tallies.add(one.get());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a source", e.getCause());
        }
        List<EnrichSummary.Failure> failed = tallies.stream().flatMap(tally -> tally.failed().stream())
                .sorted(Comparator.comparing(EnrichSummary.Failure::source).thenComparing(EnrichSummary.Failure::software)).toList();
        return new EnrichSummary(total.get(), tallies.stream().mapToInt(Tally::changed).sum(), tallies.stream().mapToInt(Tally::same).sum(),
                tallies.stream().mapToInt(Tally::postponed).sum(), failed, outbound.requests());
    }

    /** What was never asked first, then what has waited longest; an entry that names nothing of a source any more is forgotten there. */
    private List<Question> due(List<Software> entries, SourceAdapter adapter, Map<String, KeptAnswer> known, Wish wish) {
        Instant now = clock.instant();
        List<Question> due = new ArrayList<>();
        for (Software entry : entries) {
            Optional<String> subject = adapter.subject(entry);
            Optional<KeptAnswer> before = Optional.ofNullable(known.get(key(entry.slug(), adapter.source())));
            if (subject.isEmpty()) {
                before.ifPresent(answer -> stored.forget(answer.software(), answer.source()));
                continue;
            }
            boolean isOther = before.filter(answer -> answer.subject().equals(subject.get())).isEmpty();
            boolean isDue = isOther || before.filter(answer -> !answer.nextAt().isAfter(now)).isPresent();
            if (wish.software().isEmpty() ? isDue : wish.software().contains(entry.slug())) {
                due.add(new Question(entry.slug(), subject.get(), isOther ? Optional.empty() : before));
            }
        }
        due.sort(Comparator.comparing((Question question) -> question.before().map(KeptAnswer::askedAt).orElse(Instant.EPOCH)).thenComparing(question -> question.software().value()));
        return due.stream().limit(ASKED_MAX.getOrDefault(adapter.source(), Integer.MAX_VALUE)).toList();
    }

    private Tally ask(SourceAdapter adapter, List<Question> questions) {
        int changed = 0;
        int same = 0;
        int postponed = 0;
        List<EnrichSummary.Failure> failed = new ArrayList<>();
        for (int from = 0; from < questions.size(); from += adapter.subjectsMax()) {
            List<Question> some = questions.subList(from, (int) Math.min(questions.size(), (long) from + adapter.subjectsMax()));
            Map<String, Told<SourceFacts>> told = adapter.ask(some.stream().map(Question::subject).distinct().toList(), new ConditionalFetch(known(some), outbound::fetch));
            List<KeptAnswer> kept = new ArrayList<>();
            List<SourceChange> changes = new ArrayList<>();
            for (Question question : some) {
                Told<SourceFacts> answer = usable(told.getOrDefault(question.subject(), new Told.Failed<>("silent")), question);
                Optional<KeptAnswer> now = kept(adapter.source(), question, answer);
                now.ifPresent(kept::add);
                postponed += now.isEmpty() ? 1 : 0;
                now.filter(one -> one.failure().isPresent()).ifPresent(one -> failed.add(new EnrichSummary.Failure(adapter.source().key(), one.software().value(), one.failure().orElse(""))));
                boolean isSame = now.filter(one -> one.failure().isEmpty()).map(KeptAnswer::facts).equals(question.before().map(KeptAnswer::facts));
                same += now.isPresent() && isSame ? 1 : 0;
                changed += now.filter(one -> one.failure().isEmpty()).isPresent() && !isSame ? 1 : 0;
                now.filter(one -> one.failure().isEmpty()).ifPresent(one -> changes.addAll(changes(question, one)));
            }
            stored.keep(kept, changes);
            progress.at(done.addAndGet(some.size()), total.get(), outbound.requests());
            if (Thread.currentThread().isInterrupted()) {
                break;
            }
        }
        return new Tally(changed, same, postponed, failed);
    }

    /** An answer to several may only be called unchanged when we have it for all of them. */
    private static Forge.Known known(List<Question> questions) {
        List<Forge.Known> all = questions.stream().map(question -> question.before().filter(answer -> answer.answeredAt().isPresent()).map(KeptAnswer::known).orElse(Forge.Known.NOTHING))
                .distinct().toList();
        return all.size() == 1 ? all.getFirst() : Forge.Known.NOTHING;
    }

    /** A source that knew something and now says nothing at all is broken rather than right. */
    private static Told<SourceFacts> usable(Told<SourceFacts> told, Question question) {
        boolean isEmptied = told.optional().filter(facts -> facts.values().isEmpty()).isPresent()
                && question.before().filter(before -> !before.facts().values().isEmpty()).isPresent();
        return isEmptied ? new Told.Failed<>("empty") : told;
    }

    /** Nothing where the question is for another time. */
    private Optional<KeptAnswer> kept(SourceAnswer.Source source, Question question, Told<SourceFacts> told) {
        Instant now = clock.instant();
        return switch (told) {
            case Told.Here<SourceFacts>(SourceFacts facts, Optional<String> tag, Optional<String> date) -> Optional.of(new KeptAnswer(question.software(), source, question.subject(),
                    Optional.of(now), facts, Optional.empty(), 0, now, now.plus(FRESH), new Forge.Known(tag, date)));
            case Told.Same<SourceFacts> _ -> Optional.of(question.before().map(before -> new KeptAnswer(question.software(), source, question.subject(), Optional.of(now), before.facts(),
                    Optional.empty(), 0, now, now.plus(FRESH), before.known())).orElseGet(() -> failed(source, question, "304", now)));
            case Told.Later<SourceFacts> _ -> Optional.empty();
            case Told.Gone<SourceFacts>(int status) -> Optional.of(failed(source, question, String.valueOf(status), now));
            case Told.Withheld<SourceFacts> _ -> Optional.of(failed(source, question, "451", now));
            case Told.Failed<SourceFacts>(String why) -> Optional.of(failed(source, question, why, now));
        };
    }

    /** The last good answer stays; each failure doubles the wait. */
    private static KeptAnswer failed(SourceAnswer.Source source, Question question, String why, Instant now) {
        int failures = question.before().map(KeptAnswer::failures).orElse(0) + 1;
        Duration wait = FIRST_RETRY.multipliedBy(1L << Math.min(DOUBLINGS_MAX, failures - 1));
        Instant next = now.plus(wait.compareTo(LAST_RETRY) > 0 ? LAST_RETRY : wait);
        return new KeptAnswer(question.software(), source, question.subject(), question.before().flatMap(KeptAnswer::answeredAt),
                question.before().map(KeptAnswer::facts).orElseGet(() -> new SourceFacts(Optional.empty(), Map.of())), Optional.of(why), failures, now, next,
                question.before().map(KeptAnswer::known).orElse(Forge.Known.NOTHING));
    }

    /** What a source says for the first time is no change, and neither is what it is silent on now. */
    private static List<SourceChange> changes(Question question, KeptAnswer now) {
        List<SourceChange> changes = new ArrayList<>();
        question.before().filter(before -> before.answeredAt().isPresent()).ifPresent(before -> WATCHED.forEach(field -> {
            List<String> was = before.facts().values().getOrDefault(field, List.of());
            List<String> is = now.facts().values().getOrDefault(field, List.of());
            if (!was.isEmpty() && !is.isEmpty() && !was.equals(is)) {
                changes.add(new SourceChange(now.software(), now.source(), field, now.askedAt(), was, is));
            }
        }));
        return changes;
    }

    private static String key(Slug software, SourceAnswer.Source source) {
        return software + " " + source;
    }
}
