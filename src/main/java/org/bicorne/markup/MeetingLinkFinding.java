package org.bicorne.markup;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What is wrong with the address of a meeting's room. The finding says the host and never the address. */
public enum MeetingLinkFinding implements FindingCode {
    /** In a file that says it is for members. */
    MEETING_LINK_RESERVED(Severity.ERROR),
    /** Anywhere else: whoever reads the page can join. */
    MEETING_LINK_PUBLIC(Severity.WARNING);

    private final Severity severity;

    MeetingLinkFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
