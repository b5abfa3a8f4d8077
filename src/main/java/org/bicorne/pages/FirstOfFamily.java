package org.bicorne.pages;

import java.util.List;
import org.bicorne.kernel.WebAddress;

/** A family of which only the first members are enumerated. */
record FirstOfFamily(Family whole, long membersMax) implements Family {

    @Override
    public String pattern() {
        return whole.pattern();
    }

    @Override
    public Answer lookup(WebAddress address) {
        return whole.lookup(address);
    }

    @Override
    public long size() {
        return Math.min(whole.size(), membersMax);
    }

    @Override
    public List<Page> part(long from, int max) {
        return from >= membersMax ? List.of() : whole.part(from, (int) Math.min(max, membersMax - from));
    }
}
