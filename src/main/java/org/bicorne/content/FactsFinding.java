package org.bicorne.content;

import org.bicorne.kernel.FindingCode;
import org.bicorne.kernel.Severity;

/** What can be wrong with what a front matter says. */
enum FactsFinding implements FindingCode {
    DATE_UNREADABLE("date-unreadable", Severity.WARNING),
    LANGUAGE_UNKNOWN("language-unknown", Severity.WARNING),
    PERMALINK_UNUSABLE("permalink-unusable", Severity.ERROR),
    KEY_UNKNOWN("key-unknown", Severity.NOTE),
    KEY_WITHOUT_EFFECT("key-without-effect", Severity.NOTE),
    URL_MISSING("url-missing", Severity.NOTE),
    MENU_PAGE_MISSING("menu-page-missing", Severity.ERROR),
    THEME_UNUSABLE("theme-unusable", Severity.ERROR),
    THEME_FILE_MISSING("theme-file-missing", Severity.ERROR),
    THEME_FONT_UNKNOWN("theme-font-unknown", Severity.WARNING);

    private final String code;
    private final Severity severity;

    FactsFinding(String code, Severity severity) {
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
