package org.bicorne.inventory;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in the files of {@code inventory/} that people write. */
enum AccountFinding implements FindingCode {
    INVENTORY_FILE_UNREADABLE(Severity.ERROR),
    ACCOUNT_ADDRESS_MALFORMED(Severity.ERROR),
    ACCOUNT_FORGE_UNKNOWN(Severity.ERROR),
    /** Nobody says what the forge runs; it is taken for the likeliest. */
    ACCOUNT_FORGE_MISSING(Severity.WARNING),
    /** A forge of everyone without owners: it is not crawled. */
    ACCOUNT_WHOLE_FORGE(Severity.ERROR),
    ACCOUNT_REPEATED(Severity.WARNING),
    ACCOUNT_ID_MALFORMED(Severity.WARNING),
    ACCOUNT_URL_MALFORMED(Severity.WARNING),
    /** Whoever wished to be left alone is, even with a slip in the date. */
    ACCOUNT_DATE_UNREADABLE(Severity.ERROR),
    ACCOUNT_FIELD_UNKNOWN(Severity.NOTE),
    ACCOUNT_BODY_UNKNOWN(Severity.NOTE),
    ACCOUNTS_TOO_MANY(Severity.ERROR),
    INVENTORY_ENTRY_INCOMPLETE(Severity.ERROR);

    private final Severity severity;

    AccountFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
