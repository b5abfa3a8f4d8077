package org.bicorne.content;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Keeps the values that were asked for last, up to a number of them; several threads may ask at once. */
final class Recent<K, V> {

    private final Map<K, V> kept;

    Recent(int keptMax) {
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > keptMax;
            }
        };
    }

    /** The value kept for this key, or a fresh one that is not kept: for whoever goes through all of them once. */
    V passing(K key, Function<K, V> make) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        return make.apply(key);
    }

    /** The value kept for this key, or a fresh one; two threads that ask at once may both make it, and it is the same. */
    V get(K key, Function<K, V> make) {
        synchronized (kept) {
            V known = kept.get(key);
            if (known != null) {
                return known;
            }
        }
        V fresh = make.apply(key);
        synchronized (kept) {
            kept.put(key, fresh);
        }
        return fresh;
    }
}
