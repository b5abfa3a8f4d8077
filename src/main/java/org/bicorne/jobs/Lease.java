package org.bicorne.jobs;

import java.util.Set;
import org.bicorne.store.Transaction;

/** The right to be the only one at some things, until it is closed or its program dies. */
public final class Lease implements AutoCloseable {

    private final Leases leases;
    private final String holder;
    private final Set<String> names;

    Lease(Leases leases, String holder, Set<String> names) {
        this.leases = leases;
        this.holder = holder;
        this.names = Set.copyOf(names);
    }

    /** Those that were free. */
    public Set<String> names() {
        return names;
    }

    String holder() {
        return holder;
    }

    /**
     * Lets this transaction come to its end only while the lease holds.
     *
     * @throws IllegalStateException when another took over
     */
    public void require(Transaction transaction) {
        if (LeasesTable.held(transaction, holder) < names.size()) {
            throw new LeaseLost("another took over " + names);
        }
    }

    @Override
    public void close() {
        leases.release(this);
    }
}
