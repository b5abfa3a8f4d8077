package org.bicorne.icalendar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.bicorne.icalendar.Ledger.Entry;
import org.bicorne.icalendar.Ledger.Past;
import org.bicorne.icalendar.Ledger.Present;
import org.bicorne.icalendar.Ledger.Stamp;
import org.bicorne.icalendar.Ledger.Step;

/** Counts the changes of each event: the commits where all of them are known, else what the ledger said and whether it still holds. */
final class Count {

    private final Map<String, Entry> stored;
    private final Past past;
    private final Instant presentAt;
    private final Map<String, Life> lives = new HashMap<>();

    Count(Map<String, Entry> stored, Past past, Instant presentAt) {
        this.stored = stored;
        this.past = past;
        this.presentAt = presentAt;
        if (past.isComplete()) {
            commits(past.steps()).forEach(this::read);
        }
    }

    /** What commits tell of one event. */
    private static final class Life {
        private Optional<Instant> created = Optional.empty();
        private Instant lastModified = Instant.MIN;
        private Instant goneAt = Instant.MIN;
        private Instant seenAt = Instant.MIN;
        private Optional<Print> print = Optional.empty();
        private int births;
        private int changes;

        void modified(Instant at) {
            lastModified = lastModified.isAfter(at) ? lastModified : at;
        }

        /** It is what the newest commit says that it is, in whatever order commits come. */
        void seen(Print now, Instant at) {
            if (print.isEmpty() || at.isAfter(seenAt)) {
                print = Optional.of(now);
                seenAt = at;
            }
        }

        /** The first time it appears is no change. */
        int sequence() {
            return changes + Math.max(0, births - 1);
        }
    }

    /** Files of one commit put together: an event that went from one to the other stayed. */
    private static List<Step> commits(List<Step> steps) {
        Map<String, Step> commits = new LinkedHashMap<>();
        steps.forEach(step -> commits.merge(step.commit(), step, Count::together));
        return List.copyOf(commits.values());
    }

    private static Step together(Step one, Step other) {
        List<Map<String, Print>> before = new ArrayList<>();
        for (int parent = 0; parent < Math.max(one.before().size(), other.before().size()); parent++) {
            Map<String, Print> both = new HashMap<>(parent < one.before().size() ? one.before().get(parent) : Map.of());
            both.putAll(parent < other.before().size() ? other.before().get(parent) : Map.of());
            before.add(both);
        }
        Map<String, Print> after = new HashMap<>(one.after());
        after.putAll(other.after());
        return new Step(one.commit(), one.at(), before, after);
    }

    private void read(Step step) {
        Set<String> uids = new HashSet<>(step.after().keySet());
        step.before().forEach(parent -> uids.addAll(parent.keySet()));
        for (String uid : uids) {
            List<Print> before = step.before().stream().filter(parent -> parent.containsKey(uid)).map(parent -> parent.get(uid)).toList();
            Optional<Print> after = Optional.ofNullable(step.after().get(uid));
            Life life = lives.computeIfAbsent(uid, _ -> new Life());
            after.ifPresent(print -> life.seen(print, step.at()));
            if (after.isEmpty()) {
                removed(life, step, before);
            } else if (before.isEmpty()) {
                life.births++;
                life.created = life.created.filter(at -> !step.at().isBefore(at)).or(() -> Optional.of(step.at()));
                life.modified(step.at());
            } else {
                changed(life, step.at(), before, after.get());
            }
        }
    }

    /** A merge removes only what all its parents had. */
    private static void removed(Life life, Step step, List<Print> before) {
        if (before.size() == step.before().size()) {
            life.changes++;
            life.goneAt = life.goneAt.isAfter(step.at()) ? life.goneAt : step.at();
            life.modified(step.at());
            life.seen(before.getFirst(), step.at());
        }
    }

    /** A merge changes only what is as in none of its parents. */
    private static void changed(Life life, Instant at, List<Print> before, Print after) {
        if (before.stream().noneMatch(print -> print.significant().equals(after.significant()))) {
            life.changes++;
        }
        if (before.stream().noneMatch(print -> print.whole().equals(after.whole()))) {
            life.modified(at);
        }
    }

    Map<String, Entry> of(Map<String, Present> present) {
        Map<String, Entry> counted = new TreeMap<>();
        present.forEach((uid, now) -> counted.put(uid, new Entry(floored(uid, there(uid, now)), now.print(), Optional.empty())));
        Set<String> former = new HashSet<>(stored.keySet());
        former.addAll(lives.keySet());
        former.removeAll(present.keySet());
        former.forEach(uid -> counted.put(uid, gone(uid)));
        return counted;
    }

    private Stamp there(String uid, Present now) {
        Optional<Life> life = Optional.ofNullable(lives.get(uid));
        Optional<Entry> known = Optional.ofNullable(stored.get(uid));
        if (life.isPresent()) {
            return uncommitted(life.get(), uid, now);
        }
        if (known.isEmpty()) {
            return new Stamp(now.at(), now.at(), 0);
        }
        Stamp said = known.get().stamp();
        boolean isBack = known.get().goneAt().isPresent();
        boolean isMoved = isBack || !known.get().print().significant().equals(now.print().significant());
        boolean isChanged = isMoved || !known.get().print().whole().equals(now.print().whole());
        return new Stamp(said.created(), isChanged ? later(said.lastModified(), now.at()) : said.lastModified(), said.sequence() + (isMoved ? 1 : 0));
    }

    /** What was changed since the last commit is one change more, as it will be once it is committed. */
    private Stamp uncommitted(Life life, String uid, Present now) {
        Optional<Print> head = past.head().map(events -> events.get(uid));
        boolean isMoved = head.isEmpty() || !head.get().significant().equals(now.print().significant());
        boolean isChanged = head.isEmpty() || !head.get().whole().equals(now.print().whole());
        Instant created = life.created.orElse(now.at());
        return new Stamp(created, isChanged ? later(life.lastModified, now.at()) : life.lastModified, life.sequence() + (isMoved ? 1 : 0));
    }

    private Entry gone(String uid) {
        Optional<Life> life = Optional.ofNullable(lives.get(uid));
        Optional<Entry> known = Optional.ofNullable(stored.get(uid));
        boolean isCommitted = past.head().isEmpty() || !past.head().get().containsKey(uid);
        Optional<Instant> before = known.flatMap(Entry::goneAt);
        if (life.isPresent()) {
            Life lived = life.get();
            Instant at = isCommitted && lived.goneAt.isAfter(Instant.MIN) ? lived.goneAt : before.orElse(later(presentAt, lived.lastModified));
            Stamp stamp = new Stamp(lived.created.orElse(at), later(lived.lastModified, at), lived.sequence() + (isCommitted ? 0 : 1));
            return new Entry(floored(uid, stamp), lived.print.or(() -> known.map(Entry::print)).orElseThrow(), Optional.of(at));
        }
        Entry entry = known.orElseThrow();
        Instant at = before.orElse(later(presentAt, entry.stamp().lastModified()));
        Stamp said = entry.stamp();
        return new Entry(before.isPresent() ? said : new Stamp(said.created(), later(said.lastModified(), at), said.sequence() + 1), entry.print(), Optional.of(at));
    }

    /** Never less than what clients were told. */
    private Stamp floored(String uid, Stamp stamp) {
        Entry known = stored.get(uid);
        if (known == null) {
            return stamp;
        }
        Stamp said = known.stamp();
        Instant created = said.created().isBefore(stamp.created()) ? said.created() : stamp.created();
        return new Stamp(created, later(said.lastModified(), stamp.lastModified()), Math.max(said.sequence(), stamp.sequence()));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
