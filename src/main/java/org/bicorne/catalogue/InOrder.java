package org.bicorne.catalogue;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Software in the order of some text of each, made once for each rather than at every comparison. */
record InOrder(String text, Software software) {

    private static final Comparator<InOrder> BY_TEXT = Comparator.comparing(InOrder::text).thenComparing(one -> one.software().slug().value());

    static List<Software> of(Collection<Software> software, Function<Software, String> text) {
        return software.stream().map(one -> new InOrder(text.apply(one), one)).sorted(BY_TEXT).map(InOrder::software).toList();
    }
}
