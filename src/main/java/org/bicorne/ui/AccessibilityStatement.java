package org.bicorne.ui;

import java.util.Optional;
import org.bicorne.kernel.LocalizedText;

/**
 * How accessible the site says it is; French law wants the words of {@link #conformity()} on every page
 * (décret 2019-768, article 4).
 *
 * @param href the statement's page
 * @param rate share of the criteria that are met, in percent, once audited
 */
public record AccessibilityStatement(Optional<LocalizedText> href, Optional<Integer> rate) {

    /** The key of the words that sum up the rate. */
    public String conformity() {
        return rate.map(value -> value >= 100 ? "full" : value >= 50 ? "partial" : "none").orElse("unknown");
    }
}
