package org.bicorne.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A memory whose program dies at some step: before it is kept, or right after. */
final class MortalMemory implements CrawlMemory {

    private final CrawlMemory memory;
    private final boolean isKeptBefore;
    private int stepsLeft;

    /** What a kill -9 looks like from inside. */
    static final class Killed extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    MortalMemory(CrawlMemory memory, int stepsLeft, boolean isKeptBefore) {
        this.memory = memory;
        this.stepsLeft = stepsLeft;
        this.isKeptBefore = isKeptBefore;
    }

    @Override
    public synchronized void keep(Step step) {
        stepsLeft--;
        if (stepsLeft >= 0 || stepsLeft == -1 && isKeptBefore) {
            memory.keep(step);
        }
        if (stepsLeft < 0) {
            throw new Killed();
        }
    }

    @Override
    public void keep(ForgeHost host) {
        memory.keep(host);
    }

    @Override
    public Optional<Visit> visit(String target) {
        return memory.visit(target);
    }

    @Override
    public List<Visit> visits() {
        return memory.visits();
    }

    @Override
    public List<ForgeHost> hosts() {
        return memory.hosts();
    }

    @Override
    public Map<Repository.Key, Repository> known(Collection<Repository.Key> keys) {
        return memory.known(keys);
    }

    @Override
    public List<Lapse> lapsed(Collection<String> accounts, Instant since) {
        return memory.lapsed(accounts, since);
    }

    @Override
    public List<Repository> due(Collection<String> hosts, int max) {
        return memory.due(hosts, max);
    }

    @Override
    public List<Repository> archiveDue(Instant since, int max) {
        return memory.archiveDue(since, max);
    }

    @Override
    public Optional<Validator> validator(String url) {
        return memory.validator(url);
    }

    @Override
    public List<String> wanted() {
        return memory.wanted();
    }

    @Override
    public void want(String target, Instant at) {
        memory.want(target, at);
    }
}
