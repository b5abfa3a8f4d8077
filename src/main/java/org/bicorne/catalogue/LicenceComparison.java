package org.bicorne.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.bicorne.spdx.SpdxList;

/** Whether a source says another licence than an entry: forges often cannot tell "only" from "or later", and that is no other licence. */
final class LicenceComparison {

    private static final Set<String> WORDS = Set.of("and", "or", "with");

    private LicenceComparison() {}

    /** Only names that SPDX has are compared; one that both have is enough. */
    static boolean differs(String entry, List<String> said) {
        Set<String> ours = names(entry);
        Set<String> theirs = said.stream().flatMap(one -> names(one).stream()).collect(Collectors.toSet());
        return !ours.isEmpty() && !theirs.isEmpty() && ours.stream().noneMatch(theirs::contains);
    }

    private static Set<String> names(String expression) {
        return Arrays.stream(expression.split("[\\s()]+")).filter(word -> SpdxList.find(word.replaceFirst("\\+$", "")).isPresent())
                .map(word -> word.toLowerCase(Locale.ROOT)).filter(word -> !WORDS.contains(word)).map(word -> word.replaceFirst("(?:-only|-or-later|\\+)$", "")).collect(Collectors.toSet());
    }
}
