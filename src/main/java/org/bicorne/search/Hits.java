package org.bicorne.search;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.lucene.util.FixedBitSet;

/** Entries of one state of a Lucene index, a bit for each, by part of it. */
record Hits(FixedBitSet[] parts, long count) {

    Hits(FixedBitSet[] parts) {
        this(parts, Arrays.stream(parts).mapToLong(FixedBitSet::cardinality).sum());
    }

    /** Those that are in the other as well. */
    Hits and(Hits other) {
        return new Hits(IntStream.range(0, parts.length).mapToObj(part -> {
            FixedBitSet both = parts[part].clone();
            both.and(other.parts[part]);
            return both;
        }).toArray(FixedBitSet[]::new));
    }

    Hits none() {
        return new Hits(Arrays.stream(parts).map(part -> new FixedBitSet(part.length())).toArray(FixedBitSet[]::new), 0);
    }

    boolean isEmpty() {
        return count == 0;
    }
}
