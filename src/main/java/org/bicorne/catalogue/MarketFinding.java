package org.bicorne.catalogue;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in the file of the support market. */
enum MarketFinding implements FindingCode {
    MARKET_UNREADABLE(Severity.ERROR),
    MARKET_KEY_UNKNOWN(Severity.NOTE),
    MARKET_ENTRY_INCOMPLETE(Severity.ERROR),
    MARKET_DATE_UNREADABLE(Severity.ERROR),
    MARKET_END_BEFORE_START(Severity.ERROR),
    MARKET_WORD_UNKNOWN(Severity.WARNING),
    MARKET_ADDRESS_UNUSABLE(Severity.WARNING),
    MARKET_CONTRACT_UNKNOWN(Severity.WARNING),
    MARKET_CONTRACT_REPEATED(Severity.ERROR),
    MARKET_SOFTWARE_REPEATED(Severity.WARNING),
    /** The catalogue need not have all that the market covers: only a slug that was given and does not exist is wrong. */
    MARKET_SOFTWARE_UNKNOWN(Severity.WARNING),
    MARKET_TOO_LONG(Severity.WARNING);

    private final Severity severity;

    MarketFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
