package org.bicorne.content;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A map that never changes; another with the same keys and a few other values costs no more than a copy of its values. */
final class KeyedValues<K, V> {

    private final Map<K, Integer> positions;
    private final List<V> values;

    private KeyedValues(Map<K, Integer> positions, List<V> values) {
        this.positions = positions;
        this.values = values;
    }

    /** In the order of this map. */
    static <K, V> KeyedValues<K, V> of(Map<K, V> map) {
        Map<K, Integer> positions = HashMap.newHashMap(map.size());
        map.keySet().forEach(key -> positions.put(key, positions.size()));
        return new KeyedValues<>(positions, List.copyOf(map.values()));
    }

    Optional<V> get(K key) {
        Integer position = positions.get(key);
        return position == null ? Optional.empty() : Optional.of(values.get(position));
    }

    /** In the order of the keys. */
    List<V> values() {
        return values;
    }

    /** The same with these values, whose keys are all known. */
    @SuppressWarnings("unchecked")
    KeyedValues<K, V> with(Map<K, V> others) {
        Object[] copy = values.toArray();
        others.forEach((key, value) -> copy[Objects.requireNonNull(positions.get(key))] = value);
        return new KeyedValues<>(positions, (List<V>) Collections.unmodifiableList(Arrays.asList(copy)));
    }
}
