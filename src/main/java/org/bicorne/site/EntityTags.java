package org.bicorne.site;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Conditions on what the visitor has already (RFC 9110, section 13). There are no dates among them: pages have strong validators, and a
 * condition on a date that was never given is passed over.
 */
final class EntityTags {

    private static final Pattern TAG = Pattern.compile("(W/)?(\"[\\x21\\x23-\\x7e\\x80-\\xff]*+\")");

    /** A longer list is no visitor's. */
    private static final int TAGS_MAX = 100;

    private EntityTags() {}

    /** Whether {@code If-None-Match} names these bytes: then the visitor has them already (section 13.1.2, weak comparison). */
    static boolean isKnown(@Nullable String ifNoneMatch, String etag) {
        return ifNoneMatch != null && isAmong(ifNoneMatch, etag, true);
    }

    /** Whether {@code If-Match} forbids to answer with these bytes (section 13.1.1, strong comparison). */
    static boolean isRefused(@Nullable String ifMatch, String etag) {
        return ifMatch != null && !isAmong(ifMatch, etag, false);
    }

    /** Whether the part that is asked for continues these bytes (section 13.1.5); a date says nothing of them. */
    static boolean continues(@Nullable String ifRange, String etag) {
        return ifRange == null || ifRange.strip().equals(etag);
    }

    private static boolean isAmong(String list, String etag, boolean isWeakEnough) {
        if (list.strip().equals("*")) {
            return true;
        }
        Matcher tags = TAG.matcher(list);
        for (int seen = 0; seen < TAGS_MAX && tags.find(); seen++) {
            boolean isWeak = Optional.ofNullable(tags.group(1)).isPresent();
            if (tags.group(2).equals(etag) && (isWeakEnough || !isWeak)) {
                return true;
            }
        }
        return false;
    }
}
