package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with a link. Source: spec content.md, 1.6 and 5.1. */
enum LinkFinding implements FindingCode {
    TARGET_MISSING("link-target-missing", Severity.ERROR),
    FRAGMENT_MISSING("link-fragment-missing", Severity.WARNING),
    FROM_ROOT("link-from-root", Severity.WARNING),
    WRONG_CASE("link-wrong-case", Severity.WARNING),
    IS_EMAIL("link-is-email", Severity.ERROR),
    WITHOUT_SCHEME("link-without-scheme", Severity.ERROR),
    LEAVES_FOLDER("link-leaves-folder", Severity.ERROR),
    OWN_ADDRESS_MISSING("link-own-address-missing", Severity.NOTE);

    private final String code;
    private final Severity severity;

    LinkFinding(String code, Severity severity) {
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
