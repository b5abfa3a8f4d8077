package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with a block that shows data, and with the data. */
enum BlockFinding implements FindingCode {
    BLOCK_KEY_UNKNOWN(Severity.WARNING),
    BLOCK_KEY_MISSING(Severity.ERROR),
    BLOCK_VALUE_WRONG(Severity.ERROR),
    BLOCK_CAPTION_MISSING(Severity.WARNING),
    BLOCK_LIST_UNKNOWN(Severity.ERROR),
    DATA_FILE_MISSING(Severity.ERROR),
    DATA_FILE_UNREADABLE(Severity.ERROR),
    DATA_TOO_LARGE(Severity.ERROR),
    DATA_COLUMN_MISSING(Severity.ERROR),
    DATA_COLUMN_REPEATED(Severity.WARNING),
    DATA_ROW_UNEVEN(Severity.WARNING),
    DATA_NOT_A_NUMBER(Severity.WARNING),
    CHART_TOO_MANY(Severity.WARNING),
    TABLE_ROW_NOT_IN_FILE(Severity.WARNING),
    TABLE_ROW_NOT_IN_PAGE(Severity.WARNING);

    private final Severity severity;

    BlockFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
