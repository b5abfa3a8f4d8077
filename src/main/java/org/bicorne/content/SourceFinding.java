package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What is wrong with a page as a whole: its name, its title, its description, or that it holds nothing. Source: spec content.md, 5.2. */
enum SourceFinding implements FindingCode {
    DESCRIPTION_HTML(Severity.WARNING),
    DESCRIPTION_MISSING(Severity.NOTE),
    FILE_NAME_NOT_PORTABLE(Severity.WARNING),
    FILE_NAME_SPECIAL(Severity.NOTE),
    FRONT_MATTER_MISSING(Severity.NOTE),
    FRONT_MATTER_SPACE(Severity.NOTE),
    FRONT_MATTER_TIGHT(Severity.NOTE),
    PAGE_EMPTY(Severity.WARNING),
    TITLE_MISSING(Severity.WARNING),
    TITLE_REPEATED(Severity.WARNING);

    private final Severity severity;

    SourceFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
