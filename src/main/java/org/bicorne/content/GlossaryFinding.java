package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong in a glossary. */
enum GlossaryFinding implements FindingCode {
    GLOSSARY_TERM_REPEATED(Severity.WARNING),
    GLOSSARY_TERM_WITHOUT_PAGE(Severity.WARNING),
    GLOSSARY_ANCHOR_MISSING(Severity.NOTE);

    private final Severity severity;

    GlossaryFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
