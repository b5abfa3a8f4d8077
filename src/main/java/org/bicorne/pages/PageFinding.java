package org.bicorne.pages;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with addresses. */
enum PageFinding implements FindingCode {
    ADDRESS_CLAIMED_TWICE("address-claimed-twice", Severity.ERROR),
    REDIRECT_HIDES_PAGE("redirect-hides-page", Severity.WARNING);

    private final String code;
    private final Severity severity;

    PageFinding(String code, Severity severity) {
        this.code = code;
        this.severity = severity;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
