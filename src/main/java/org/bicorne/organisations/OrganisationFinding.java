package org.bicorne.organisations;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in the registry of organisations, and in what refers to it. */
public enum OrganisationFinding implements FindingCode {
    /** A text names one that the registry does not hold; only where there is a registry. */
    ORGANISATION_UNKNOWN(Severity.WARNING),
    ORGANISATION_KEY_MALFORMED(Severity.ERROR),
    ORGANISATION_NAME_MISSING(Severity.ERROR),
    ORGANISATION_NAME_SHARED(Severity.WARNING),
    ORGANISATION_KIND_UNKNOWN(Severity.WARNING),
    ORGANISATION_PARENT_UNKNOWN(Severity.WARNING),
    ORGANISATION_ID_UNKNOWN(Severity.WARNING),
    ORGANISATION_FIELD_UNKNOWN(Severity.NOTE),
    ORGANISATIONS_UNREADABLE(Severity.ERROR);

    private final Severity severity;

    OrganisationFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
