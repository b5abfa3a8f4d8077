package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with what a front matter says. */
enum FactsFinding implements FindingCode {
    DATE_UNREADABLE(Severity.WARNING),
    LANGUAGE_UNKNOWN(Severity.WARNING),
    PERMALINK_UNUSABLE(Severity.ERROR),
    KEY_UNKNOWN(Severity.NOTE),
    KEY_WITHOUT_EFFECT(Severity.NOTE),
    URL_MISSING(Severity.NOTE),
    URL_UNUSABLE(Severity.ERROR),
    MENU_PAGE_MISSING(Severity.ERROR),
    THEME_UNUSABLE(Severity.ERROR),
    THEME_FILE_MISSING(Severity.ERROR),
    THEME_FONT_UNKNOWN(Severity.WARNING);

    private final Severity severity;

    FactsFinding(Severity severity) {
        this.severity = severity;
    }

    @Override
    public Severity severity() {
        return severity;
    }
}
