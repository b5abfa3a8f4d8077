package org.bicorne.inventory;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with the inventory’s list that is kept by hand. */
enum InventoryFinding implements FindingCode {
    INVENTORY_LIST_UNREADABLE(Severity.ERROR),
    INVENTORY_LIST_TOO_LONG(Severity.WARNING),
    INVENTORY_COLUMN_UNKNOWN(Severity.WARNING),
    INVENTORY_COLUMN_MISSING(Severity.ERROR),
    INVENTORY_REPOSITORY_ADDRESS(Severity.ERROR),
    INVENTORY_REPOSITORY_REPEATED(Severity.WARNING),
    INVENTORY_FILE_UNKNOWN(Severity.WARNING),
    INVENTORY_CELL_UNREADABLE(Severity.WARNING);

    private final Severity severity;

    InventoryFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
